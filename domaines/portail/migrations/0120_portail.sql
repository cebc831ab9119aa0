-- The employer's space: what an employer may read is narrowed to columns and rows it has a reason to know, what it may
-- write is its own contacts, and its visits are counted (POR-001, 004, 006, 016).

create schema portail;
grant usage on schema portail to socle_personnel, socle_employeur;

alter table comptes.attribution add constraint attribution_qualite_connue
  check (qualite is null or qualite in ('employeur', 'rh', 'comptable_mandate', 'referent_securite'));

-- What the acting account is to each company, today. An access without a known quality opens nothing but identity.
create function portail.acces_de_l_acteur()
returns table (entreprise_id uuid, etablissement_id uuid, qualite text)
language sql stable security definer set search_path = '' as $$
  select a.entreprise_id, a.etablissement_id, a.qualite from comptes.attribution a
  where a.compte_id = socle.acteur() and a.role = 'employeur'
    and current_date between a.debut and coalesce(a.fin, 'infinity')
$$;
grant execute on function portail.acces_de_l_acteur() to socle_employeur;

-- Establishments where the actor holds one of these qualities. Empty outside a verified context.
create function portail.etablissements_avec_qualite(qualites text[]) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct e.id), '{}')
  from portail.acces_de_l_acteur() a
  join adherents.etablissement e on e.entreprise_id = a.entreprise_id
    and (a.etablissement_id is null or a.etablissement_id = e.id)
  where a.qualite = any (qualites)
$$;
grant execute on function portail.etablissements_avec_qualite(text[]) to socle_employeur;

-- Companies where the actor holds one of these qualities, on the whole company or on one establishment of it.
create function portail.entreprises_avec_qualite(qualites text[]) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct a.entreprise_id), '{}') from portail.acces_de_l_acteur() a
  where a.qualite = any (qualites)
$$;
grant execute on function portail.entreprises_avec_qualite(text[]) to socle_employeur;

-- ── Narrower than before ────────────────────────────────────────────────────────────────────────────────────────────

-- The settings of the service are its own business.
revoke select on organisation.service from socle_externe;
grant select (id, nom, sigle, siren, adresse, code_postal, commune, telephone, courriel, agrement_numero,
  agrement_debut, agrement_fin, agrement_radiologique) on organisation.service to socle_externe;

-- The history of teams carries the service's motives (a physician's leave): the employer has "vos correspondants".
revoke select on organisation.portefeuille from socle_employeur;
drop policy employeur on organisation.portefeuille;

-- Which group a company belongs to, and since when its file exists, is known to the service only.
revoke select on adherents.entreprise from socle_employeur;
grant select (id, numero, nature, siren, raison_sociale, enseigne, forme_juridique, naf_version, naf_code, idcc,
  activite, site_internet, dirigeant_suivi, recherche) on adherents.entreprise to socle_employeur;

-- `motif` of a membership is a note of the service.
revoke select on adherents.adhesion from socle_employeur;
grant select (id, entreprise_id, type, statut, demandee_le, accuse_le, debut, fin, motif_radiation)
  on adherents.adhesion to socle_employeur;

-- Identity as the employer knows it. Neither the qualification of the INS identity, nor the date and number of the
-- file: they would tell that the worker was already followed here for somebody else.
revoke select on travailleurs.travailleur from socle_employeur;
grant select (id, nom_naissance, prenoms, sexe, naissance, nom_usage, prenom_usage, recherche)
  on travailleurs.travailleur to socle_employeur;

-- No free text of the service (exclusion_suivi, motif_fin), no establishment of somebody else (entreprise_utilisatrice).
revoke select on travailleurs.contrat from socle_employeur;
grant select (id, travailleur_id, etablissement_id, numero, type, temps_partiel, pcs, debut, fin)
  on travailleurs.contrat to socle_employeur;

-- A contract ended before last year is no longer the employer's to follow here: the life of who left goes on without
-- it (GDPR, art. 5.1.c). The year before is kept, for the yearly declaration.
-- Written `in (select unnest…)` rather than `= any`: a hashed filter. With `= any` on the same column as the join, the
-- planner walks the whole index of the exclusion constraint.
drop policy employeur on travailleurs.contrat;
create policy employeur on travailleurs.contrat for select to socle_employeur
  using (etablissement_id in (select unnest(comptes.etablissements_de_l_acteur()))
    and coalesce(fin, 'infinity') >= date_trunc('year', current_date - interval '1 year')::date);

-- What the employer declared about its own workers. Not what the service noted: a worker may have said it in
-- confidence, and a fiche d'entreprise is read once sent. The mandated accountant sees neither (POR-016); the
-- référent sécurité, an employee too, does not learn who of his colleagues is recognised as disabled.
drop policy employeur on travailleurs.exposition;
create policy employeur on travailleurs.exposition for select to socle_employeur
  using (source in ('employeur', 'dsn', 'liste_cmr') and exists (
    select from travailleurs.contrat c where c.id = contrat_id and c.etablissement_id = any (
      (select portail.etablissements_avec_qualite('{employeur,rh,referent_securite}'))::uuid[])));
drop policy employeur on travailleurs.situation;
create policy employeur on travailleurs.situation for select to socle_employeur
  using (source in ('employeur', 'dsn') and exists (
    select from travailleurs.contrat c where c.id = contrat_id and (
      c.etablissement_id = any ((select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[])
      or code <> 'boeth' and c.etablissement_id = any (
        (select portail.etablissements_avec_qualite('{referent_securite}'))::uuid[]))));

-- The accountant has no use for the contacts of prevention.
drop policy employeur on adherents.contact;
create policy employeur on adherents.contact for select to socle_employeur
  using (entreprise_id = any ((select comptes.entreprises_de_l_acteur())::uuid[])
    and (etablissement_id is null or etablissement_id = any ((select comptes.etablissements_de_l_acteur())::uuid[]))
    and (type in ('administratif', 'rh', 'comptable', 'dirigeant', 'etablissement') or entreprise_id = any (
      (select portail.entreprises_avec_qualite('{employeur,rh,referent_securite}'))::uuid[])));

-- ── What the employer writes: its contacts ──────────────────────────────────────────────────────────────────────────

-- True when the actor may write a contact of this type there. An access limited to an establishment does not reach the
-- contacts of the company; the accountant keeps the accounting contacts, the référent those of prevention.
create function portail.ecrit_contact(entreprise uuid, etablissement uuid, type_ text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from portail.acces_de_l_acteur() a
    where a.entreprise_id = entreprise
      and (a.etablissement_id is null or a.etablissement_id = etablissement)
      and (etablissement is null or exists (
        select from adherents.etablissement e where e.id = etablissement and e.entreprise_id = entreprise))
      and (a.qualite in ('employeur', 'rh')
        or a.qualite = 'comptable_mandate' and type_ = 'comptable'
        or a.qualite = 'referent_securite' and type_ in ('prevention', 'referent_securite')))
$$;
grant execute on function portail.ecrit_contact(uuid, uuid, text) to socle_employeur;

grant insert (entreprise_id, etablissement_id, type, civilite, nom, prenom, fonction, courriel, telephone, verifie_le)
  on adherents.contact to socle_employeur;
grant update (etablissement_id, type, civilite, nom, prenom, fonction, courriel, telephone, verifie_le,
  injoignable_depuis, fin) on adherents.contact to socle_employeur;
create policy employeur_ajout on adherents.contact for insert to socle_employeur
  with check (portail.ecrit_contact(entreprise_id, etablissement_id, type) and coalesce(verifie_le, current_date) <= current_date);
-- A contact that was ended stays ended.
create policy employeur_modification on adherents.contact for update to socle_employeur
  using (fin is null and portail.ecrit_contact(entreprise_id, etablissement_id, type))
  with check (portail.ecrit_contact(entreprise_id, etablissement_id, type) and coalesce(verifie_le, current_date) <= current_date
    and coalesce(fin, current_date) <= current_date);

-- Who last changed each contact of the actor: itself, a colleague, or the service — never a name (POR-002).
create function portail.derniers_changements_de_contacts(contacts uuid[])
returns table (contact_id uuid, le timestamptz, par text)
language sql stable security definer set search_path = '' as $$
  select distinct on (j.objet_id) k.id, j.le,
    case when j.acteur = socle.acteur() then 'vous'
      when j.role = 'socle_employeur' then 'entreprise' else 'service' end
  from adherents.contact k
  join journal.ecriture j on j.objet = 'adherents.contact' and j.objet_id = k.id::text
  where k.id = any (contacts) and exists (
    select from portail.acces_de_l_acteur() a where a.entreprise_id = k.entreprise_id
      and (a.etablissement_id is null or k.etablissement_id is null or k.etablissement_id = a.etablissement_id)
      and (a.qualite in ('employeur', 'rh', 'referent_securite') or k.type not in ('prevention', 'referent_securite')))
  order by j.objet_id, j.id desc
$$;
grant execute on function portail.derniers_changements_de_contacts(uuid[]) to socle_employeur;

-- ── Who follows the establishment ───────────────────────────────────────────────────────────────────────────────────

-- Who has left the service, or whose team is closed, is no correspondent.
create or replace function organisation.correspondants(etablissement uuid)
returns table (equipe text, nom text, prenom text, metier text, telephone text, courriel text)
language sql stable security definer set search_path = '' as $$
  select q.nom, p.nom, p.prenom, m.libelle_affiche, coalesce(q.telephone, p.telephone), coalesce(q.courriel, p.courriel)
  from organisation.portefeuille f
  join organisation.equipe q on q.id = f.equipe_id and (q.fermee_le is null or q.fermee_le > current_date)
  join organisation.membre_equipe me on me.equipe_id = q.id
    and current_date between me.debut and coalesce(me.fin, 'infinity')
  join organisation.professionnel p on p.id = me.professionnel_id
    and current_date between p.arrivee and coalesce(p.depart, 'infinity')
  join organisation.metier m on m.code = p.metier_code
  where f.etablissement_id = etablissement
    and current_date between f.debut and coalesce(f.fin, 'infinity')
    and etablissement = any (comptes.etablissements_de_l_acteur())
  order by m.ordre, p.nom
$$;

-- Where the workers of each establishment of the actor are received: the centre of its team.
create function portail.centres_de_l_acteur()
returns table (etablissement_id uuid, equipe text, nom text, adresse text, code_postal text, commune text, telephone text)
language sql stable security definer set search_path = '' as $$
  select f.etablissement_id, q.nom, c.nom, c.adresse, c.code_postal, c.commune, coalesce(q.telephone, c.telephone)
  from organisation.portefeuille f
  join organisation.equipe q on q.id = f.equipe_id and (q.fermee_le is null or q.fermee_le > current_date)
  join organisation.centre c on c.id = q.centre_id
  where f.etablissement_id = any (comptes.etablissements_de_l_acteur())
    and current_date between f.debut and coalesce(f.fin, 'infinity')
$$;
grant execute on function portail.centres_de_l_acteur() to socle_employeur;

-- ── Visits of the portal ────────────────────────────────────────────────────────────────────────────────────────────

-- First and last day an account opened the space of a company, and when it closed the welcome (POR-004, 006).
create table portail.visite (
  compte_id uuid not null,
  entreprise_id uuid not null references adherents.entreprise,
  premiere_le date not null default current_date,
  derniere_le date not null default current_date,
  accueil_ferme_le timestamptz,
  primary key (compte_id, entreprise_id)
);
create index visite_entreprise on portail.visite (entreprise_id);
select socle.proteger('portail.visite', 'technique', 'compte_id');

-- Notes today's visit, at most once a day. True as long as the account has not closed the welcome of this company.
create function portail.noter_visite(entreprise uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if entreprise is null or not entreprise = any (comptes.entreprises_de_l_acteur()) then
    return false;
  end if;
  insert into portail.visite (compte_id, entreprise_id) values (socle.acteur(), entreprise)
    on conflict (compte_id, entreprise_id) do update set derniere_le = current_date
      where visite.derniere_le < current_date;
  return exists (select from portail.visite v
    where v.compte_id = socle.acteur() and v.entreprise_id = entreprise and v.accueil_ferme_le is null);
end $$;
grant execute on function portail.noter_visite(uuid) to socle_employeur;

-- Closes the welcome of every company of the account: it is shown once. True when it was still open.
create function portail.fermer_accueil() returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update portail.visite v set accueil_ferme_le = now()
    where v.compte_id = socle.acteur() and v.accueil_ferme_le is null;
  return found;
end $$;
grant execute on function portail.fermer_accueil() to socle_employeur;

-- Use of the portal by company, for the staff who help members with it: how many accounts hold an access today, and
-- when one of them came. Never which person.
create function portail.usage_par_entreprise()
returns table (entreprise_id uuid, acces int, premiere_le date, derniere_le date)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_assistante', 'socle_relation_adherents',
    'socle_qualite', 'socle_direction', 'socle_administrateur') then
    raise exception 'Réservé à la relation adhérents.' using errcode = 'insufficient_privilege';
  end if;
  return query
    select a.entreprise_id, count(distinct a.compte_id)::int, min(v.premiere_le), max(v.derniere_le)
    from comptes.attribution a
    left join portail.visite v on v.compte_id = a.compte_id and v.entreprise_id = a.entreprise_id
    where a.role = 'employeur' and current_date between a.debut and coalesce(a.fin, 'infinity')
    group by a.entreprise_id;
end $$;
grant execute on function portail.usage_par_entreprise() to socle_assistante, socle_relation_adherents, socle_qualite,
  socle_direction, socle_administrateur;
