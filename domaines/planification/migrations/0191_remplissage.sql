-- Automatic filling of agendas: a proposal, edited, then confirmed in one transaction. Counts of absences.

alter table planification.reglage_agenda
  -- Days the service is closed besides public holidays.
  add column jours_fermes date[] not null default '{}',
  -- Weights of the objective of the filling (remplissage-objectif.ts); what is not there has its default.
  add column poids jsonb not null default '{}';

-- The measure under which an appointment is held.
alter table planification.rendez_vous
  add constraint rendez_vous_mesure foreign key (mesure_id) references planification.mesure_experimentale;
create index rendez_vous_mesure on planification.rendez_vous (mesure_id) where mesure_id is not null;

create table planification.remplissage (
  id uuid primary key default uuidv7(),
  equipe_id uuid references organisation.equipe,
  professionnels uuid[] not null default '{}',
  du date not null,
  au date not null,
  parametres jsonb not null default '{}',
  etat text not null default 'attente'
    check (etat in ('attente', 'en_cours', 'propose', 'confirme', 'abandonne', 'echec')),
  -- 0 to 100.
  avancement int not null default 0 check (avancement between 0 and 100),
  -- Figures of the proposal: slots, filled, weighted lateness, kilometres, milliseconds.
  bilan jsonb,
  erreur text,
  cree_le timestamptz not null default now(),
  cree_par uuid default socle.acteur(),
  confirme_le timestamptz,
  constraint remplissage_dates check (au >= du and au <= du + 92)
);
create index remplissage_cree on planification.remplissage (cree_le desc);
create index remplissage_attente on planification.remplissage (cree_le) where etat in ('attente', 'en_cours');

-- One worker of a proposal: placed, or not and why.
create table planification.proposition (
  id uuid primary key default uuidv7(),
  remplissage_id uuid not null references planification.remplissage on delete cascade,
  travailleur_id uuid not null references travailleurs.travailleur on delete cascade,
  etablissement_id uuid references adherents.etablissement,
  code text not null,
  motifs text[] not null default '{}',
  -- Rank in the order of convocables and the rule that gave it.
  rang int,
  regle text,
  limite date,
  professionnel_id uuid references organisation.professionnel,
  jour date,
  de int check (de between 0 and 1439),
  minutes int check (minutes between 5 and 240),
  centre_id uuid references organisation.centre,
  salle_id uuid references organisation.salle,
  site_id uuid references adherents.etablissement,
  mesure_id uuid,
  surreserve boolean not null default false,
  -- Kept where it is when the proposal is computed again.
  verrouille boolean not null default false,
  -- Why it is not placed; null when placed.
  raison text,
  constraint proposition_unique unique (remplissage_id, travailleur_id, code),
  constraint proposition_placee check ((professionnel_id is null) = (jour is null) and (jour is null) = (de is null)
    and (jour is null) = (raison is not null))
);
create index proposition_travailleur on planification.proposition (travailleur_id);
create index proposition_agenda on planification.proposition (remplissage_id, professionnel_id, jour, de);

alter table planification.rendez_vous
  add constraint rendez_vous_remplissage foreign key (remplissage_id) references planification.remplissage;
create index rendez_vous_remplissage on planification.rendez_vous (remplissage_id) where remplissage_id is not null;

-- A proposal is a draft: it is not journalled line by line; the appointments it makes are.
insert into socle.classe_table (nom, classe, reference) values ('planification.proposition', 'partage', true);
alter table planification.proposition enable row level security;
select socle.proteger('planification.remplissage', 'partage');
do $$
declare
  t text;
begin
  foreach t in array array['remplissage', 'proposition'] loop
    execute format('create policy soin on planification.%I for all to socle_assistante, socle_idest, socle_medecin,
      socle_systeme using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('grant select, insert, update, delete on planification.%I to socle_assistante, socle_idest,
      socle_medecin, socle_systeme', t);
  end loop;
end $$;

-- Counts of appointments by month, team, professional: no row, no name of a worker. Those who steer read them; the rates
-- are computed from them (taux.ts), in one place.
create function planification.compter_rendez_vous(du date, au date)
returns table (mois date, equipe_id uuid, professionnel_id uuid, centre_id uuid, effectues int, excuses int,
  non_excuses int, remplaces int, tardives int, annules int, decales int, a_pointer int, interim_effectues int,
  interim_absents int, distance int)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_assistante', 'socle_idest', 'socle_medecin',
    'socle_direction', 'socle_qualite', 'socle_relation_adherents') then
    raise exception 'Réservé au personnel qui planifie ou pilote.' using errcode = 'insufficient_privilege';
  end if;
  return query
  select date_trunc('month', r.jour)::date, r.equipe_id, r.professionnel_id, r.centre_id,
    (count(*) filter (where r.statut = 'effectue'))::int,
    (count(*) filter (where r.statut = 'absent_excuse'))::int,
    (count(*) filter (where r.statut = 'absent_non_excuse'))::int,
    (count(*) filter (where r.statut = 'remplace'))::int,
    (count(*) filter (where r.statut in ('absent_excuse', 'remplace')
      and r.prevenu_le > r.debut - make_interval(hours => (select g.delai_excuse_heures from planification.reglage_agenda g))))::int,
    (count(*) filter (where r.statut = 'annule_service'))::int,
    (count(*) filter (where r.statut = 'decale'))::int,
    (count(*) filter (where r.statut in ('planifie', 'convoque', 'confirme', 'arrive') and r.debut < now()))::int,
    (count(*) filter (where r.statut = 'effectue' and c.type = 'interim'))::int,
    (count(*) filter (where r.statut in ('absent_excuse', 'absent_non_excuse', 'remplace') and c.type = 'interim'))::int,
    (count(*) filter (where r.statut = 'effectue' and r.modalite <> 'presentiel'))::int
  from planification.rendez_vous r
  left join travailleurs.contrat c on c.id = r.contrat_id
  where r.jour between du and au and r.jour <= current_date
  group by 1, 2, 3, 4;
end $$;
revoke execute on function planification.compter_rendez_vous(date, date) from public;
grant execute on function planification.compter_rendez_vous(date, date) to socle_assistante, socle_idest, socle_medecin,
  socle_direction, socle_qualite, socle_relation_adherents;

-- Name of the colleague who moved an appointment, for those who plan; accounts themselves stay closed.
create function planification.nom_de_l_auteur(acteur uuid) returns text
language sql stable security definer set search_path = '' as $$
  select c.prenom || ' ' || c.nom from comptes.compte c where c.id = acteur and socle.contexte_valide()
    and current_setting('role') in ('socle_assistante', 'socle_idest', 'socle_medecin')
$$;
grant execute on function planification.nom_de_l_auteur(uuid) to socle_assistante, socle_idest, socle_medecin;
