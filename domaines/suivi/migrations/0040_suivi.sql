-- Individual follow-up: visits held, absences, periods fixed by the médecin, and the projection of what is due (SUI §2.1).

create schema suivi;
grant usage on schema suivi to socle_personnel, socle_externe, socle_systeme;

-- Visits held. The content of a visit is not here: only what the law counts with.
create table suivi.visite (
  id uuid primary key default uuidv7(),
  travailleur_id uuid not null references travailleurs.travailleur,
  contrat_id uuid references travailleurs.contrat on delete set null,
  code text not null check (code in ('EMAE', 'ATTEST', 'VIPI', 'INAPT2', 'REPR', 'EMAP', 'VINT', 'VIPP', 'MICAR',
    'ORIENT', 'POSTEX', 'PREREP', 'EXCHIM', 'DEM')),
  le date not null constraint visite_le_borne check (le between '1990-01-01' and '2199-12-31'),
  professionnel_id uuid references organisation.professionnel,
  -- Who held it, as the law names him; kept even when the person is not known here.
  profession text check (profession in ('MT', 'CM', 'INT', 'IDEST', 'IPA', 'MPC')),
  conclusion text check (conclusion in ('favorable', 'mesures', 'inaptitude')),
  -- A non-periodic visit held together with a periodic one restarts its clock.
  jointe boolean not null default false,
  -- First exam of an inaptitude after which the médecin asks for a second one (R. 4624-42).
  second_examen boolean not null default false,
  document text check (length(document) <= 200),
  source text not null default 'saisie' check (source in ('saisie', 'reprise_historique')),
  saisie_le timestamptz not null default now(),
  constraint visite_unique unique (travailleur_id, code, le),
  -- R. 4624-31, L. 4624-4: only a physician concludes to inaptitude.
  constraint visite_inaptitude_medecin check (conclusion is distinct from 'inaptitude' or profession is null
    or profession in ('MT', 'CM', 'INT')),
  constraint visite_aptitude_medecin check (code not in ('EMAE', 'EMAP', 'ATTEST', 'POSTEX', 'INAPT2')
    or profession is null or profession in ('MT', 'CM', 'INT'))
);
create index visite_travailleur on suivi.visite (travailleur_id, le desc);
create index visite_le on suivi.visite (le);

-- Absences from work that the law counts. The cause is told to those who need it only.
create table suivi.absence (
  id uuid primary key default uuidv7(),
  contrat_id uuid not null references travailleurs.contrat on delete cascade,
  cause text not null check (cause in ('maladie', 'at', 'mp', 'maternite', 'trajet', 'autre')),
  debut date not null constraint absence_debut_borne check (debut between '1990-01-01' and '2199-12-31'),
  fin date,
  reprise date,
  emission date,
  emission_prolongation date,
  -- Somebody asks for the reprise visit all the same (R. 4624-31); null: nobody said.
  demande_reprise boolean,
  source text not null default 'saisie' check (source in ('saisie', 'employeur', 'dsn', 'reprise_historique')),
  saisie_le timestamptz not null default now(),
  constraint absence_ordre check (fin is null or fin >= debut),
  constraint absence_reprise_apres check (reprise is null or (reprise > debut and (fin is null or reprise > fin))),
  constraint absence_emission check (emission is null or emission <= coalesce(reprise, fin, 'infinity')),
  constraint absence_sans_recouvrement exclude using gist (
    contrat_id with =, daterange(debut, coalesce(fin, reprise - 1), '[]') with &&)
);
create index absence_contrat on suivi.absence (contrat_id, debut desc);

-- Shorter period fixed by the médecin du travail (R. 4624-16, R. 4624-28). No medical reason here.
create table suivi.prescription (
  id uuid primary key default uuidv7(),
  travailleur_id uuid not null references travailleurs.travailleur,
  periode_mois int not null constraint prescription_periode check (periode_mois between 1 and 60),
  le date not null,
  motif text not null check (motif in ('poste', 'age', 'protocole', 'situation_individuelle')),
  constraint prescription_unique unique (travailleur_id, le)
);

-- What is known of the time before a hiring (R. 4624-15, R. 4624-27, R. 4625-11), or planned for a seasonal worker.
create table suivi.anteriorite (
  contrat_id uuid primary key references travailleurs.contrat on delete cascade,
  meme_emploi boolean,
  meme_exposition boolean,
  attestation_detenue boolean,
  avis_detenu boolean,
  sans_mesure_annees int check (sans_mesure_annees between 0 and 20),
  derniere_attestation date,
  jours_prevus int check (jours_prevus between 0 and 400)
);

do $$
declare
  t text;
begin
  foreach t in array array['visite', 'absence', 'prescription', 'anteriorite'] loop
    perform socle.proteger(('suivi.' || t)::regclass, 'partage', case t when 'anteriorite' then 'contrat_id' else 'id' end);
    execute format('create policy soin on suivi.%I for all to socle_assistante, socle_idest, socle_medecin, socle_systeme
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('create policy pdp on suivi.%I for select to socle_pdp using ((select socle.contexte_valide()))', t);
    execute format('grant select on suivi.%I to socle_assistante, socle_idest, socle_medecin, socle_pdp', t);
    execute format('grant insert, update, delete on suivi.%I to socle_assistante, socle_idest, socle_medecin', t);
  end loop;
end $$;
-- The médecin alone fixes a period.
revoke insert, update, delete on suivi.prescription from socle_assistante, socle_idest;

-- ── The projection ──────────────────────────────────────────────────────────────────────────────────────────────────
-- What the law says is due, as the engine (droit/) computes it from the facts. Never written by a person; marked as
-- reference since it repeats facts that are journalled. It holds no reason: reasons are recomputed when asked for,
-- from what the person who asks may know.

create table suivi.echeance (
  travailleur_id uuid not null references travailleurs.travailleur on delete cascade,
  code text not null,
  -- Where the contract it comes from is held; null when no contract of the worker is known.
  etablissement_id uuid,
  nature text not null check (nature in ('AU_PLUS_TARD', 'AVANT', 'SANS_DELAI', 'AUCUNE', 'AVANT_REPRISE')),
  au_plus_tot date,
  au_plus_tard date,
  -- Last day on which it may be held in time: what lists sort, what "late" means. Null when the law gives no day.
  limite date,
  eligibles text[] not null,
  categorie text not null check (categorie in ('SIS', 'SIA', 'SIR')),
  due_depuis date not null,
  changee_le date not null,
  changee_par text not null,
  primary key (travailleur_id, code)
);
create index echeance_limite on suivi.echeance (limite, travailleur_id);
create index echeance_etablissement on suivi.echeance (etablissement_id, limite);

create table suivi.categorie (
  travailleur_id uuid not null references travailleurs.travailleur on delete cascade,
  debut date not null,
  fin date,
  code text not null check (code in ('SIS', 'SIA', 'SIR')),
  primary key (travailleur_id, debut)
);
create unique index categorie_courante on suivi.categorie (travailleur_id) include (code) where fin is null;

-- Workers whose facts changed: filled by triggers, emptied by the recalculation in the same transaction. A primary
-- key on the worker makes two transactions that touch the same one wait for each other, so none computes on half.
create table suivi.a_recalculer (
  travailleur_id uuid primary key,
  cause text not null,
  transaction xid8 not null default pg_current_xact_id()
);

-- Recalculation of the whole service: what asked for it, how far it went. `dernier` lets it start again after a crash.
create table suivi.recalcul (
  id uuid primary key default uuidv7(),
  etat text not null default 'attente' check (etat in ('attente', 'en_cours', 'fini', 'echec')),
  cause text not null check (cause in ('nuit', 'demande', 'regle', 'reprise', 'file')),
  demande_par uuid,
  demande_le timestamptz not null default now(),
  debut timestamptz,
  fin timestamptz,
  jour date,
  total int,
  traites int not null default 0,
  changes int not null default 0,
  dernier uuid,
  relances int not null default 0,
  erreur text
);
create unique index recalcul_un_seul on suivi.recalcul ((true)) where etat in ('attente', 'en_cours');
create index recalcul_demande on suivi.recalcul (demande_le desc);

insert into socle.classe_table (nom, classe, reference) values
  ('suivi.echeance', 'partage', true), ('suivi.categorie', 'partage', true),
  ('suivi.a_recalculer', 'technique', true), ('suivi.recalcul', 'partage', true);
alter table suivi.echeance enable row level security;
alter table suivi.categorie enable row level security;
alter table suivi.a_recalculer enable row level security;
alter table suivi.recalcul enable row level security;

-- Those who plan and hold visits see every échéance. Direction, quality and member relations see those that tell
-- nothing of a person's health; prevention and accountancy have no use for them.
create policy systeme on suivi.echeance for all to socle_systeme
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
create policy soin on suivi.echeance for select to socle_assistante, socle_idest, socle_medecin, socle_pdp
  using ((select socle.contexte_valide()));
create policy pilotage on suivi.echeance for select to socle_direction, socle_qualite, socle_relation_adherents
  using (code in ('VIPI', 'VIPP', 'EMAE', 'EMAP', 'VINT', 'ATTEST', 'MICAR', 'REPR', 'POSTEX', 'ACTCOLL')
    and (select socle.contexte_valide()));
grant select, insert, update, delete on suivi.echeance to socle_systeme;
grant select on suivi.echeance to socle_assistante, socle_idest, socle_medecin, socle_pdp;
grant select (travailleur_id, code, etablissement_id, nature, au_plus_tot, au_plus_tard, limite, eligibles)
  on suivi.echeance to socle_direction, socle_qualite, socle_relation_adherents;

-- Establishments whose workers' visits the acting employer organises: the head and human resources, not the mandated
-- accountant nor the référent sécurité (POR-016).
create function suivi.etablissements_a_organiser() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct e.id), '{}')
  from comptes.attribution a
  join adherents.etablissement e on e.entreprise_id = a.entreprise_id
    and (a.etablissement_id is null or a.etablissement_id = e.id)
  where a.compte_id = socle.acteur() and a.role = 'employeur' and a.qualite in ('employeur', 'rh')
    and current_date between a.debut and coalesce(a.fin, 'infinity')
$$;
grant execute on function suivi.etablissements_a_organiser() to socle_employeur;

-- The employer: what it has to organise, and when. Never the category, never what the worker or a physician asks for.
create policy employeur on suivi.echeance for select to socle_employeur
  using (code in ('VIPI', 'VIPP', 'EMAE', 'EMAP', 'VINT', 'ATTEST', 'MICAR', 'REPR', 'ACTCOLL')
    and etablissement_id = any ((select suivi.etablissements_a_organiser())::uuid[])
    and exists (select from travailleurs.contrat c where c.travailleur_id = echeance.travailleur_id
      and c.etablissement_id = echeance.etablissement_id));
grant select (travailleur_id, code, etablissement_id, nature, au_plus_tot, au_plus_tard, limite)
  on suivi.echeance to socle_employeur;

create policy systeme on suivi.categorie for all to socle_systeme
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
create policy soin on suivi.categorie for select to socle_assistante, socle_idest, socle_medecin, socle_pdp
  using ((select socle.contexte_valide()));
grant select, insert, update, delete on suivi.categorie to socle_systeme;
grant select on suivi.categorie to socle_assistante, socle_idest, socle_medecin, socle_pdp;

create policy lecteurs on suivi.recalcul for all to socle_medecin, socle_direction, socle_administrateur, socle_systeme
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select on suivi.recalcul to socle_medecin, socle_direction, socle_administrateur, socle_systeme;
grant insert (cause, demande_par) on suivi.recalcul to socle_medecin, socle_direction, socle_administrateur;
grant insert, update on suivi.recalcul to socle_systeme;

-- ── Who is to be recalculated ───────────────────────────────────────────────────────────────────────────────────────

-- Statement-level: tg_argv[0] says what changed (shown as « changée par »), tg_argv[1] how a row leads to a worker.
create function suivi.toucher() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  lignes text := case tg_op when 'INSERT' then 'select * from nouvelles' when 'DELETE' then 'select * from anciennes'
    else 'select * from nouvelles union all select * from anciennes' end;
begin
  execute format('insert into suivi.a_recalculer (travailleur_id, cause)
    select distinct x.travailleur_id, $1 from (%s) x where x.travailleur_id is not null order by 1
    on conflict (travailleur_id) do update set cause = excluded.cause, transaction = pg_current_xact_id()',
    case tg_argv[1]
      when 'contrat' then format('select c.travailleur_id from (%s) l join travailleurs.contrat c on c.id = l.contrat_id', lignes)
      else format('select l.travailleur_id from (%s) l', lignes)
    end) using tg_argv[0];
  return null;
end $$;

do $$
declare
  t record;
begin
  for t in select * from (values
    ('travailleurs.contrat', 'Contrat modifié', 'travailleur'),
    ('travailleurs.poste', 'Poste modifié', 'contrat'),
    ('travailleurs.exposition', 'Exposition modifiée', 'contrat'),
    ('travailleurs.situation', 'Situation modifiée', 'contrat'),
    ('travailleurs.etat_sante', 'Fait relevant du secret médical', 'travailleur'),
    ('suivi.visite', 'Visite enregistrée', 'travailleur'),
    ('suivi.absence', 'Absence enregistrée', 'contrat'),
    ('suivi.prescription', 'Périodicité fixée par le médecin', 'travailleur'),
    ('suivi.anteriorite', 'Antériorité renseignée', 'contrat')
  ) v(nom, cause, voie) loop
    execute format('create trigger suivi_ajout after insert on %s referencing new table as nouvelles
      for each statement execute function suivi.toucher(%L, %L)', t.nom, t.cause, t.voie);
    execute format('create trigger suivi_modification after update on %s referencing old table as anciennes
      new table as nouvelles for each statement execute function suivi.toucher(%L, %L)', t.nom, t.cause, t.voie);
    execute format('create trigger suivi_suppression after delete on %s referencing old table as anciennes
      for each statement execute function suivi.toucher(%L, %L)', t.nom, t.cause, t.voie);
  end loop;
end $$;

-- A birth date corrected, a record merged.
create function suivi.toucher_identite() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into suivi.a_recalculer (travailleur_id, cause)
  select n.id, 'Identité modifiée' from nouvelles n join anciennes a using (id)
  where n.naissance <> a.naissance or n.fusionne_dans is distinct from a.fusionne_dans
  order by 1
  on conflict (travailleur_id) do update set cause = excluded.cause, transaction = pg_current_xact_id();
  return null;
end $$;
create trigger suivi_identite after update on travailleurs.travailleur
  referencing old table as anciennes new table as nouvelles
  for each statement execute function suivi.toucher_identite();

-- What belongs to a merged record follows the record that is kept. Same visit, same day: one remains.
create function suivi.suivre_fusion() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update suivi.visite v set travailleur_id = new.garde where v.travailleur_id = new.absorbe and not exists (
    select from suivi.visite w where w.travailleur_id = new.garde and w.code = v.code and w.le = v.le);
  update suivi.prescription p set travailleur_id = new.garde where p.travailleur_id = new.absorbe and not exists (
    select from suivi.prescription w where w.travailleur_id = new.garde and w.le = p.le);
  insert into suivi.a_recalculer (travailleur_id, cause)
  select i, 'Dossiers fusionnés' from unnest(array[new.garde, new.absorbe]) i order by 1
  on conflict (travailleur_id) do update set cause = excluded.cause, transaction = pg_current_xact_id();
  return null;
end $$;
create trigger suivi_fusion after insert on travailleurs.fusion
  for each row execute function suivi.suivre_fusion();

-- Takes the workers touched by this transaction (or, for the background job, those that others left).
create function suivi.prendre_touches(de_cette_transaction boolean, limite int)
returns table (travailleur_id uuid, cause text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_systeme' then
    raise exception 'Réservé au système.' using errcode = 'insufficient_privilege';
  end if;
  return query delete from suivi.a_recalculer r where r.travailleur_id in (
      select a.travailleur_id from suivi.a_recalculer a
      where not de_cette_transaction or a.transaction = pg_current_xact_id()
      order by a.travailleur_id limit limite)
    returning r.travailleur_id, r.cause;
end $$;
grant execute on function suivi.prendre_touches(boolean, int) to socle_systeme;

-- How many workers this transaction touched: asked at the end of each write, so cheap.
create function suivi.touches() returns int
language sql stable security definer set search_path = '' as $$
  select count(*)::int from suivi.a_recalculer where transaction = pg_current_xact_id_if_assigned()
$$;
create index a_recalculer_transaction on suivi.a_recalculer (transaction);
grant execute on function suivi.touches() to socle_personnel, socle_externe, socle_systeme;

create index etat_sante_travailleur on travailleurs.etat_sante (travailleur_id);
create index prescription_travailleur on suivi.prescription (travailleur_id, le desc);

-- Facts of a batch of workers, one compact row each, for the engine. Health states are included: this is why only the
-- system calls it, in a sealed context, and why nothing of it is stored but deadlines.
-- contrats: [id, type, début, fin, établissement, forain, antériorité…]; the rest: arrays of values, days as integers.
create function suivi.assembler_faits(ids uuid[], avec_sante boolean)
returns table (id uuid, naissance int, contrats json, postes json, expositions json, situations json, etats json,
  visites json, absences json, prescriptions json)
language plpgsql stable security definer set search_path = '' rows 5000 as $$
begin
  return query
  with lot as materialized (
    select t.id, t.naissance from unnest(ids) i join travailleurs.travailleur t on t.id = i
    where t.fusionne_dans is null
  ), k as materialized (
    select c.* from lot join travailleurs.contrat c on c.travailleur_id = lot.id where c.exclusion_suivi is null
  ), c as (
    select k.travailleur_id, json_agg(json_build_array(k.id, k.type, k.debut - '1970-01-01'::date,
      k.fin - '1970-01-01'::date, k.etablissement_id, k.motif_fin,
      case when a.contrat_id is not null then json_build_array(a.meme_emploi, a.meme_exposition,
        a.attestation_detenue, a.avis_detenu, a.sans_mesure_annees, a.derniere_attestation - '1970-01-01'::date,
        a.jours_prevus) end) order by k.debut, k.id) v
    from k left join suivi.anteriorite a on a.contrat_id = k.id group by 1
  ), p as (
    select k.travailleur_id, json_agg(json_build_array(p.contrat_id, p.debut - '1970-01-01'::date,
      p.fin - '1970-01-01'::date) order by p.debut, p.id) v
    from k join travailleurs.poste p on p.contrat_id = k.id group by 1
  ), x as (
    select k.travailleur_id, json_agg(json_build_array(x.nature_code, x.debut - '1970-01-01'::date,
      x.fin - '1970-01-01'::date, x.niveau, x.contrat_id)) v
    from k join travailleurs.exposition x on x.contrat_id = k.id
      and x.nature_code not in ('bruit', 'vibrations', 'manutention', 'postures', 'rps', 'ecran', 'temperatures',
        'routier', 'equipes_alternantes') group by 1
  ), s as (
    select k.travailleur_id, json_agg(json_build_array(s.code, s.debut - '1970-01-01'::date,
      s.fin - '1970-01-01'::date, s.contrat_id)) v
    from k join travailleurs.situation s on s.contrat_id = k.id and s.code in ('nuit', 'boeth', 'forain') group by 1
  ), membres as (
    select lot.id, lot.id dossier from lot
    union all select t.fusionne_dans, t.id from travailleurs.travailleur t
      where t.fusionne_dans = any (ids)
  ), e as (
    select m.id, json_agg(json_build_array(e.code, e.debut - '1970-01-01'::date, e.fin - '1970-01-01'::date)) v
    from membres m join travailleurs.etat_sante e on e.travailleur_id = m.dossier where avec_sante group by 1
  ), w as (
    select v.travailleur_id, json_agg(json_build_array(v.code, v.le - '1970-01-01'::date, v.profession, v.conclusion,
      v.jointe, v.second_examen) order by v.le) v
    from lot join suivi.visite v on v.travailleur_id = lot.id group by 1
  ), a as (
    select k.travailleur_id, json_agg(json_build_array(a.cause, a.debut - '1970-01-01'::date,
      a.fin - '1970-01-01'::date, a.reprise - '1970-01-01'::date, a.emission - '1970-01-01'::date,
      a.emission_prolongation - '1970-01-01'::date, a.demande_reprise, a.contrat_id)) v
    from k join suivi.absence a on a.contrat_id = k.id group by 1
  ), r as (
    select p.travailleur_id, json_agg(json_build_array(p.periode_mois, p.le - '1970-01-01'::date)) v
    from lot join suivi.prescription p on p.travailleur_id = lot.id group by 1
  )
  select lot.id, lot.naissance - '1970-01-01'::date, c.v, p.v, x.v, s.v, e.v, w.v, a.v, r.v
  from lot
  left join c on c.travailleur_id = lot.id left join p on p.travailleur_id = lot.id
  left join x on x.travailleur_id = lot.id left join s on s.travailleur_id = lot.id
  left join e on e.id = lot.id left join w on w.travailleur_id = lot.id
  left join a on a.travailleur_id = lot.id left join r on r.travailleur_id = lot.id;
end $$;

create function suivi.faits(ids uuid[])
returns table (id uuid, naissance int, contrats json, postes json, expositions json, situations json, etats json,
  visites json, absences json, prescriptions json)
language plpgsql stable security definer set search_path = '' rows 5000 as $$
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_systeme' then
    raise exception 'Réservé au système.' using errcode = 'insufficient_privilege';
  end if;
  return query select * from suivi.assembler_faits(ids, true);
end $$;

-- The facts behind « Pourquoi ? », for one worker. A health professional in charge reads them all, and the reading is
-- journalled; the others who plan visits read them without the health states.
create function suivi.faits_du_travailleur(travailleur uuid, avec_sante boolean, motif text)
returns table (id uuid, naissance int, contrats json, postes json, expositions json, situations json, etats json,
  visites json, absences json, prescriptions json)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in
    ('socle_assistante', 'socle_idest', 'socle_medecin', 'socle_pdp') then
    raise exception 'Réservé à ceux qui planifient ou tiennent les visites.' using errcode = 'insufficient_privilege';
  end if;
  if avec_sante then
    if current_setting('role') not in ('socle_medecin', 'socle_idest') or not travailleurs.en_charge(travailleur) then
      raise exception 'Votre équipe ne suit pas ce travailleur.' using errcode = 'insufficient_privilege';
    end if;
    insert into journal.lecture (acteur, role, objet, travailleur_id, motif)
    values (socle.acteur(), current_setting('role'), 'travailleurs.etat_sante', travailleur,
      faits_du_travailleur.motif);
  end if;
  return query select * from suivi.assembler_faits(array[travailleur], avec_sante);
end $$;
grant execute on function suivi.faits_du_travailleur(uuid, boolean, text)
  to socle_assistante, socle_idest, socle_medecin, socle_pdp;
grant execute on function suivi.faits(uuid[]) to socle_systeme;

-- Next batch of workers of a full run, by identifier.
create function suivi.lot_suivant(apres uuid, taille int) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array_agg(x.id) from (select t.id from travailleurs.travailleur t
    where (apres is null or t.id > apres) and socle.contexte_valide() and current_setting('role') = 'socle_systeme'
    order by t.id limit taille) x
$$;
grant execute on function suivi.lot_suivant(uuid, int) to socle_systeme;
