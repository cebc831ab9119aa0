-- Imports: files received, mappings remembered, staged lines, proposals, and what an undo needs (ADH-038 to 043, INT-010).

create schema echanges;
grant usage on schema echanges to socle_personnel, socle_systeme;

-- A file as it was received. Its bytes are not kept: a table is kept as staged lines until the import is closed,
-- a DSN only in its reduced form (no pay, no NIR).
create table echanges.fichier (
  id uuid primary key default uuidv7(),
  nom text not null check (length(trim(nom)) > 0),
  taille bigint not null check (taille >= 0),
  -- SHA-256 of the bytes, hexadecimal.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  genre text check (genre in ('dsn', 'csv', 'xlsx')),
  encodage text,
  separateur text,
  -- Where the bytes wait to be read; emptied as soon as they are.
  chemin text,
  recu_le timestamptz not null default now(),
  recu_par uuid
);
create index fichier_empreinte on echanges.fichier (empreinte);

-- What each heading was taken for, remembered for the sender (null: whoever sends these headings).
create table echanges.correspondance (
  id uuid primary key default uuidv7(),
  entreprise_id uuid references adherents.entreprise,
  -- Normalised headings, joined: the shape of the file.
  signature text not null,
  -- Normalised heading → field, or null when the column is left out.
  colonnes jsonb not null,
  modifie_le timestamptz not null default now(),
  unique nulls not distinct (entreprise_id, signature)
);

create table echanges.import (
  id uuid primary key default uuidv7(),
  numero int generated always as identity unique,
  fichier_id uuid not null references echanges.fichier,
  -- Company the file was dropped for, when it was; a line of another company is then refused.
  entreprise_id uuid references adherents.entreprise,
  -- Establishment of the lines that name none.
  etablissement_id uuid references adherents.etablissement,
  statut text not null default 'recu' check (statut in (
    'recu', 'a_verifier', 'analyse', 'propose', 'acceptation', 'accepte', 'annulation', 'annule', 'refuse', 'echoue')),
  -- The file lists all the staff of its establishments: who is not in it has left.
  exhaustif boolean not null default false,
  -- Day the file speaks of: last day of the declared month, or the day of reception.
  au date not null,
  -- First day of the period it speaks of; a change of post takes effect that day.
  depuis date not null,
  titres text[],
  -- By column, the field or null.
  correspondance jsonb,
  lignes int not null default 0,
  -- Why it failed or could not be undone, for people.
  erreur text,
  -- What was asked for and is being done: { genres } or { ids }.
  demande jsonb,
  role text not null,
  cree_le timestamptz not null default now(),
  cree_par uuid,
  accepte_le timestamptz,
  annule_le timestamptz
);
create index import_cree on echanges.import (cree_le desc, id);
create index import_entreprise on echanges.import (entreprise_id) where entreprise_id is not null;
create index import_fichier on echanges.import (fichier_id);
create index import_en_cours on echanges.import (id) where statut in ('recu', 'analyse', 'acceptation', 'annulation');

-- Who the employer's own words stand for, once a person decided: payroll number, or name and birth date.
create table echanges.identite_connue (
  id uuid primary key default uuidv7(),
  entreprise_id uuid not null references adherents.entreprise,
  cle text not null,
  travailleur_id uuid not null references travailleurs.travailleur on delete cascade,
  import_id uuid references echanges.import,
  unique (entreprise_id, cle)
);
create index identite_connue_travailleur on echanges.identite_connue (travailleur_id);
create index identite_connue_import on echanges.identite_connue (import_id);

-- Progress, apart: it changes often and is nobody's act.
create table echanges.travail (
  import_id uuid primary key references echanges.import on delete cascade,
  etape text not null,
  fait int not null default 0,
  total int,
  modifie_le timestamptz not null default now()
);

-- Lines of a table as received, and refused lines of any file with their reason.
create table echanges.ligne (
  import_id uuid not null references echanges.import on delete cascade,
  numero int not null,
  cellules text[],
  refus text,
  primary key (import_id, numero)
);
create index ligne_refusee on echanges.ligne (import_id, numero) where refus is not null;

create table echanges.etablissement_declare (
  import_id uuid not null references echanges.import on delete cascade,
  ligne int not null,
  siret text not null,
  effectif int,
  mois date,
  exhaustif boolean not null,
  etablissement_id uuid,
  primary key (import_id, ligne)
);

-- One contract of one worker as the file says it, and whom it was matched with.
create table echanges.salarie (
  import_id uuid not null references echanges.import on delete cascade,
  ligne int not null,
  rang int not null,
  siret text,
  etablissement_id uuid,
  entreprise_id uuid,
  nom_naissance text not null,
  nom_usage text,
  prenoms text not null,
  sexe text,
  naissance date not null,
  lieu_naissance text,
  matricule text,
  nom_cle text not null generated always as (socle.normaliser(nom_naissance)) stored,
  prenom_cle text not null generated always as (split_part(socle.normaliser(prenoms), ' ', 1)) stored,
  recherche text not null generated always as (' ' || socle.normaliser(
    coalesce(nom_usage, nom_naissance) || ' ' || prenoms
    || case when nom_usage is not null then ' ' || nom_naissance else '' end)) stored,
  type text,
  numero text,
  emploi text,
  pcs text,
  temps_partiel boolean,
  debut date,
  fin date,
  termine boolean not null default false,
  motif_fin text,
  utilisatrice text,
  utilisatrice_id uuid,
  boeth boolean,
  nuit boolean,
  -- Exposures the file names; null when it says nothing of them.
  natures text[],
  -- SIR, SIA or SIS as written by the employer.
  categorie text,
  absences jsonb,
  refus text,
  travailleur_id uuid,
  nouveau boolean not null default false,
  contrat_id uuid,
  -- Records it looks like: [{ id, motif }]; decided before anything else is proposed.
  doute jsonb,
  primary key (import_id, ligne, rang)
);
create index salarie_naissance on echanges.salarie (import_id, naissance);
create index salarie_contrat on echanges.salarie (contrat_id) where contrat_id is not null;

create table echanges.proposition (
  id uuid primary key default uuidv7(),
  import_id uuid not null references echanges.import on delete cascade,
  ligne int,
  rang int,
  genre text not null check (genre in (
    'doute', 'arrivee', 'depart', 'changement_poste', 'changement_contrat', 'changement_identite', 'exposition',
    'absence', 'retour')),
  nom text not null,
  etablissement_id uuid,
  travailleur_id uuid,
  contrat_id uuid,
  avant jsonb,
  apres jsonb,
  -- What a person should know before accepting it.
  remarque text,
  decision text not null default 'a_decider' check (decision in ('a_decider', 'ecartee', 'appliquee', 'impossible')),
  motif text,
  -- Being applied by the transaction at work.
  en_cours boolean not null default false
);
create index proposition_import on echanges.proposition (import_id, genre, nom, id);
create index proposition_decision on echanges.proposition (import_id, decision);

-- What an accepted import changed, row by row: its undo reads it backwards.
create table echanges.changement (
  id bigint generated always as identity primary key,
  import_id uuid not null references echanges.import on delete cascade,
  objet text not null,
  objet_id uuid not null,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  avant jsonb,
  apres jsonb
);
create index changement_import on echanges.changement (import_id, objet, id);

do $$
declare
  t text;
begin
  foreach t in array array['fichier', 'correspondance', 'import', 'identite_connue'] loop
    perform socle.proteger(('echanges.' || t)::regclass, 'partage');
  end loop;
  -- Staging: a proposal is nobody's fact yet, and what is accepted is journalled in the tables it changes.
  foreach t in array array['travail', 'ligne', 'etablissement_declare', 'salarie', 'proposition', 'changement'] loop
    insert into socle.classe_table (nom, classe, reference) values ('echanges.' || t, 'partage', true);
    execute format('alter table echanges.%I enable row level security', t);
  end loop;
  foreach t in array array['fichier', 'correspondance', 'import', 'identite_connue', 'travail', 'ligne',
    'etablissement_declare', 'salarie', 'proposition', 'changement'] loop
    execute format('create policy import on echanges.%I for all to socle_assistante, socle_relation_adherents, socle_systeme
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('grant select, insert, update, delete on echanges.%I
      to socle_assistante, socle_relation_adherents', t);
  end loop;
end $$;
revoke delete on echanges.fichier, echanges.import from socle_assistante, socle_relation_adherents;
-- The runner finds what is left to do, then works as the person who asked.
grant select on echanges.import, echanges.fichier to socle_systeme;

-- No role deletes a worker. The undo of an import removes those that this import created, and only while nothing else
-- has come to lean on them (foreign keys refuse it).
create function echanges.retirer_travailleurs(import uuid) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  nombre int;
begin
  if not socle.contexte_valide()
    or current_setting('role') not in ('socle_assistante', 'socle_relation_adherents')
    or not exists (select from echanges.import i where i.id = retirer_travailleurs.import and i.statut = 'annulation') then
    raise exception 'Annulation refusée.' using errcode = 'insufficient_privilege';
  end if;
  delete from travailleurs.travailleur t using echanges.changement c
    where c.import_id = retirer_travailleurs.import and c.objet = 'travailleurs.travailleur'
      and c.operation = 'INSERT' and t.id = c.objet_id;
  get diagnostics nombre = row_count;
  return nombre;
end $$;
grant execute on function echanges.retirer_travailleurs(uuid) to socle_assistante, socle_relation_adherents;

-- Names of those who imported, for those who may read imports (accounts themselves stay closed).
create function echanges.auteurs(ids uuid[]) returns table (id uuid, nom text)
language sql stable security definer set search_path = '' as $$
  select c.id, c.prenom || ' ' || c.nom from comptes.compte c where c.id = any (ids) and socle.contexte_valide()
$$;
grant execute on function echanges.auteurs(uuid[]) to socle_assistante, socle_relation_adherents;

-- Plans of the set-based steps rest on fresh statistics; only the owner may take them.
create function echanges.mesurer() returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  analyze echanges.salarie;
  analyze echanges.proposition;
  analyze echanges.changement;
end $$;
grant execute on function echanges.mesurer() to socle_assistante, socle_relation_adherents;
