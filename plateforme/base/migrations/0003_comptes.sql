-- Accounts, sessions, second factors: the tables of the authentication library (better-auth), under our names.
-- The login `socle_auth` alone works on them. The administration sees accounts and sessions, never a hash, a secret
-- or a token: these columns are granted to no role of a request.

create table comptes.compte (
  id uuid primary key default uuidv7(),
  courriel text not null constraint compte_courriel_unique unique
    constraint compte_courriel_minuscules check (courriel = lower(courriel) and courriel like '%_@_%'),
  courriel_verifie boolean not null default false,
  prenom text not null check (length(trim(prenom)) > 0),
  nom text not null check (length(trim(nom)) > 0),
  -- The second factor is set up and asked for at each sign-in.
  second_facteur boolean not null default false,
  suspendu_le timestamptz,
  suspension_motif text,
  -- Account of a demonstration service: opens nothing elsewhere, since its password is known to all.
  demonstration boolean not null default false,
  -- Proposed on the sign-in page of the demonstration.
  vitrine boolean not null default false,
  -- Asked for by the library, unused.
  image text,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now(),
  recherche text generated always as (socle.normaliser(prenom || ' ' || nom || ' ' || courriel)) stored,
  check ((suspendu_le is null) = (suspension_motif is null))
);
create index compte_recherche on comptes.compte using gin (recherche gin_trgm_ops);
create index compte_nom on comptes.compte (nom, prenom, id);

-- Means to prove who one is: the password of the service (argon2id), or the subject given by an identity provider.
create table comptes.identite (
  id uuid primary key default uuidv7(),
  compte_id uuid not null references comptes.compte on delete cascade,
  fournisseur text not null,
  fournisseur_compte_id text not null,
  mot_de_passe text,
  acces text,
  renouvellement text,
  jeton_identite text,
  acces_expire_le timestamptz,
  renouvellement_expire_le timestamptz,
  portee text,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now(),
  unique (fournisseur, fournisseur_compte_id)
);
create index identite_compte on comptes.identite (compte_id);

create table comptes.session (
  id uuid primary key default uuidv7(),
  jeton text not null unique,
  compte_id uuid not null references comptes.compte on delete cascade,
  -- Role in use; null until the person chooses: the first role held then applies.
  role text,
  adresse text,
  agent text,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now(),
  -- Last request, to the minute: an idle session ends.
  activite_le timestamptz not null default now(),
  expire_le timestamptz not null
);
create index session_compte on comptes.session (compte_id);
create index session_expire on comptes.session (expire_le);

create table comptes.second_facteur (
  id uuid primary key default uuidv7(),
  compte_id uuid not null unique references comptes.compte on delete cascade,
  secret text not null,
  codes_secours text not null,
  verifie boolean default true,
  echecs int default 0,
  verrouille_jusqu_a timestamptz,
  -- Last code accepted at sign-in: a code serves once (RFC 6238 §5.2).
  dernier_code text,
  dernier_code_le timestamptz
);

-- Short-lived values of the library (second-factor challenges, OpenID Connect states); identifiers are hashed.
create table comptes.jeton (
  id uuid primary key default uuidv7(),
  identifiant text not null,
  valeur text not null,
  expire_le timestamptz not null,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now()
);
create index jeton_identifiant on comptes.jeton (identifiant);
create index jeton_expire on comptes.jeton (expire_le);

-- Single-use links: first password of an invited person, forgotten password. Only the hash of the link is kept.
create table comptes.lien (
  id uuid primary key default uuidv7(),
  compte_id uuid not null references comptes.compte on delete cascade,
  usage text not null check (usage in ('invitation', 'mot_de_passe')),
  empreinte text not null unique,
  cree_le timestamptz not null default now(),
  cree_par uuid,
  expire_le timestamptz not null,
  utilise_le timestamptz
);
create index lien_compte on comptes.lien (compte_id, cree_le desc);

-- Failed sign-ins by address typed and by network address, known or not: a lock-out tells nothing of who exists.
create table comptes.tentative (
  cle text primary key,
  echecs int not null,
  depuis timestamptz not null,
  verrouille_jusqu_a timestamptz
);

create table comptes.derniere_connexion (
  compte_id uuid primary key references comptes.compte on delete cascade,
  le timestamptz not null,
  adresse text
);

-- Journalled like any table: who exists, who is suspended.
select socle.proteger('comptes.compte', 'technique');

-- Not through socle.proteger: its journal would copy hashes and tokens. Their events are in journal.acces.
do $$
declare
  t text;
begin
  foreach t in array array['identite', 'session', 'second_facteur', 'jeton', 'lien', 'tentative',
    'derniere_connexion'] loop
    insert into socle.classe_table (nom, classe) values ('comptes.' || t, 'technique');
    execute format('alter table comptes.%I enable row level security', t);
  end loop;
  foreach t in array array['compte', 'identite', 'session', 'second_facteur', 'jeton', 'lien', 'tentative',
    'derniere_connexion'] loop
    execute format('create policy authentification on comptes.%I for all to socle_auth using (true) with check (true)', t);
    execute format('grant select on comptes.%I to socle_auth', t);
  end loop;
end $$;
grant update on comptes.compte to socle_auth;
grant insert, update, delete on comptes.identite, comptes.session, comptes.second_facteur, comptes.jeton,
  comptes.lien, comptes.tentative, comptes.derniere_connexion to socle_auth;

-- Administration: accounts without secrets, sessions without tokens, second factors only to withdraw them.
do $$
declare
  t text;
begin
  foreach t in array array['compte', 'session', 'second_facteur', 'lien', 'derniere_connexion', 'identite'] loop
    execute format('create policy administration on comptes.%I for all to socle_administrateur
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
  end loop;
end $$;
grant select, insert, update on comptes.compte to socle_administrateur;
grant select (id, compte_id, role, adresse, agent, cree_le, activite_le, expire_le), delete
  on comptes.session to socle_administrateur;
grant select (id, compte_id, verifie), delete on comptes.second_facteur to socle_administrateur;
grant select (id, compte_id, usage, cree_le, cree_par, expire_le, utilise_le),
  insert (compte_id, usage, empreinte, cree_par, expire_le), update (expire_le) on comptes.lien to socle_administrateur;
grant select on comptes.derniere_connexion to socle_administrateur;
-- That a password exists (the invitation was accepted), not the password.
grant select (compte_id, fournisseur) on comptes.identite to socle_administrateur;

-- The journal shows who acted, to those who may read it.
create policy lecteurs on comptes.compte for select to socle_qualite, socle_direction, socle_medecin
  using ((select socle.contexte_valide()));
grant select (id, prenom, nom) on comptes.compte to socle_qualite, socle_direction, socle_medecin;

-- Access events are written by the sign-in and by the administration.
grant usage on schema journal to socle_auth;
create policy ajout on journal.acces for insert to socle_auth with check (true);
create policy ajout_administration on journal.acces for insert to socle_administrateur
  with check ((select socle.contexte_valide()));
grant insert on journal.acces to socle_auth, socle_administrateur;

alter table comptes.attribution
  add constraint attribution_compte foreign key (compte_id) references comptes.compte;
-- Why a right was given or withdrawn, and until when it is meant to last.
alter table comptes.attribution add column motif text, add column fin_motif text;

-- Name of the service, for the sign-in page (late-bound: organisation comes after).
create function comptes.nom_du_service() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select s.nom from organisation.service s limit 1);
end $$;
grant execute on function comptes.nom_du_service() to socle_auth;
