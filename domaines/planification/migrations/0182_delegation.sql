-- Delegation to nurses (SUI-047 to 049, 059; R. 4623-14 II) and experimental measures (SUI-053 to 058).

-- What the service delegates. The check is the law's bound (regulation.md §2.2): no setting opens the exams, opinions and
-- visits that R. 4623-14 II keeps for physicians; by day, droit/qui-peut.ts narrows it further.
create table planification.genre_delegable (
  genre text primary key constraint genre_borne_par_la_loi check (genre in ('VIPI', 'VIPP', 'VINT', 'MICAR',
    'REPR_MATERNITE', 'REPR', 'PREREP', 'DEM')),
  -- protocole: under the protocol alone; cas_par_cas: each one handed by the médecin besides; jamais: not here.
  mode text not null check (mode in ('protocole', 'cas_par_cas', 'jamais'))
);
insert into planification.genre_delegable values ('VIPI', 'protocole'), ('VIPP', 'protocole'), ('VINT', 'protocole'),
  ('MICAR', 'protocole'), ('REPR_MATERNITE', 'cas_par_cas'), ('REPR', 'jamais'), ('PREREP', 'cas_par_cas'),
  ('DEM', 'cas_par_cas');

create table planification.protocole_cadre (
  id uuid primary key default uuidv7(),
  medecin_id uuid not null references organisation.professionnel,
  idest_id uuid not null references organisation.professionnel,
  version int not null default 1 check (version between 1 and 999),
  objet text not null check (length(trim(objet)) between 1 and 4000),
  debut date not null,
  fin date not null,
  -- Both signed: in force from then between its dates.
  complet_le timestamptz,
  resilie_le date,
  raison_resiliation text check (raison_resiliation in ('depart', 'changement_equipe', 'nouvelle_version', 'accord',
    'medecin', 'idest')),
  cree_le timestamptz not null default now(),
  cree_par uuid default socle.acteur(),
  constraint protocole_deux check (medecin_id <> idest_id),
  constraint protocole_dates check (fin > debut and fin <= debut + interval '5 years'),
  constraint protocole_version_unique unique (medecin_id, idest_id, version),
  constraint protocole_resilie check ((resilie_le is null) = (raison_resiliation is null)),
  constraint protocole_sans_recouvrement exclude using gist (medecin_id with =, idest_id with =,
    daterange(debut, greatest(debut, least(fin, coalesce(resilie_le - 1, fin))), '[]') with &&)
    where (complet_le is not null and (resilie_le is null or resilie_le > debut))
);
create index protocole_idest on planification.protocole_cadre (idest_id, fin);

-- One protocol per kind of visit delegated (SUI-048).
create table planification.protocole_genre (
  id uuid primary key default uuidv7(),
  protocole_id uuid not null references planification.protocole_cadre on delete cascade,
  genre text not null references planification.genre_delegable,
  conditions text not null check (length(trim(conditions)) between 1 and 4000),
  contenu text not null check (length(trim(contenu)) between 1 and 4000),
  reorientation text not null check (length(trim(reorientation)) between 1 and 4000),
  -- Exposures and situations that send to the médecin (codes of travailleurs.nature_exposition, or mineur).
  exclusions text[] not null default '{}',
  constraint protocole_genre_unique unique (protocole_id, genre)
);

create table planification.signature_protocole (
  id uuid primary key default uuidv7(),
  protocole_id uuid not null references planification.protocole_cadre on delete cascade,
  qualite text not null check (qualite in ('medecin', 'idest')),
  professionnel_id uuid not null references organisation.professionnel,
  compte_id uuid not null,
  signe_le timestamptz not null default clock_timestamp(),
  -- SHA-256 of what was signed.
  empreinte text not null,
  constraint signature_une unique (protocole_id, qualite)
);

create table planification.mesure_experimentale (
  id uuid primary key default uuidv7(),
  nom text not null constraint mesure_nom_unique unique check (length(trim(nom)) between 1 and 160),
  texte text not null check (length(trim(texte)) between 1 and 4000),
  -- delegation: lets a trained nurse hold what the law keeps for physicians; delai: moves the day by which a visit is
  -- planned.
  effet text not null check (effet in ('delegation', 'delai')),
  base_juridique text not null check (length(trim(base_juridique)) between 1 and 1000),
  -- The DREETS' act: without it the measure is a project and allows nothing.
  accord_reference text check (length(accord_reference) <= 200),
  accord_le date,
  debut date not null,
  fin date not null,
  suspendue_le date,
  -- Perimeter: kinds of visit, and when not null categories, contracts, exposures (one at least), teams.
  codes text[] not null check (cardinality(codes) > 0 and codes <@ '{EMAE,EMAP,VINT,VIPP}'::text[]),
  categories text[] check (categories <@ '{SIS,SIA,SIR}'::text[]),
  contrats text[],
  expositions text[],
  equipes uuid[],
  -- Exposures that exclude (codes of travailleurs.nature_exposition).
  exclusions text[] not null default '{}',
  -- Kind under which a delegated visit is held: a nurse gives an attestation de suivi, never an avis.
  code_tenu text check (code_tenu in ('VINT', 'VIPP')),
  -- Months after the assignment (delai); months between two visits held under it (delegation).
  delai_mois int check (delai_mois between 1 and 12),
  periode_mois int check (periode_mois between 1 and 60),
  -- Said on the screen when the law has changed under it.
  reserve text check (length(reserve) <= 1000),
  perimetre text check (length(perimetre) <= 1000),
  cree_le timestamptz not null default now(),
  constraint mesure_dates check (fin > debut),
  constraint mesure_effet check (case effet when 'delai' then delai_mois is not null and codes = '{EMAE}'
    else code_tenu is not null and not codes && '{EMAE}' end),
  constraint mesure_accord check ((accord_reference is null) = (accord_le is null))
);

create table planification.mesure_evaluation (
  id uuid primary key default uuidv7(),
  mesure_id uuid not null references planification.mesure_experimentale on delete cascade,
  prevue_le date not null,
  faite_le date,
  conclusion text check (conclusion in ('maintenir', 'ajuster', 'arreter')),
  commentaire text check (length(commentaire) <= 4000),
  constraint evaluation_mesure_unique unique (mesure_id, prevue_le),
  constraint evaluation_mesure_faite check ((faite_le is null) = (conclusion is null))
);

create table planification.mesure_communication (
  id uuid primary key default uuidv7(),
  mesure_id uuid not null references planification.mesure_experimentale on delete cascade,
  le date not null,
  canal text not null check (canal in ('site', 'courriel', 'courrier', 'reunion', 'espace_adherent')),
  destinataires text not null check (destinataires in ('adherents', 'travailleurs', 'dreets', 'instances')),
  objet text not null check (length(trim(objet)) between 1 and 300)
);

-- Experience feedback on delegation, shared between professionals (SUI-059). About a kind of visit, never about a person.
create table planification.retour_delegation (
  id uuid primary key default uuidv7(),
  genre text not null references planification.genre_delegable,
  nature text not null check (nature in ('reussite', 'difficulte', 'proposition')),
  texte text not null check (length(trim(texte)) between 1 and 2000),
  professionnel_id uuid not null references organisation.professionnel,
  le date not null default current_date
);

do $$
declare
  t text;
begin
  foreach t in array array['genre_delegable', 'protocole_cadre', 'protocole_genre', 'signature_protocole',
    'mesure_experimentale', 'mesure_evaluation', 'mesure_communication', 'retour_delegation'] loop
    perform socle.proteger(('planification.' || t)::regclass, 'partage', case t when 'genre_delegable' then 'genre' else 'id' end);
    execute format('create policy personnel on planification.%I for all to socle_personnel, socle_systeme
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    -- Members of the health team, direction and quality: not accountancy nor prevention.
    execute format('grant select on planification.%I to socle_assistante, socle_idest, socle_medecin, socle_pdp,
      socle_direction, socle_qualite, socle_relation_adherents, socle_systeme', t);
  end loop;
end $$;
grant update (mode) on planification.genre_delegable to socle_medecin, socle_direction;
grant insert, update, delete on planification.protocole_cadre, planification.protocole_genre to socle_medecin, socle_idest;
grant insert, update, delete on planification.mesure_experimentale, planification.mesure_evaluation,
  planification.mesure_communication to socle_medecin, socle_direction, socle_qualite;
grant insert, delete on planification.retour_delegation to socle_medecin, socle_idest;
-- « complet_le » is written by the signature alone.
revoke insert, update on planification.protocole_cadre from socle_medecin, socle_idest;
grant insert (medecin_id, idest_id, version, objet, debut, fin),
  update (objet, debut, fin, resilie_le, raison_resiliation) on planification.protocole_cadre to socle_medecin, socle_idest;

-- ── What is signed does not change ──────────────────────────────────────────────────────────────────────────────────

create function planification.figer_protocole() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  p uuid;
begin
  if tg_table_name = 'protocole_cadre' then
    p := old.id;
    if tg_op = 'UPDATE' and (new.objet, new.debut, new.fin, new.medecin_id, new.idest_id, new.version)
      = (old.objet, old.debut, old.fin, old.medecin_id, old.idest_id, old.version) then return new; end if;
  else
    p := (to_jsonb(case tg_op when 'DELETE' then old else new end) ->> 'protocole_id')::uuid;
  end if;
  if exists (select from planification.signature_protocole s where s.protocole_id = p) then
    raise exception 'protocole signé' using errcode = 'integrity_constraint_violation', constraint = 'protocole_fige';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger figer before update or delete on planification.protocole_cadre
  for each row execute function planification.figer_protocole();
create trigger figer before insert or update or delete on planification.protocole_genre
  for each row execute function planification.figer_protocole();

create function planification.empreinte_protocole(protocole uuid) returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(convert_to(concat_ws(E'\n', p.medecin_id, p.idest_id, p.version, p.debut, p.fin, p.objet,
    (select string_agg(concat_ws(E'\n', g.genre, g.conditions, g.contenu, g.reorientation,
      array_to_string(g.exclusions, ',')), E'\n' order by g.genre)
     from planification.protocole_genre g where g.protocole_id = p.id)), 'UTF8')), 'hex')
  from planification.protocole_cadre p where p.id = protocole
$$;

-- The actor signs in his own name, as the médecin or the nurse of the pair; the second signature puts it in force.
create function planification.signer_protocole(protocole uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  p planification.protocole_cadre;
  moi uuid := comptes.professionnel_de_l_acteur();
  en_qualite text;
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest') then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  select * into p from planification.protocole_cadre x where x.id = protocole for update;
  if p.id is null then return null; end if;
  en_qualite := case moi when p.medecin_id then 'medecin' when p.idest_id then 'idest' end;
  if en_qualite is null or (en_qualite = 'medecin') <> (current_setting('role') = 'socle_medecin') then
    raise exception 'signataire' using errcode = 'integrity_constraint_violation', constraint = 'protocole_signataire';
  end if;
  if p.resilie_le is not null then
    raise exception 'résilié' using errcode = 'integrity_constraint_violation', constraint = 'protocole_termine';
  end if;
  if not exists (select from planification.protocole_genre g where g.protocole_id = p.id) then
    raise exception 'vide' using errcode = 'integrity_constraint_violation', constraint = 'protocole_sans_genre';
  end if;
  insert into planification.signature_protocole (protocole_id, qualite, professionnel_id, compte_id, empreinte)
  values (p.id, en_qualite, moi, socle.acteur(), planification.empreinte_protocole(p.id));
  update planification.protocole_cadre c set complet_le = clock_timestamp()
  where c.id = p.id and (select count(*) from planification.signature_protocole s where s.protocole_id = p.id) = 2;
  return en_qualite;
end $$;
grant execute on function planification.signer_protocole(uuid) to socle_medecin, socle_idest;
grant execute on function planification.empreinte_protocole(uuid) to socle_personnel;

-- Does a measure reach this visit? Null: out of its perimeter; empty: covered; otherwise the exposure that excludes it.
-- The only place where a perimeter is read: the order, the booking and the filling all come here.
create function planification.portee(m planification.mesure_experimentale, code text, categorie text, contrat text,
  expositions text[], equipe uuid) returns text
language sql immutable parallel safe set search_path = '' as $$
  select case
    when not code = any (m.codes) then null
    when m.categories is not null and not coalesce(categorie, '') = any (m.categories) then null
    when m.contrats is not null and not coalesce(contrat, '') = any (m.contrats) then null
    when m.expositions is not null and not coalesce(expositions, '{}') && m.expositions then null
    when m.equipes is not null and not coalesce(equipe, '00000000-0000-0000-0000-000000000000') = any (m.equipes) then null
    else coalesce((select x from unnest(m.exclusions) x where x = any (expositions) order by 1 limit 1), '')
  end
$$;
grant execute on function planification.portee(planification.mesure_experimentale, text, text, text, text[], uuid)
  to socle_personnel, socle_systeme;
