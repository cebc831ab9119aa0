-- One line a company for lists and searches: what a list sorts, filters and counts by, kept by triggers.
-- Derived data: rebuilt whole by `select adherents.resumer(array_agg(id)) from adherents.entreprise`.

create table adherents.resume (
  entreprise_id uuid primary key references adherents.entreprise on delete cascade,
  -- Name as it sorts in French: no accent, no case.
  tri text not null,
  -- Name, brand, SIREN, and the same of every establishment with its town.
  recherche text not null,
  -- The membership that counts today: running first, then asked, then ended.
  adhesion_id uuid references adherents.adhesion on delete set null,
  statut text,
  type text,
  depuis date,
  jusqu_au date,
  -- Last known headcount of the establishments still open; null when none was ever given.
  effectif int,
  etablissements int not null,
  -- Head office when it is open, else the largest.
  principal_id uuid references adherents.etablissement on delete set null
);
create index resume_tri on adherents.resume (tri, entreprise_id);
create index resume_recherche on adherents.resume using gin (recherche gin_trgm_ops);
create index resume_statut on adherents.resume (statut);
create index resume_effectif on adherents.resume (effectif);

-- Marked as reference: it repeats tables that are journalled, and no request writes it.
insert into socle.classe_table (nom, classe, reference) values ('adherents.resume', 'partage', true);
alter table adherents.resume enable row level security;
select socle.ouvrir_au_personnel('adherents.resume');

create function adherents.resumer(ids uuid[]) returns void
language sql security definer set search_path = '' as $$
  insert into adherents.resume (entreprise_id, tri, recherche, adhesion_id, statut, type, depuis, jusqu_au,
    effectif, etablissements, principal_id)
  select e.id, socle.normaliser(e.raison_sociale), e.recherche || coalesce(' ' || t.recherche, ''),
    a.id, a.statut, a.type, a.debut, a.fin, t.effectif, coalesce(t.ouverts, 0), t.principal_id
  from adherents.entreprise e
  left join (
    select distinct on (entreprise_id) entreprise_id, id, statut, type, debut, fin
    from adherents.adhesion
    where entreprise_id = any (ids)
    order by entreprise_id,
      case when statut in ('active', 'suspendue') then 0 when statut in ('demandee', 'a_completer') then 1 else 2 end,
      coalesce(debut, demandee_le) desc, id desc
  ) a on a.entreprise_id = e.id
  left join (
    select t.entreprise_id, string_agg(t.recherche, ' ' order by t.siege desc, t.id) recherche,
      sum(f.nombre) filter (where t.ferme_le is null)::int effectif,
      (count(*) filter (where t.ferme_le is null))::int ouverts,
      (array_agg(t.id order by t.ferme_le is not null, t.siege desc, f.nombre desc nulls last, t.id))[1] principal_id
    from adherents.etablissement t
    left join (
      select distinct on (f.etablissement_id) f.etablissement_id, f.nombre
      from adherents.effectif f
      join adherents.etablissement x on x.id = f.etablissement_id
      where x.entreprise_id = any (ids)
      order by f.etablissement_id, f.au desc, f.id desc
    ) f on f.etablissement_id = t.id
    where t.entreprise_id = any (ids)
    group by t.entreprise_id
  ) t on t.entreprise_id = e.id
  where e.id = any (ids)
  on conflict (entreprise_id) do update set
    tri = excluded.tri, recherche = excluded.recherche, adhesion_id = excluded.adhesion_id,
    statut = excluded.statut, type = excluded.type, depuis = excluded.depuis, jusqu_au = excluded.jusqu_au,
    effectif = excluded.effectif, etablissements = excluded.etablissements, principal_id = excluded.principal_id
$$;

create function adherents.resumer_apres() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  ids uuid[];
begin
  if tg_table_name = 'entreprise' then
    select array_agg(id) into ids from lignes;
  elsif tg_table_name = 'effectif' then
    select array_agg(distinct t.entreprise_id) into ids
      from lignes l join adherents.etablissement t on t.id = l.etablissement_id;
  else
    select array_agg(distinct entreprise_id) into ids from lignes;
  end if;
  if ids is not null then perform adherents.resumer(ids); end if;
  return null;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['entreprise', 'etablissement', 'effectif', 'adhesion'] loop
    execute format('create trigger resume_ajout after insert on adherents.%I referencing new table as lignes
      for each statement execute function adherents.resumer_apres()', t);
    execute format('create trigger resume_modification after update on adherents.%I referencing new table as lignes
      for each statement execute function adherents.resumer_apres()', t);
  end loop;
  foreach t in array array['etablissement', 'effectif', 'adhesion'] loop
    execute format('create trigger resume_suppression after delete on adherents.%I referencing old table as lignes
      for each statement execute function adherents.resumer_apres()', t);
  end loop;
end $$;

select adherents.resumer(array_agg(id)) from adherents.entreprise;

-- Why a company whose activity is excluded is admitted all the same (ADH-048); `motif` is that of the last decision.
alter table adherents.adhesion add column motif_admission text;

-- Filters of the list.
create index etablissement_secteur on adherents.etablissement (secteur_id) where secteur_id is not null;
create index etablissement_centre on adherents.etablissement (centre_id) where centre_id is not null;
create index contact_injoignable on adherents.contact (injoignable_depuis) where injoignable_depuis is not null;
create index adhesion_a_traiter on adherents.adhesion (statut, demandee_le) where statut in ('demandee', 'a_completer');
create index adhesion_debut on adherents.adhesion (debut) where debut is not null;

-- Who changed what on a member (004 ateliers: « tracer ce que chacun a fait »), for the staff of the service:
-- only the room's own objects and the team in charge, never the journal as a whole.
create function adherents.historique(entreprise uuid, limite int)
returns table (id bigint, le timestamptz, auteur text, role text, cas text, operation text, objet text,
  objet_id text, avant jsonb, apres jsonb)
language sql stable security definer set search_path = '' as $$
  with objets (objet, objet_id) as (
    select 'adherents.entreprise', historique.entreprise::text
    union all
    select 'adherents.etablissement', t.id::text from adherents.etablissement t
      where t.entreprise_id = historique.entreprise
    union all
    select 'adherents.contact', c.id::text from adherents.contact c where c.entreprise_id = historique.entreprise
    union all
    select 'adherents.adhesion', a.id::text from adherents.adhesion a where a.entreprise_id = historique.entreprise
    union all
    select 'adherents.derogation', d.id::text from adherents.derogation d
      join adherents.adhesion a on a.id = d.adhesion_id where a.entreprise_id = historique.entreprise
    union all
    select 'organisation.portefeuille', p.id::text from organisation.portefeuille p
      join adherents.etablissement t on t.id = p.etablissement_id where t.entreprise_id = historique.entreprise
  )
  select j.id, j.le, u.prenom || ' ' || u.nom, j.role, j.cas, j.operation, j.objet, j.objet_id, j.avant, j.apres
  from objets o
  join journal.ecriture j on j.objet = o.objet and j.objet_id = o.objet_id
  left join comptes.compte u on u.id = j.acteur
  where socle.contexte_valide() and j.classe = 'partage'
  order by j.id desc
  limit least(greatest(limite, 1), 500)
$$;

revoke execute on function adherents.resumer(uuid[]), adherents.resumer_apres(), adherents.historique(uuid, int)
  from public;
grant execute on function adherents.historique(uuid, int) to socle_personnel;
