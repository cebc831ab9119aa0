-- Yearly declaration by the employer (D. 4622-22, ADH-038 to 044): campaigns, declarations, their draft lines, and the
-- changes of follow-up that employers ask for, applied at once or held for the health team.

create schema declarations;
grant usage on schema declarations to socle_personnel, socle_employeur, socle_systeme;

-- The employer and the service may both have noted the same fact: two rows, each with its source. Otherwise a refusal
-- would tell the employer what the service noted (README of the room portail).
alter table travailleurs.exposition drop constraint exposition_sans_recouvrement;
alter table travailleurs.exposition add constraint exposition_sans_recouvrement exclude using gist (
  contrat_id with =, nature_code with =, (coalesce(poste_id, contrat_id)) with =, source with =,
  daterange(debut, fin, '[]') with &&);
alter table travailleurs.situation drop constraint situation_sans_recouvrement;
alter table travailleurs.situation add constraint situation_sans_recouvrement exclude using gist (
  contrat_id with =, code with =, source with =, daterange(debut, fin, '[]') with &&);

create table declarations.campagne (
  annee int primary key constraint campagne_annee check (annee between 2020 and 2100),
  ouvre_le date not null,
  ferme_le date not null,
  -- Days on which those who have not filed are to be reminded.
  relances date[] not null default '{}',
  -- A word of the service shown above the declaration.
  message text check (length(message) <= 2000),
  creee_par uuid not null default socle.acteur(),
  creee_le timestamptz not null default now(),
  constraint campagne_ordre check (ferme_le > ouvre_le)
);

create table declarations.declaration (
  id uuid primary key default uuidv7(),
  annee int not null references declarations.campagne,
  etablissement_id uuid not null references adherents.etablissement,
  -- Transitions: domaines/declarations/statuts.ts. « En retard » is not a status: it is a day that has passed.
  statut text not null default 'a_faire' check (statut in (
    'a_faire', 'en_cours', 'deposee', 'a_valider', 'validee', 'rectifiee', 'sans_objet')),
  commencee_le timestamptz,
  deposee_le timestamptz,
  deposee_par uuid,
  deposant text,
  depots int not null default 0,
  -- Annual basis of contribution (L. 4622-6: one unit a worker), from what the employer declared; never from health.
  effectif int,
  sis int,
  sia int,
  sir int,
  motif_sans_objet text check (length(motif_sans_objet) <= 500),
  constraint declaration_unique unique (annee, etablissement_id)
);
create index declaration_statut on declarations.declaration (annee, statut);
create index declaration_etablissement on declarations.declaration (etablissement_id);

create table declarations.relance (
  id uuid primary key default uuidv7(),
  declaration_id uuid not null references declarations.declaration on delete cascade,
  le date not null default current_date,
  canal text not null check (canal in ('courriel', 'telephone', 'courrier')),
  par uuid not null default socle.acteur()
);
create index relance_declaration on declarations.relance (declaration_id, le desc);

-- One line a worker, as the employer wants it to be: a draft until the declaration is filed, then what was filed.
create table declarations.ligne (
  id uuid primary key default uuidv7(),
  declaration_id uuid not null references declarations.declaration on delete cascade,
  -- Null: somebody who arrives.
  contrat_id uuid references travailleurs.contrat on delete cascade,
  sort text not null check (sort in ('confirme', 'corrige', 'depart', 'arrivee')),
  effet date,
  poste text check (length(poste) <= 150),
  unite_travail text check (length(unite_travail) <= 150),
  expositions text[] not null default '{}',
  situations text[] not null default '{}',
  motif text check (length(motif) <= 1000),
  fin date,
  motif_fin text,
  nom_naissance text,
  prenoms text,
  sexe text check (sexe in ('F', 'M', 'I')),
  naissance date,
  type_contrat text,
  temps_partiel boolean not null default false,
  -- Written when the declaration is filed: in force, and asked for when a lowering waits.
  categorie text check (categorie in ('SIS', 'SIA', 'SIR')),
  categorie_demandee text check (categorie_demandee in ('SIS', 'SIA', 'SIR')),
  modifiee_le timestamptz not null default now(),
  constraint ligne_arrivee check ((sort = 'arrivee') = (contrat_id is null)),
  constraint ligne_unique unique (declaration_id, contrat_id)
);
create index ligne_contrat on declarations.ligne (contrat_id);

-- What an employer asks to change in the follow-up of one worker, in the declaration or outside it (ADH-039, ADH-041).
create table declarations.changement (
  id uuid primary key default uuidv7(),
  declaration_id uuid references declarations.declaration on delete set null,
  etablissement_id uuid not null references adherents.etablissement,
  contrat_id uuid references travailleurs.contrat on delete set null deferrable initially deferred,
  nature text not null check (nature in ('modification', 'retrait', 'arrivee', 'depart')),
  -- demande: just written, not yet handled (same transaction).
  etat text not null default 'demande' check (etat in (
    'demande', 'applique', 'en_attente', 'valide', 'refuse', 'annule')),
  effet date not null check (effet between '1990-01-01' and '2199-12-31'),
  poste text check (length(trim(poste)) between 1 and 150),
  unite_travail text check (length(unite_travail) <= 150),
  ajouts text[] not null default '{}',
  retraits text[] not null default '{}',
  situations_ajoutees text[] not null default '{}',
  situations_retirees text[] not null default '{}',
  motif text check (length(motif) <= 1000),
  fin date,
  motif_fin text check (motif_fin in ('terme', 'fin_mission', 'demission', 'rupture', 'licenciement', 'retraite',
    'transfert', 'deces', 'autre')),
  nom_naissance text check (length(trim(nom_naissance)) between 1 and 100),
  prenoms text check (length(trim(prenoms)) between 1 and 100),
  sexe text check (sexe in ('F', 'M', 'I')),
  naissance date check (naissance between '1900-01-01' and '2199-12-31'),
  type_contrat text,
  temps_partiel boolean not null default false,
  -- As the employer saw and asked it: { poste, expositions, situations, categorie }.
  avant jsonb not null default '{}',
  apres jsonb not null default '{}',
  demande_par uuid not null default socle.acteur(),
  demande_le timestamptz not null default now(),
  demandeur text,
  -- The assistante gathers what the health team needs to decide. Never shown to the employer.
  preparation text check (length(preparation) <= 2000),
  prepare_par text,
  decide_par uuid,
  decide_le timestamptz,
  decideur text,
  -- Shown to the employer: nothing of health in it.
  reponse text check (length(reponse) <= 1000)
);
create index changement_attente on declarations.changement (demande_le) where etat = 'en_attente';
create index changement_contrat on declarations.changement (contrat_id, demande_le desc);
create index changement_etablissement on declarations.changement (etablissement_id, demande_le desc);
create index changement_declaration on declarations.changement (declaration_id) where declaration_id is not null;

-- A difference between what was observed and what is declared, once the employer was advised (ADH-042).
create table declarations.conseil (
  id uuid primary key default uuidv7(),
  contrat_id uuid not null references travailleurs.contrat on delete cascade,
  nature_code text not null references travailleurs.nature_exposition,
  le date not null default current_date,
  note text check (length(note) <= 1000),
  par uuid not null default socle.acteur(),
  constraint conseil_unique unique (contrat_id, nature_code)
);

do $$
declare
  t text;
begin
  foreach t in array array['campagne', 'declaration', 'relance', 'ligne', 'changement', 'conseil'] loop
    perform socle.proteger(('declarations.' || t)::regclass, 'partage', case t when 'campagne' then 'annee' else 'id' end);
  end loop;
  foreach t in array array['campagne', 'declaration', 'relance'] loop
    perform socle.ouvrir_au_personnel(('declarations.' || t)::regclass);
  end loop;
  -- Who is exposed to what: those who follow or advise. The accountant reads counts only.
  foreach t in array array['ligne', 'changement', 'conseil'] loop
    execute format('create policy suivi on declarations.%I for all to socle_assistante, socle_idest, socle_medecin,
      socle_preventeur, socle_relation_adherents, socle_systeme
      using ((select socle.contexte_valide())) with check ((select socle.contexte_valide()))', t);
    execute format('grant select on declarations.%I to socle_assistante, socle_idest, socle_medecin, socle_preventeur,
      socle_relation_adherents, socle_systeme', t);
  end loop;
end $$;
grant insert, update on declarations.campagne to socle_relation_adherents, socle_direction;
grant update (statut, motif_sans_objet) on declarations.declaration to socle_relation_adherents, socle_assistante;
grant insert on declarations.relance to socle_relation_adherents, socle_assistante, socle_direction;
grant update (preparation, prepare_par) on declarations.changement to socle_assistante, socle_idest, socle_medecin;
grant insert on declarations.conseil to socle_preventeur, socle_idest, socle_medecin, socle_assistante;
grant delete on declarations.conseil to socle_preventeur, socle_idest, socle_medecin, socle_assistante;

-- ── What the employer sees and writes ───────────────────────────────────────────────────────────────────────────────

create policy employeur on declarations.campagne for select to socle_employeur
  using (cardinality((select comptes.etablissements_de_l_acteur())::uuid[]) > 0);
grant select (annee, ouvre_le, ferme_le, message) on declarations.campagne to socle_employeur;

create policy employeur on declarations.declaration for select to socle_employeur
  using (etablissement_id = any ((select comptes.etablissements_de_l_acteur())::uuid[]));
grant select (id, annee, etablissement_id, statut, commencee_le, deposee_le, deposant, depots, effectif, sis, sia, sir)
  on declarations.declaration to socle_employeur;

-- Lines: the head and human resources, in the declarations still open to writing.
create policy employeur on declarations.ligne for select to socle_employeur
  using (exists (select from declarations.declaration d where d.id = declaration_id and d.etablissement_id = any (
    (select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[])));
create policy employeur_ecrit on declarations.ligne for insert to socle_employeur
  with check (exists (select from declarations.declaration d where d.id = declaration_id
    and d.statut in ('a_faire', 'en_cours')
    and d.etablissement_id = any ((select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[])
    and (contrat_id is null or exists (select from travailleurs.contrat c where c.id = contrat_id
      and c.etablissement_id = d.etablissement_id))));
create policy employeur_modifie on declarations.ligne for update to socle_employeur
  using (exists (select from declarations.declaration d where d.id = declaration_id
    and d.statut in ('a_faire', 'en_cours')
    and d.etablissement_id = any ((select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[])));
create policy employeur_efface on declarations.ligne for delete to socle_employeur
  using (exists (select from declarations.declaration d where d.id = declaration_id
    and d.statut in ('a_faire', 'en_cours')
    and d.etablissement_id = any ((select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[])));
grant select, delete on declarations.ligne to socle_employeur;
grant insert (declaration_id, contrat_id, sort, effet, poste, unite_travail, expositions, situations, motif, fin,
  motif_fin, nom_naissance, prenoms, sexe, naissance, type_contrat, temps_partiel) on declarations.ligne to socle_employeur;
grant update (sort, effet, poste, unite_travail, expositions, situations, motif, fin, motif_fin, nom_naissance, prenoms,
  sexe, naissance, type_contrat, temps_partiel, categorie, categorie_demandee, modifiee_le)
  on declarations.ligne to socle_employeur;

create policy employeur on declarations.changement for select to socle_employeur
  using (etablissement_id = any ((select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[]));
create policy employeur_demande on declarations.changement for insert to socle_employeur
  with check (etat = 'demande' and demande_par = (select socle.acteur())
    and etablissement_id = any ((select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[])
    and (declaration_id is null or exists (select from declarations.declaration d where d.id = declaration_id
      and d.etablissement_id = changement.etablissement_id))
    and (nature = 'arrivee') = (contrat_id is null)
    and (contrat_id is null or exists (select from travailleurs.contrat c where c.id = contrat_id
      and c.etablissement_id = changement.etablissement_id)));
grant select (id, declaration_id, etablissement_id, contrat_id, nature, etat, effet, poste, unite_travail, ajouts,
  retraits, situations_ajoutees, situations_retirees, motif, fin, motif_fin, nom_naissance, prenoms, sexe, naissance,
  type_contrat, temps_partiel, avant, apres, demande_le, demandeur, decide_le, decideur, reponse)
  on declarations.changement to socle_employeur;
grant insert (declaration_id, etablissement_id, contrat_id, nature, effet, poste, unite_travail, ajouts, retraits,
  situations_ajoutees, situations_retirees, motif, fin, motif_fin, nom_naissance, prenoms, sexe, naissance, type_contrat,
  temps_partiel, avant, apres) on declarations.changement to socle_employeur;

-- The first line opens the declaration.
create function declarations.commencer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update declarations.declaration d set statut = 'en_cours', commencee_le = coalesce(d.commencee_le, now())
    from (select distinct declaration_id from nouvelles) n where d.id = n.declaration_id and d.statut = 'a_faire';
  return null;
end $$;
create trigger commencer after insert on declarations.ligne referencing new table as nouvelles
  for each statement execute function declarations.commencer();

-- ── Facts follow ────────────────────────────────────────────────────────────────────────────────────────────────────

-- Losing one of these lowers the protection: the health team decides. An authorisation of the employer (driving,
-- electricity) is its own act (R. 4323-56, R. 4544-10) and founds no category since 2025-10-01.
create function declarations.a_valider(retraits text[], situations text[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select situations && '{nuit,boeth}' or exists (select from unnest(retraits) r
    left join travailleurs.nature_exposition n on n.code = r where n.fonde is distinct from 'ATTEST')
$$;

-- Ends, on the eve of the day asked, what the employer had declared; what began later was declared by mistake.
-- What the service itself noted is not the employer's to end.
create function declarations.retirer_faits(ids uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from travailleurs.exposition x using declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and x.nature_code = any (k.retraits)
      and x.source in ('employeur', 'dsn', 'liste_cmr') and x.debut >= k.effet;
  update travailleurs.exposition x set fin = k.effet - 1 from declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and x.nature_code = any (k.retraits)
      and x.source in ('employeur', 'dsn', 'liste_cmr') and (x.fin is null or x.fin >= k.effet);
  delete from travailleurs.situation x using declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and x.code = any (k.situations_retirees)
      and x.source in ('employeur', 'dsn') and x.debut >= k.effet;
  update travailleurs.situation x set fin = k.effet - 1 from declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and x.code = any (k.situations_retirees)
      and x.source in ('employeur', 'dsn') and (x.fin is null or x.fin >= k.effet);
end $$;

create function declarations.ajouter_faits(ids uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into travailleurs.exposition (contrat_id, poste_id, nature_code, source, debut, fin)
  select c.id, p.id, n.code, 'employeur', greatest(k.effet, c.debut), c.fin
  from declarations.changement k
  join travailleurs.contrat c on c.id = k.contrat_id
  cross join lateral (select distinct unnest(k.ajouts) code) a
  join travailleurs.nature_exposition n on n.code = a.code
  left join lateral (select p.id from travailleurs.poste p where p.contrat_id = c.id and p.debut <= greatest(k.effet, c.debut)
    and (p.fin is null or p.fin >= k.effet) order by p.debut desc, p.id limit 1) p on true
  where k.id = any (ids) and (c.fin is null or c.fin >= k.effet) and not exists (
    select from travailleurs.exposition x where x.contrat_id = c.id and x.nature_code = n.code
      and x.source in ('employeur', 'dsn', 'liste_cmr')
      and daterange(x.debut, x.fin, '[]') && daterange(greatest(k.effet, c.debut), c.fin, '[]'));
  insert into travailleurs.situation (contrat_id, code, source, debut, fin)
  select c.id, a.code, 'employeur', greatest(k.effet, c.debut), c.fin
  from declarations.changement k
  join travailleurs.contrat c on c.id = k.contrat_id
  cross join lateral (select distinct unnest(k.situations_ajoutees) code) a
  where k.id = any (ids) and (c.fin is null or c.fin >= k.effet) and not exists (
    select from travailleurs.situation x where x.contrat_id = c.id and x.code = a.code and x.source in ('employeur', 'dsn')
      and daterange(x.debut, x.fin, '[]') && daterange(greatest(k.effet, c.debut), c.fin, '[]'));
end $$;

-- Another post from a day on. What it exposed to goes on, now held by the contract itself, until somebody ends it: a
-- change of title must not lower a follow-up by the way.
create function declarations.changer_postes(ids uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  reels uuid[] := array(
    select k.id from declarations.changement k where k.id = any (ids) and k.poste is not null and not exists (
      select from travailleurs.poste p where p.contrat_id = k.contrat_id and p.debut <= k.effet
        and (p.fin is null or p.fin >= k.effet) and p.intitule = k.poste
        and p.unite_travail is not distinct from k.unite_travail));
begin
  update travailleurs.exposition x set poste_id = null
    from declarations.changement k, travailleurs.poste p
    where k.id = any (reels) and p.contrat_id = k.contrat_id and x.poste_id = p.id and x.contrat_id = k.contrat_id
      and (p.fin is null or p.fin >= k.effet) and (x.fin is null or x.fin >= k.effet) and not exists (
        select from travailleurs.exposition y where y.contrat_id = x.contrat_id and y.id <> x.id
          and y.nature_code = x.nature_code and y.source = x.source
          and daterange(y.debut, y.fin, '[]') && daterange(x.debut, x.fin, '[]'));
  -- The same post written otherwise, from its first day: renamed. Only one of them, two rows could then be alike.
  update travailleurs.poste p set intitule = k.poste, unite_travail = k.unite_travail
    from declarations.changement k where k.id = any (reels) and p.id = (
      select q.id from travailleurs.poste q where q.contrat_id = k.contrat_id and q.debut >= k.effet
      order by q.debut, q.id limit 1);
  update travailleurs.poste p set fin = k.effet - 1 from declarations.changement k
    where k.id = any (reels) and p.contrat_id = k.contrat_id and p.debut < k.effet and (p.fin is null or p.fin >= k.effet);
  insert into travailleurs.poste (contrat_id, intitule, unite_travail, debut, fin)
  select c.id, k.poste, k.unite_travail, greatest(k.effet, c.debut), c.fin
  from declarations.changement k join travailleurs.contrat c on c.id = k.contrat_id
  where k.id = any (reels) and (c.fin is null or c.fin >= k.effet)
    and not exists (select from travailleurs.poste q where q.contrat_id = k.contrat_id and q.debut >= k.effet);
end $$;

create function declarations.partir(ids uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from travailleurs.exposition x using declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and x.debut > k.fin;
  update travailleurs.exposition x set fin = k.fin from declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and (x.fin is null or x.fin > k.fin);
  delete from travailleurs.situation x using declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and x.debut > k.fin;
  update travailleurs.situation x set fin = k.fin from declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and (x.fin is null or x.fin > k.fin);
  delete from travailleurs.poste x using declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and x.debut > k.fin;
  update travailleurs.poste x set fin = k.fin from declarations.changement k
    where k.id = any (ids) and x.contrat_id = k.contrat_id and (x.fin is null or x.fin > k.fin);
  update travailleurs.contrat c set fin = k.fin, motif_fin = k.motif_fin from declarations.changement k
    where k.id = any (ids) and c.id = k.contrat_id;
end $$;

-- A new file, unless the company itself already has this person. Never matched with another employer's worker: the
-- employer would learn of it. The service sees the look-alikes and merges.
create function declarations.arriver(ids uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  k record;
  qui uuid;
  contrat uuid;
begin
  for k in select a.*, s.entreprise_id from declarations.changement a
      join adherents.etablissement s on s.id = a.etablissement_id where a.id = any (ids) loop
    select t.id into qui from travailleurs.contrat c
      join adherents.etablissement s on s.id = c.etablissement_id and s.entreprise_id = k.entreprise_id
      join travailleurs.travailleur t on t.id = c.travailleur_id and t.fusionne_dans is null
      where t.naissance = k.naissance and t.sexe = k.sexe
        and socle.normaliser(t.nom_naissance) = socle.normaliser(k.nom_naissance)
        and socle.normaliser(t.prenoms) = socle.normaliser(k.prenoms)
        and coalesce(c.fin, 'infinity') >= date_trunc('year', current_date - interval '1 year')::date
      limit 1;
    if qui is null then
      insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance)
        values (k.nom_naissance, k.prenoms, k.sexe, k.naissance) returning id into qui;
    end if;
    insert into travailleurs.contrat (travailleur_id, etablissement_id, type, temps_partiel, debut, fin)
      values (qui, k.etablissement_id, k.type_contrat, k.temps_partiel, k.effet, k.fin) returning id into contrat;
    if k.poste is not null then
      insert into travailleurs.poste (contrat_id, intitule, unite_travail, debut, fin)
        values (contrat, k.poste, k.unite_travail, k.effet, k.fin);
    end if;
    update declarations.changement set contrat_id = contrat where id = k.id;
    qui := null;
  end loop;
  perform declarations.ajouter_faits(ids);
end $$;

-- Handles the changes that the acting employer has just written: what protects at least as much takes effect at once,
-- what protects less waits for the health team. Anything else than its own fresh requests is left alone.
create function declarations.appliquer(ids uuid[])
returns table (changement_id uuid, nouvel_etat text, contrat uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  prets uuid[];
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_employeur' then
    raise exception 'Réservé à l’employeur.' using errcode = 'insufficient_privilege';
  end if;
  with traites as (
    update declarations.changement k
    set etat = case when declarations.a_valider(k.retraits, k.situations_retirees) then 'en_attente' else 'applique' end,
      demandeur = (select c.prenom || ' ' || c.nom from comptes.compte c where c.id = socle.acteur())
    where k.id = any (ids) and k.etat = 'demande' and k.demande_par = socle.acteur()
      and k.etablissement_id = any (portail.etablissements_avec_qualite('{employeur,rh}'))
    returning k.id, k.etat)
  select coalesce(array_agg(t.id) filter (where t.etat = 'applique'), '{}') into prets from traites t;
  perform declarations.arriver(array(select id from declarations.changement where id = any (prets) and nature = 'arrivee'));
  perform declarations.partir(array(select id from declarations.changement where id = any (prets) and nature = 'depart'));
  prets := array(select id from declarations.changement where id = any (prets) and nature in ('modification', 'retrait'));
  perform declarations.changer_postes(prets);
  perform declarations.retirer_faits(prets);
  perform declarations.ajouter_faits(prets);
  return query select k.id, k.etat, k.contrat_id from declarations.changement k
    where k.id = any (ids) and k.demande_par = socle.acteur();
end $$;

-- ── Filing and closing ──────────────────────────────────────────────────────────────────────────────────────────────

-- Counts by category of what was filed, and the status that follows from what still waits.
create function declarations.clore(declarations_ uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update declarations.ligne l set categorie = l.categorie_demandee
    where l.declaration_id = any (declarations_) and l.categorie is distinct from l.categorie_demandee
      and not exists (select from declarations.changement k where k.contrat_id = l.contrat_id
        and (k.etat = 'en_attente' or k.declaration_id = l.declaration_id and k.etat in ('refuse', 'annule')));
  update declarations.declaration d set effectif = n.effectif, sis = n.sis, sia = n.sia, sir = n.sir,
    statut = case when d.statut not in ('deposee', 'a_valider', 'rectifiee') then d.statut
      when exists (select from declarations.changement k where k.declaration_id = d.id and k.etat = 'en_attente')
        then 'a_valider'
      when d.statut = 'a_valider' then 'validee' else d.statut end
  from (select x id, count(l.id)::int effectif, count(*) filter (where l.categorie = 'SIS')::int sis,
      count(*) filter (where l.categorie = 'SIA')::int sia, count(*) filter (where l.categorie = 'SIR')::int sir
    from unnest(declarations_) x
    left join declarations.ligne l on l.declaration_id = x and l.sort <> 'depart' group by x) n
  where d.id = n.id;
end $$;

-- Files a declaration whose every worker was looked at. False when it is not the actor's or not open to writing.
create function declarations.deposer(declaration_ uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update declarations.declaration d set statut = case when d.depots > 0 then 'rectifiee' else 'deposee' end,
    deposee_le = now(), deposee_par = socle.acteur(), depots = d.depots + 1,
    deposant = (select c.prenom || ' ' || c.nom from comptes.compte c where c.id = socle.acteur())
  where d.id = declaration_ and d.statut in ('a_faire', 'en_cours')
    and d.etablissement_id = any (portail.etablissements_avec_qualite('{employeur,rh}'))
    and not exists (select from travailleurs.contrat c where c.etablissement_id = d.etablissement_id
      and c.debut <= current_date and (c.fin is null or c.fin >= current_date)
      and not exists (select from declarations.ligne l where l.declaration_id = d.id and (l.contrat_id = c.id))
      -- Somebody declared as arriving in this very filing.
      and not exists (select from declarations.changement k where k.declaration_id = d.id and k.contrat_id = c.id
        and k.nature = 'arrivee'));
  if not found then
    return false;
  end if;
  perform declarations.clore(array[declaration_]);
  return true;
end $$;

-- Opens a filed declaration again, to correct it.
create function declarations.rectifier(declaration_ uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update declarations.declaration d set statut = 'en_cours'
    where d.id = declaration_ and d.statut in ('deposee', 'a_valider', 'validee', 'rectifiee')
      and d.etablissement_id = any (portail.etablissements_avec_qualite('{employeur,rh}'));
  if not found then
    return false;
  end if;
  -- Who arrived with the filing is a worker like the others now, and is looked at again with them.
  -- So is who had a lowering refused: asking again is a choice, not an oversight.
  delete from declarations.ligne l where l.declaration_id = declaration_ and (l.sort in ('arrivee', 'depart')
    or exists (select from declarations.changement k where k.declaration_id = declaration_
      and k.contrat_id = l.contrat_id and k.etat in ('refuse', 'annule')));
  return true;
end $$;

-- The employer gives up a request that waits.
create function declarations.annuler(changement_ uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  d uuid;
begin
  update declarations.changement k set etat = 'annule', decide_le = now()
    where k.id = changement_ and k.etat = 'en_attente'
      and k.etablissement_id = any (portail.etablissements_avec_qualite('{employeur,rh}'))
    returning k.declaration_id into d;
  if not found then
    return false;
  end if;
  perform declarations.clore(array[d]) where d is not null;
  return true;
end $$;

-- The decision of the health team: a médecin or a nurse whose team follows the worker. Accepted, the facts follow in
-- the same statement. Gives those that were decided; the others were already, or are not theirs.
create function declarations.decider(ids uuid[], accepte boolean, reponse_ text) returns uuid[]
language plpgsql volatile security definer set search_path = '' as $$
declare
  faits uuid[];
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest') then
    raise exception 'Réservé aux professionnels de santé.' using errcode = 'insufficient_privilege';
  end if;
  with decides as (
    update declarations.changement k set etat = case when accepte then 'valide' else 'refuse' end, reponse = reponse_,
      decide_par = socle.acteur(), decide_le = now(),
      decideur = (select c.prenom || ' ' || c.nom from comptes.compte c where c.id = socle.acteur())
    from travailleurs.contrat c
    where k.id = any (ids) and k.etat = 'en_attente' and c.id = k.contrat_id and travailleurs.en_charge(c.travailleur_id)
    returning k.id)
  select coalesce(array_agg(id), '{}') into faits from decides;
  if accepte then
    perform declarations.retirer_faits(faits);
  end if;
  perform declarations.clore(array(select distinct l.declaration_id from declarations.changement k
    join declarations.ligne l on l.contrat_id = k.contrat_id
    join declarations.declaration d on d.id = l.declaration_id and d.statut in ('deposee', 'a_valider', 'rectifiee')
    where k.id = any (faits)));
  return faits;
end $$;

-- Opens a campaign: one declaration for each open establishment of a member in force. Gives how many were added.
create function declarations.ouvrir(annee_ int) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  n int;
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_relation_adherents', 'socle_direction') then
    raise exception 'Réservé à la relation adhérents.' using errcode = 'insufficient_privilege';
  end if;
  insert into declarations.declaration (annee, etablissement_id)
  select annee_, s.id from adherents.etablissement s
  where (s.ferme_le is null or s.ferme_le > current_date)
    and exists (select from adherents.adhesion a where a.entreprise_id = s.entreprise_id
      and a.statut in ('active', 'suspendue') and (a.fin is null or a.fin >= current_date))
    and exists (select from travailleurs.contrat c where c.etablissement_id = s.id
      and (c.fin is null or c.fin >= current_date))
  on conflict (annee, etablissement_id) do nothing;
  get diagnostics n = row_count;
  return n;
end $$;

grant execute on function declarations.appliquer(uuid[]), declarations.deposer(uuid), declarations.rectifier(uuid),
  declarations.annuler(uuid) to socle_employeur;
grant execute on function declarations.decider(uuid[], boolean, text) to socle_medecin, socle_idest;
grant execute on function declarations.ouvrir(int) to socle_relation_adherents, socle_direction;
