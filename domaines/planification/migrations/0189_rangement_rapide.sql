-- Placing and comparing without quadratic plans: the joins between what was and what is are full joins, and the
-- comparison goes by batches, as the placing does.

create or replace function planification.ranger(ids uuid[], jour date) returns int
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
  ), d as materialized (
    -- A full join is never done by nested loops, whatever the planner believes of the sizes.
    select n.travailleur_id, n.liste, n.rang, n.regle_id, n.force, n.discret, n.code, n.motifs, n.etablissement_id,
      n.limite, n.sans_delai, n.limite_modulee, n.mesure_id, n.demandeur, n.confie_a, v.depuis,
      v.travailleur_id ancien, v.liste ancienne_liste,
      (v.rang, v.regle_id, v.force, v.discret, v.code, v.motifs, v.etablissement_id, v.limite, v.sans_delai,
        v.limite_modulee, v.mesure_id, v.demandeur, v.confie_a)
      is distinct from (n.rang, n.regle_id, n.force, n.discret, n.code, n.motifs, n.etablissement_id, n.limite,
        n.sans_delai, n.limite_modulee, n.mesure_id, n.demandeur, n.confie_a) change
    from neuf n full join vieux v on v.travailleur_id = n.travailleur_id and v.liste = n.liste
  ), ote as (
    delete from planification.convocable c using d
    where d.liste is null and c.travailleur_id = d.ancien and c.liste = d.ancienne_liste returning 1
  ), ecrit as (
    insert into planification.convocable as c (travailleur_id, liste, rang, regle_id, force, discret, code, motifs,
      etablissement_id, limite, sans_delai, limite_modulee, mesure_id, demandeur, confie_a, depuis)
    select d.travailleur_id, d.liste, d.rang, d.regle_id, d.force, d.discret, d.code, d.motifs, d.etablissement_id,
      d.limite, d.sans_delai, d.limite_modulee, d.mesure_id, d.demandeur, d.confie_a, coalesce(d.depuis, jour)
    from d where d.liste is not null and d.change
    order by d.travailleur_id, d.liste
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

create or replace function planification.comparer_ordres(schema_ uuid, jour date)
returns table (travailleur_id uuid, liste text, de int, vers int, regle_id uuid)
language plpgsql stable security definer set search_path = '' rows 50000 as $$
declare
  lot uuid[];
  apres uuid := '00000000-0000-0000-0000-000000000000';
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest', 'socle_assistante',
    'socle_direction') then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  loop
    select array_agg(x.id order by x.id) into lot from (
      select t.id from travailleurs.travailleur t where t.id > apres order by t.id limit 10000) x;
    exit when lot is null;
    return query
    select coalesce(n.travailleur_id, a.travailleur_id), coalesce(n.liste, a.liste), a.rang, n.rang, n.regle_id
    from planification.evaluer_ordre(schema_, lot, jour) n
    full join (select c.travailleur_id, c.liste, c.rang from planification.convocable c
        where c.travailleur_id = any (lot) and not c.force) a
      on a.travailleur_id = n.travailleur_id and a.liste = n.liste;
    apres := lot[array_upper(lot, 1)];
  end loop;
end $$;

-- A generic plan takes a batch of ten thousand for a hundred: twice the time.
alter function planification.faits_ordre(uuid[], date) set plan_cache_mode = 'force_custom_plan';
alter function planification.evaluer_ordre(uuid, uuid[], date) set plan_cache_mode = 'force_custom_plan';
