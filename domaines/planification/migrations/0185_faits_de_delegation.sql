-- What the eligibility counts with, for any number of visits in one statement: no health state, but what the law of
-- delegation needs (category, exposures, cause of the stop that ended) and what was decided here (hand-over, measures).
create function planification.faits_delegation(travailleurs_ uuid[], codes_ text[], jour date)
returns table (travailleur_id uuid, code text, etablissement_id uuid, equipe_id uuid, categorie text, contrat text,
  naissance date, expositions text[], maternite boolean, remises json, mesures json)
language plpgsql stable security definer set search_path = '' rows 1000 as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_assistante', 'socle_idest', 'socle_medecin',
    'socle_systeme') then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  return query
  with d as materialized (
    select distinct u.t, u.c from unnest(travailleurs_, codes_) u(t, c)
  ), lot as materialized (
    select t.id, t.naissance from (select distinct d.t from d) z join travailleurs.travailleur t on t.id = z.t
  ), k as materialized (
    select distinct on (c.travailleur_id) c.travailleur_id, c.id, c.etablissement_id, c.type
    from lot join travailleurs.contrat c on c.travailleur_id = lot.id
    where c.exclusion_suivi is null order by c.travailleur_id, coalesce(c.fin, 'infinity') >= jour desc, c.debut desc, c.id
  ), x as (
    select k.travailleur_id, array_agg(distinct x.nature_code) codes from k
    join travailleurs.exposition x on x.contrat_id = k.id and (x.fin is null or x.fin >= jour) group by 1
  ), a as (
    select distinct on (c.travailleur_id) c.travailleur_id, a.cause
    from lot join travailleurs.contrat c on c.travailleur_id = lot.id join suivi.absence a on a.contrat_id = c.id
    order by c.travailleur_id, a.debut desc
  ), f as (
    select d.t, d.c, coalesce(e.etablissement_id, k.etablissement_id) ou, coalesce(e.categorie, cat.code) cat_,
      k.type, lot.naissance, coalesce(x.codes, '{}') expositions, a.cause = 'maternite' mat
    from d join lot on lot.id = d.t
    left join suivi.echeance e on e.travailleur_id = d.t and e.code = d.c
    left join k on k.travailleur_id = d.t left join x on x.travailleur_id = d.t
    left join suivi.categorie cat on cat.travailleur_id = d.t and cat.fin is null
    left join a on a.travailleur_id = d.t and d.c = 'REPR'
  ), g as (
    select f.*, (select p.equipe_id from organisation.portefeuille p where p.etablissement_id = f.ou
      and p.debut <= jour and (p.fin is null or p.fin >= jour) limit 1) equipe from f
  )
  select g.t, g.c, g.ou, g.equipe, g.cat_, g.type, g.naissance, g.expositions, coalesce(g.mat, false),
    (select json_agg(json_build_object('idestId', r.idest_id, 'du', r.le, 'au', r.jusqu_au))
      from planification.remise r where r.travailleur_id = g.t and r.code = g.c and r.retiree_le is null),
    (select json_agg(json_build_object('id', m.id, 'exclusion', planification.portee(m, g.c, g.cat_, g.type,
        g.expositions, g.equipe)) order by m.debut, m.id)
      from planification.mesure_experimentale m
      where g.c = any (m.codes) and planification.portee(m, g.c, g.cat_, g.type, g.expositions, g.equipe) is not null)
  from g;
end $$;
grant execute on function planification.faits_delegation(uuid[], text[], date)
  to socle_assistante, socle_idest, socle_medecin, socle_systeme;
