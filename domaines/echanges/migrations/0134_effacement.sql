-- What was staged is personal data that only the decision needed: it is erased some time after it (90 days by
-- default, `parametres.echanges.conservation_jours`). The counts stay.
alter table echanges.import
  add efface_le timestamptz,
  -- [{ genre, a_decider, appliquees, ecartees, impossibles }] and refused lines, once the lines themselves are gone.
  add bilan jsonb;

create function echanges.effacer_les_lignes() returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  jours int;
  vieux uuid[];
begin
  if not socle.contexte_valide() or current_setting('role') <> 'socle_systeme' then
    raise exception 'Réservé au système.' using errcode = 'insufficient_privilege';
  end if;
  select case when s.parametres -> 'echanges' ->> 'conservation_jours' ~ '^[0-9]{1,4}$'
    then (s.parametres -> 'echanges' ->> 'conservation_jours')::int end into jours from organisation.service s limit 1;
  -- At work or being decided: never under the feet of somebody.
  select array_agg(x.id) into vieux from (
    select i.id from echanges.import i
    where i.efface_le is null and i.statut not in ('recu', 'analyse', 'acceptation', 'annulation')
      and greatest(i.cree_le, i.accepte_le, i.annule_le) < now() - make_interval(days => greatest(1, coalesce(jours, 90)))
    order by i.cree_le limit 200) x;
  if vieux is null then
    return 0;
  end if;
  update echanges.import i set efface_le = now(),
    statut = case when i.statut in ('a_verifier', 'interrompu') or i.statut = 'propose' and i.accepte_le is null
      then 'refuse' else case when i.statut = 'propose' then 'accepte' else i.statut end end,
    bilan = jsonb_build_object(
      'refusees', (select count(*) from echanges.ligne l where l.import_id = i.id and l.refus is not null),
      'comptes', coalesce((select jsonb_agg(c) from (
        select genre, count(*) filter (where decision = 'a_decider') a_decider,
          count(*) filter (where decision = 'appliquee') appliquees, count(*) filter (where decision = 'ecartee') ecartees,
          count(*) filter (where decision = 'impossible') impossibles
        from echanges.proposition o where o.import_id = i.id group by genre) c), '[]'))
  where i.id = any (vieux);
  delete from echanges.ligne where import_id = any (vieux);
  delete from echanges.salarie where import_id = any (vieux);
  delete from echanges.proposition where import_id = any (vieux);
  delete from echanges.etablissement_declare where import_id = any (vieux);
  delete from echanges.changement where import_id = any (vieux);
  delete from echanges.travail where import_id = any (vieux);
  update echanges.fichier f set chemin = null from echanges.import i where i.id = any (vieux) and f.id = i.fichier_id
    and f.chemin is not null;
  return cardinality(vieux);
end $$;
grant execute on function echanges.effacer_les_lignes() to socle_systeme;
