-- The facts of a range of workers as columns: one row, one array a column, sent in binary. A worker costs neither text,
-- nor grouping, nor sorting in the database; the server puts the arrays together (recalcul/colonnes.ts). For the run of
-- the whole service only: health states are included, so only the system calls it, in a sealed context, as suivi.faits.
-- Range: identifiers above `apres` (null: from the first), up to `jusqu_a` included (null: to the last).

create function suivi.exiger_systeme() returns void
language plpgsql stable set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_systeme' then
    raise exception 'Réservé au système.' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Last identifiers of the batches of `taille` workers that follow `apres`, without the last batch, which has no end.
create function suivi.bornes_des_lots(apres uuid, taille int) returns uuid[]
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  perform suivi.exiger_systeme();
  return (select coalesce(array_agg(x.id order by x.id), '{}') from (
    select t.id, row_number() over (order by t.id) n from travailleurs.travailleur t
    where apres is null or t.id > apres) x where x.n % taille = 0);
end $$;

-- `t_naissance` is null for a record merged into another: it owes nothing.
-- Planned for its own range at each call; no parallel scan, since the server reads two ranges at once.
create function suivi.faits_en_colonnes(apres uuid, jusqu_a uuid,
  out t_id uuid[], out t_naissance int[],
  out c_travailleur uuid[], out c_id uuid[], out c_type text[], out c_debut int[], out c_fin int[],
  out c_etablissement uuid[], out c_motif text[], out c_exclu boolean[], out c_recent boolean[],
  out n_contrat uuid[], out n_emploi boolean[], out n_exposition boolean[], out n_attestation boolean[],
  out n_avis boolean[], out n_annees int[], out n_derniere int[], out n_jours int[],
  out p_contrat uuid[], out p_id uuid[], out p_debut int[], out p_fin int[],
  out x_contrat uuid[], out x_nature text[], out x_debut int[], out x_fin int[], out x_niveau float8[],
  out s_contrat uuid[], out s_code text[], out s_debut int[], out s_fin int[],
  out e_travailleur uuid[], out e_code text[], out e_debut int[], out e_fin int[],
  out v_travailleur uuid[], out v_code text[], out v_le int[], out v_profession text[], out v_conclusion text[],
  out v_jointe boolean[], out v_second boolean[],
  out a_contrat uuid[], out a_cause text[], out a_debut int[], out a_fin int[], out a_reprise int[],
  out a_emission int[], out a_prolongation int[], out a_demande boolean[],
  out r_travailleur uuid[], out r_mois int[], out r_le int[])
language plpgsql stable security definer set search_path = ''
set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0 set jit = off as $$
declare
  zero constant date := '1970-01-01';
begin
  perform suivi.exiger_systeme();
  select array_agg(t.id), array_agg(case when t.fusionne_dans is null then t.naissance - zero end)
  into t_id, t_naissance
  from travailleurs.travailleur t
  where (apres is null or t.id > apres) and (jusqu_a is null or t.id <= jusqu_a);
  -- Recent: the same four hundred days as suivi.faits (migration 0042).
  select array_agg(c.travailleur_id), array_agg(c.id), array_agg(c.type), array_agg(c.debut - zero),
    array_agg(c.fin - zero), array_agg(c.etablissement_id), array_agg(c.motif_fin),
    array_agg(c.exclusion_suivi is not null), array_agg(c.fin is null or c.fin >= current_date - 400)
  into c_travailleur, c_id, c_type, c_debut, c_fin, c_etablissement, c_motif, c_exclu, c_recent
  from travailleurs.contrat c
  where (apres is null or c.travailleur_id > apres) and (jusqu_a is null or c.travailleur_id <= jusqu_a);
  select array_agg(a.contrat_id), array_agg(a.meme_emploi), array_agg(a.meme_exposition),
    array_agg(a.attestation_detenue), array_agg(a.avis_detenu), array_agg(a.sans_mesure_annees),
    array_agg(a.derniere_attestation - zero), array_agg(a.jours_prevus)
  into n_contrat, n_emploi, n_exposition, n_attestation, n_avis, n_annees, n_derniere, n_jours
  from suivi.anteriorite a join travailleurs.contrat c on c.id = a.contrat_id
  where (apres is null or c.travailleur_id > apres) and (jusqu_a is null or c.travailleur_id <= jusqu_a);
  select array_agg(p.contrat_id), array_agg(p.id), array_agg(p.debut - zero), array_agg(p.fin - zero)
  into p_contrat, p_id, p_debut, p_fin
  from travailleurs.poste p join travailleurs.contrat c on c.id = p.contrat_id
  where (apres is null or c.travailleur_id > apres) and (jusqu_a is null or c.travailleur_id <= jusqu_a);
  select array_agg(x.contrat_id), array_agg(x.nature_code), array_agg(x.debut - zero), array_agg(x.fin - zero),
    array_agg(x.niveau::float8)
  into x_contrat, x_nature, x_debut, x_fin, x_niveau
  from travailleurs.exposition x join travailleurs.contrat c on c.id = x.contrat_id
  where x.nature_code not in ('bruit', 'vibrations', 'manutention', 'postures', 'rps', 'ecran', 'temperatures',
      'routier', 'equipes_alternantes')
    and (apres is null or c.travailleur_id > apres) and (jusqu_a is null or c.travailleur_id <= jusqu_a);
  select array_agg(s.contrat_id), array_agg(s.code), array_agg(s.debut - zero), array_agg(s.fin - zero)
  into s_contrat, s_code, s_debut, s_fin
  from travailleurs.situation s join travailleurs.contrat c on c.id = s.contrat_id
  where s.code in ('nuit', 'boeth', 'forain')
    and (apres is null or c.travailleur_id > apres) and (jusqu_a is null or c.travailleur_id <= jusqu_a);
  -- A state declared on a record merged since belongs to the one that was kept.
  select array_agg(y.travailleur), array_agg(y.code), array_agg(y.debut - zero), array_agg(y.fin - zero)
  into e_travailleur, e_code, e_debut, e_fin
  from (
    select e.travailleur_id travailleur, e.code, e.debut, e.fin from travailleurs.etat_sante e
    where (apres is null or e.travailleur_id > apres) and (jusqu_a is null or e.travailleur_id <= jusqu_a)
    union all
    select t.fusionne_dans, e.code, e.debut, e.fin
    from travailleurs.travailleur t join travailleurs.etat_sante e on e.travailleur_id = t.id
    where t.fusionne_dans is not null
      and (apres is null or t.fusionne_dans > apres) and (jusqu_a is null or t.fusionne_dans <= jusqu_a)) y;
  select array_agg(v.travailleur_id), array_agg(v.code), array_agg(v.le - zero), array_agg(v.profession),
    array_agg(v.conclusion), array_agg(v.jointe), array_agg(v.second_examen)
  into v_travailleur, v_code, v_le, v_profession, v_conclusion, v_jointe, v_second
  from suivi.visite v
  where (apres is null or v.travailleur_id > apres) and (jusqu_a is null or v.travailleur_id <= jusqu_a);
  select array_agg(a.contrat_id), array_agg(a.cause), array_agg(a.debut - zero), array_agg(a.fin - zero),
    array_agg(a.reprise - zero), array_agg(a.emission - zero), array_agg(a.emission_prolongation - zero),
    array_agg(a.demande_reprise)
  into a_contrat, a_cause, a_debut, a_fin, a_reprise, a_emission, a_prolongation, a_demande
  from suivi.absence a join travailleurs.contrat c on c.id = a.contrat_id
  where (apres is null or c.travailleur_id > apres) and (jusqu_a is null or c.travailleur_id <= jusqu_a);
  select array_agg(p.travailleur_id), array_agg(p.periode_mois), array_agg(p.le - zero)
  into r_travailleur, r_mois, r_le
  from suivi.prescription p
  where (apres is null or p.travailleur_id > apres) and (jusqu_a is null or p.travailleur_id <= jusqu_a);
end $$;
revoke execute on function suivi.exiger_systeme() from public;
revoke execute on function suivi.bornes_des_lots(uuid, int) from public;
revoke execute on function suivi.faits_en_colonnes(uuid, uuid) from public;
grant execute on function suivi.bornes_des_lots(uuid, int), suivi.faits_en_colonnes(uuid, uuid) to socle_systeme;
