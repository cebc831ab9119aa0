-- Identity control, search key, probable duplicates, merges that other rooms can follow, health states of merged records.

create extension if not exists fuzzystrmatch;

-- How the identity was controlled before care, without the paper itself.
alter table travailleurs.travailleur
  add piece_identite text check (piece_identite in ('carte_identite', 'passeport', 'titre_sejour', 'livret_famille', 'autre')),
  add identite_controlee_le date,
  add constraint identite_controle_complet check ((piece_identite is null) = (identite_controlee_le is null));

-- The search key starts with the name people are listed under, so that one column sorts (byte order, btree),
-- completes the beginning of a name (btree), and finds a word anywhere (trigrams; the leading space marks words).
drop index travailleurs.travailleur_recherche;
alter table travailleurs.travailleur drop column recherche;
alter table travailleurs.travailleur add recherche text collate "C" generated always as (' ' || socle.normaliser(
  coalesce(nom_usage, nom_naissance) || ' ' || coalesce(prenom_usage, prenoms)
  || case when nom_usage is not null then ' ' || nom_naissance else '' end
  || case when prenom_usage is not null then ' ' || prenoms else '' end)) stored;
create index travailleur_recherche on travailleurs.travailleur using gin (recherche gin_trgm_ops);
create index travailleur_tri on travailleurs.travailleur (recherche, id) where fusionne_dans is null;
drop index travailleurs.travailleur_nom;
-- Partial: also what counts the whole list without reading the table.
drop index travailleurs.travailleur_naissance;
create index travailleur_naissance on travailleurs.travailleur (naissance) where fusionne_dans is null;

create index contrat_debut on travailleurs.contrat (debut);
create index contrat_fin on travailleurs.contrat (fin) where fin is not null;

-- A contract typed by mistake is removed (the journal keeps it); an ended one is closed instead.
grant delete on travailleurs.contrat to socle_assistante, socle_idest, socle_medecin, socle_relation_adherents;

-- The same day with day and month swapped, when that is another real day.
create function travailleurs.date_inversee(jour date) returns date
language sql immutable parallel safe strict set search_path = '' as $$
  select case when extract(day from jour) <= 12 and extract(day from jour) <> extract(month from jour)
    then make_date(extract(year from jour)::int, extract(day from jour)::int, extract(month from jour)::int) end
$$;

-- Two words a typing error apart (already normalised).
create function travailleurs.mots_proches(a text, b text) returns boolean
language sql immutable parallel safe strict set search_path = '' as $$
  select a = b
    or public.levenshtein_less_equal(left(a, 80), left(b, 80), 2) <= case when least(length(a), length(b)) <= 4 then 1 else 2 end
    or public.similarity(a, b) >= 0.55
$$;

-- Do two records of the same birth date (or the same with day and month swapped) look like one person?
-- Returns why, or null: identiques, noms_proches, nom_usage (birth name of one, use name of the other), nom_prenom_inverses.
create function travailleurs.ressemblance(
  nom_a text, usage_a text, prenoms_a text, nom_b text, usage_b text, prenoms_b text) returns text
language sql immutable parallel safe set search_path = '' as $$
  with n as (
    select socle.normaliser(nom_a) na, socle.normaliser(coalesce(usage_a, nom_a)) ua, socle.normaliser(prenoms_a) pa,
      socle.normaliser(nom_b) nb, socle.normaliser(coalesce(usage_b, nom_b)) ub, socle.normaliser(prenoms_b) pb
  ), c as (
    select *,
      pa = pb or travailleurs.mots_proches(split_part(pa, ' ', 1), split_part(pb, ' ', 1))
        or travailleurs.mots_proches(replace(pa, ' ', ''), replace(pb, ' ', '')) prenoms_proches
    from n
  )
  select case
    when na = nb and pa = pb then 'identiques'
    when prenoms_proches and travailleurs.mots_proches(na, nb) then 'noms_proches'
    when prenoms_proches and (travailleurs.mots_proches(na, ub) or travailleurs.mots_proches(ua, nb)
      or travailleurs.mots_proches(ua, ub)) then 'nom_usage'
    when travailleurs.mots_proches(na, split_part(pb, ' ', 1)) and travailleurs.mots_proches(split_part(pa, ' ', 1), nb)
      then 'nom_prenom_inverses'
  end from c
$$;
grant execute on function travailleurs.date_inversee(date), travailleurs.mots_proches(text, text),
  travailleurs.ressemblance(text, text, text, text, text, text) to socle_personnel, socle_systeme;

-- Pairs that look like one person, kept up to date by the triggers below.
create table travailleurs.doublon_possible (
  un uuid not null references travailleurs.travailleur on delete cascade,
  autre uuid not null references travailleurs.travailleur on delete cascade,
  motif text not null check (motif in ('identiques', 'noms_proches', 'nom_usage', 'nom_prenom_inverses')),
  date_inversee boolean not null,
  -- Most certain first: what the list is sorted by.
  rang int generated always as (
    case motif when 'identiques' then 1 when 'noms_proches' then 2 when 'nom_usage' then 3 else 4 end
    + case when date_inversee then 4 else 0 end) stored,
  vu_le timestamptz not null default now(),
  primary key (un, autre),
  check (un < autre)
);
create index doublon_possible_rang on travailleurs.doublon_possible (rang, un, autre);
create index doublon_possible_autre on travailleurs.doublon_possible (autre);
-- Marked as reference: it repeats a table that is journalled, and no request writes it.
insert into socle.classe_table (nom, classe, reference) values ('travailleurs.doublon_possible', 'partage', true);
alter table travailleurs.doublon_possible enable row level security;
create policy personnel on travailleurs.doublon_possible for select to socle_personnel, socle_systeme
  using ((select socle.contexte_valide()));
grant select on travailleurs.doublon_possible to socle_personnel, socle_systeme;

-- Set-based: one statement whatever the number of workers inserted or renamed.
create function travailleurs.rapprocher() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if not exists (select from nouvelles n join anciennes a using (id)
      where (n.nom_naissance, n.prenoms, n.naissance) is distinct from (a.nom_naissance, a.prenoms, a.naissance)
        or n.nom_usage is distinct from a.nom_usage or n.fusionne_dans is distinct from a.fusionne_dans) then
      return null;
    end if;
    delete from travailleurs.doublon_possible d using nouvelles n where n.id in (d.un, d.autre);
  end if;
  -- Same day, then swapped day: two equalities that hash or use the index. Trigrams of the whole key set aside most
  -- pairs before the careful comparison.
  insert into travailleurs.doublon_possible (un, autre, motif, date_inversee)
  select least(p.n, p.t), greatest(p.n, p.t), r.motif, p.inversee
  from (
    select n.id n, t.id t, false inversee from nouvelles n
      join travailleurs.travailleur t on t.naissance = n.naissance
      where n.id <> t.id and n.fusionne_dans is null and t.fusionne_dans is null
        and public.similarity(n.recherche, t.recherche) >= 0.25
    union all
    select n.id, t.id, true from (select *, travailleurs.date_inversee(naissance) autre_jour from nouvelles) n
      join travailleurs.travailleur t on t.naissance = n.autre_jour
      where n.fusionne_dans is null and t.fusionne_dans is null
        and public.similarity(n.recherche, t.recherche) >= 0.25
  ) p
  join travailleurs.travailleur a on a.id = p.n
  join travailleurs.travailleur b on b.id = p.t
  cross join lateral (select travailleurs.ressemblance(
    a.nom_naissance, a.nom_usage, a.prenoms, b.nom_naissance, b.nom_usage, b.prenoms) motif) r
  where r.motif is not null
    and not exists (select from travailleurs.doublon_ecarte e
      where e.un = least(p.n, p.t) and e.autre = greatest(p.n, p.t))
  on conflict (un, autre) do nothing;
  return null;
end $$;
create trigger rapprocher_ajout after insert on travailleurs.travailleur referencing new table as nouvelles
  for each statement execute function travailleurs.rapprocher();
create trigger rapprocher_modification after update on travailleurs.travailleur
  referencing old table as anciennes new table as nouvelles
  for each statement execute function travailleurs.rapprocher();

create function travailleurs.oublier_paire() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from travailleurs.doublon_possible d using nouvelles n where d.un = n.un and d.autre = n.autre;
  return null;
end $$;
create trigger oublier_paire after insert on travailleurs.doublon_ecarte referencing new table as nouvelles
  for each statement execute function travailleurs.oublier_paire();

-- A merge is one line in travailleurs.fusion. What the acting role may not touch itself follows here; a room that
-- holds rows about a worker adds its own trigger on this table. Health states stay where they were written, and are
-- read together with those of the kept record: nobody outside the health team moves a health datum.
alter table travailleurs.fusion add constraint fusion_deux_dossiers check (garde <> absorbe);
create unique index fusion_absorbe on travailleurs.fusion (absorbe);
create index fusion_garde on travailleurs.fusion (garde);

create function travailleurs.suivre_fusion() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from travailleurs.ins a join travailleurs.ins b on b.travailleur_id = new.garde
    where a.travailleur_id = new.absorbe and a.matricule <> b.matricule) then
    raise exception 'matricules INS différents' using errcode = 'integrity_constraint_violation',
      constraint = 'fusion_ins_differents';
  end if;
  update travailleurs.ins i set travailleur_id = new.garde where i.travailleur_id = new.absorbe
    and not exists (select from travailleurs.ins b where b.travailleur_id = new.garde);
  update comptes.attribution set travailleur_id = new.garde where travailleur_id = new.absorbe;
  update travailleurs.travailleur set fusionne_dans = new.garde
    where fusionne_dans = new.absorbe or id = new.absorbe;
  return null;
end $$;
create trigger suivre_fusion after insert on travailleurs.fusion
  for each row execute function travailleurs.suivre_fusion();

create or replace function travailleurs.lire_etats_sante(travailleur uuid, motif text)
returns table (id uuid, code text, precision_ text, debut date, fin date, saisi_le timestamptz)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest') then
    raise exception 'Réservé aux professionnels de santé.' using errcode = 'insufficient_privilege';
  end if;
  if not travailleurs.en_charge(travailleur) then
    raise exception 'Votre équipe ne suit pas ce travailleur.' using errcode = 'insufficient_privilege';
  end if;
  insert into journal.lecture (acteur, role, objet, travailleur_id, motif)
  values (socle.acteur(), current_setting('role'), 'travailleurs.etat_sante', travailleur, lire_etats_sante.motif);
  return query select e.id, e.code, e.precision_, e.debut, e.fin, e.saisi_le
    from travailleurs.etat_sante e
    where e.travailleur_id = travailleur
      or e.travailleur_id in (select t.id from travailleurs.travailleur t where t.fusionne_dans = travailleur)
    order by e.debut desc, e.code;
end $$;

create or replace function travailleurs.terminer_etat_sante(etat uuid, fin_ date) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest') then
    raise exception 'Réservé aux professionnels de santé.' using errcode = 'insufficient_privilege';
  end if;
  update travailleurs.etat_sante e set fin = fin_
    where e.id = etat and travailleurs.en_charge(
      (select coalesce(t.fusionne_dans, t.id) from travailleurs.travailleur t where t.id = e.travailleur_id));
  return found;
end $$;

-- Who changed what on a worker's administrative record, for the staff who may read it: never the journal as a whole,
-- never the personal coordinates, never class santé.
create function travailleurs.historique(travailleur uuid, limite int)
returns table (id bigint, le timestamptz, auteur text, role text, cas text, operation text, objet text,
  avant jsonb, apres jsonb)
language sql stable security definer set search_path = '' as $$
  with dossiers as (
    select t.id from travailleurs.travailleur t
    where t.id = historique.travailleur or t.fusionne_dans = historique.travailleur
  ), contrats as (
    select c.id from travailleurs.contrat c where c.travailleur_id in (select d.id from dossiers d)
  ), objets (objet, objet_id) as (
    select 'travailleurs.travailleur', d.id::text from dossiers d
    union all select 'travailleurs.contrat', c.id::text from contrats c
    union all select 'travailleurs.poste', p.id::text from travailleurs.poste p
      where p.contrat_id in (select c.id from contrats c)
    union all select 'travailleurs.exposition', x.id::text from travailleurs.exposition x
      where x.contrat_id in (select c.id from contrats c)
    union all select 'travailleurs.situation', s.id::text from travailleurs.situation s
      where s.contrat_id in (select c.id from contrats c)
    union all select 'travailleurs.fusion', f.id::text from travailleurs.fusion f
      where f.garde in (select d.id from dossiers d)
  )
  select j.id, j.le, u.prenom || ' ' || u.nom, j.role, j.cas, j.operation, j.objet, j.avant, j.apres
  from objets o
  join journal.ecriture j on j.objet = o.objet and j.objet_id = o.objet_id
  left join comptes.compte u on u.id = j.acteur
  where socle.contexte_valide() and j.classe = 'partage'
  order by j.id desc
  limit least(greatest(limite, 1), 500)
$$;
grant execute on function travailleurs.historique(uuid, int) to socle_personnel;

-- Search by words. Row-level security keeps the trigram index from serving under a policy (LIKE is not leakproof):
-- this function looks under the owner's rights for those who may read every worker, the staff in a verified context.
-- `mots` are normalised. `proche`: words alike instead of beginnings of words. Without a limit, all of them.
create function travailleurs.trouver(mots text[], ne_le date, numero_ int, proche boolean, limite int)
returns table (id uuid, proximite real)
language plpgsql stable rows 50 security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.42' as $$
declare
  entier text := array_to_string(mots, ' ');
  conditions text[];
  note text;
begin
  if not socle.contexte_valide() then return; end if;
  if proche then
    conditions := array(select format('%L operator(public.<%%) t.recherche', m) from unnest(mots) m);
    note := format('(0.8 * public.word_similarity(%L, t.recherche))::real', entier);
  else
    conditions := array(select format('t.recherche like %L', '% ' || m || '%') from unnest(mots) m);
    note := format('case when t.recherche like %L then 0.95 else 0.85 end::real', ' ' || entier || '%');
  end if;
  if ne_le is not null then conditions := conditions || format('t.naissance = %L', ne_le); end if;
  if numero_ is not null then conditions := conditions || format('t.numero = %L', numero_); end if;
  if conditions = '{}' or exists (select from unnest(mots) m where m !~ '^[a-z0-9@.]+$') then return; end if;
  return query execute format(
    'select t.id, %s from travailleurs.travailleur t where %s and t.fusionne_dans is null %s', note,
    array_to_string(conditions, ' and '),
    case when limite is null then '' when proche then format('order by 2 desc, t.recherche limit %s', limite)
      else format('order by t.recherche, t.id limit %s', limite) end);
end $$;
grant execute on function travailleurs.trouver(text[], date, int, boolean, int) to socle_personnel, socle_systeme;
