-- Workers: identity, contracts, posts, exposures, situations, and (class santé) declared states of health.

create schema travailleurs;
grant usage on schema travailleurs to socle_personnel, socle_externe, socle_systeme;

create table travailleurs.travailleur (
  id uuid primary key default uuidv7(),
  numero int generated always as identity unique,
  -- The five traits of the INS (identité nationale de santé), strict: birth name, first names, sex, date, place.
  nom_naissance text not null check (length(trim(nom_naissance)) > 0),
  prenoms text not null check (length(trim(prenoms)) > 0),
  sexe text not null check (sexe in ('F', 'M', 'I')),
  naissance date not null check (naissance >= '1900-01-01'),
  -- INSEE code of the place of birth (commune or country); 99999 unknown.
  lieu_naissance_code text check (lieu_naissance_code ~ '^([0-9]{5}|2[AB][0-9]{3})$'),
  lieu_naissance text,
  nom_usage text,
  prenom_usage text,
  -- Identity as INSi qualifies it; the INS number itself is in travailleurs.ins (class santé).
  statut_identite text not null default 'provisoire' check (statut_identite in ('provisoire', 'recuperee', 'validee', 'qualifiee')),
  fusionne_dans uuid references travailleurs.travailleur,
  recherche text generated always as (socle.normaliser(
    coalesce(nom_usage || ' ', '') || nom_naissance || ' ' || coalesce(prenom_usage || ' ', '') || prenoms)) stored,
  cree_le timestamptz not null default now(),
  check (fusionne_dans <> id)
);
create index travailleur_recherche on travailleurs.travailleur using gin (recherche gin_trgm_ops);
create index travailleur_nom on travailleurs.travailleur (nom_naissance, prenoms);
create index travailleur_naissance on travailleurs.travailleur (naissance);
create index travailleur_fusionne on travailleurs.travailleur (fusionne_dans) where fusionne_dans is not null;

-- Personal coordinates given to the service by the worker: the employer never sees them.
create table travailleurs.coordonnees (
  travailleur_id uuid primary key references travailleurs.travailleur on delete cascade,
  courriel text,
  telephone text,
  adresse text,
  code_postal text,
  commune text,
  verifie_le date
);

create table travailleurs.ins (
  travailleur_id uuid primary key references travailleurs.travailleur on delete cascade,
  matricule text not null check (matricule ~ '^[12378][0-9]{2}[0-9]{2}[0-9AB]{2}[0-9]{6}[0-9]{2}$'),
  oid text not null,
  obtenu_le timestamptz not null default now()
);

create table travailleurs.contrat (
  id uuid primary key default uuidv7(),
  travailleur_id uuid not null references travailleurs.travailleur,
  etablissement_id uuid not null references adherents.etablissement,
  numero text,
  type text not null check (type in (
    'cdi', 'cdd', 'interim', 'apprenti', 'professionnalisation', 'saisonnier', 'stage', 'detache', 'mandataire',
    'independant', 'intermittent', 'contrat_aide')),
  temps_partiel boolean not null default false,
  -- Catégorie socioprofessionnelle (PCS-ESE), asked by the shared follow-up of multi-employers (D. 4624-59).
  pcs text check (pcs ~ '^[0-9]{3}[a-z0-9]$'),
  -- For an intérimaire on mission: the user establishment, when it is known here (ADH-054).
  entreprise_utilisatrice_id uuid references adherents.etablissement,
  -- Motive why the worker is not followed here although employed by a member (ADH-051).
  exclusion_suivi text,
  debut date not null,
  fin date,
  motif_fin text,
  check (fin is null or fin >= debut),
  constraint contrat_sans_recouvrement exclude using gist (
    travailleur_id with =, etablissement_id with =, (coalesce(numero, '')) with =, daterange(debut, fin, '[]') with &&)
);
create index contrat_travailleur on travailleurs.contrat (travailleur_id);
create index contrat_etablissement on travailleurs.contrat (etablissement_id, fin);
create index contrat_utilisatrice on travailleurs.contrat (entreprise_utilisatrice_id)
  where entreprise_utilisatrice_id is not null;

create table travailleurs.poste (
  id uuid primary key default uuidv7(),
  contrat_id uuid not null references travailleurs.contrat on delete cascade,
  intitule text not null check (length(trim(intitule)) > 0),
  unite_travail text,
  debut date not null,
  fin date,
  check (fin is null or fin >= debut),
  constraint poste_sans_recouvrement exclude using gist (
    contrat_id with =, (socle.normaliser(intitule)) with =, daterange(debut, fin, '[]') with &&)
);
create index poste_contrat on travailleurs.poste (contrat_id);

-- Kinds of exposure or authorisation that change the follow-up (regulation 1.2, 1.3, 2.6).
create table travailleurs.nature_exposition (
  code text primary key,
  libelle text not null,
  -- What it grounds: SIR, SIA, ATTEST, or nothing by itself.
  fonde text check (fonde in ('SIR', 'SIA', 'ATTEST')),
  article text,
  aide text,
  ordre int not null
);
insert into travailleurs.nature_exposition (code, libelle, fonde, article, aide, ordre) values
  ('amiante', 'Amiante', 'SIR', 'R. 4624-23 I 1°', 'Retrait, encapsulage ou intervention sur des matériaux amiantés.', 1),
  ('plomb', 'Plomb', 'SIR', 'R. 4624-23 I 2°', 'Soudure au plomb, décapage de peintures anciennes, recyclage de batteries.', 2),
  ('cmr', 'Agent cancérogène, mutagène ou reprotoxique 1A ou 1B', 'SIR', 'R. 4624-23 I 3°', 'Poussières de bois, formaldéhyde, silice, chrome VI, essence…', 3),
  ('bio34', 'Agent biologique des groupes 3 et 4', 'SIR', 'R. 4624-23 I 4°', 'Tuberculose, hépatites B et C en laboratoire ou en soins exposants.', 4),
  ('ionisant_a', 'Rayonnements ionisants, catégorie A', 'SIR', 'R. 4451-82', 'Classement A par l’employeur après avis du médecin du travail.', 5),
  ('ionisant_b', 'Rayonnements ionisants, catégorie B', 'SIR', 'R. 4451-82', 'Classement B : radiologie, cabinet vétérinaire ou dentaire…', 6),
  ('radon', 'Radon avec surveillance individuelle', 'SIR', 'R. 4451-82', null, 7),
  ('hyperbare', 'Milieu hyperbare', 'SIR', 'R. 4624-23 I 6°', 'Plongée professionnelle, caissons.', 8),
  ('echafaudage', 'Chute de hauteur au montage ou démontage d’échafaudages', 'SIR', 'R. 4624-23 I 7°', null, 9),
  ('jeune_derogation', 'Moins de 18 ans affecté à des travaux réglementés', 'SIR', 'R. 4153-40', null, 10),
  ('charges_55kg', 'Port habituel de charges de plus de 55 kg', 'SIR', 'R. 4541-9', null, 11),
  ('pyrotechnie', 'Chantier de dépollution pyrotechnique', 'SIR', 'décret 2005-1325, art. 24', null, 12),
  ('liste_employeur', 'Poste inscrit par l’employeur sur sa liste de postes à risque', 'SIR', 'R. 4624-23 III', 'Liste motivée par écrit, après avis du médecin du travail et du CSE.', 13),
  ('bio2', 'Agent biologique du groupe 2', 'SIA', 'R. 4426-7', 'Soins courants, contact avec des déchets ou des animaux…', 20),
  ('champs_em', 'Champs électromagnétiques au-dessus des valeurs limites', 'SIA', 'R. 4453-25', 'Soudage par résistance, fours à induction…', 21),
  ('conduite', 'Autorisation de conduite (chariot, grue, nacelle, engin)', 'ATTEST', 'R. 4323-56', 'Fonde un SIR jusqu’au 30/09/2025, une attestation depuis.', 30),
  ('electricite', 'Habilitation électrique', 'ATTEST', 'R. 4544-10', 'Fonde un SIR jusqu’au 30/09/2025, une attestation depuis.', 31),
  ('bruit', 'Bruit', null, 'R. 4435-2', 'Ne fonde pas un suivi renforcé à lui seul.', 40),
  ('vibrations', 'Vibrations mécaniques', null, null, null, 41),
  ('chimique', 'Agents chimiques dangereux', null, null, null, 42),
  ('manutention', 'Manutention manuelle de charges', null, null, null, 43),
  ('postures', 'Postures pénibles, gestes répétitifs', null, null, null, 44),
  ('rps', 'Contraintes psychosociales', null, null, null, 45),
  ('ecran', 'Travail sur écran', null, null, null, 46),
  ('temperatures', 'Températures extrêmes', null, null, null, 47),
  ('routier', 'Risque routier', null, null, null, 48),
  ('equipes_alternantes', 'Équipes successives alternantes', null, null, null, 49);

create table travailleurs.exposition (
  id uuid primary key default uuidv7(),
  contrat_id uuid not null references travailleurs.contrat on delete cascade,
  poste_id uuid references travailleurs.poste on delete cascade,
  nature_code text not null references travailleurs.nature_exposition,
  source text not null default 'employeur' check (source in ('employeur', 'service', 'dsn', 'liste_cmr', 'fiche_entreprise')),
  -- Measured or declared level with its unit, when a threshold depends on it.
  niveau numeric,
  unite text,
  precision_ text,
  debut date not null,
  fin date,
  check (fin is null or fin >= debut),
  constraint exposition_sans_recouvrement exclude using gist (
    contrat_id with =, nature_code with =, (coalesce(poste_id, contrat_id)) with =, daterange(debut, fin, '[]') with &&)
);
create index exposition_contrat on travailleurs.exposition (contrat_id);
create index exposition_nature on travailleurs.exposition (nature_code);

-- Situations of a worker in a contract that the employer declares and may know (ADH-045).
create table travailleurs.situation (
  id uuid primary key default uuidv7(),
  contrat_id uuid not null references travailleurs.contrat on delete cascade,
  code text not null check (code in ('nuit', 'boeth', 'isole', 'teletravail', 'travail_a_distance', 'detache_etranger', 'forain')),
  source text not null default 'employeur' check (source in ('employeur', 'service', 'dsn')),
  debut date not null,
  fin date,
  check (fin is null or fin >= debut),
  constraint situation_sans_recouvrement exclude using gist (
    contrat_id with =, code with =, daterange(debut, fin, '[]') with &&)
);
create index situation_contrat on travailleurs.situation (contrat_id);

-- Class santé: what the worker tells the health team (R. 4624-17, -19, -20). Reached only by the functions below.
create table travailleurs.etat_sante (
  id uuid primary key default uuidv7(),
  travailleur_id uuid not null references travailleurs.travailleur,
  code text not null check (code in ('rqth', 'invalidite', 'enceinte', 'accouchement_recent', 'allaitement', 'implant', 'autre_adapte')),
  precision_ text,
  debut date not null,
  fin date,
  saisi_par uuid not null,
  saisi_le timestamptz not null default now(),
  check (fin is null or fin >= debut),
  constraint etat_sans_recouvrement exclude using gist (
    travailleur_id with =, code with =, daterange(debut, fin, '[]') with &&)
);

-- Two records judged to be two persons: not proposed again.
create table travailleurs.doublon_ecarte (
  id uuid primary key default uuidv7(),
  un uuid not null references travailleurs.travailleur on delete cascade,
  autre uuid not null references travailleurs.travailleur on delete cascade,
  motif text not null,
  ecarte_le timestamptz not null default now(),
  check (un < autre),
  unique (un, autre)
);

-- A merge keeps what it moved, so that it can be explained.
create table travailleurs.fusion (
  id uuid primary key default uuidv7(),
  garde uuid not null references travailleurs.travailleur,
  absorbe uuid not null references travailleurs.travailleur,
  motif text not null,
  fusionne_le timestamptz not null default now(),
  fusionne_par uuid,
  detail jsonb not null default '{}'
);

select socle.nomenclature('travailleurs.nature_exposition');
do $$
declare
  t text;
begin
  foreach t in array array['travailleur', 'coordonnees', 'contrat', 'poste', 'exposition', 'situation',
    'doublon_ecarte', 'fusion'] loop
    perform socle.proteger(('travailleurs.' || t)::regclass, 'partage',
      case t when 'coordonnees' then 'travailleur_id' else 'id' end);
    perform socle.ouvrir_au_personnel(('travailleurs.' || t)::regclass);
    execute format('grant insert, update on travailleurs.%I to socle_assistante, socle_idest, socle_medecin,
      socle_relation_adherents', t);
  end loop;
end $$;
grant delete on travailleurs.poste, travailleurs.exposition, travailleurs.situation, travailleurs.coordonnees
  to socle_assistante, socle_idest, socle_medecin, socle_relation_adherents;
-- Accountancy and quality have no use for personal coordinates.
revoke select on travailleurs.coordonnees from socle_personnel;
grant select on travailleurs.coordonnees to socle_assistante, socle_idest, socle_medecin, socle_pdp;
revoke insert, update, delete on travailleurs.coordonnees from socle_relation_adherents;

select socle.proteger('travailleurs.etat_sante', 'sante');
select socle.proteger('travailleurs.ins', 'sante', 'travailleur_id');

create policy employeur on travailleurs.contrat for select to socle_employeur
  using (etablissement_id = any ((select comptes.etablissements_de_l_acteur())::uuid[]));
create policy employeur on travailleurs.poste for select to socle_employeur
  using (exists (select from travailleurs.contrat c where c.id = contrat_id));
create policy employeur on travailleurs.exposition for select to socle_employeur
  using (exists (select from travailleurs.contrat c where c.id = contrat_id));
create policy employeur on travailleurs.situation for select to socle_employeur
  using (exists (select from travailleurs.contrat c where c.id = contrat_id));
create policy employeur on travailleurs.travailleur for select to socle_employeur
  using (exists (select from travailleurs.contrat c where c.travailleur_id = travailleur.id));
grant select on travailleurs.travailleur, travailleurs.contrat, travailleurs.poste, travailleurs.exposition,
  travailleurs.situation to socle_employeur;

alter table comptes.attribution
  add foreign key (travailleur_id) references travailleurs.travailleur;

-- The professional is in charge when his team holds one of the worker's establishments today.
create function travailleurs.en_charge(travailleur uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from travailleurs.contrat c
    join organisation.portefeuille f on f.etablissement_id in (c.etablissement_id, c.entreprise_utilisatrice_id)
      and current_date between f.debut and coalesce(f.fin, 'infinity')
    join organisation.membre_equipe m on m.equipe_id = f.equipe_id
      and current_date between m.debut and coalesce(m.fin, 'infinity')
    where c.travailleur_id = travailleur
      and m.professionnel_id = comptes.professionnel_de_l_acteur())
$$;

-- Reads the health states of one worker; the reading is journalled in the same statement, its motive obligatory.
create function travailleurs.lire_etats_sante(travailleur uuid, motif text)
returns table (id uuid, code text, precision_ text, debut date, fin date, saisi_le timestamptz)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest') then
    raise exception 'Réservé aux professionnels de santé.' using errcode = 'insufficient_privilege';
  end if;
  if not travailleurs.en_charge(travailleur) then
    raise exception 'Votre équipe ne suit pas ce travailleur.' using errcode = 'insufficient_privilege';
  end if;
  insert into journal.lecture (acteur, role, objet, travailleur_id, motif)
  values (socle.acteur(), current_setting('role'), 'travailleurs.etat_sante', travailleur, lire_etats_sante.motif);
  return query select e.id, e.code, e.precision_, e.debut, e.fin, e.saisi_le
    from travailleurs.etat_sante e where e.travailleur_id = travailleur order by e.debut desc, e.code;
end $$;

-- Adds a state, or ends one: the only two writings.
create function travailleurs.ajouter_etat_sante(travailleur uuid, code_ text, precision_texte text, debut_ date, fin_ date)
returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  nouvel_id uuid;
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest')
    or not travailleurs.en_charge(travailleur) then
    raise exception 'Votre équipe ne suit pas ce travailleur.' using errcode = 'insufficient_privilege';
  end if;
  insert into travailleurs.etat_sante (travailleur_id, code, precision_, debut, fin, saisi_par)
  values (travailleur, code_, precision_texte, debut_, fin_, socle.acteur()) returning id into nouvel_id;
  return nouvel_id;
end $$;

create function travailleurs.terminer_etat_sante(etat uuid, fin_ date) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest') then
    raise exception 'Réservé aux professionnels de santé.' using errcode = 'insufficient_privilege';
  end if;
  update travailleurs.etat_sante e set fin = fin_
    where e.id = etat and travailleurs.en_charge(e.travailleur_id);
  return found;
end $$;

revoke execute on function travailleurs.en_charge(uuid), travailleurs.lire_etats_sante(uuid, text),
  travailleurs.ajouter_etat_sante(uuid, text, text, date, date), travailleurs.terminer_etat_sante(uuid, date) from public;
grant execute on function travailleurs.en_charge(uuid), travailleurs.lire_etats_sante(uuid, text),
  travailleurs.ajouter_etat_sante(uuid, text, text, date, date), travailleurs.terminer_etat_sante(uuid, date)
  to socle_soignant;
