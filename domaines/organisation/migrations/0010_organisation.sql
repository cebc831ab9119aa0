-- The service itself: sectors, centres, rooms, teams, professionals and their time, equipment (GOV-023 to 030).

create schema organisation;
grant usage on schema organisation to socle_personnel, socle_externe, socle_systeme;

create table organisation.service (
  id uuid primary key default uuidv7(),
  nom text not null,
  sigle text,
  siren text check (socle.cle_valide(siren)),
  adresse text,
  code_postal text,
  commune text,
  telephone text,
  courriel text,
  agrement_numero text,
  agrement_debut date,
  agrement_fin date,
  agrement_radiologique boolean not null default false,
  -- Settings of this service: names of categories, size brackets, admission rules ([param] of the requirements).
  parametres jsonb not null default '{}',
  unique_ligne boolean not null default true unique check (unique_ligne),
  check (agrement_fin is null or agrement_fin > agrement_debut)
);

create table organisation.secteur (
  id uuid primary key default uuidv7(),
  nom text not null unique check (length(trim(nom)) > 0),
  description text
);

create table organisation.centre (
  id uuid primary key default uuidv7(),
  nom text not null unique check (length(trim(nom)) > 0),
  secteur_id uuid references organisation.secteur,
  genre text not null default 'fixe' check (genre in ('siege', 'fixe', 'annexe', 'mobile')),
  adresse text,
  code_postal text,
  commune text,
  commune_code text,
  latitude double precision,
  longitude double precision,
  telephone text,
  -- ISO days, 1 = Monday.
  jours_ouverture int[] not null default '{1,2,3,4,5}' check (jours_ouverture <@ '{1,2,3,4,5,6,7}'),
  ouvert_le date,
  ferme_le date,
  check (ferme_le is null or ouvert_le is null or ferme_le >= ouvert_le)
);

create table organisation.salle (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references organisation.centre,
  nom text not null,
  usage text not null check (usage in ('consultation', 'examens', 'reunion', 'autre')),
  capacite int check (capacite > 0),
  unique (centre_id, nom)
);

-- Jobs: the title shown to companies may differ from the internal one (GOV-036).
create table organisation.metier (
  code text primary key,
  libelle text not null,
  libelle_affiche text not null,
  famille text not null check (famille in ('medical', 'infirmier', 'prevention', 'assistanat', 'social', 'support')),
  -- Role in the law engine (regulation 0.4): who may hold a visit.
  profession text check (profession in ('MT', 'CM', 'INT', 'IDEST', 'IPA', 'MPC', 'IPRP', 'ASST')),
  ordre int not null
);
insert into organisation.metier (code, libelle, libelle_affiche, famille, profession, ordre) values
  ('medecin', 'Médecin du travail', 'Médecin du travail', 'medical', 'MT', 1),
  ('collaborateur_medecin', 'Collaborateur médecin', 'Médecin collaborateur', 'medical', 'CM', 2),
  ('interne', 'Interne en médecine du travail', 'Interne en médecine du travail', 'medical', 'INT', 3),
  ('medecin_correspondant', 'Médecin praticien correspondant', 'Médecin correspondant', 'medical', 'MPC', 4),
  ('idest', 'Infirmier en santé au travail', 'Infirmier en santé au travail', 'infirmier', 'IDEST', 5),
  ('ipa', 'Infirmier en pratique avancée', 'Infirmier en pratique avancée', 'infirmier', 'IPA', 6),
  ('assistante', 'Assistante médicale', 'Secrétaire médicale', 'assistanat', null, 7),
  ('asst', 'Assistant en santé et sécurité au travail', 'Préventeur de proximité', 'prevention', 'ASST', 8),
  ('preventeur', 'Préventeur (IPRP)', 'Préventeur', 'prevention', 'IPRP', 9),
  ('ergonome', 'Ergonome', 'Ergonome', 'prevention', 'IPRP', 10),
  ('toxicologue', 'Toxicologue', 'Spécialiste du risque chimique', 'prevention', 'IPRP', 11),
  ('metrologue', 'Métrologue', 'Technicien de mesure', 'prevention', 'IPRP', 12),
  ('psychologue', 'Psychologue du travail', 'Psychologue du travail', 'prevention', 'IPRP', 13),
  ('assistant_social', 'Assistant de service social', 'Assistant social du travail', 'social', null, 14),
  ('charge_pdp', 'Chargé de maintien en emploi', 'Conseiller en maintien en emploi', 'social', null, 15),
  ('relation_adherents', 'Chargé de relation adhérents', 'Relation adhérents', 'support', null, 16),
  ('comptable', 'Comptable', 'Comptabilité', 'support', null, 17),
  ('qualite', 'Responsable qualité', 'Qualité', 'support', null, 18),
  ('direction', 'Direction', 'Direction', 'support', null, 19),
  ('informatique', 'Administrateur informatique', 'Informatique', 'support', null, 20);

create table organisation.professionnel (
  id uuid primary key default uuidv7(),
  nom text not null check (length(trim(nom)) > 0),
  prenom text not null check (length(trim(prenom)) > 0),
  metier_code text not null references organisation.metier,
  specialite text,
  rpps text unique check (rpps ~ '^[0-9]{11}$'),
  courriel text,
  telephone text,
  -- Nurse trained under L. 4623-10: without it, interviews but no delegated visit.
  forme_sante_travail boolean not null default true,
  coordinateur boolean not null default false,
  arrivee date not null,
  depart date,
  recherche text generated always as (socle.normaliser(prenom || ' ' || nom)) stored,
  check (depart is null or depart >= arrivee)
);
create index professionnel_recherche on organisation.professionnel using gin (recherche gin_trgm_ops);

-- Working time over time, in full-time equivalents (GOV-027).
create table organisation.etp (
  id uuid primary key default uuidv7(),
  professionnel_id uuid not null references organisation.professionnel on delete cascade,
  quotite numeric(4, 3) not null check (quotite > 0 and quotite <= 1),
  contrat text not null check (contrat in ('cdi', 'cdd', 'interim', 'mise_a_disposition', 'liberal', 'stage')),
  cadre boolean not null default false,
  debut date not null,
  fin date,
  check (fin is null or fin >= debut),
  constraint etp_sans_recouvrement exclude using gist (professionnel_id with =, daterange(debut, fin, '[]') with &&)
);

-- Absences of professionals and who stands in (GOV-026). No medical motive.
create table organisation.absence_professionnel (
  id uuid primary key default uuidv7(),
  professionnel_id uuid not null references organisation.professionnel on delete cascade,
  remplacant_id uuid references organisation.professionnel,
  motif text not null check (motif in ('conges', 'formation', 'arret', 'parental', 'autre')),
  debut date not null,
  fin date,
  check (fin is null or fin >= debut),
  check (remplacant_id <> professionnel_id),
  constraint absence_sans_recouvrement exclude using gist (professionnel_id with =, daterange(debut, fin, '[]') with &&)
);

create table organisation.equipe (
  id uuid primary key default uuidv7(),
  nom text not null unique check (length(trim(nom)) > 0),
  centre_id uuid not null references organisation.centre,
  secteur_id uuid references organisation.secteur,
  telephone text,
  courriel text,
  fermee_le date
);

create table organisation.membre_equipe (
  id uuid primary key default uuidv7(),
  equipe_id uuid not null references organisation.equipe,
  professionnel_id uuid not null references organisation.professionnel,
  debut date not null,
  fin date,
  check (fin is null or fin >= debut),
  constraint membre_sans_recouvrement exclude using gist (
    equipe_id with =, professionnel_id with =, daterange(debut, fin, '[]') with &&)
);
create index membre_equipe_professionnel on organisation.membre_equipe (professionnel_id);

-- Annex B of the requirements: equipment by type.
create table organisation.type_materiel (
  code text primary key,
  libelle text not null,
  famille text not null check (famille in ('suivi', 'amt', 'informatique', 'formation_sst', 'vehicule')),
  etalonnage_mois int check (etalonnage_mois > 0)
);
insert into organisation.type_materiel (code, libelle, famille, etalonnage_mois) values
  ('analyse_urine', 'Lecteur d’analyse d’urine', 'suivi', 12),
  ('audiometre', 'Audiomètre', 'suivi', 12),
  ('champ_visuel', 'Appareil de champ visuel', 'suivi', null),
  ('dynamometre_poignee', 'Dynamomètre à poignée', 'suivi', 24),
  ('echelle_monoyer', 'Échelle de Monoyer', 'suivi', null),
  ('electrocardiogramme', 'Électrocardiographe', 'suivi', 12),
  ('goniometre', 'Goniomètre', 'suivi', null),
  ('negatoscope', 'Négatoscope', 'suivi', null),
  ('pese_personne', 'Pèse-personne', 'suivi', 24),
  ('spirometre', 'Spiromètre', 'suivi', 12),
  ('visiotest', 'Visiotest', 'suivi', 24),
  ('tensiometre', 'Tensiomètre électronique', 'suivi', 24),
  ('appareil_photo', 'Appareil photo', 'amt', null),
  ('dosimetre', 'Dosimètre (bruit)', 'amt', 24),
  ('calibrateur', 'Source de calibrage', 'amt', 12),
  ('dust_trak', 'Compteur de poussières', 'amt', 12),
  ('dynamometre', 'Dynamomètre', 'amt', 24),
  ('luxmetre', 'Luxmètre', 'amt', 24),
  ('microphone_sonometre', 'Microphone de sonomètre', 'amt', 24),
  ('podometre', 'Podomètre', 'amt', null),
  ('sonometre', 'Sonomètre intégrateur', 'amt', 24),
  ('telemetre', 'Télémètre', 'amt', null),
  ('anemometre', 'Anémomètre', 'amt', 24),
  ('detecteur_pid', 'Détecteur PID', 'amt', 12),
  ('peson', 'Peson', 'amt', 24),
  ('thermometre', 'Thermomètre', 'amt', 24),
  ('detecteur_gaz', 'Détecteur de gaz NO/CO/CO2', 'amt', 12),
  ('ordinateur', 'Ordinateur', 'informatique', null),
  ('ecran', 'Écran', 'informatique', null),
  ('imprimante', 'Imprimante', 'informatique', null),
  ('scanner', 'Numériseur', 'informatique', null),
  ('mannequin', 'Mannequin de formation', 'formation_sst', null),
  ('defibrillateur', 'Défibrillateur de formation', 'formation_sst', null),
  ('vehicule', 'Véhicule', 'vehicule', null);

create table organisation.materiel (
  id uuid primary key default uuidv7(),
  type_code text not null references organisation.type_materiel,
  marque text,
  modele text,
  numero_serie text,
  proprietaire text,
  centre_id uuid references organisation.centre,
  professionnel_id uuid references organisation.professionnel,
  etat text not null default 'en_service' check (etat in ('en_service', 'en_reparation', 'en_stock', 'au_rebut')),
  acquis_le date,
  etalonne_le date,
  etalonnage_prevu_le date,
  mis_au_rebut_le date,
  motif_rebut text,
  unique (type_code, numero_serie),
  check ((etat = 'au_rebut') = (mis_au_rebut_le is not null))
);
create index materiel_centre on organisation.materiel (centre_id);

select socle.nomenclature('organisation.metier');
select socle.nomenclature('organisation.type_materiel');

do $$
declare
  t text;
begin
  foreach t in array array['service', 'secteur', 'centre', 'salle', 'professionnel', 'etp',
    'absence_professionnel', 'equipe', 'membre_equipe', 'materiel'] loop
    perform socle.proteger(('organisation.' || t)::regclass, 'partage');
    perform socle.ouvrir_au_personnel(('organisation.' || t)::regclass);
    execute format('grant insert, update, delete on organisation.%I to socle_administrateur, socle_direction', t);
  end loop;
end $$;
-- The equipment is kept by those who use it.
grant insert, update on organisation.materiel to socle_assistante, socle_preventeur, socle_idest, socle_qualite;
grant insert, update, delete on organisation.absence_professionnel to socle_assistante;
-- Any outsider signed in may know the service itself (name, address, agrément).
create policy externes on organisation.service for select to socle_externe using ((select socle.contexte_valide()));
grant select on organisation.service to socle_externe;
