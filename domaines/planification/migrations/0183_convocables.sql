-- The list of convocables: a projection of the order over what is due. One line a worker and a list (physicians, nurses):
-- the rule that placed it, the main motive and those joined to it. Written by the functions below only.

create table planification.convocable (
  travailleur_id uuid not null references travailleurs.travailleur on delete cascade,
  liste text not null check (liste in ('MT', 'IDEST')),
  -- 99: no rule of the order places it; it is shown last, never lost.
  rang int not null,
  regle_id uuid references planification.regle_ordre on delete set null,
  -- The médecin decided the rank.
  force boolean not null default false,
  -- A health fact unknown to the employer placed it: the assistante reads the discreet label.
  discret boolean not null default false,
  code text not null,
  motifs text[] not null default '{}',
  etablissement_id uuid,
  -- Earliest last legal day of the motives; null: no legal day.
  limite date,
  sans_delai boolean not null default false,
  -- Day a measure allows to plan to; the legal day stays in `limite`.
  limite_modulee date,
  mesure_id uuid references planification.mesure_experimentale on delete set null,
  demandeur text,
  confie_a uuid,
  depuis date not null,
  primary key (travailleur_id, liste)
);
create index convocable_rang on planification.convocable (liste, rang, limite, travailleur_id);
create index convocable_etablissement on planification.convocable (etablissement_id, liste);

-- Workers to place again; the day on which the whole was last placed.
create table planification.a_ranger (
  travailleur_id uuid primary key,
  transaction xid8 not null default pg_current_xact_id()
);
create index a_ranger_transaction on planification.a_ranger (transaction);
create table planification.rangement (
  id int primary key default 1 check (id = 1),
  jour date
);
insert into planification.rangement default values;

insert into socle.classe_table (nom, classe, reference) values
  ('planification.convocable', 'partage', true), ('planification.a_ranger', 'technique', true),
  ('planification.rangement', 'technique', true);
alter table planification.convocable enable row level security;
alter table planification.a_ranger enable row level security;
alter table planification.rangement enable row level security;
create policy soin on planification.convocable for select
  to socle_assistante, socle_idest, socle_medecin, socle_systeme using ((select socle.contexte_valide()));
grant select on planification.convocable to socle_assistante, socle_idest, socle_medecin, socle_systeme;

-- ── What the order and the delegation count with ────────────────────────────────────────────────────────────────────

-- One row a visit due or asked for. Health states are read here: this is why nobody may call it.
create function planification.faits_ordre(ids uuid[], jour date)
returns table (travailleur_id uuid, code text, etablissement_id uuid, categorie text, nature text, tot date, limite date,
  eligibles text[], motifs text[], th_secret boolean, demandeur text, derniere_visite date, embauche date,
  annee_45 boolean, confie boolean, confie_a uuid, sur_liste text[], mesure_delai uuid, delai_mois int,
  mesure_delegation uuid)
language plpgsql stable security definer set search_path = '' rows 5000 as $$
begin
  return query
  with lot as materialized (
    select t.id, t.naissance from unnest(ids) i join travailleurs.travailleur t on t.id = i where t.fusionne_dans is null
  ), dem as materialized (
    select d.travailleur_id, d.code, min(d.recue_le) recue,
      (array_agg(d.demandeur order by d.recue_le))[1] demandeur
    from lot join planification.demande_visite d on d.travailleur_id = lot.id and d.statut = 'ouverte' group by 1, 2
  ), due as materialized (
    select e.travailleur_id, e.code, e.etablissement_id, e.categorie, e.nature, e.au_plus_tot, e.limite, e.eligibles,
      d.demandeur
    from lot join suivi.echeance e on e.travailleur_id = lot.id
    left join dem d on d.travailleur_id = e.travailleur_id and d.code = e.code
    where e.code <> 'ACTCOLL'
    union all
    select d.travailleur_id, d.code, null, null, case d.code when 'ORIENT' then 'SANS_DELAI' else 'AUCUNE' end, null,
      case d.code when 'ORIENT' then d.recue end,
      case when d.code = 'ORIENT' then '{MT,CM,INT}'::text[] else '{MT,CM,INT,IDEST}' end, d.demandeur
    from dem d where not exists (
      select from suivi.echeance e where e.travailleur_id = d.travailleur_id and e.code = d.code)
  ), qui as materialized (select distinct d.travailleur_id id from due d),
  k as materialized (
    select distinct on (c.travailleur_id) c.travailleur_id, c.id, c.etablissement_id, c.type, c.debut
    from qui join travailleurs.contrat c on c.travailleur_id = qui.id
    where c.exclusion_suivi is null and (c.fin is null or c.fin >= jour)
    order by c.travailleur_id, c.debut desc, c.id
  ), x as (
    select k.travailleur_id, array_agg(distinct x.nature_code) codes
    from k join travailleurs.exposition x on x.contrat_id = k.id and x.debut <= jour and (x.fin is null or x.fin >= jour)
    group by 1
  ), s as (
    select k.travailleur_id, bool_or(s.code = 'boeth') boeth, bool_or(s.code = 'nuit') nuit
    from k join travailleurs.situation s on s.contrat_id = k.id and s.code in ('boeth', 'nuit') and s.debut <= jour
      and (s.fin is null or s.fin >= jour)
    group by 1
  ), th as (
    select distinct coalesce(m.fusionne_dans, e.travailleur_id) id
    from travailleurs.etat_sante e join travailleurs.travailleur m on m.id = e.travailleur_id
    where e.code in ('rqth', 'invalidite') and e.debut <= jour and (e.fin is null or e.fin >= jour)
      and coalesce(m.fusionne_dans, m.id) = any (ids)
  ), v as (
    select v.travailleur_id, max(v.le) le from qui join suivi.visite v on v.travailleur_id = qui.id group by 1
  ), a as (
    select distinct on (c.travailleur_id) c.travailleur_id, a.cause
    from qui join travailleurs.contrat c on c.travailleur_id = qui.id join suivi.absence a on a.contrat_id = c.id
    order by c.travailleur_id, a.debut desc
  ), r as (
    select r.travailleur_id, r.code, r.idest_id from lot join planification.remise r on r.travailleur_id = lot.id
    where r.retiree_le is null and jour between r.le and r.jusqu_au
  ), l as (
    select m.travailleur_id, array_agg(distinct z.liste) listes from lot
    join planification.liste_membre m on m.travailleur_id = lot.id
    join planification.liste_medecin z on z.id = m.liste_id and z.debut <= jour and (z.fin is null or z.fin >= jour)
    group by 1
  ), me as materialized (
    select * from planification.mesure_experimentale m
    where m.accord_le is not null and jour between m.debut and m.fin and (m.suspendue_le is null or m.suspendue_le > jour)
  ), f as (
    select d.*, coalesce(d.etablissement_id, k.etablissement_id) ou, coalesce(d.categorie, cat.code) cat_, k.type, k.debut embauche,
      coalesce(x.codes, '{}') expositions, lot.naissance, coalesce(s.boeth, false) boeth, th.id is not null th,
      coalesce(s.nuit, false) nuit, v.le derniere, a.cause,
      r.travailleur_id is not null confie_, r.idest_id, coalesce(l.listes, '{}') listes
    from due d join lot on lot.id = d.travailleur_id
    left join k on k.travailleur_id = d.travailleur_id
    left join suivi.categorie cat on d.categorie is null and cat.travailleur_id = d.travailleur_id and cat.fin is null
    left join x on x.travailleur_id = d.travailleur_id left join s on s.travailleur_id = d.travailleur_id
    left join th on th.id = d.travailleur_id left join v on v.travailleur_id = d.travailleur_id
    left join a on a.travailleur_id = d.travailleur_id and d.code = 'REPR'
    left join r on r.travailleur_id = d.travailleur_id and r.code = d.code
    left join l on l.travailleur_id = d.travailleur_id
  )
  select f.travailleur_id, f.code, f.ou, f.cat_, f.nature, f.au_plus_tot, f.limite, f.eligibles,
    array_remove(array[
      case when f.boeth or f.th then 'th_invalidite' end,
      case when f.naissance > jour - interval '18 years' then 'mineur' end,
      case when f.type = 'apprenti' then 'apprenti' end,
      case when f.type = 'interim' then 'interim' end,
      case when f.cause = 'maternite' then 'maternite' end,
      case when f.nuit then 'nuit' end], null),
    f.th and not f.boeth, f.demandeur, f.derniere, f.embauche,
    extract(year from jour) >= extract(year from f.naissance) + 45, f.confie_, f.idest_id, f.listes,
    md.id, md.delai_mois, mg.id
  from f
  left join lateral (
    select m.id, m.delai_mois from me m
    where f.code = 'EMAE' and m.effet = 'delai'
      and planification.portee(m, f.code, f.cat_, f.type, f.expositions, (select p.equipe_id from organisation.portefeuille p
        where p.etablissement_id = f.ou and p.debut <= jour and (p.fin is null or p.fin >= jour) limit 1)) = ''
    order by m.debut limit 1) md on true
  left join lateral (
    select m.id from me m
    where f.code in ('EMAP', 'VINT', 'VIPP') and m.effet = 'delegation' and not f.eligibles @> '{IDEST}'
      and (m.periode_mois is null or f.derniere is null or f.derniere <= jour - make_interval(months => m.periode_mois))
      and planification.portee(m, f.code, f.cat_, f.type, f.expositions, (select p.equipe_id from organisation.portefeuille p
        where p.etablissement_id = f.ou and p.debut <= jour and (p.fin is null or p.fin >= jour) limit 1)) = ''
    order by m.debut limit 1) mg on true;
end $$;

-- Lines of both lists under a version of the order: the first rule that matches wins. One pass, whatever the number.
create function planification.evaluer_ordre(schema_ uuid, ids uuid[], jour date)
returns table (travailleur_id uuid, liste text, rang int, regle_id uuid, discret boolean, code text, motifs text[],
  etablissement_id uuid, limite date, sans_delai boolean, limite_modulee date, mesure_id uuid, demandeur text,
  confie_a uuid)
language plpgsql stable security definer set search_path = '' rows 5000 as $$
declare
  horizon date;
  jumelage date;
begin
  select (jour + make_interval(months => g.horizon_mois))::date, (jour + make_interval(months => g.jumelage_mois))::date
    into horizon, jumelage from planification.reglage_ordre g;
  return query
  with f as materialized (
    select x.*, (x.limite is null or x.limite <= horizon) du,
      (x.limite is null or x.limite <= jumelage or (x.code = 'MICAR' and x.tot <= jour)) joignable
    from planification.faits_ordre(ids, jour) x
  ), crit as materialized (
    select r.id regle, r.liste, r.rang, c.*, u.code un from planification.regle_ordre r
    join planification.critere_ordre c on c.regle_id = r.id cross join unnest(c.codes) u(code)
    where r.schema_id = schema_
  ), place as (
    select distinct on (f.travailleur_id, f.code, c.liste) f.travailleur_id, f.code, c.liste, c.rang, c.regle,
      f.th_secret and c.motifs @> '{th_invalidite}' secret
    from f join crit c on c.un = f.code
    where f.du
      and (case c.liste when 'MT' then f.eligibles @> '{MT}' else f.eligibles @> '{IDEST}' or f.mesure_delegation is not null end)
      and (c.categories is null or f.categorie = any (c.categories))
      and (c.motifs is null or f.motifs && c.motifs)
      and (c.sauf_motifs is null or not f.motifs && c.sauf_motifs)
      and (c.demandeurs is null or f.demandeur = any (c.demandeurs))
      and (c.dernier_rdv_ans is null or f.derniere_visite < jour - make_interval(years => c.dernier_rdv_ans))
      and (c.embauche_avant is null or f.embauche < c.embauche_avant)
      and (c.confie is null or f.confie = c.confie)
      and (c.sur_liste is null or (c.liste = any (f.sur_liste)) = c.sur_liste)
      and (c.delai_module is null or (f.mesure_delai is not null) = c.delai_module)
      and (c.sous_mesure is null or (f.mesure_delegation is not null) = c.sous_mesure)
      and (c.annee_45 is null or f.annee_45 = c.annee_45)
    order by f.travailleur_id, f.code, c.liste, c.rang
  ), toutes as (
    select * from place
    union all
    -- No rule of any list: for the physicians, last.
    select f.travailleur_id, f.code, 'MT', 99, null, false from f
    where f.du and not (f.code = 'MICAR' and not f.annee_45)
      and not exists (select from place p where p.travailleur_id = f.travailleur_id and p.code = f.code)
  ), ligne as (
    select t.travailleur_id, t.liste, min(t.rang) rang, (array_agg(t.regle order by t.rang))[1] regle,
      (array_agg(t.secret order by t.rang))[1] secret
    from toutes t group by 1, 2
  ), motif as (
    select l.travailleur_id, l.liste,
      array_agg(f.code order by f.code = 'MICAR', coalesce(t.rang, 100), f.limite nulls first, f.code) codes,
      (array_agg(f.etablissement_id order by f.code = 'MICAR', coalesce(t.rang, 100), f.limite nulls first, f.code))[1] ou,
      min(f.limite) filter (where f.du) limite, bool_or(f.nature = 'SANS_DELAI') sans_delai,
      min(((f.limite + 1) + make_interval(months => f.delai_mois))::date) modulee,
      (array_agg(coalesce(f.mesure_delai, f.mesure_delegation) order by coalesce(t.rang, 100))
        filter (where case l.liste when 'MT' then f.mesure_delai else f.mesure_delegation end is not null))[1] mesure,
      min(f.demandeur) demandeur, min(f.confie_a::text)::uuid confie_a
    from ligne l
    join f on f.travailleur_id = l.travailleur_id and (f.du or f.joignable)
    left join toutes t on t.travailleur_id = f.travailleur_id and t.liste = l.liste and t.code = f.code
    -- Joined: what the same professional may hold and is due soon enough; what the médecin handed over stays with the nurse.
    where t.code is not null or (f.joignable and f.code not in ('REPR', 'PREREP', 'DEM', 'ORIENT', 'INAPT2', 'EXCHIM')
      and case l.liste when 'MT' then f.eligibles @> '{MT}' else f.eligibles @> '{IDEST}' end)
    group by 1, 2
  )
  select l.travailleur_id, l.liste, l.rang, l.regle, coalesce(l.secret, false), m.codes[1], m.codes[2:], m.ou, m.limite,
    coalesce(m.sans_delai, false), case l.liste when 'MT' then m.modulee end, m.mesure, m.demandeur, m.confie_a
  from ligne l join motif m on m.travailleur_id = l.travailleur_id and m.liste = l.liste;
end $$;

-- Places workers again under the version in force and writes what differs. @returns lines written
create function planification.ranger(ids uuid[], jour date) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  n int;
begin
  with neuf as materialized (
    select e.travailleur_id, e.liste, coalesce(z.rang, e.rang) rang, e.regle_id, z.id is not null force, e.discret, e.code,
      e.motifs, e.etablissement_id, e.limite, e.sans_delai, e.limite_modulee, e.mesure_id, e.demandeur, e.confie_a
    from planification.evaluer_ordre((select s.id from planification.schema_suivi s where s.statut = 'actif'), ids, jour) e
    left join planification.rang_force z on z.travailleur_id = e.travailleur_id and z.liste = e.liste
      and z.leve_le is null and jour between z.le and z.jusqu_au
  ), vieux as materialized (
    select c.* from unnest(ids) i join planification.convocable c on c.travailleur_id = i
  ), ote as (
    delete from planification.convocable c using (select v.travailleur_id, v.liste from vieux v
      left join neuf n using (travailleur_id, liste) where n.liste is null) d
    where c.travailleur_id = d.travailleur_id and c.liste = d.liste returning 1
  ), ecrit as (
    insert into planification.convocable as c (travailleur_id, liste, rang, regle_id, force, discret, code, motifs,
      etablissement_id, limite, sans_delai, limite_modulee, mesure_id, demandeur, confie_a, depuis)
    select n.travailleur_id, n.liste, n.rang, n.regle_id, n.force, n.discret, n.code, n.motifs, n.etablissement_id,
      n.limite, n.sans_delai, n.limite_modulee, n.mesure_id, n.demandeur, n.confie_a, coalesce(v.depuis, jour)
    from neuf n left join vieux v using (travailleur_id, liste)
    where v.liste is null or (v.rang, v.regle_id, v.force, v.discret, v.code, v.motifs, v.etablissement_id, v.limite,
        v.sans_delai, v.limite_modulee, v.mesure_id, v.demandeur, v.confie_a)
      is distinct from (n.rang, n.regle_id, n.force, n.discret, n.code, n.motifs, n.etablissement_id, n.limite,
        n.sans_delai, n.limite_modulee, n.mesure_id, n.demandeur, n.confie_a)
    order by n.travailleur_id, n.liste
    on conflict (travailleur_id, liste) do update set rang = excluded.rang, regle_id = excluded.regle_id,
      force = excluded.force, discret = excluded.discret, code = excluded.code, motifs = excluded.motifs,
      etablissement_id = excluded.etablissement_id, limite = excluded.limite, sans_delai = excluded.sans_delai,
      limite_modulee = excluded.limite_modulee, mesure_id = excluded.mesure_id, demandeur = excluded.demandeur,
      confie_a = excluded.confie_a
    returning 1
  )
  select (select count(*) from ote) + (select count(*) from ecrit) into n;
  return n;
end $$;

-- Every worker, in batches. @returns lines written
create function planification.ranger_tout(jour date) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  lot uuid[];
  apres uuid := '00000000-0000-0000-0000-000000000000';
  n int := 0;
begin
  if not socle.contexte_valide()
    or current_setting('role') not in ('socle_systeme', 'socle_medecin', 'socle_direction', 'socle_qualite') then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  loop
    select array_agg(x.id order by x.id) into lot from (
      select t.id from travailleurs.travailleur t where t.id > apres order by t.id limit 10000) x;
    exit when lot is null;
    n := n + planification.ranger(lot, jour);
    apres := lot[array_upper(lot, 1)];
  end loop;
  delete from planification.a_ranger;
  update planification.rangement set jour = ranger_tout.jour;
  return n;
end $$;
grant execute on function planification.ranger_tout(date) to socle_systeme, socle_medecin, socle_direction, socle_qualite;

-- End of a write: places again the workers this transaction touched, unless they are many (the background does it).
create function planification.ranger_touches(jour date, limite int) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  lot uuid[];
begin
  select array_agg(a.travailleur_id) into lot from planification.a_ranger a
    where a.transaction = pg_current_xact_id_if_assigned();
  if lot is null or cardinality(lot) > limite then return 0; end if;
  delete from planification.a_ranger a where a.travailleur_id = any (lot);
  perform planification.ranger(lot, jour);
  return cardinality(lot);
end $$;
grant execute on function planification.ranger_touches(date, int) to socle_personnel, socle_externe, socle_systeme;

-- Background: a batch of those left; the whole when the day has changed. @returns workers placed
create function planification.ranger_file(jour_ date, limite int) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  lot uuid[];
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_systeme' then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from planification.rangement g where g.jour is distinct from jour_) then
    return planification.ranger_tout(jour_);
  end if;
  with pris as (
    delete from planification.a_ranger a where a.travailleur_id in (
      select x.travailleur_id from planification.a_ranger x order by 1 limit limite for update skip locked)
    returning a.travailleur_id)
  select array_agg(travailleur_id) into lot from pris;
  if lot is null then return 0; end if;
  perform planification.ranger(lot, jour_);
  return cardinality(lot);
end $$;
grant execute on function planification.ranger_file(date, int) to socle_systeme;

-- What another version would change: from rank to rank, and the workers moved most. Names only through the lists' policies.
create function planification.comparer_ordres(schema_ uuid, jour date)
returns table (travailleur_id uuid, liste text, de int, vers int, regle_id uuid)
language plpgsql stable security definer set search_path = '' rows 50000 as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest', 'socle_assistante',
    'socle_direction') then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  return query
  select coalesce(n.travailleur_id, a.travailleur_id), coalesce(n.liste, a.liste), a.rang, n.rang, n.regle_id
  from planification.evaluer_ordre(schema_, array(select distinct d.travailleur_id from suivi.echeance d
      union select d.travailleur_id from planification.demande_visite d where d.statut = 'ouverte'), jour) n
  full join (select c.travailleur_id, c.liste, c.rang from planification.convocable c where not c.force) a
    on a.travailleur_id = n.travailleur_id and a.liste = n.liste;
end $$;
-- Aggregates for everybody who may see the versions; the workers themselves to those who hold or plan visits.
create function planification.mouvements(schema_ uuid, jour date)
returns table (liste text, de int, vers int, n int, exemples uuid[])
language sql stable security definer set search_path = '' as $$
  select c.liste, c.de, c.vers, count(*)::int,
    case when current_setting('role') in ('socle_medecin', 'socle_idest', 'socle_assistante')
      then (array_agg(c.travailleur_id order by c.travailleur_id))[1:20] else '{}' end
  from planification.comparer_ordres(schema_, jour) c group by 1, 2, 3 order by 1, 2 nulls last, 3 nulls last
$$;
grant execute on function planification.mouvements(uuid, date)
  to socle_medecin, socle_idest, socle_assistante, socle_direction;

-- Counts of the lists, for direction too: by list and rank over the whole service, no perimeter small enough to name.
create function planification.compter_listes(jour date)
returns table (liste text, rang int, total int, retard int)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest', 'socle_assistante',
    'socle_direction', 'socle_qualite') then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  return query select c.liste, c.rang, count(*)::int, (count(*) filter (where c.limite < jour))::int
    from planification.convocable c group by 1, 2 order by 1, 2;
end $$;
grant execute on function planification.compter_listes(date)
  to socle_medecin, socle_idest, socle_assistante, socle_direction, socle_qualite;

-- ── Who is to be placed again ───────────────────────────────────────────────────────────────────────────────────────

create function planification.noter_a_ranger() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  execute format('insert into planification.a_ranger (travailleur_id)
    select distinct l.travailleur_id from (%s) l where l.travailleur_id is not null order by 1
    on conflict (travailleur_id) do update set transaction = pg_current_xact_id()',
    case tg_op when 'INSERT' then 'select * from nouvelles' when 'DELETE' then 'select * from anciennes'
      else 'select * from nouvelles union all select * from anciennes' end);
  return null;
end $$;
do $$
declare
  t text;
begin
  foreach t in array array['suivi.echeance', 'planification.liste_membre', 'planification.rang_force',
    'planification.demande_visite', 'planification.remise'] loop
    execute format('create trigger ranger_ajout after insert on %s referencing new table as nouvelles
      for each statement execute function planification.noter_a_ranger()', t);
    execute format('create trigger ranger_modification after update on %s referencing old table as anciennes
      new table as nouvelles for each statement execute function planification.noter_a_ranger()', t);
    execute format('create trigger ranger_suppression after delete on %s referencing old table as anciennes
      for each statement execute function planification.noter_a_ranger()', t);
  end loop;
end $$;
-- A fact that moves no deadline (a declared disability, an old visit) still moves a rank: suivi takes the worker from its
-- own queue, ours takes him then.
create trigger ranger_fait after delete on suivi.a_recalculer referencing old table as anciennes
  for each statement execute function planification.noter_a_ranger();

-- A list that ends or opens concerns its members.
create function planification.noter_liste() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into planification.a_ranger (travailleur_id)
  select distinct m.travailleur_id from planification.liste_membre m where m.liste_id = new.id order by 1
  on conflict (travailleur_id) do update set transaction = pg_current_xact_id();
  return null;
end $$;
create trigger ranger_liste after update on planification.liste_medecin
  for each row execute function planification.noter_liste();

-- A visit held closes what was asked for: the same kind, from the day of the request on. Nobody closes by hand what a
-- visit proves.
create function planification.clore_demandes() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update planification.demande_visite d set statut = 'tenue', close_le = n.le
  from nouvelles n
  where d.travailleur_id = n.travailleur_id and d.statut = 'ouverte' and n.le >= d.recue_le
    and (n.code = d.code or (d.code = 'ORIENT' and n.profession in ('MT', 'CM', 'INT')));
  update planification.remise r set retiree_le = n.le
  from nouvelles n
  where r.travailleur_id = n.travailleur_id and r.code = n.code and r.retiree_le is null and n.le >= r.le;
  return null;
end $$;
create trigger clore_demandes after insert on suivi.visite referencing new table as nouvelles
  for each statement execute function planification.clore_demandes();
