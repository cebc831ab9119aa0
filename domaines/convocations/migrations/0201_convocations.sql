-- Telling people of their appointment, reminding them, hearing their answer (SUI-069 to 074, POR on convocations). Reads
-- planification; nothing here says why somebody is seen.

create schema convocations;
grant usage on schema convocations to socle_assistante, socle_idest, socle_medecin, socle_relation_adherents,
  socle_direction, socle_administrateur, socle_systeme, socle_employeur, socle_visiteur;

-- Texts of the service, by occasion, recipient and way. Editing one writes its next version: what was sent stays explained.
create table convocations.modele (
  id uuid primary key default uuidv7(),
  moment text not null check (moment in ('convocation', 'deplacement', 'annulation', 'rappel')),
  destinataire text not null check (destinataire in ('travailleur', 'employeur')),
  canal text not null check (canal in ('courriel', 'sms', 'courrier')),
  version int not null default 1 check (version >= 1),
  objet text check (length(objet) between 1 and 200),
  texte text not null check (length(texte) between 1 and 5000),
  actif boolean not null default true,
  cree_le timestamptz not null default now(),
  constraint modele_version unique (moment, destinataire, canal, version),
  constraint modele_objet check (canal = 'sms' or objet is not null),
  constraint modele_employeur check (not (destinataire = 'employeur' and canal = 'sms'))
);
create unique index modele_actif on convocations.modele (moment, destinataire, canal) where actif;

create table convocations.reglage (
  id int primary key default 1 check (id = 1),
  -- Days before the appointment.
  rappels_courriel int[] not null default '{7}' check (array_length(rappels_courriel, 1) is null or
    (array_length(rappels_courriel, 1) <= 4 and 0 < all (rappels_courriel) and 60 >= all (rappels_courriel))),
  rappels_sms int[] not null default '{2}' check (array_length(rappels_sms, 1) is null or
    (array_length(rappels_sms, 1) <= 4 and 0 < all (rappels_sms) and 60 >= all (rappels_sms))),
  -- SMS leave between these hours only (Europe/Paris).
  sms_de int not null default 8 check (sms_de between 6 and 12),
  sms_a int not null default 19 check (sms_a between 13 and 22),
  -- When a member asks to be told first: hours before its workers are.
  avance_employeur_heures int not null default 24 check (avance_employeur_heures between 0 and 240)
);
insert into convocations.reglage default values;

-- One announcement of one appointment: its convocation, a move, a cancellation. `sequence` is that of the appointment
-- when it was told (SEQUENCE of the calendar, RFC 5545).
create table convocations.convocation (
  id uuid primary key default uuidv7(),
  rendez_vous_id uuid not null references planification.rendez_vous on delete cascade,
  sequence int not null,
  moment text not null check (moment in ('convocation', 'deplacement', 'annulation')),
  cree_le timestamptz not null default now(),
  -- A letter to print, for who has no other way.
  lettre text check (lettre in ('a_imprimer', 'imprimee', 'postee')),
  lettre_pour text check (lettre_pour in ('travailleur', 'employeur')),
  lettre_le timestamptz,
  -- Shown in the employer's space, by its choice.
  espace boolean not null default false,
  -- Nobody could be told: no address, no number, no contact.
  injoignable boolean not null default false,
  reponse text check (reponse in ('confirme', 'excuse', 'autre_date')),
  reponse_le timestamptz,
  reponse_par text check (reponse_par in ('travailleur', 'employeur', 'service')),
  -- Half-days that would suit, '1M' (Monday morning) to '6A'.
  souhaits text[] not null default '{}' check (souhaits <@ '{1M,1A,2M,2A,3M,3A,4M,4A,5M,5A,6M,6A}'::text[]),
  traitee_le timestamptz,
  traitee_par uuid,
  constraint convocation_unique unique (rendez_vous_id, sequence, moment),
  constraint convocation_lettre check ((lettre is null) = (lettre_pour is null)),
  constraint convocation_reponse check ((reponse is null) = (reponse_le is null) and (reponse is null) = (reponse_par is null))
);
create index convocation_demandes on convocations.convocation (reponse_le)
  where reponse = 'autre_date' and traitee_le is null;
create index convocation_lettres on convocations.convocation (cree_le) where lettre = 'a_imprimer';

-- The messages of an announcement and its reminders. A reminder is sent once.
create table convocations.envoi (
  convocation_id uuid not null references convocations.convocation on delete cascade,
  envoi_id uuid not null references messages.envoi on delete cascade,
  destinataire text not null check (destinataire in ('travailleur', 'employeur')),
  canal text not null check (canal in ('courriel', 'sms')),
  -- Days before, for a reminder; 0: asked for by hand.
  rappel int check (rappel between 0 and 60),
  id uuid not null default uuidv7() unique,
  primary key (convocation_id, envoi_id)
);
create index envoi_message on convocations.envoi (envoi_id);
create unique index envoi_rappel on convocations.envoi (convocation_id, canal, rappel) where rappel > 0;

do $$
declare
  t text;
begin
  foreach t in array array['modele', 'reglage', 'convocation', 'envoi'] loop
    perform socle.proteger(('convocations.' || t)::regclass, 'partage');
    execute format('create policy soin on convocations.%I for all to socle_assistante, socle_idest, socle_medecin,
      socle_systeme using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('grant select on convocations.%I to socle_assistante, socle_idest, socle_medecin, socle_systeme', t);
  end loop;
  foreach t in array array['modele', 'reglage'] loop
    execute format('create policy reglages on convocations.%I for all to socle_direction, socle_administrateur
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('grant select on convocations.%I to socle_direction, socle_administrateur', t);
  end loop;
end $$;
grant insert, update on convocations.modele to socle_assistante, socle_direction, socle_administrateur;
grant update on convocations.reglage to socle_assistante, socle_direction, socle_administrateur;
grant insert, update on convocations.convocation to socle_assistante, socle_idest, socle_medecin, socle_systeme;
grant insert on convocations.envoi to socle_assistante, socle_idest, socle_medecin, socle_systeme;

-- The employer reads the answers of the appointments it may see (policy of planification.rendez_vous applies inside).
create policy employeur on convocations.convocation for select to socle_employeur
  using (exists (select from planification.rendez_vous r where r.id = rendez_vous_id));
grant select (id, rendez_vous_id, sequence, moment, reponse, reponse_le, reponse_par) on convocations.convocation
  to socle_employeur;

-- The system reads what it announces.
grant select on planification.preference, planification.rendez_vous to socle_systeme;
grant update (statut) on planification.rendez_vous to socle_systeme;
grant select on travailleurs.coordonnees to socle_systeme;

-- ── What changed after it was told ──────────────────────────────────────────────────────────────────────────────────

create table convocations.a_prevenir (
  rendez_vous_id uuid primary key references planification.rendez_vous on delete cascade,
  -- `changement`: tell people; `excuse`: an answer came late, the rule on penalties is to be asked.
  genre text not null default 'changement' check (genre in ('changement', 'excuse'))
);
insert into socle.classe_table (nom, classe, reference) values ('convocations.a_prevenir', 'partage', true);
alter table convocations.a_prevenir enable row level security;
create policy systeme on convocations.a_prevenir for all to socle_systeme
  using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()));
grant select, delete on convocations.a_prevenir to socle_systeme;

create function convocations.noter_changement() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into convocations.a_prevenir (rendez_vous_id)
  select n.id from nouvelles n join anciennes a using (id)
  where (n.sequence > a.sequence and n.statut in ('planifie', 'convoque', 'confirme')
      or n.statut <> a.statut and n.statut in ('annule_service', 'decale'))
    and exists (select from convocations.convocation c where c.rendez_vous_id = n.id)
  on conflict do nothing;
  return null;
end $$;
create trigger convocations_changement after update on planification.rendez_vous
  referencing old table as anciennes new table as nouvelles
  for each statement execute function convocations.noter_changement();

-- How many appointments wait for their news in this transaction; cheap, asked after every write.
create function convocations.a_prevenir_ici() returns int
language sql stable security definer set search_path = '' as $$
  select count(*)::int from (select from convocations.a_prevenir limit 1000) x
$$;
grant execute on function convocations.a_prevenir_ici() to socle_personnel, socle_systeme, socle_employeur, socle_visiteur;
-- Asked at the end of every write, whoever writes.
grant usage on schema convocations to socle_personnel;

-- ── The personal link: no sign-in, one appointment, nothing medical ─────────────────────────────────────────────────

-- What the person who holds the link may see. No name but the first name, no company, no motive.
create function convocations.lire_par_lien(jeton text)
returns table (prenom text, convoque_a timestamptz, fin timestamptz, modalite text, lieu text, adresse text,
  service text, telephone text, courriel text, etat text, reponse text)
language sql stable security definer set search_path = '' as $$
  select coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)), r.convoque_a, r.fin, r.modalite,
    case when r.site_id is not null then coalesce(b.enseigne, e.raison_sociale) else c.nom end,
    case when r.site_id is not null then concat_ws(', ', b.adresse, concat_ws(' ', b.code_postal, b.commune))
      else concat_ws(', ', c.adresse, concat_ws(' ', c.code_postal, c.commune)) end,
    s.nom, coalesce(q.telephone, c.telephone, s.telephone), s.courriel,
    case
      when r.sequence > k.sequence then 'remplacee'
      when r.statut in ('annule_service', 'decale') then 'annule'
      when r.debut <= now() or r.statut in ('arrive', 'effectue', 'absent_non_excuse') then 'passe'
      else 'ouvert' end,
    k.reponse
  from convocations.convocation k
  join planification.rendez_vous r on r.id = k.rendez_vous_id
  join travailleurs.travailleur t on t.id = r.travailleur_id
  cross join organisation.service s
  left join organisation.equipe q on q.id = r.equipe_id
  left join organisation.centre c on c.id = r.centre_id
  left join adherents.etablissement b on b.id = r.site_id
  left join adherents.entreprise e on e.id = b.entreprise_id
  where k.id = messages.sujet_du_lien(jeton) and socle.contexte_valide()
$$;
grant execute on function convocations.lire_par_lien(text) to socle_visiteur;

-- Writes an answer and what it does to the appointment. Internal: who may call decided before.
create function convocations.repondre(cible uuid, reponse_ text, par text, cause text, souhaits_ text[])
returns text
language plpgsql security definer set search_path = '' as $$
declare
  r planification.rendez_vous;
  k convocations.convocation;
begin
  select * into k from convocations.convocation where id = cible for update;
  if not found then return 'inconnu'; end if;
  select * into r from planification.rendez_vous where id = k.rendez_vous_id for update;
  if r.sequence > k.sequence then return 'remplacee'; end if;
  if r.statut in ('annule_service', 'decale') then return 'annule'; end if;
  if r.debut <= now() or r.statut not in ('planifie', 'convoque', 'confirme') then
    -- Saying again what was said is no error.
    return case when r.statut in ('absent_excuse', 'remplace') and reponse_ = 'excuse' then 'fait' else 'passe' end;
  end if;
  update convocations.convocation set reponse = reponse_, reponse_le = now(), reponse_par = par,
    souhaits = case when reponse_ = 'autre_date' then coalesce(souhaits_, '{}') else '{}' end,
    traitee_le = null, traitee_par = null
  where id = cible;
  if reponse_ = 'confirme' then
    update planification.rendez_vous set statut = 'confirme' where id = r.id and statut in ('planifie', 'convoque');
  elsif reponse_ = 'excuse' then
    update planification.rendez_vous set statut = 'absent_excuse', prevenu_le = now(), prevenu_par = par,
      cause_absence = coalesce(cause, 'inconnue') where id = r.id;
    insert into convocations.a_prevenir (rendez_vous_id, genre)
    select r.id, 'excuse' from planification.reglage_agenda g where g.penalite_active and g.penalite_tardives
    on conflict do nothing;
  elsif r.statut = 'confirme' then
    -- Who asks for another date has not confirmed this one.
    update planification.rendez_vous set statut = 'convoque' where id = r.id;
  end if;
  return 'fait';
end $$;

create function convocations.repondre_par_lien(jeton text, reponse text, cause text, souhaits text[]) returns text
language plpgsql security definer set search_path = '' as $$
declare
  sujet uuid := messages.sujet_du_lien(jeton);
begin
  if sujet is null or not socle.contexte_valide() then return 'inconnu'; end if;
  return convocations.repondre(sujet, reponse, 'travailleur', cause, souhaits);
end $$;
grant execute on function convocations.repondre_par_lien(text, text, text, text[]) to socle_visiteur;

-- The employer answers for its workers: only appointments it sees, as its own policy says.
create function convocations.repondre_en_employeur(ids uuid[], reponse text, cause text, souhaits text[])
returns table (rendez_vous_id uuid, issue text)
language plpgsql security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() then return; end if;
  return query
    select r.id, convocations.repondre(k.id, reponse, 'employeur', cause, souhaits)
    from planification.rendez_vous r
    join lateral (select c.id from convocations.convocation c
      where c.rendez_vous_id = r.id and c.moment <> 'annulation' order by c.sequence desc limit 1) k on true
    where r.id = any (ids) and not r.discret and r.statut <> 'propose'
      and r.etablissement_id = any (suivi.etablissements_a_organiser())
      and exists (select from travailleurs.contrat c where c.travailleur_id = r.travailleur_id
        and c.etablissement_id = r.etablissement_id);
end $$;
grant execute on function convocations.repondre_en_employeur(uuid[], text, text, text[]) to socle_employeur;

-- The service writes down an answer heard on the phone.
create function convocations.repondre_en_service(cible uuid, reponse text, par text, cause text, souhaits text[])
returns text
language plpgsql security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() then return 'inconnu'; end if;
  return convocations.repondre(cible, reponse, par, cause, souhaits);
end $$;
grant execute on function convocations.repondre_en_service(uuid, text, text, text, text[])
  to socle_assistante, socle_idest, socle_medecin;

-- Delivery receipt of the SMS provider: its path holds a secret; the message is found by our own id.
create function messages.accuser(envoi uuid, issue text, motif text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  trouve messages.envoi;
begin
  if not socle.contexte_valide() then return false; end if;
  if issue = 'remis' then
    update messages.envoi set statut = 'remis' where id = envoi and statut in ('envoye', 'incertain') returning * into trouve;
  elsif issue = 'rejete' then
    update messages.envoi set statut = 'rejete', erreur = left(motif, 500)
    where id = envoi and statut in ('envoye', 'remis', 'incertain') returning * into trouve;
    if found then
      insert into messages.adresse_en_echec (canal, adresse, motif) values (trouve.canal, trouve.a, left(motif, 500))
      on conflict do nothing;
    end if;
  end if;
  return trouve.id is not null;
end $$;
grant usage on schema messages to socle_visiteur;
grant execute on function messages.accuser(uuid, text, text) to socle_visiteur;

-- ── Default texts ───────────────────────────────────────────────────────────────────────────────────────────────────

insert into convocations.modele (moment, destinataire, canal, objet, texte) values
('convocation', 'travailleur', 'courriel', 'Votre rendez-vous de santé au travail du {{date}}',
'Bonjour {{prenom}},

Vous êtes attendu(e) {{jour}} à {{heure}} :
{{lieu}}
{{adresse}}

Ce rendez-vous a lieu sur votre temps de travail. Apportez, si vous le souhaitez, vos ordonnances, vos comptes rendus médicaux et votre carnet de vaccination.

Merci de répondre en un clic : {{lien}}
Vous pouvez confirmer, prévenir d’un empêchement ou demander une autre date.

{{service}}
{{telephone}}'),
('convocation', 'travailleur', 'sms', null,
'{{service}} : rendez-vous de santé au travail {{date}} à {{heure}}, {{lieu}}, {{adresse}}. Répondre : {{lien}}'),
('convocation', 'travailleur', 'courrier', 'Votre rendez-vous de santé au travail',
'Bonjour {{prenom}} {{nom}},

Vous êtes attendu(e) {{jour}} à {{heure}}.

Ce rendez-vous a lieu sur votre temps de travail. Apportez, si vous le souhaitez, vos ordonnances, vos comptes rendus médicaux et votre carnet de vaccination.

Si vous ne pouvez pas venir, prévenez-nous au plus vite au {{telephone}} : une autre personne pourra être reçue.'),
('convocation', 'employeur', 'courriel', 'Rendez-vous de santé au travail de vos salariés',
'Bonjour,

Les personnes suivantes sont attendues :

{{liste}}

Merci de leur remettre cette information et de libérer leur temps : le rendez-vous a lieu sur le temps de travail (R. 4624-39).
Vous pouvez confirmer, signaler une absence ou demander une autre date dans votre espace : {{espace}}

{{service}}
{{telephone}}'),
('convocation', 'employeur', 'courrier', 'Rendez-vous de santé au travail de vos salariés',
'Madame, Monsieur,

La personne suivante est attendue {{jour}} à {{heure}} : {{prenom}} {{nom}}.

Merci de lui remettre cette convocation et de libérer son temps : le rendez-vous a lieu sur le temps de travail (R. 4624-39).

En cas d’empêchement, prévenez-nous au plus vite au {{telephone}}.'),
('deplacement', 'travailleur', 'courriel', 'Votre rendez-vous est déplacé au {{date}}',
'Bonjour {{prenom}},

Votre rendez-vous de santé au travail est déplacé. Vous êtes attendu(e) {{jour}} à {{heure}} :
{{lieu}}
{{adresse}}

Merci de répondre en un clic : {{lien}}

{{service}}
{{telephone}}'),
('deplacement', 'travailleur', 'sms', null,
'{{service}} : votre rendez-vous est déplacé au {{date}} à {{heure}}, {{lieu}}, {{adresse}}. Répondre : {{lien}}'),
('deplacement', 'travailleur', 'courrier', 'Votre rendez-vous est déplacé',
'Bonjour {{prenom}} {{nom}},

Votre rendez-vous de santé au travail est déplacé. Vous êtes attendu(e) {{jour}} à {{heure}}.

Si vous ne pouvez pas venir, prévenez-nous au plus vite au {{telephone}}.'),
('deplacement', 'employeur', 'courriel', 'Rendez-vous de santé au travail déplacés',
'Bonjour,

Les rendez-vous suivants sont déplacés :

{{liste}}

Vous pouvez répondre dans votre espace : {{espace}}

{{service}}
{{telephone}}'),
('deplacement', 'employeur', 'courrier', 'Rendez-vous de santé au travail déplacé',
'Madame, Monsieur,

Le rendez-vous de {{prenom}} {{nom}} est déplacé : cette personne est attendue {{jour}} à {{heure}}.

En cas d’empêchement, prévenez-nous au plus vite au {{telephone}}.'),
('annulation', 'travailleur', 'courriel', 'Votre rendez-vous du {{date}} est annulé',
'Bonjour {{prenom}},

Votre rendez-vous de santé au travail du {{jour}} à {{heure}} est annulé. Vous n’avez rien à faire : une nouvelle date vous sera proposée.

{{service}}
{{telephone}}'),
('annulation', 'travailleur', 'sms', null,
'{{service}} : votre rendez-vous du {{date}} à {{heure}} est annulé. Une nouvelle date vous sera proposée.'),
('annulation', 'travailleur', 'courrier', 'Votre rendez-vous est annulé',
'Bonjour {{prenom}} {{nom}},

Votre rendez-vous de santé au travail du {{jour}} à {{heure}} est annulé. Une nouvelle date vous sera proposée.'),
('annulation', 'employeur', 'courriel', 'Rendez-vous de santé au travail annulés',
'Bonjour,

Les rendez-vous suivants sont annulés :

{{liste}}

De nouvelles dates vous seront proposées.

{{service}}
{{telephone}}'),
('annulation', 'employeur', 'courrier', 'Rendez-vous de santé au travail annulé',
'Madame, Monsieur,

Le rendez-vous de {{prenom}} {{nom}} du {{jour}} à {{heure}} est annulé. Une nouvelle date vous sera proposée.'),
('rappel', 'travailleur', 'courriel', 'Rappel : votre rendez-vous du {{date}}',
'Bonjour {{prenom}},

Nous vous attendons {{jour}} à {{heure}} :
{{lieu}}
{{adresse}}

Un empêchement ? Dites-le en un clic, une autre personne pourra être reçue : {{lien}}

{{service}}
{{telephone}}'),
('rappel', 'travailleur', 'sms', null,
'Rappel {{service}} : rendez-vous {{date}} à {{heure}}, {{lieu}}. Un empêchement ? {{lien}}'),
('rappel', 'travailleur', 'courrier', 'Rappel de votre rendez-vous',
'Bonjour {{prenom}} {{nom}},

Nous vous attendons {{jour}} à {{heure}}.'),
('rappel', 'employeur', 'courriel', 'Rappel : rendez-vous de santé au travail de vos salariés',
'Bonjour,

Rappel des prochains rendez-vous :

{{liste}}

{{service}}
{{telephone}}'),
('rappel', 'employeur', 'courrier', 'Rappel : rendez-vous de santé au travail',
'Madame, Monsieur,

Rappel : {{prenom}} {{nom}} est attendu(e) {{jour}} à {{heure}}.');

-- Where its workers are received: name and address of the centres of the employer's own appointments.
create function convocations.lieux_de_l_acteur() returns table (id uuid, nom text, adresse text)
language sql stable security definer set search_path = '' as $$
  select c.id, c.nom, nullif(concat_ws(', ', c.adresse, concat_ws(' ', c.code_postal, c.commune)), '')
  from organisation.centre c
  where socle.contexte_valide() and c.id in (select r.centre_id from planification.rendez_vous r
    where r.etablissement_id = any (suivi.etablissements_a_organiser()))
$$;
grant execute on function convocations.lieux_de_l_acteur() to socle_employeur;
