-- Order of convocables (seed 001, annexe 3; SUI-027 to 046): versions of the schéma de suivi, their rules, what the
-- médecin fixes by hand, the visits asked for and those he hands over.

create table planification.schema_suivi (
  id uuid primary key default uuidv7(),
  numero int not null constraint schema_numero_unique unique check (numero between 1 and 999),
  nom text not null check (length(trim(nom)) between 1 and 120),
  statut text not null default 'brouillon' check (statut in ('brouillon', 'actif', 'remplace', 'abandonne')),
  -- In force from, to (included).
  debut date,
  fin date,
  -- Words of the version for members (SUI-027).
  presentation text check (length(presentation) <= 4000),
  publie boolean not null default false,
  note text check (length(note) <= 2000),
  cree_le timestamptz not null default now(),
  cree_par uuid default socle.acteur(),
  active_par uuid,
  constraint schema_dates check (fin is null or fin >= debut),
  constraint schema_actif_date check (statut not in ('actif', 'remplace') or debut is not null)
);
create unique index schema_un_actif on planification.schema_suivi ((true)) where statut = 'actif';

create table planification.regle_ordre (
  id uuid primary key default uuidv7(),
  schema_id uuid not null references planification.schema_suivi on delete cascade,
  liste text not null check (liste in ('MT', 'IDEST')),
  rang int not null check (rang between 1 and 90),
  libelle text not null check (length(trim(libelle)) between 1 and 200),
  -- What an assistante reads when a health fact placed the worker there; null: the label itself.
  libelle_discret text check (length(libelle_discret) <= 200),
  -- What a member reads; null: the rule is not told.
  libelle_adherents text check (length(libelle_adherents) <= 300),
  constraint regle_rang_unique unique (schema_id, liste, rang) deferrable initially deferred
);

-- One row is one way to fall under the rule: all its columns that are not null must hold. Typed columns rather than
-- free conditions: the evaluation is one join, and no rule can be malformed.
create table planification.critere_ordre (
  id uuid primary key default uuidv7(),
  regle_id uuid not null references planification.regle_ordre on delete cascade,
  codes text[] not null constraint critere_codes check (cardinality(codes) > 0 and codes <@ '{EMAE,ATTEST,VIPI,INAPT2,REPR,
    EMAP,VINT,VIPP,MICAR,ORIENT,POSTEX,PREREP,EXCHIM,DEM}'::text[]),
  categories text[] check (categories <@ '{SIS,SIA,SIR}'::text[]),
  -- At least one of these; none of those.
  motifs text[] check (motifs <@ '{th_invalidite,mineur,apprenti,interim,maternite,nuit}'::text[]),
  sauf_motifs text[] check (sauf_motifs <@ '{th_invalidite,mineur,apprenti,interim,maternite,nuit}'::text[]),
  demandeurs text[] check (demandeurs <@ '{travailleur,employeur,medecin_travail,medecin_traitant,medecin_conseil,
    infirmier}'::text[]),
  dernier_rdv_ans int check (dernier_rdv_ans between 1 and 20),
  embauche_avant date,
  confie boolean,
  sur_liste boolean,
  -- Hiring exam whose delay a measure in force modulates; visit that a measure in force lets a nurse hold.
  delai_module boolean,
  sous_mesure boolean,
  annee_45 boolean
);
create index critere_regle on planification.critere_ordre (regle_id);

-- A version that was in force stays as it was: people were convoked by it.
create function planification.figer_schema() returns trigger
language plpgsql set search_path = '' as $$
declare
  ligne jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
  schema_ uuid := coalesce((ligne ->> 'schema_id')::uuid,
    (select r.schema_id from planification.regle_ordre r where r.id = (ligne ->> 'regle_id')::uuid));
begin
  if exists (select from planification.schema_suivi s where s.id = schema_ and s.statut <> 'brouillon') then
    raise exception 'version figée' using errcode = 'integrity_constraint_violation', constraint = 'schema_fige';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger figer before insert or update or delete on planification.regle_ordre
  for each row execute function planification.figer_schema();
create trigger figer before insert or update or delete on planification.critere_ordre
  for each row execute function planification.figer_schema();

create table planification.reglage_ordre (
  id int primary key default 1 check (id = 1),
  -- What is due within that many months is to be convoked.
  horizon_mois int not null default 6 check (horizon_mois between 1 and 24),
  -- Motives due within that many months are joined in one visit.
  jumelage_mois int not null default 6 check (jumelage_mois between 0 and 24),
  -- Days before its end at which a protocol is announced as expiring.
  alerte_protocole_jours int not null default 60 check (alerte_protocole_jours between 1 and 365)
);
insert into planification.reglage_ordre default values;

-- A list set by the médecin (annexe 3, IDEST priority 5: « SIS selon liste précisée par MT »).
create table planification.liste_medecin (
  id uuid primary key default uuidv7(),
  nom text not null check (length(trim(nom)) between 1 and 120),
  liste text not null default 'IDEST' check (liste in ('MT', 'IDEST')),
  medecin_id uuid not null references organisation.professionnel,
  debut date not null default current_date,
  fin date,
  cree_le timestamptz not null default now(),
  constraint liste_dates check (fin is null or fin >= debut)
);
create table planification.liste_membre (
  liste_id uuid not null references planification.liste_medecin on delete cascade,
  travailleur_id uuid not null references travailleurs.travailleur,
  ajoute_le date not null default current_date,
  primary key (liste_id, travailleur_id)
);
create index liste_membre_travailleur on planification.liste_membre (travailleur_id);

-- A rank decided by the médecin for one worker, with its reason in words of organisation (never of health), until a day.
create table planification.rang_force (
  id uuid primary key default uuidv7(),
  travailleur_id uuid not null references travailleurs.travailleur,
  liste text not null check (liste in ('MT', 'IDEST')),
  rang int not null check (rang between 1 and 90),
  raison text not null check (raison in ('decision_medecin', 'engagement', 'organisation', 'report')),
  medecin_id uuid not null references organisation.professionnel,
  le date not null default current_date,
  jusqu_au date not null,
  leve_le date,
  constraint rang_force_dates check (jusqu_au >= le and jusqu_au <= le + 400)
);
create unique index rang_force_un on planification.rang_force (travailleur_id, liste) where leve_le is null;

-- A visit somebody asks for (SUI-009), or to which a nurse sends back (SUI-050). Never why.
create table planification.demande_visite (
  id uuid primary key default uuidv7(),
  travailleur_id uuid not null references travailleurs.travailleur,
  code text not null check (code in ('DEM', 'PREREP', 'ORIENT')),
  demandeur text not null check (demandeur in ('travailleur', 'employeur', 'medecin_travail', 'medecin_traitant',
    'medecin_conseil', 'infirmier')),
  recue_le date not null constraint demande_recue_borne check (recue_le between '2017-01-01' and '2199-12-31'),
  -- Why a nurse sends back, in words that tell nothing of health (SUI-050).
  reorientation text check (reorientation in ('critere_protocole', 'souhait_travailleur', 'acte_reserve_medecin',
    'avis_necessaire')),
  -- The nurse who sends back.
  professionnel_id uuid references organisation.professionnel,
  statut text not null default 'ouverte' check (statut in ('ouverte', 'tenue', 'annulee')),
  close_le date,
  saisie_le timestamptz not null default now(),
  constraint demande_prereprise_employeur check (code <> 'PREREP' or demandeur <> 'employeur'),
  constraint demande_reorientation check ((code = 'ORIENT') = (demandeur = 'infirmier')
    and (code = 'ORIENT') = (reorientation is not null)),
  constraint demande_close check ((statut = 'ouverte') = (close_le is null))
);
create unique index demande_une on planification.demande_visite (travailleur_id, code, demandeur) where statut = 'ouverte';
create index demande_recue on planification.demande_visite (recue_le);

-- Handed case by case by the médecin to the nurse (annexe 3, IDEST priority 1).
create table planification.remise (
  id uuid primary key default uuidv7(),
  travailleur_id uuid not null references travailleurs.travailleur,
  code text not null check (code in ('REPR', 'PREREP', 'DEM')),
  medecin_id uuid not null references organisation.professionnel,
  -- Null: any nurse who has a protocol.
  idest_id uuid references organisation.professionnel,
  le date not null default current_date,
  jusqu_au date not null,
  retiree_le date,
  constraint remise_dates check (jusqu_au >= le and jusqu_au <= le + 400)
);
create unique index remise_une on planification.remise (travailleur_id, code) where retiree_le is null;

do $$
declare
  t text;
begin
  foreach t in array array['schema_suivi', 'regle_ordre', 'critere_ordre', 'reglage_ordre'] loop
    perform socle.proteger(('planification.' || t)::regclass, 'partage');
    perform socle.ouvrir_au_personnel(('planification.' || t)::regclass);
    execute format('grant insert, update on planification.%I to socle_medecin, socle_direction', t);
  end loop;
  -- Lists, ranks, requests and hand-overs name workers and let guess why: those who plan and hold visits only.
  foreach t in array array['liste_medecin', 'liste_membre', 'rang_force', 'demande_visite', 'remise'] loop
    perform socle.proteger(('planification.' || t)::regclass, 'partage',
      case t when 'liste_membre' then 'travailleur_id' else 'id' end);
    execute format('create policy soin on planification.%I for all to socle_assistante, socle_idest, socle_medecin,
      socle_systeme using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('grant select on planification.%I to socle_assistante, socle_idest, socle_medecin, socle_systeme', t);
    execute format('grant insert, update, delete on planification.%I to socle_medecin', t);
  end loop;
end $$;
grant delete on planification.schema_suivi, planification.regle_ordre, planification.critere_ordre
  to socle_medecin, socle_direction;
revoke insert on planification.reglage_ordre from socle_medecin, socle_direction;
-- The assistante takes the requests; the nurse sends back.
grant insert, update on planification.demande_visite to socle_assistante, socle_idest;

-- ── The default: annexe 3 of seed 001, 11th edition ─────────────────────────────────────────────────────────────────

do $$
declare
  s uuid;
  r record;
  regle uuid;
begin
  insert into planification.schema_suivi (numero, nom, note, presentation, publie) values (11,
    'Schéma de suivi individuel, 11e édition',
    'Ordre de l’annexe 3 (001). Le rang 9 des médecins est un complément : l’annexe ne nomme pas ces visites, que la loi leur réserve.',
    'Votre service convoque vos travailleurs dans l’ordre ci-dessous. Les visites que la loi réserve au médecin du travail et celles qu’il confie à un infirmier suivent chacune leur ordre.',
    true) returning id into s;
  for r in select * from (values
    ('MT', 1, 'VR : visite de reprise', null, 'Visites de reprise après un arrêt',
      '[{"codes":"{REPR}","confie":false}]'::jsonb),
    ('MT', 2, 'VPR : visite de préreprise', null, 'Visites de préreprise', '[{"codes":"{PREREP}","confie":false}]'),
    ('MT', 3, 'VIP initiale (TH, invalidité)', 'VIP initiale à tenir par le médecin',
      'Premières visites que la loi confie au médecin',
      '[{"codes":"{VIPI}","motifs":"{th_invalidite}"},{"codes":"{ORIENT}","motifs":"{th_invalidite}"}]'),
    ('MT', 4, 'VDT, VDE : visite à la demande', null, 'Visites demandées par le travailleur ou l’employeur',
      '[{"codes":"{DEM}","confie":false}]'),
    ('MT', 5, 'Surveillance post-exposition ou post-professionnelle', null,
      'Visites de fin d’exposition ou de fin de carrière', '[{"codes":"{POSTEX}"}]'),
    ('MT', 6, 'EMA d’embauche', null, 'Examens d’aptitude avant l’affectation (suivi renforcé)',
      '[{"codes":"{EMAE}","delai_module":false}]'),
    ('MT', 7, 'Visite de mi-carrière (année civile des 45 ans)', null, 'Visites de mi-carrière',
      '[{"codes":"{MICAR}","annee_45":true}]'),
    ('MT', 8, 'EMA d’embauche au plus à 3 mois (délai modulé)', null,
      'Examens d’aptitude dont une mesure expérimentale module le délai', '[{"codes":"{EMAE}","delai_module":true}]'),
    ('MT', 9, 'Autres visites réservées au médecin (hors annexe 3)', null, null,
      '[{"codes":"{INAPT2,ORIENT,EXCHIM,ATTEST,EMAP}"}]'),
    ('IDEST', 1, 'RDV confié par le médecin (VR maternité, VPR, VDT, VDE)', null,
      'Visites que le médecin confie à l’infirmier', '[{"codes":"{REPR,PREREP,DEM}","confie":true}]'),
    ('IDEST', 2, 'VIP initiale : mineur ou apprenti', null, 'Premières visites des mineurs et des apprentis',
      '[{"codes":"{VIPI}","motifs":"{mineur,apprenti}"}]'),
    ('IDEST', 3, 'Dernier RDV de plus de 6 ans', null, 'Travailleurs sans rendez-vous depuis plus de 6 ans',
      '[{"codes":"{VIPI,VIPP,VINT}","dernier_rdv_ans":6},{"codes":"{EMAP}","sous_mesure":true,"dernier_rdv_ans":6}]'),
    ('IDEST', 4, 'VIP initiale : embauche avant 2019 (SIS, SIA)', null, 'Travailleurs embauchés avant 2019 sans première visite',
      '[{"codes":"{VIPI}","categories":"{SIS,SIA}","embauche_avant":"2019-01-01"}]'),
    ('IDEST', 5, 'VIP initiale : SIA autres motifs (sauf moins de 18 ans), SIS sur la liste du médecin', null,
      'Premières visites des travailleurs en suivi adapté',
      '[{"codes":"{VIPI}","categories":"{SIA}","sauf_motifs":"{mineur,th_invalidite}"},
        {"codes":"{VIPI}","categories":"{SIS}","sur_liste":true}]'),
    ('IDEST', 6, 'Visite de mi-carrière (année civile des 45 ans)', null, 'Visites de mi-carrière',
      '[{"codes":"{MICAR}","annee_45":true}]'),
    ('IDEST', 7, 'Visite intermédiaire, visite intermédiaire expérimentale (SIR)', null, 'Visites intermédiaires du suivi renforcé',
      '[{"codes":"{VINT}"},{"codes":"{EMAP}","sous_mesure":true}]'),
    ('IDEST', 8, 'VIP initiale à 3 mois (SIS, autres cas)', null, 'Premières visites, dans les 3 mois de la prise de poste',
      '[{"codes":"{VIPI}"}]'),
    ('IDEST', 9, 'VIP périodique (SIS, SIA)', null, 'Visites périodiques', '[{"codes":"{VIPP}","categories":"{SIS,SIA}"}]')
  ) v(liste, rang, libelle, discret, adherents, criteres) loop
    insert into planification.regle_ordre (schema_id, liste, rang, libelle, libelle_discret, libelle_adherents)
    values (s, r.liste, r.rang, r.libelle, r.discret, r.adherents) returning id into regle;
    insert into planification.critere_ordre (regle_id, codes, categories, motifs, sauf_motifs, dernier_rdv_ans,
      embauche_avant, confie, sur_liste, delai_module, sous_mesure, annee_45)
    select regle, (c ->> 'codes')::text[], (c ->> 'categories')::text[], (c ->> 'motifs')::text[],
      (c ->> 'sauf_motifs')::text[], (c ->> 'dernier_rdv_ans')::int, (c ->> 'embauche_avant')::date,
      (c ->> 'confie')::boolean, (c ->> 'sur_liste')::boolean, (c ->> 'delai_module')::boolean,
      (c ->> 'sous_mesure')::boolean, (c ->> 'annee_45')::boolean
    from jsonb_array_elements(r.criteres) c;
  end loop;
  update planification.schema_suivi set statut = 'actif', debut = '2024-01-01' where id = s;
end $$;
