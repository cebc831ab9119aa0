-- What the service settings, teams and equipment still need: renewal of the agrément, search, shared skills,
-- evaluations of teams, editable jobs and kinds of equipment.

alter table organisation.service
  -- The renewal is asked four months before the term (D. 4622-48 to -51).
  add column agrement_demande_le date,
  -- Agrément complémentaire for ionizing radiation: five years (R. 4451-86).
  add column agrement_radiologique_fin date,
  add constraint service_agrement_debut check (agrement_fin is null or agrement_debut is not null);

alter table organisation.centre add column recherche text
  generated always as (socle.normaliser(nom || ' ' || coalesce(commune, ''))) stored;
create index centre_recherche on organisation.centre using gin (recherche gin_trgm_ops);
alter table organisation.equipe add column recherche text generated always as (socle.normaliser(nom)) stored;
create index equipe_recherche on organisation.equipe using gin (recherche gin_trgm_ops);
create index professionnel_nom on organisation.professionnel (nom, prenom);
create index membre_equipe_equipe on organisation.membre_equipe (equipe_id);

-- Médecin délégué to the board and the commission (GOV-028); `coordinateur` says the coordinator of a job.
alter table organisation.professionnel add column medecin_delegue boolean not null default false;

-- Where the time is worked, when no team says it (GOV-027: staff by centre).
alter table organisation.etp add column centre_id uuid references organisation.centre;

-- Motives of absence are for those who keep the absences; the others see the dates and who stands in.
revoke select on organisation.absence_professionnel from socle_personnel;
grant select (id, professionnel_id, remplacant_id, debut, fin) on organisation.absence_professionnel to socle_personnel;
grant select on organisation.absence_professionnel to socle_direction, socle_administrateur, socle_assistante;

-- Jobs and kinds of equipment are the service's own lists: renamed and completed by hand, journalled.
delete from socle.classe_table where nom in ('organisation.metier', 'organisation.type_materiel');
revoke select on organisation.metier, organisation.type_materiel from socle_externe;
select socle.proteger('organisation.metier', 'partage', 'code');
select socle.ouvrir_au_personnel('organisation.metier');
grant insert, update on organisation.metier to socle_administrateur, socle_direction;
select socle.proteger('organisation.type_materiel', 'partage', 'code');
select socle.ouvrir_au_personnel('organisation.type_materiel');
grant insert, update on organisation.type_materiel to socle_administrateur, socle_direction;

-- Disciplines a service must be able to call on, its own or shared between services (GOV-044).
create table organisation.discipline (
  code text primary key,
  libelle text not null,
  usage text not null check (usage in ('prevention', 'cellule_pdp')),
  ordre int not null
);
insert into organisation.discipline (code, libelle, usage, ordre) values
  ('bruit_eclairage', 'Bruit et éclairage', 'prevention', 1),
  ('tms', 'Troubles musculosquelettiques', 'prevention', 2),
  ('risque_chimique', 'Risque chimique', 'prevention', 3),
  ('ergonomie', 'Ergonomie', 'prevention', 4),
  ('rps', 'Risques psychosociaux', 'prevention', 5),
  ('risque_physique', 'Risques physiques', 'prevention', 6),
  ('service_social', 'Service social', 'cellule_pdp', 7),
  ('psychologie', 'Psychologue du travail', 'cellule_pdp', 8),
  ('conseil_emploi', 'Conseil en emploi', 'cellule_pdp', 9);
select socle.nomenclature('organisation.discipline');
revoke select on organisation.discipline from socle_externe;

create table organisation.competence (
  id uuid primary key default uuidv7(),
  discipline_code text not null references organisation.discipline,
  professionnel_id uuid references organisation.professionnel on delete cascade,
  -- Another service or partner that lends the skill, when nobody here holds it.
  organisme text check (length(trim(organisme)) > 0),
  debut date not null,
  fin date,
  constraint competence_ordre check (fin is null or fin >= debut),
  constraint competence_un_porteur check (num_nonnulls(professionnel_id, organisme) = 1),
  constraint competence_sans_recouvrement exclude using gist (
    discipline_code with =, (coalesce(professionnel_id::text, socle.normaliser(organisme))) with =,
    daterange(debut, fin, '[]') with &&)
);

-- Regular evaluation of a team's need against its composition, with the figures of the day (GOV-025).
create table organisation.evaluation_equipe (
  id uuid primary key default uuidv7(),
  equipe_id uuid not null references organisation.equipe,
  le date not null,
  conclusion text not null check (conclusion in ('adaptee', 'renfort', 'allegement')),
  commentaire text,
  -- entreprises, etablissements, travailleurs, etp by family of jobs, on that day.
  chiffres jsonb not null default '{}',
  constraint evaluation_par_jour unique (equipe_id, le)
);

do $$
declare
  t text;
begin
  foreach t in array array['competence', 'evaluation_equipe'] loop
    perform socle.proteger(('organisation.' || t)::regclass, 'partage');
    perform socle.ouvrir_au_personnel(('organisation.' || t)::regclass);
    execute format('grant insert, update, delete on organisation.%I to socle_administrateur, socle_direction', t);
  end loop;
end $$;
