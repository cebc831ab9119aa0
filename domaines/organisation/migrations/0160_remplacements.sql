-- Who stands in for an absent colleague, day by day: several colleagues may share one absence (GOV-026). During these
-- days, and these only, a colleague of the same family of jobs is in charge of the absent one's portfolio.

create table organisation.remplacement (
  id uuid primary key default uuidv7(),
  absence_id uuid not null references organisation.absence_professionnel on delete cascade,
  remplacant_id uuid not null references organisation.professionnel,
  debut date not null,
  -- Null: until the absence ends.
  fin date,
  constraint remplacement_ordre check (fin is null or fin >= debut),
  constraint remplacement_sans_recouvrement exclude using gist (
    absence_id with =, remplacant_id with =, daterange(debut, fin, '[]') with &&)
);
create index remplacement_remplacant on organisation.remplacement (remplacant_id);
select socle.proteger('organisation.remplacement', 'partage');
select socle.ouvrir_au_personnel('organisation.remplacement');
grant insert, update, delete on organisation.remplacement to socle_administrateur, socle_direction, socle_assistante;

insert into organisation.remplacement (absence_id, remplacant_id, debut, fin)
select a.id, a.remplacant_id, a.debut, a.fin from organisation.absence_professionnel a where a.remplacant_id is not null;
alter table organisation.absence_professionnel drop column remplacant_id;

-- Teams whose portfolio the acting professional holds today: his own, and those of the colleagues he stands in for.
-- One call a statement: `f.equipe_id = any ((select organisation.equipes_de_l_acteur())::uuid[])`.
create function organisation.equipes_de_l_acteur() returns uuid[]
language sql stable security definer set search_path = '' as $$
  with moi as (
    select p.id, m.famille from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
    where p.id = comptes.professionnel_de_l_acteur()
  ), tenus (id) as (
    select id from moi
    union all
    select a.professionnel_id
    from moi
    join organisation.remplacement r on r.remplacant_id = moi.id
      and current_date between r.debut and coalesce(r.fin, 'infinity')
    join organisation.absence_professionnel a on a.id = r.absence_id
      and current_date between a.debut and coalesce(a.fin, 'infinity')
    join organisation.professionnel p on p.id = a.professionnel_id
    -- A nurse named to stand in for a physician does not become one: the jobs must be of one family.
    join organisation.metier m on m.code = p.metier_code and m.famille = moi.famille
  )
  select coalesce(array_agg(distinct m.equipe_id), '{}') from organisation.membre_equipe m
  where m.professionnel_id in (select t.id from tenus t)
    and current_date between m.debut and coalesce(m.fin, 'infinity')
$$;
grant execute on function organisation.equipes_de_l_acteur() to socle_personnel;

-- The professional is in charge when one of these teams holds one of the worker's establishments today.
create or replace function travailleurs.en_charge(travailleur uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from travailleurs.contrat c
    join organisation.portefeuille f on f.etablissement_id in (c.etablissement_id, c.entreprise_utilisatrice_id)
      and current_date between f.debut and coalesce(f.fin, 'infinity')
    where c.travailleur_id = travailleur
      and f.equipe_id = any ((select organisation.equipes_de_l_acteur())::uuid[]))
$$;
