-- Messages that leave the service: an outbox. A room writes the message in the transaction of its act; a job sends it
-- afterwards. Nothing medical is ever written here: texts come from templates whose variables are date, hour, place, names.

create schema messages;
grant usage on schema messages to socle_assistante, socle_idest, socle_medecin, socle_relation_adherents,
  socle_administrateur, socle_systeme;

create table messages.envoi (
  id uuid primary key default uuidv7(),
  canal text not null check (canal in ('courriel', 'sms')),
  -- E-mail address, or number in international form.
  a text not null check (length(a) between 3 and 200),
  objet text check (length(objet) <= 300),
  -- `{{lien}}` stands for the personal link, signed when the message leaves: it is stored nowhere.
  texte text not null check (length(texte) between 1 and 10000),
  -- iCalendar sent with an e-mail, and its method (RFC 5546).
  calendrier text,
  methode text check (methode in ('REQUEST', 'CANCEL')),
  -- Page of the link, what it opens, until when it answers.
  lien_page text,
  lien_sujet uuid,
  lien_expire timestamptz,
  -- What it is about, for the room that wrote it.
  sujet_type text not null,
  sujet_id uuid not null,
  statut text not null default 'a_envoyer' check (statut in
    ('a_envoyer', 'en_cours', 'envoye', 'remis', 'rejete', 'echec', 'incertain', 'annule')),
  essais int not null default 0,
  -- Not before: next try, or delay asked for.
  prochain timestamptz not null default now(),
  pris_le timestamptz,
  envoye_le timestamptz,
  -- Message-ID of the e-mail, or identifier at the provider.
  reference text,
  erreur text check (length(erreur) <= 500),
  cree_le timestamptz not null default now(),
  check ((methode is null) = (calendrier is null)),
  check ((lien_page is null) = (lien_sujet is null) and (lien_page is null) = (lien_expire is null))
);
create index envoi_a_faire on messages.envoi (prochain) where statut in ('a_envoyer', 'en_cours');
create index envoi_sujet on messages.envoi (sujet_type, sujet_id);
create index envoi_reference on messages.envoi (reference) where reference is not null;
create index envoi_cree on messages.envoi (cree_le desc);
create index envoi_a_regarder on messages.envoi (statut, cree_le desc) where statut in ('rejete', 'echec', 'incertain');

-- Addresses that refused a message for good: nothing more is sent there until someone corrects or clears them.
create table messages.adresse_en_echec (
  canal text not null check (canal in ('courriel', 'sms')),
  adresse text not null,
  depuis timestamptz not null default now(),
  motif text not null check (length(motif) <= 500),
  id uuid not null default uuidv7() unique,
  primary key (canal, adresse)
);

-- Without a mail server or an SMS provider (demonstration, first days): what would have left, readable on the screen.
create table messages.boite_locale (
  envoi_id uuid primary key references messages.envoi on delete cascade,
  le timestamptz not null default now(),
  texte text not null
);

do $$
declare
  t text;
begin
  foreach t in array array['envoi', 'adresse_en_echec'] loop
    perform socle.proteger(('messages.' || t)::regclass, 'partage');
    execute format('create policy service on messages.%I for all
      to socle_assistante, socle_idest, socle_medecin, socle_relation_adherents, socle_administrateur, socle_systeme
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
  end loop;
end $$;
grant select on messages.envoi, messages.adresse_en_echec to socle_assistante, socle_idest, socle_medecin, socle_systeme;
grant insert, update on messages.envoi to socle_assistante, socle_idest, socle_medecin, socle_systeme;
grant insert, update, delete on messages.adresse_en_echec to socle_systeme;
grant delete on messages.adresse_en_echec to socle_assistante, socle_idest, socle_medecin;
-- The administration sees that messages leave, to whom they failed, never their text.
grant select (id, canal, statut, essais, prochain, envoye_le, erreur, cree_le) on messages.envoi to socle_administrateur;

insert into socle.classe_table (nom, classe, reference) values ('messages.boite_locale', 'partage', true);
alter table messages.boite_locale enable row level security;
create policy service on messages.boite_locale for all to socle_assistante, socle_idest, socle_medecin, socle_systeme
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select on messages.boite_locale to socle_assistante, socle_idest, socle_medecin;
grant select, insert on messages.boite_locale to socle_systeme;

-- Links of messages: 16 bytes of subject, 4 of expiry (seconds), 12 of signature, in base64url. The signature is made
-- with the secret that seals contexts, under a prefix of its own.
create function messages.signature_de_lien(sujet_et_fin bytea) returns bytea
language sql stable security definer set search_path = '' as $$
  select substring(sha256(s.secret || sha256(s.secret || convert_to('lien-de-message|', 'UTF8') || sujet_et_fin)) from 1 for 12)
  from socle.secret s
$$;

-- What an unforged, unexpired link opens; null otherwise. For the functions of rooms, granted to nobody.
create function messages.sujet_du_lien(jeton text, maintenant timestamptz default now()) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  octets bytea;
  fin bigint;
begin
  if jeton is null or jeton !~ '^[A-Za-z0-9_-]{43}$' then return null; end if;
  octets := decode(translate(jeton, '-_', '+/') || '=', 'base64');
  if substring(octets from 21 for 12) <> messages.signature_de_lien(substring(octets from 1 for 20)) then return null; end if;
  fin := ('x' || encode(substring(octets from 17 for 4), 'hex'))::bit(32)::bigint;
  if to_timestamp(fin) < maintenant then return null; end if;
  return encode(substring(octets from 1 for 16), 'hex')::uuid;
end $$;
