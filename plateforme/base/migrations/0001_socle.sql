-- The ground: extensions, database roles, the verified context of a request, classes of data, the journal.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- Roles are shared by the whole cluster: several services (and the tests' clones) may create them at once.
do $$
declare
  r text;
begin
  perform pg_advisory_xact_lock(7365, 1);
  foreach r in array array[
    'socle_personnel', 'socle_soignant', 'socle_externe',
    'socle_assistante', 'socle_idest', 'socle_medecin', 'socle_preventeur', 'socle_pdp',
    'socle_relation_adherents', 'socle_comptable', 'socle_qualite', 'socle_direction', 'socle_administrateur',
    'socle_employeur', 'socle_travailleur', 'socle_partenaire', 'socle_systeme', 'socle_visiteur'
  ] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I nologin noinherit', r);
      execute format('alter role %I inherit', r);
    end if;
  end loop;
  -- The application's own logins: they hold nothing, they may only become the roles above.
  foreach r in array array['socle_app', 'socle_auth'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I login noinherit', r);
    end if;
  end loop;
end $$;

grant socle_personnel to socle_assistante, socle_idest, socle_medecin, socle_preventeur, socle_pdp,
  socle_relation_adherents, socle_comptable, socle_qualite, socle_direction, socle_administrateur
  with inherit true, set false;
grant socle_soignant to socle_idest, socle_medecin with inherit true, set false;
grant socle_externe to socle_employeur, socle_travailleur, socle_partenaire with inherit true, set false;
grant socle_assistante, socle_idest, socle_medecin, socle_preventeur, socle_pdp, socle_relation_adherents,
  socle_comptable, socle_qualite, socle_direction, socle_administrateur, socle_employeur, socle_travailleur,
  socle_partenaire, socle_systeme, socle_visiteur
  to socle_app with inherit false, set true;

do $$ begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to socle_app, socle_auth', current_database());
end $$;
revoke all on schema public from public;
grant usage on schema public to socle_personnel, socle_externe, socle_systeme, socle_visiteur, socle_app, socle_auth;

-- No function is open to everyone: each grants its use.
alter default privileges revoke execute on functions from public;

create schema if not exists socle;
grant usage on schema socle to socle_personnel, socle_externe, socle_systeme, socle_visiteur, socle_app;

-- Secret that seals the context of a request; read by the server's owner connection only.
create table socle.secret (
  unique_ligne boolean primary key default true check (unique_ligne),
  secret bytea not null
);
insert into socle.secret (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- True when the server itself opened this transaction for this role and this actor. Whoever changes the role or
-- the actor inside a transaction (SET ROLE, set_config) has no seal for the new pair and sees no row at all.
create function socle.contexte_valide() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select encode(sha256(s.secret || sha256(s.secret || convert_to(
      current_setting('role') || '|' || coalesce(current_setting('socle.acteur', true), ''), 'UTF8'))), 'hex')
      = current_setting('socle.sceau', true)
    from socle.secret s), false)
$$;

-- The account on whose behalf the transaction runs; null outside a verified context.
create function socle.acteur() returns uuid
language sql stable security definer set search_path = '' as $$
  select case when socle.contexte_valide() then nullif(current_setting('socle.acteur', true), '')::uuid end
$$;

grant execute on function socle.contexte_valide(), socle.acteur()
  to socle_personnel, socle_externe, socle_systeme, socle_visiteur;

-- Text as people search it: no accent, no case, single spaces.
create function socle.normaliser(texte text) returns text
language sql immutable parallel safe strict set search_path = '' as $$
  select trim(regexp_replace(lower(public.unaccent('public.unaccent', texte)), '[^a-z0-9@.]+', ' ', 'g'))
$$;
grant execute on function socle.normaliser(text) to socle_personnel, socle_externe, socle_systeme;

-- Luhn key of SIREN (9 digits) and SIRET (14 digits). La Poste's establishments sum to a multiple of five instead.
create function socle.cle_valide(numero text) returns boolean
language sql immutable parallel safe strict set search_path = '' as $$
  select numero ~ '^([0-9]{9}|[0-9]{14})$' and (
    (select sum(case when (length(numero) - i) % 2 = 1 then (c * 2) / 10 + (c * 2) % 10 else c end)
       from generate_series(1, length(numero)) i, lateral (select substr(numero, i, 1)::int c) d) % 10 = 0
    or (numero like '356000000%' and length(numero) = 14 and
        (select sum(substr(numero, i, 1)::int) from generate_series(1, 14) i) % 5 = 0))
$$;
grant execute on function socle.cle_valide(text) to socle_personnel, socle_externe, socle_systeme;

-- Each table says its class; a table without a class fails the tests.
create table socle.classe_table (
  nom text primary key,
  classe text not null check (classe in ('partage', 'prevention', 'sante', 'gestion', 'technique')),
  reference boolean not null default false
);

create schema journal;
grant usage on schema journal to socle_personnel;

-- Append-only journal of writes. For class `sante`, no value is kept, only the names of changed columns.
create table journal.ecriture (
  id bigint generated always as identity primary key,
  le timestamptz not null default clock_timestamp(),
  acteur uuid,
  role text not null,
  cas text,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  objet text not null,
  classe text not null,
  objet_id text,
  avant jsonb,
  apres jsonb
);
create index ecriture_objet on journal.ecriture (objet, objet_id, id desc);
create index ecriture_acteur on journal.ecriture (acteur, id desc);
create index ecriture_le on journal.ecriture using brin (le);

-- Append-only journal of readings of health data: who, whom, why.
create table journal.lecture (
  id bigint generated always as identity primary key,
  le timestamptz not null default clock_timestamp(),
  acteur uuid not null,
  role text not null,
  objet text not null,
  travailleur_id uuid not null,
  motif text not null check (length(trim(motif)) >= 3)
);
create index lecture_travailleur on journal.lecture (travailleur_id, id desc);

-- Append-only journal of access events: sign-ins, refusals, changes of rights.
create table journal.acces (
  id bigint generated always as identity primary key,
  le timestamptz not null default clock_timestamp(),
  compte uuid,
  evenement text not null,
  adresse text,
  agent text,
  detail jsonb
);
create index acces_compte on journal.acces (compte, id desc);

create function journal.refuser() returns trigger language plpgsql as $$
begin
  raise exception 'Le journal ne se modifie pas et ne s''efface pas.' using errcode = 'restrict_violation';
end $$;

create trigger ineffacable before update or delete or truncate on journal.ecriture
  for each statement execute function journal.refuser();
create trigger ineffacable before update or delete or truncate on journal.lecture
  for each statement execute function journal.refuser();
create trigger ineffacable before update or delete or truncate on journal.acces
  for each statement execute function journal.refuser();

-- Statement-level: one INSERT into the journal per statement, whatever the number of rows.
create function journal.noter() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  objet_ text := tg_table_schema || '.' || tg_table_name;
  classe_ text := tg_argv[0];
  colonne_id text := tg_argv[1];
  acteur_ uuid := nullif(current_setting('socle.acteur', true), '')::uuid;
  role_ text := case when current_setting('role') = 'none' then session_user else current_setting('role') end;
  cas_ text := nullif(current_setting('socle.cas', true), '');
begin
  if tg_op = 'INSERT' then
    insert into journal.ecriture (acteur, role, cas, operation, objet, classe, objet_id, apres)
    select acteur_, role_, cas_, tg_op, objet_, classe_, j ->> colonne_id,
      case when classe_ = 'sante' then null else jsonb_strip_nulls(j - 'recherche') end
    from nouvelles n, lateral (select to_jsonb(n) j) x;
  elsif tg_op = 'DELETE' then
    insert into journal.ecriture (acteur, role, cas, operation, objet, classe, objet_id, avant)
    select acteur_, role_, cas_, tg_op, objet_, classe_, j ->> colonne_id,
      case when classe_ = 'sante' then null else jsonb_strip_nulls(j - 'recherche') end
    from anciennes n, lateral (select to_jsonb(n) j) x;
  else
    insert into journal.ecriture (acteur, role, cas, operation, objet, classe, objet_id, avant, apres)
    select acteur_, role_, cas_, tg_op, objet_, classe_, n.j ->> colonne_id,
      case when classe_ = 'sante' then null else d.avant end,
      case when classe_ = 'sante' then to_jsonb(d.colonnes) else d.apres end
    from (select to_jsonb(o) - 'recherche' j from anciennes o) o
    join (select to_jsonb(t) - 'recherche' j from nouvelles t) n on n.j ->> colonne_id = o.j ->> colonne_id,
    lateral (
      select jsonb_object_agg(k, o.j -> k) avant, jsonb_object_agg(k, n.j -> k) apres, array_agg(k) colonnes
      from jsonb_object_keys(n.j) k where n.j -> k is distinct from o.j -> k
    ) d
    where d.colonnes is not null;
  end if;
  return null;
end $$;

-- Puts a table under guard: class recorded, row-level security on, every write journalled.
-- `colonne_id` names the row in the journal. Policies and grants are then written one by one, table by table.
create function socle.proteger(cible regclass, classe_ text, colonne_id text default 'id') returns void
language plpgsql set search_path = '' as $$
declare
  nom_ text := (select n.nspname || '.' || c.relname from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = cible);
begin
  insert into socle.classe_table (nom, classe) values (nom_, classe_);
  execute format('alter table %s enable row level security', nom_);
  execute format('create trigger journal_ajout after insert on %s referencing new table as nouvelles
    for each statement execute function journal.noter(%L, %L)', nom_, classe_, colonne_id);
  execute format('create trigger journal_modification after update on %s referencing old table as anciennes
    new table as nouvelles for each statement execute function journal.noter(%L, %L)', nom_, classe_, colonne_id);
  execute format('create trigger journal_suppression after delete on %s referencing old table as anciennes
    for each statement execute function journal.noter(%L, %L)', nom_, classe_, colonne_id);
end $$;

-- Staff of the service see the rows of the table (in a verified context); what they may do is in the grants.
create function socle.ouvrir_au_personnel(cible regclass) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('create policy personnel on %s for all to socle_personnel, socle_systeme
    using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', cible);
  execute format('grant select on %s to socle_personnel, socle_systeme', cible);
end $$;

-- Public nomenclature (NAF, métiers, natures d'exposition): everyone signed in reads it, nobody writes it by request.
create function socle.nomenclature(cible regclass) returns void
language plpgsql set search_path = '' as $$
begin
  insert into socle.classe_table (nom, classe, reference)
  select n.nspname || '.' || c.relname, 'partage', true from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = cible;
  execute format('grant select on %s to socle_personnel, socle_externe, socle_systeme', cible);
end $$;

insert into socle.classe_table (nom, classe) values
  ('socle.secret', 'technique'), ('socle.classe_table', 'technique'), ('socle.migration', 'technique'),
  ('journal.ecriture', 'technique'), ('journal.lecture', 'technique'), ('journal.acces', 'technique');

-- Who reads the journal: administration, quality and direction read everything but the health entries;
-- physicians read the health entries too (R. 4624-45-5, SEC-003).
alter table journal.ecriture enable row level security;
create policy lecteurs on journal.ecriture for select
  to socle_administrateur, socle_qualite, socle_direction
  using (classe <> 'sante' and (select socle.contexte_valide()));
create policy medecins on journal.ecriture for select to socle_medecin using ((select socle.contexte_valide()));
grant select on journal.ecriture to socle_administrateur, socle_qualite, socle_direction, socle_medecin;

alter table journal.lecture enable row level security;
create policy medecins on journal.lecture for select to socle_medecin, socle_qualite
  using ((select socle.contexte_valide()));
grant select on journal.lecture to socle_medecin, socle_qualite;

alter table journal.acces enable row level security;
create policy lecteurs on journal.acces for select to socle_administrateur, socle_qualite, socle_direction
  using ((select socle.contexte_valide()));
grant select on journal.acces to socle_administrateur, socle_qualite, socle_direction;
