-- Member companies, establishments, contacts, memberships (ADH-001 to 059).

create schema adherents;
grant usage on schema adherents to socle_personnel, socle_externe, socle_systeme;

-- Nomenclature of activities, by version: NAF rév. 2 today, NAF 2025 from 2027.
create table adherents.naf (
  version text not null,
  code text not null,
  libelle text not null,
  section text not null check (section ~ '^[A-V]$'),
  libelle_section text not null,
  primary key (version, code)
);

create table adherents.groupe (
  id uuid primary key default uuidv7(),
  nom text not null unique check (length(trim(nom)) > 0)
);

create table adherents.entreprise (
  id uuid primary key default uuidv7(),
  numero int generated always as identity unique,
  nature text not null default 'entreprise' check (nature in (
    'entreprise', 'ett', 'particulier_employeur', 'independant', 'association', 'liberal_sante')),
  siren text unique constraint entreprise_siren_valide check (socle.cle_valide(siren) and length(siren) = 9),
  raison_sociale text not null check (length(trim(raison_sociale)) > 0),
  enseigne text,
  forme_juridique text,
  groupe_id uuid references adherents.groupe,
  naf_version text,
  naf_code text,
  idcc text check (idcc ~ '^[0-9]{4}$'),
  activite text,
  site_internet text,
  -- A company whose head is not an employee may have him followed (GOV, ADH-058).
  dirigeant_suivi boolean not null default false,
  recherche text generated always as (
    socle.normaliser(raison_sociale || ' ' || coalesce(enseigne, '') || ' ' || coalesce(siren, ''))) stored,
  cree_le timestamptz not null default now(),
  foreign key (naf_version, naf_code) references adherents.naf,
  -- Only a private individual may be without SIREN.
  constraint entreprise_siren_obligatoire check (siren is not null or nature = 'particulier_employeur')
);
create index entreprise_recherche on adherents.entreprise using gin (recherche gin_trgm_ops);
create index entreprise_raison_sociale on adherents.entreprise (raison_sociale);
create index entreprise_groupe on adherents.entreprise (groupe_id) where groupe_id is not null;

create table adherents.etablissement (
  id uuid primary key default uuidv7(),
  entreprise_id uuid not null references adherents.entreprise,
  siret text unique constraint etablissement_siret_valide check (socle.cle_valide(siret) and length(siret) = 14),
  siege boolean not null default false,
  enseigne text,
  adresse text,
  complement text,
  code_postal text check (code_postal ~ '^[0-9]{5}$'),
  commune text,
  commune_code text,
  -- Where the work is really done, when it is not the address (used for the choice of team, ADH-008).
  lieu_activite text,
  naf_version text,
  naf_code text,
  secteur_id uuid references organisation.secteur,
  centre_id uuid references organisation.centre,
  jours_horaires text,
  a_locaux boolean not null default true,
  a_entrepot boolean not null default false,
  a_chantiers boolean not null default false,
  ouvert_le date,
  ferme_le date,
  recherche text generated always as (
    socle.normaliser(coalesce(enseigne, '') || ' ' || coalesce(siret, '') || ' ' || coalesce(commune, ''))) stored,
  foreign key (naf_version, naf_code) references adherents.naf,
  check (ferme_le is null or ouvert_le is null or ferme_le >= ouvert_le)
);
create index etablissement_entreprise on adherents.etablissement (entreprise_id);
create index etablissement_recherche on adherents.etablissement using gin (recherche gin_trgm_ops);
create unique index etablissement_un_siege on adherents.etablissement (entreprise_id) where siege;

-- Headcount as dated facts, with their source.
create table adherents.effectif (
  id uuid primary key default uuidv7(),
  etablissement_id uuid not null references adherents.etablissement on delete cascade,
  au date not null,
  nombre int not null check (nombre between 0 and 200000),
  source text not null check (source in ('declaration', 'dsn', 'saisie', 'adhesion')),
  unique (etablissement_id, au, source)
);
create index effectif_etablissement on adherents.effectif (etablissement_id, au desc);

create table adherents.contact (
  id uuid primary key default uuidv7(),
  entreprise_id uuid not null references adherents.entreprise,
  etablissement_id uuid references adherents.etablissement,
  type text not null check (type in (
    'administratif', 'rh', 'prevention', 'referent_securite', 'comptable', 'dirigeant', 'etablissement')),
  civilite text check (civilite in ('Mme', 'M.')),
  nom text not null check (length(trim(nom)) > 0),
  prenom text,
  fonction text,
  courriel text,
  telephone text,
  verifie_le date,
  injoignable_depuis date,
  debut date not null default current_date,
  fin date,
  check (courriel is not null or telephone is not null),
  check (fin is null or fin >= debut)
);
create index contact_entreprise on adherents.contact (entreprise_id);

create table adherents.adhesion (
  id uuid primary key default uuidv7(),
  entreprise_id uuid not null references adherents.entreprise,
  -- de_droit, derogatoire (salariés éloignés), adhesion_tns and affiliation_tns (two statuses, ADH-057).
  type text not null default 'de_droit' check (type in ('de_droit', 'derogatoire', 'adhesion_tns', 'affiliation_tns')),
  statut text not null default 'demandee' check (statut in (
    'demandee', 'a_completer', 'active', 'suspendue', 'radiee', 'refusee')),
  demandee_le date not null default current_date,
  accuse_le date,
  debut date,
  fin date,
  motif text,
  -- Radiation for "manquement aux obligations associatives" is counted apart (ADH-066).
  motif_radiation text check (motif_radiation in (
    'cessation', 'fusion', 'plus_de_salarie', 'depart_volontaire', 'hors_competence', 'manquement_obligations', 'autre')),
  check (fin is null or fin >= debut),
  check ((statut in ('active', 'suspendue', 'radiee')) = (debut is not null)),
  check ((statut = 'radiee') = (motif_radiation is not null)),
  check (statut <> 'radiee' or fin is not null),
  constraint adhesion_sans_recouvrement exclude using gist (
    entreprise_id with =, daterange(debut, fin, '[]') with &&) where (debut is not null),
  constraint adhesion_demande_unique exclude using gist (entreprise_id with =)
    where (statut in ('demandee', 'a_completer'))
);
create index adhesion_entreprise on adherents.adhesion (entreprise_id, debut desc);

-- Derogatory membership (ADH-049): each condition and each opinion traced.
create table adherents.derogation (
  id uuid primary key default uuidv7(),
  adhesion_id uuid not null unique references adherents.adhesion,
  sans_spst_autonome boolean not null default false,
  travaille_regulierement boolean not null default false,
  ni_prereprise_ni_reprise boolean not null default false,
  hors_site_autonome boolean not null default false,
  conditions_cmt text,
  avis_cmt_le date,
  approbation_ca_le date,
  avis_commission_controle_le date
);

select socle.nomenclature('adherents.naf');
do $$
declare
  t text;
begin
  foreach t in array array['groupe', 'entreprise', 'etablissement', 'effectif', 'contact', 'adhesion', 'derogation'] loop
    perform socle.proteger(('adherents.' || t)::regclass, 'partage');
    perform socle.ouvrir_au_personnel(('adherents.' || t)::regclass);
    execute format('grant insert, update on adherents.%I to socle_relation_adherents, socle_assistante, socle_direction', t);
  end loop;
end $$;
grant delete on adherents.contact, adherents.effectif to socle_relation_adherents, socle_assistante, socle_direction;
grant insert, update on adherents.contact to socle_preventeur, socle_idest, socle_medecin, socle_pdp;

-- The employer sees its own companies and, when its access is limited to an establishment, only that one.
create function comptes.etablissements_de_l_acteur() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct e.id), '{}')
  from comptes.attribution a
  join adherents.etablissement e on e.entreprise_id = a.entreprise_id
    and (a.etablissement_id is null or a.etablissement_id = e.id)
  where a.compte_id = socle.acteur() and a.role = 'employeur'
    and current_date between a.debut and coalesce(a.fin, 'infinity')
$$;
grant execute on function comptes.etablissements_de_l_acteur() to socle_employeur;

create policy employeur on adherents.entreprise for select to socle_employeur
  using (id = any ((select comptes.entreprises_de_l_acteur())::uuid[]));
create policy employeur on adherents.etablissement for select to socle_employeur
  using (id = any ((select comptes.etablissements_de_l_acteur())::uuid[]));
create policy employeur on adherents.effectif for select to socle_employeur
  using (etablissement_id = any ((select comptes.etablissements_de_l_acteur())::uuid[]));
create policy employeur on adherents.contact for select to socle_employeur
  using (entreprise_id = any ((select comptes.entreprises_de_l_acteur())::uuid[]) and (etablissement_id is null
    or etablissement_id = any ((select comptes.etablissements_de_l_acteur())::uuid[])));
create policy employeur on adherents.adhesion for select to socle_employeur
  using (entreprise_id = any ((select comptes.entreprises_de_l_acteur())::uuid[]));
grant select on adherents.entreprise, adherents.etablissement, adherents.effectif, adherents.contact,
  adherents.adhesion to socle_employeur;

alter table comptes.attribution
  add foreign key (professionnel_id) references organisation.professionnel,
  add foreign key (entreprise_id) references adherents.entreprise,
  add foreign key (etablissement_id) references adherents.etablissement;
