-- The facts of a batch as text: a third of the cost of JSON, on both sides. Fields parted by commas, rows by semicolons,
-- nothing for null; no field can hold either.
drop function suivi.faits(uuid[]);
drop function suivi.faits_du_travailleur(uuid, boolean, text);
drop function suivi.assembler_faits(uuid[], boolean);

create function suivi.assembler_faits(ids uuid[], avec_sante boolean)
returns table (id uuid, naissance int, contrats text, postes text, expositions text, situations text, etats text,
  visites text, absences text, prescriptions text)
language plpgsql stable security definer set search_path = '' rows 5000 as $$
begin
  return query
  with lot as materialized (
    select t.id, t.naissance from unnest(ids) i join travailleurs.travailleur t on t.id = i
    where t.fusionne_dans is null
  ), k as materialized (
    select c.* from lot join travailleurs.contrat c on c.travailleur_id = lot.id where c.exclusion_suivi is null
  ), c as (
    select k.travailleur_id, string_agg(concat(k.id, ',', k.type, ',', k.debut - '1970-01-01'::date, ',',
      k.fin - '1970-01-01'::date, ',', k.etablissement_id, ',', k.motif_fin,
      case when a.contrat_id is not null then concat(',', a.meme_emploi, ',', a.meme_exposition, ',',
        a.attestation_detenue, ',', a.avis_detenu, ',', a.sans_mesure_annees, ',',
        a.derniere_attestation - '1970-01-01'::date, ',', a.jours_prevus) end), ';' order by k.debut, k.id) v
    from k left join suivi.anteriorite a on a.contrat_id = k.id group by 1
  ), p as (
    select k.travailleur_id, string_agg(concat(p.contrat_id, ',', p.debut - '1970-01-01'::date, ',',
      p.fin - '1970-01-01'::date), ';' order by p.debut, p.id) v
    from k join travailleurs.poste p on p.contrat_id = k.id group by 1
  ), x as (
    select k.travailleur_id, string_agg(concat(x.nature_code, ',', x.debut - '1970-01-01'::date, ',',
      x.fin - '1970-01-01'::date, ',', x.niveau, ',', x.contrat_id), ';') v
    from k join travailleurs.exposition x on x.contrat_id = k.id
      and x.nature_code not in ('bruit', 'vibrations', 'manutention', 'postures', 'rps', 'ecran', 'temperatures',
        'routier', 'equipes_alternantes') group by 1
  ), s as (
    select k.travailleur_id, string_agg(concat(s.code, ',', s.debut - '1970-01-01'::date, ',',
      s.fin - '1970-01-01'::date, ',', s.contrat_id), ';') v
    from k join travailleurs.situation s on s.contrat_id = k.id and s.code in ('nuit', 'boeth', 'forain') group by 1
  ), membres as (
    select lot.id, lot.id dossier from lot
    union all select t.fusionne_dans, t.id from travailleurs.travailleur t
      where t.fusionne_dans = any (ids)
  ), e as (
    select m.id, string_agg(concat(e.code, ',', e.debut - '1970-01-01'::date, ',', e.fin - '1970-01-01'::date), ';') v
    from membres m join travailleurs.etat_sante e on e.travailleur_id = m.dossier where avec_sante group by 1
  ), w as (
    select v.travailleur_id, string_agg(concat(v.code, ',', v.le - '1970-01-01'::date, ',', v.profession, ',', v.conclusion, ',',
      v.jointe, ',', v.second_examen), ';' order by v.le) v
    from lot join suivi.visite v on v.travailleur_id = lot.id group by 1
  ), a as (
    select k.travailleur_id, string_agg(concat(a.cause, ',', a.debut - '1970-01-01'::date, ',',
      a.fin - '1970-01-01'::date, ',', a.reprise - '1970-01-01'::date, ',', a.emission - '1970-01-01'::date, ',',
      a.emission_prolongation - '1970-01-01'::date, ',', a.demande_reprise, ',', a.contrat_id), ';') v
    from k join suivi.absence a on a.contrat_id = k.id group by 1
  ), r as (
    select p.travailleur_id, string_agg(concat(p.periode_mois, ',', p.le - '1970-01-01'::date), ';') v
    from lot join suivi.prescription p on p.travailleur_id = lot.id group by 1
  )
  select lot.id, lot.naissance - '1970-01-01'::date, c.v, p.v, x.v, s.v, e.v, w.v, a.v, r.v
  from lot
  left join c on c.travailleur_id = lot.id left join p on p.travailleur_id = lot.id
  left join x on x.travailleur_id = lot.id left join s on s.travailleur_id = lot.id
  left join e on e.id = lot.id left join w on w.travailleur_id = lot.id
  left join a on a.travailleur_id = lot.id left join r on r.travailleur_id = lot.id;
end $$;

create function suivi.faits(ids uuid[])
returns table (id uuid, naissance int, contrats text, postes text, expositions text, situations text, etats text,
  visites text, absences text, prescriptions text)
language plpgsql stable security definer set search_path = '' rows 5000 as $$
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_systeme' then
    raise exception 'Réservé au système.' using errcode = 'insufficient_privilege';
  end if;
  return query select * from suivi.assembler_faits(ids, true);
end $$;

-- The facts behind « Pourquoi ? », for one worker. A health professional in charge reads them all, and the reading is
-- journalled; the others who plan visits read them without the health states.
create function suivi.faits_du_travailleur(travailleur uuid, avec_sante boolean, motif text)
returns table (id uuid, naissance int, contrats text, postes text, expositions text, situations text, etats text,
  visites text, absences text, prescriptions text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not socle.contexte_valide() or current_setting('role') not in
    ('socle_assistante', 'socle_idest', 'socle_medecin', 'socle_pdp') then
    raise exception 'Réservé à ceux qui planifient ou tiennent les visites.' using errcode = 'insufficient_privilege';
  end if;
  if avec_sante then
    if current_setting('role') not in ('socle_medecin', 'socle_idest') or not travailleurs.en_charge(travailleur) then
      raise exception 'Votre équipe ne suit pas ce travailleur.' using errcode = 'insufficient_privilege';
    end if;
    insert into journal.lecture (acteur, role, objet, travailleur_id, motif)
    values (socle.acteur(), current_setting('role'), 'travailleurs.etat_sante', travailleur,
      faits_du_travailleur.motif);
  end if;
  return query select * from suivi.assembler_faits(array[travailleur], avec_sante);
end $$;
grant execute on function suivi.faits_du_travailleur(uuid, boolean, text)
  to socle_assistante, socle_idest, socle_medecin, socle_pdp;
grant execute on function suivi.faits(uuid[]) to socle_systeme;
