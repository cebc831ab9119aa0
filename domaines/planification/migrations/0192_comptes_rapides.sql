-- Rates of a year read from one index, and lists of appointments walked in their order.

create index rendez_vous_debut on planification.rendez_vous (debut, id);
create index rendez_vous_comptes on planification.rendez_vous (jour)
  include (statut, equipe_id, professionnel_id, centre_id, contrat_id, modalite, prevenu_le, debut, fin);
-- Which contracts are temporary work: the only question asked of them here.
create index contrat_interim on travailleurs.contrat (id) where type = 'interim';

create or replace function planification.compter_rendez_vous(du date, au date)
returns table (mois date, equipe_id uuid, professionnel_id uuid, centre_id uuid, effectues int, excuses int,
  non_excuses int, remplaces int, tardives int, annules int, decales int, a_pointer int, interim_effectues int,
  interim_absents int, distance int)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  delai interval := (select make_interval(hours => g.delai_excuse_heures) from planification.reglage_agenda g);
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_assistante', 'socle_idest', 'socle_medecin',
    'socle_direction', 'socle_qualite', 'socle_relation_adherents') then
    raise exception 'Réservé au personnel qui planifie ou pilote.' using errcode = 'insufficient_privilege';
  end if;
  return query
  with r as (
    -- Months as numbers: grouping on integers is cheaper than truncating dates.
    select (extract(year from x.jour)::int * 12 + extract(month from x.jour)::int - 1) m, x.equipe_id e,
      x.professionnel_id p, x.centre_id c, x.statut s, x.modalite, x.fin, i.id is not null interim,
      x.prevenu_le > x.debut - delai tard
    from planification.rendez_vous x
    left join travailleurs.contrat i on i.id = x.contrat_id and i.type = 'interim'
    where x.jour between du and least(au, current_date)
  )
  select make_date(r.m / 12, r.m % 12 + 1, 1), r.e, r.p, r.c,
    (count(*) filter (where r.s = 'effectue'))::int,
    (count(*) filter (where r.s = 'absent_excuse'))::int,
    (count(*) filter (where r.s = 'absent_non_excuse'))::int,
    (count(*) filter (where r.s = 'remplace'))::int,
    (count(*) filter (where r.tard and r.s in ('absent_excuse', 'remplace')))::int,
    (count(*) filter (where r.s = 'annule_service'))::int,
    (count(*) filter (where r.s = 'decale'))::int,
    (count(*) filter (where r.s in ('planifie', 'convoque', 'confirme', 'arrive') and r.fin < now()))::int,
    (count(*) filter (where r.interim and r.s = 'effectue'))::int,
    (count(*) filter (where r.interim and r.s in ('absent_excuse', 'absent_non_excuse', 'remplace')))::int,
    (count(*) filter (where r.s = 'effectue' and r.modalite <> 'presentiel'))::int
  from r group by r.m, r.e, r.p, r.c;
end $$;
