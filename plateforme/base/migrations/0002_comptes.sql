-- What an account may be: roles held over time, and for outsiders, whose data they may see.
-- The accounts, sessions and second factors themselves belong to the authentication library (0003).

create schema comptes;
grant usage on schema comptes to socle_personnel, socle_externe, socle_auth;

create table comptes.attribution (
  id uuid primary key default uuidv7(),
  compte_id uuid not null,
  role text not null check (role in (
    'assistante', 'idest', 'medecin', 'preventeur', 'pdp', 'relation_adherents', 'comptable', 'qualite',
    'direction', 'administrateur', 'employeur', 'travailleur', 'partenaire')),
  professionnel_id uuid,
  entreprise_id uuid,
  etablissement_id uuid,
  travailleur_id uuid,
  -- employeur | rh | comptable_mandate | referent_securite: what the outsider is to the company.
  qualite text,
  debut date not null default current_date,
  fin date,
  check (fin is null or fin >= debut),
  check ((role = 'employeur') = (entreprise_id is not null)),
  check (etablissement_id is null or entreprise_id is not null),
  check ((role = 'travailleur') = (travailleur_id is not null)),
  exclude using gist (
    compte_id with =, role with =,
    (coalesce(etablissement_id, entreprise_id, travailleur_id, compte_id)) with =,
    daterange(debut, fin, '[]') with &&)
);
create index attribution_compte on comptes.attribution (compte_id);
create index attribution_entreprise on comptes.attribution (entreprise_id) where entreprise_id is not null;
select socle.proteger('comptes.attribution', 'technique');
create policy administration on comptes.attribution for all to socle_administrateur
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select, insert, update on comptes.attribution to socle_administrateur;
-- The authentication login resolves the roles of the person who signs in.
create policy authentification on comptes.attribution for select to socle_auth using (true);
grant select on comptes.attribution to socle_auth;

-- Companies and establishments open to the employer who acts. Empty outside a verified context.
create function comptes.entreprises_de_l_acteur() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct a.entreprise_id), '{}')
  from comptes.attribution a
  where a.compte_id = socle.acteur() and a.role = 'employeur'
    and current_date between a.debut and coalesce(a.fin, 'infinity')
$$;
grant execute on function comptes.entreprises_de_l_acteur() to socle_employeur;

-- The professional behind the acting account.
create function comptes.professionnel_de_l_acteur() returns uuid
language sql stable security definer set search_path = '' as $$
  select a.professionnel_id from comptes.attribution a
  where a.compte_id = socle.acteur() and a.professionnel_id is not null
    and current_setting('role') = 'socle_' || a.role
    and current_date between a.debut and coalesce(a.fin, 'infinity')
  order by a.debut desc limit 1
$$;
grant execute on function comptes.professionnel_de_l_acteur() to socle_personnel;
