-- Rights in force: given to the account today, and while its professional is in the service (GOV-035, SEC-002):
-- a departure entered in the staff list closes the rights the day after, without anyone thinking of it.
-- Late-bound: organisation comes after.
create function comptes.roles_actifs(compte uuid, jour date) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select array_agg(distinct a.role)
    from comptes.attribution a
    left join organisation.professionnel p on p.id = a.professionnel_id
    where a.compte_id = compte and jour between a.debut and coalesce(a.fin, 'infinity')
      and (p.id is null or jour between p.arrivee and coalesce(p.depart, 'infinity')));
end $$;
grant execute on function comptes.roles_actifs(uuid, date) to socle_auth, socle_administrateur;

create index attribution_role on comptes.attribution (role, compte_id);
create index attribution_professionnel on comptes.attribution (professionnel_id) where professionnel_id is not null;
create index acces_le on journal.acces using brin (le);
create index lecture_le on journal.lecture using brin (le);
-- History of one record whatever its table; accesses by event.
create index ecriture_objet_id on journal.ecriture (objet_id, id desc);

-- For each role and class of data, how many tables it reads and writes, as the database itself grants them.
create function comptes.droits_par_classe()
returns table (role text, classe text, tables int, lues int, ecrites int)
language sql stable security definer set search_path = '' as $$
  select substr(r.rolname, 7), t.classe, count(*)::int,
    (count(*) filter (where has_any_column_privilege(r.oid, c.oid, 'select')))::int,
    (count(*) filter (where has_any_column_privilege(r.oid, c.oid, 'insert')
      or has_any_column_privilege(r.oid, c.oid, 'update') or has_table_privilege(r.oid, c.oid, 'delete')))::int
  from socle.classe_table t
  join pg_catalog.pg_namespace n on n.nspname = split_part(t.nom, '.', 1)
  join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = split_part(t.nom, '.', 2)
  cross join pg_catalog.pg_roles r
  where r.rolname in (
    'socle_assistante', 'socle_idest', 'socle_medecin', 'socle_preventeur', 'socle_pdp', 'socle_relation_adherents',
    'socle_comptable', 'socle_qualite', 'socle_direction', 'socle_administrateur', 'socle_employeur',
    'socle_travailleur', 'socle_partenaire')
  group by 1, 2
$$;
grant execute on function comptes.droits_par_classe() to socle_administrateur, socle_qualite, socle_direction;

-- What the journal of writes may speak of.
create function comptes.objets_du_journal() returns table (nom text, classe text)
language sql stable security definer set search_path = '' as $$
  select t.nom, t.classe from socle.classe_table t
  where not t.reference and exists (
    select from pg_catalog.pg_trigger g
    join pg_catalog.pg_class c on c.oid = g.tgrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where g.tgname = 'journal_ajout' and n.nspname || '.' || c.relname = t.nom)
  order by t.nom
$$;
grant execute on function comptes.objets_du_journal() to socle_administrateur, socle_qualite, socle_direction,
  socle_medecin;
