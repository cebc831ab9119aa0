-- Better plans under row-level security. PostgreSQL cannot know that the seal of a context is nearly always good: it
-- took `(select socle.contexte_valide())` for a filter that keeps half of each table, and a join of five tables for
-- one thirtieth of its rows; it then looked rows up one by one instead of meeting tables. Of `… is not null` it
-- supposes that it keeps nearly everything. The condition is the same: true in a sealed context, else no row.
do $$
declare
  p record;
  avant constant text := '( SELECT socle.contexte_valide() AS contexte_valide)';
  apres constant text := '(( select nullif(socle.contexte_valide(), false)) is not null)';
begin
  for p in select schemaname, tablename, policyname, qual, with_check from pg_catalog.pg_policies
    where strpos(qual, avant) > 0 or strpos(with_check, avant) > 0 loop
    execute format('alter policy %I on %I.%I %s %s', p.policyname, p.schemaname, p.tablename,
      'using (' || replace(p.qual, avant, apres) || ')',
      'with check (' || replace(p.with_check, avant, apres) || ')');
  end loop;
end $$;

create or replace function socle.ouvrir_au_personnel(cible regclass) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('create policy personnel on %s for all to socle_personnel, socle_systeme
    using ((select nullif(socle.contexte_valide(), false)) is not null)
    with check ((select nullif(socle.contexte_valide(), false)) is not null)', cible);
  execute format('grant select on %s to socle_personnel, socle_systeme', cible);
end $$;
