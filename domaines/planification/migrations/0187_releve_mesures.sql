-- Appointments under each measure, by year (SUI-058): what the DREETS is told. Counts only, so direction and quality read
-- it without reading an appointment.
create function planification.releve_mesures()
returns table (mesure_id uuid, annee int, tenus int, a_venir int, absents int)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest', 'socle_assistante',
    'socle_direction', 'socle_qualite') then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  return query select r.mesure_id, extract(year from r.jour)::int,
      (count(*) filter (where r.statut = 'effectue'))::int,
      (count(*) filter (where r.statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')))::int,
      (count(*) filter (where r.statut in ('absent_excuse', 'absent_non_excuse', 'remplace')))::int
    from planification.rendez_vous r where r.mesure_id is not null group by 1, 2 order by 2 desc, 1;
end $$;
grant execute on function planification.releve_mesures()
  to socle_medecin, socle_idest, socle_assistante, socle_direction, socle_qualite;

-- Workers sent back by the nurses, by year and reason (SUI-050).
create function planification.compter_reorientations()
returns table (annee int, raison text, n int)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in ('socle_medecin', 'socle_idest', 'socle_assistante',
    'socle_direction', 'socle_qualite') then
    raise exception 'réservé' using errcode = 'insufficient_privilege';
  end if;
  return query select extract(year from d.recue_le)::int, d.reorientation, count(*)::int
    from planification.demande_visite d where d.code = 'ORIENT' and d.statut <> 'annulee' group by 1, 2 order by 1 desc, 3 desc;
end $$;
grant execute on function planification.compter_reorientations()
  to socle_medecin, socle_idest, socle_assistante, socle_direction, socle_qualite;
