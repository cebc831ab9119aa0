-- Agendas: weekly patterns and exceptions of the professionals, durations, assistanat, and the appointments (SUI-066 to
-- 080, seed 001 §1.1.4, §3.1.3, §3.1.6). Hours are those of Europe/Paris.

create schema if not exists planification;
grant usage on schema planification to socle_personnel, socle_externe, socle_systeme;

-- ── When a professional receives ────────────────────────────────────────────────────────────────────────────────────

-- A weekly pattern, in force between two dates. Place: a centre (fixed, or a mobile unit: organisation.centre.genre) with
-- its room, or the site of a company. Minutes since midnight.
create table planification.plage (
  id uuid primary key default uuidv7(),
  professionnel_id uuid not null references organisation.professionnel on delete cascade,
  -- ISO day, 1 = Monday.
  jour_semaine int not null check (jour_semaine between 1 and 7),
  semaines text not null default 'toutes' check (semaines in ('toutes', 'paires', 'impaires')),
  de int not null check (de between 0 and 1439),
  a int not null check (a between 1 and 1440),
  centre_id uuid references organisation.centre,
  salle_id uuid references organisation.salle,
  site_id uuid references adherents.etablissement,
  -- What the slots are for: any visit, periodic ones, hirings, returns and requests, remote, or kept for emergencies.
  genre text not null default 'tout'
    check (genre in ('tout', 'periodique', 'embauche', 'occasionnel', 'distance', 'urgence')),
  debut date not null,
  fin date,
  constraint plage_heures check (a > de),
  constraint plage_dates check (fin is null or fin >= debut),
  constraint plage_lieu check (case when genre = 'distance' then site_id is null else num_nonnulls(centre_id, site_id) = 1 end),
  constraint plage_salle check (salle_id is null or centre_id is not null),
  -- Even weeks are [0,1), odd weeks [1,2), all weeks [0,2): two patterns meet only where they share a week.
  constraint plage_professionnel_libre exclude using gist (
    professionnel_id with =, jour_semaine with =, int4range(de, a) with &&, daterange(debut, fin, '[]') with &&,
    (case semaines when 'toutes' then int4range(0, 2) when 'paires' then int4range(0, 1) else int4range(1, 2) end) with &&),
  constraint plage_salle_libre exclude using gist (
    salle_id with =, jour_semaine with =, int4range(de, a) with &&, daterange(debut, fin, '[]') with &&,
    (case semaines when 'toutes' then int4range(0, 2) when 'paires' then int4range(0, 1) else int4range(1, 2) end) with &&)
    where (salle_id is not null)
);
create index plage_professionnel on planification.plage (professionnel_id, debut);
create index plage_centre on planification.plage (centre_id);

-- One day that differs from the pattern: hours closed (a meeting, field work), or hours opened.
create table planification.plage_exception (
  id uuid primary key default uuidv7(),
  professionnel_id uuid not null references organisation.professionnel on delete cascade,
  jour date not null check (jour between '2000-01-01' and '2199-12-31'),
  sens text not null check (sens in ('ferme', 'ouvre')),
  de int not null default 0 check (de between 0 and 1439),
  a int not null default 1440 check (a between 1 and 1440),
  centre_id uuid references organisation.centre,
  salle_id uuid references organisation.salle,
  site_id uuid references adherents.etablissement,
  genre text not null default 'tout'
    check (genre in ('tout', 'periodique', 'embauche', 'occasionnel', 'distance', 'urgence')),
  -- Said in words of organisation, never of health.
  motif text check (length(motif) <= 120),
  constraint exception_heures check (a > de),
  constraint exception_lieu check (case when sens = 'ferme' then num_nonnulls(centre_id, salle_id, site_id) = 0
    when genre = 'distance' then site_id is null else num_nonnulls(centre_id, site_id) = 1 end),
  constraint exception_unique exclude using gist (
    professionnel_id with =, jour with =, int4range(de, a) with &&),
  constraint exception_salle_libre exclude using gist (salle_id with =, jour with =, int4range(de, a) with &&)
    where (salle_id is not null)
);
create index plage_exception_jour on planification.plage_exception (jour, professionnel_id);

-- ── Durations, assistanat, settings ─────────────────────────────────────────────────────────────────────────────────

-- Minutes of a visit by who holds it (SUI-080), and of the exams before it when the assistanat is of level 2.
-- Durations are ours: no text fixes them.
create table planification.duree (
  id uuid primary key default uuidv7(),
  famille text not null check (famille in ('medical', 'infirmier')),
  code text not null check (code in ('EMAE', 'ATTEST', 'VIPI', 'INAPT2', 'REPR', 'EMAP', 'VINT', 'VIPP', 'MICAR',
    'ORIENT', 'POSTEX', 'PREREP', 'EXCHIM', 'DEM')),
  minutes int not null check (minutes between 5 and 240),
  examens int not null default 0 check (examens between 0 and 120),
  constraint duree_unique unique (famille, code)
);
insert into planification.duree (famille, code, minutes, examens)
select f.famille, v.code, case f.famille when 'medical' then v.medical else v.infirmier end, v.examens
from (values ('medical'), ('infirmier')) f(famille)
cross join (values
  ('EMAE', 30, 40, 15), ('ATTEST', 20, 30, 10), ('VIPI', 20, 40, 10), ('INAPT2', 30, 30, 0), ('REPR', 30, 40, 0),
  ('EMAP', 30, 40, 15), ('VINT', 20, 40, 15), ('VIPP', 20, 40, 10), ('MICAR', 30, 45, 10), ('ORIENT', 30, 30, 0),
  ('POSTEX', 40, 45, 15), ('PREREP', 40, 45, 0), ('EXCHIM', 30, 40, 10), ('DEM', 30, 40, 0)
) v(code, medical, infirmier, examens);

-- Level of assistanat given to a nurse or physician, a team, a centre (SUI-066 to 068): the most precise line applies.
create table planification.assistanat (
  id uuid primary key default uuidv7(),
  equipe_id uuid references organisation.equipe,
  professionnel_id uuid references organisation.professionnel on delete cascade,
  centre_id uuid references organisation.centre,
  niveau int not null check (niveau in (1, 2)),
  -- Who does the exams at level 2.
  assistante_id uuid references organisation.professionnel,
  debut date not null,
  fin date,
  constraint assistanat_cible check (num_nonnulls(equipe_id, professionnel_id, centre_id) >= 1),
  constraint assistanat_dates check (fin is null or fin >= debut),
  constraint assistanat_sans_recouvrement exclude using gist (
    (coalesce(equipe_id, '00000000-0000-0000-0000-000000000000')) with =,
    (coalesce(professionnel_id, '00000000-0000-0000-0000-000000000000')) with =,
    (coalesce(centre_id, '00000000-0000-0000-0000-000000000000')) with =,
    daterange(debut, fin, '[]') with &&)
);

create table planification.reglage_agenda (
  id int primary key default 1 check (id = 1),
  zone_feries text not null default 'metropole' check (zone_feries in ('metropole', 'alsace-moselle', 'guadeloupe',
    'martinique', 'guyane', 'la-reunion', 'mayotte', 'saint-martin', 'saint-barthelemy')),
  -- Target rate of absence after replacement, in percent (SUI-076).
  cible_absenteisme numeric(4, 1) not null default 5 check (cible_absenteisme between 0 and 100),
  -- An absence is excused when it is known that many hours before.
  delai_excuse_heures int not null default 48 check (delai_excuse_heures between 0 and 720),
  -- FAC-004: what the rule proposes to charge.
  penalite_active boolean not null default true,
  penalite_tardives boolean not null default false,
  penalite_montant numeric(8, 2) check (penalite_montant >= 0),
  penalite_exemptions text[] not null default '{convocation_non_recue,sorti_effectifs,arret_travail}',
  -- Filling: absence expected when nothing is known of the company, and overbooked slots a half-day at most.
  absence_attendue numeric(4, 1) not null default 8 check (absence_attendue between 0 and 60),
  surreservation_max int not null default 0 check (surreservation_max between 0 and 3)
);
insert into planification.reglage_agenda default values;

-- ── Appointments ────────────────────────────────────────────────────────────────────────────────────────────────────

create table planification.rendez_vous (
  id uuid primary key default uuidv7(),
  travailleur_id uuid not null references travailleurs.travailleur,
  contrat_id uuid references travailleurs.contrat on delete set null,
  etablissement_id uuid references adherents.etablissement,
  equipe_id uuid references organisation.equipe,
  professionnel_id uuid not null references organisation.professionnel,
  debut timestamptz not null constraint rendez_vous_borne check (debut between '1990-01-01' and '2200-01-01'),
  fin timestamptz not null,
  -- Level 2: exams with the assistante before the professional receives.
  assistante_id uuid references organisation.professionnel,
  debut_examens timestamptz,
  jour date generated always as ((debut at time zone 'Europe/Paris')::date) stored,
  -- The hour written on the convocation.
  convoque_a timestamptz generated always as (coalesce(debut_examens, debut)) stored,
  modalite text not null default 'presentiel' check (modalite in ('presentiel', 'teleconsultation', 'telephone')),
  centre_id uuid references organisation.centre,
  salle_id uuid references organisation.salle,
  salle_examens_id uuid references organisation.salle,
  site_id uuid references adherents.etablissement,
  -- Main motive, and those the same visit answers.
  code text not null check (code in ('EMAE', 'ATTEST', 'VIPI', 'INAPT2', 'REPR', 'EMAP', 'VINT', 'VIPP', 'MICAR',
    'ORIENT', 'POSTEX', 'PREREP', 'EXCHIM', 'DEM')),
  motifs text[] not null default '{}',
  -- All an employer may read of the motive: the kinds it organises itself, otherwise only that there is an appointment.
  motif_employeur text generated always as (case when code in ('EMAE', 'EMAP', 'VINT', 'VIPI', 'VIPP', 'ATTEST', 'MICAR',
    'REPR') then code else 'RDV' end) stored,
  origine text not null default 'echeance'
    check (origine in ('echeance', 'travailleur', 'employeur', 'medecin', 'infirmier')),
  -- The employer does not know of it: the worker asked so, or a préreprise the worker has not agreed to tell.
  discret boolean not null default false,
  mesure_id uuid,
  statut text not null default 'planifie' check (statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive',
    'effectue', 'absent_excuse', 'absent_non_excuse', 'remplace', 'annule_service', 'decale')),
  -- Booked over another on purpose, for the absence expected that half-day.
  surreserve boolean not null default false,
  -- The appointment whose freed slot this one takes; the one it was put off from.
  remplace_id uuid references planification.rendez_vous,
  reporte_de_id uuid references planification.rendez_vous,
  remplissage_id uuid,
  -- Grows each time date, hour or place change: SEQUENCE of the calendar sent.
  sequence int not null default 0,
  prevenu_le timestamptz,
  prevenu_par text check (prevenu_par in ('travailleur', 'employeur', 'service')),
  cause_absence text check (cause_absence in ('conges', 'indisponible', 'contrainte_employeur', 'transport', 'erreur_date',
    'convocation_non_recue', 'arret_travail', 'sorti_effectifs', 'refus', 'inconnue')),
  visite_id uuid references suivi.visite on delete set null,
  cree_le timestamptz not null default now(),
  cree_par uuid default socle.acteur(),
  constraint rendez_vous_heures check (fin > debut and fin <= debut + interval '8 hours'),
  constraint rendez_vous_examens check (debut_examens is null or (debut_examens < debut and assistante_id is not null)),
  constraint rendez_vous_lieu check (modalite <> 'presentiel' or num_nonnulls(centre_id, site_id) = 1),
  constraint rendez_vous_salle check (num_nonnulls(salle_id, salle_examens_id) = 0 or centre_id is not null),
  constraint rendez_vous_excuse check (statut not in ('absent_excuse', 'remplace') or prevenu_le is not null),
  constraint rendez_vous_pas_soi check (remplace_id <> id and reporte_de_id <> id),
  -- Nobody and no room is booked twice. Only what is still to come holds a place.
  constraint rendez_vous_professionnel_libre exclude using gist (
    professionnel_id with =, tstzrange(debut, fin) with &&)
    where (not surreserve and statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')),
  constraint rendez_vous_surreserve_libre exclude using gist (
    professionnel_id with =, tstzrange(debut, fin) with &&)
    where (surreserve and statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')),
  constraint rendez_vous_salle_libre exclude using gist (
    salle_id with =, tstzrange(debut, fin) with &&)
    where (salle_id is not null and not surreserve
      and statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')),
  constraint rendez_vous_assistante_libre exclude using gist (
    assistante_id with =, tstzrange(debut_examens, debut) with &&)
    where (debut_examens is not null and not surreserve
      and statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')),
  constraint rendez_vous_salle_examens_libre exclude using gist (
    salle_examens_id with =, tstzrange(debut_examens, debut) with &&)
    where (salle_examens_id is not null and debut_examens is not null and not surreserve
      and statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')),
  constraint rendez_vous_travailleur_libre exclude using gist (
    travailleur_id with =, tstzrange(coalesce(debut_examens, debut), fin) with &&)
    where (statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive'))
);
-- One open appointment a motive: two people who book at once do not book the same worker twice.
create unique index rendez_vous_motif_ouvert on planification.rendez_vous (travailleur_id, code)
  where statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive');
-- A freed slot goes to one person.
create unique index rendez_vous_remplacement on planification.rendez_vous (remplace_id)
  where remplace_id is not null and statut not in ('annule_service', 'decale');
create index rendez_vous_agenda on planification.rendez_vous (professionnel_id, jour);
create index rendez_vous_centre on planification.rendez_vous (centre_id, jour);
create index rendez_vous_travailleur on planification.rendez_vous (travailleur_id, debut desc);
create index rendez_vous_etablissement on planification.rendez_vous (etablissement_id, jour desc);
create index rendez_vous_jour on planification.rendez_vous (jour, statut);
create index rendez_vous_ouvert on planification.rendez_vous (debut)
  where statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive');
create index rendez_vous_reporte on planification.rendez_vous (reporte_de_id) where reporte_de_id is not null;
create index rendez_vous_visite on planification.rendez_vous (visite_id) where visite_id is not null;

-- What was done for an appointment: the checklist of the assistanat (SUI-066, SUI-067).
create table planification.rendez_vous_tache (
  id uuid primary key default uuidv7(),
  rendez_vous_id uuid not null references planification.rendez_vous on delete cascade,
  tache text not null check (tache in ('convocation', 'relance', 'preparer_dmst', 'documents_fusion', 'numeriser',
    'envoyer_fiche', 'absence', 'ranger_dmst', 'accueil', 'fiche_salarie', 'auto_questionnaire',
    'autorisation_transfert', 'examens', 'tracer_examens')),
  faite_le timestamptz not null default now(),
  faite_par uuid default socle.acteur(),
  constraint rendez_vous_tache_unique unique (rendez_vous_id, tache)
);

-- History of an appointment, for those who plan: who moved it, from where to where. It cannot be changed.
create table planification.mouvement (
  id bigint generated always as identity primary key,
  rendez_vous_id uuid not null,
  le timestamptz not null default clock_timestamp(),
  acteur uuid,
  role text not null,
  de text,
  vers text not null,
  debut_avant timestamptz,
  debut_apres timestamptz,
  professionnel_avant uuid,
  professionnel_apres uuid
);
create index mouvement_rendez_vous on planification.mouvement (rendez_vous_id, id);

create function planification.noter_mouvement() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  role_ text := case when current_setting('role') = 'none' then session_user else current_setting('role') end;
begin
  if tg_op = 'INSERT' then
    insert into planification.mouvement (rendez_vous_id, acteur, role, vers, debut_apres, professionnel_apres)
    select n.id, socle.acteur(), role_, n.statut, n.debut, n.professionnel_id from nouvelles n;
  else
    insert into planification.mouvement (rendez_vous_id, acteur, role, de, vers, debut_avant, debut_apres,
      professionnel_avant, professionnel_apres)
    select n.id, socle.acteur(), role_, a.statut, n.statut, a.debut, n.debut, a.professionnel_id, n.professionnel_id
    from nouvelles n join anciennes a using (id)
    where (a.statut, a.debut, a.professionnel_id) is distinct from (n.statut, n.debut, n.professionnel_id);
  end if;
  return null;
end $$;
create trigger mouvement_ajout after insert on planification.rendez_vous
  referencing new table as nouvelles for each statement execute function planification.noter_mouvement();
create trigger mouvement_modification after update on planification.rendez_vous
  referencing old table as anciennes new table as nouvelles
  for each statement execute function planification.noter_mouvement();
create trigger ineffacable before update or delete or truncate on planification.mouvement
  for each statement execute function journal.refuser();

-- What the rule proposes to charge (FAC-004): it repeats what accountancy needs, so that nobody there reads appointments.
create table planification.penalite (
  id uuid primary key default uuidv7(),
  rendez_vous_id uuid not null unique references planification.rendez_vous on delete cascade,
  etablissement_id uuid not null references adherents.etablissement,
  travailleur_id uuid not null references travailleurs.travailleur,
  jour date not null,
  motif text not null check (motif in ('non_excusee', 'prevenue_tard')),
  -- Copied from the setting that day; null: the amount is decided by accountancy.
  montant numeric(8, 2) check (montant >= 0),
  statut text not null default 'proposee' check (statut in ('proposee', 'retenue', 'ecartee')),
  motif_ecart text check (length(motif_ecart) <= 200),
  decidee_par uuid,
  decidee_le timestamptz,
  constraint penalite_ecart check (statut <> 'ecartee' or motif_ecart is not null)
);
create index penalite_jour on planification.penalite (jour desc);
create index penalite_etablissement on planification.penalite (etablissement_id);

-- ── Classes, policies, grants ───────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  t text;
begin
  foreach t in array array['plage', 'plage_exception', 'duree', 'assistanat', 'reglage_agenda'] loop
    perform socle.proteger(('planification.' || t)::regclass, 'partage');
    perform socle.ouvrir_au_personnel(('planification.' || t)::regclass);
  end loop;
  foreach t in array array['plage', 'plage_exception', 'assistanat'] loop
    execute format('grant insert, update, delete on planification.%I to socle_assistante, socle_idest, socle_medecin,
      socle_direction, socle_administrateur', t);
  end loop;
  foreach t in array array['rendez_vous', 'rendez_vous_tache', 'penalite'] loop
    perform socle.proteger(('planification.' || t)::regclass, 'partage');
    execute format('create policy soin on planification.%I for all to socle_assistante, socle_idest, socle_medecin,
      socle_systeme using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('grant select, insert, update on planification.%I to socle_assistante, socle_idest, socle_medecin,
      socle_systeme', t);
  end loop;
end $$;
grant insert, update on planification.duree to socle_medecin, socle_direction, socle_administrateur;
grant update on planification.reglage_agenda to socle_direction, socle_administrateur;
grant delete on planification.rendez_vous_tache to socle_assistante, socle_idest, socle_medecin;

-- The general journal keeps only the names of the columns changed: motives and causes of absence are not for those who
-- read it (direction, quality, administration). The history with its values is planification.mouvement.
drop trigger journal_ajout on planification.rendez_vous;
drop trigger journal_modification on planification.rendez_vous;
drop trigger journal_suppression on planification.rendez_vous;
create trigger journal_ajout after insert on planification.rendez_vous referencing new table as nouvelles
  for each statement execute function journal.noter('sante', 'id');
create trigger journal_modification after update on planification.rendez_vous referencing old table as anciennes
  new table as nouvelles for each statement execute function journal.noter('sante', 'id');
create trigger journal_suppression after delete on planification.rendez_vous referencing old table as anciennes
  for each statement execute function journal.noter('sante', 'id');

-- The PDP cell knows when its workers are seen, not why they did not come.
create policy pdp on planification.rendez_vous for select to socle_pdp using ((select socle.contexte_valide()));
grant select (id, travailleur_id, etablissement_id, equipe_id, professionnel_id, debut, fin, jour, convoque_a, modalite,
  centre_id, site_id, code, motifs, statut) on planification.rendez_vous to socle_pdp;

-- The employer: its own workers, when and where; the kind only where it organises that visit itself.
create policy employeur on planification.rendez_vous for select to socle_employeur
  using (not discret and statut <> 'propose'
    and etablissement_id = any ((select suivi.etablissements_a_organiser())::uuid[])
    and exists (select from travailleurs.contrat c where c.travailleur_id = rendez_vous.travailleur_id
      and c.etablissement_id = rendez_vous.etablissement_id));
grant select (id, travailleur_id, etablissement_id, professionnel_id, debut, fin, jour, convoque_a, modalite, centre_id,
  salle_id, site_id, motif_employeur, statut, sequence) on planification.rendez_vous to socle_employeur;

-- The worker: own appointments.
create function planification.travailleurs_de_l_acteur() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct a.travailleur_id), '{}') from comptes.attribution a
  where a.compte_id = socle.acteur() and a.role = 'travailleur'
    and current_date between a.debut and coalesce(a.fin, 'infinity')
$$;
grant execute on function planification.travailleurs_de_l_acteur() to socle_travailleur;
create policy travailleur on planification.rendez_vous for select to socle_travailleur
  using (statut <> 'propose' and travailleur_id = any ((select planification.travailleurs_de_l_acteur())::uuid[]));
grant select (id, travailleur_id, professionnel_id, debut, fin, jour, convoque_a, modalite, centre_id, salle_id, site_id,
  code, motifs, statut, sequence) on planification.rendez_vous to socle_travailleur;

-- Member relations, accountancy and direction decide on what is charged.
create policy gestion on planification.penalite for all to socle_relation_adherents, socle_comptable, socle_direction
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select on planification.penalite to socle_relation_adherents, socle_comptable, socle_direction;
grant update (statut, montant, motif_ecart, decidee_par, decidee_le) on planification.penalite
  to socle_relation_adherents, socle_comptable, socle_direction;

insert into socle.classe_table (nom, classe, reference) values ('planification.mouvement', 'partage', true);
alter table planification.mouvement enable row level security;
create policy soin on planification.mouvement for select to socle_assistante, socle_idest, socle_medecin
  using ((select socle.contexte_valide()));
grant select on planification.mouvement to socle_assistante, socle_idest, socle_medecin;

-- A merged record gives its appointments to the one that is kept.
create function planification.suivre_fusion_rendez_vous() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update planification.rendez_vous r set statut = 'annule_service'
  where r.travailleur_id = new.absorbe and r.statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')
    and exists (select from planification.rendez_vous g where g.travailleur_id = new.garde
      and g.statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')
      and (g.code = r.code or tstzrange(g.convoque_a, g.fin) && tstzrange(r.convoque_a, r.fin)));
  update planification.rendez_vous set travailleur_id = new.garde where travailleur_id = new.absorbe;
  return null;
end $$;
create trigger planification_fusion_rendez_vous after insert on travailleurs.fusion
  for each row execute function planification.suivre_fusion_rendez_vous();
