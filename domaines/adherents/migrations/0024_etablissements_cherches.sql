-- Establishments whose own line (brand, SIRET, town) or whose company (name, brand, SIREN) holds a word.
create function adherents.etablissements_du_mot(mot text) returns setof uuid
language sql stable security definer set search_path = 'public' rows 200 as $$
  select t.id from adherents.etablissement t
  where t.recherche like '%' || mot || '%' and (select socle.contexte_valide())
  union
  select t.id from adherents.entreprise e join adherents.etablissement t on t.entreprise_id = e.id
  where e.recherche like '%' || mot || '%' and (select socle.contexte_valide())
$$;
revoke execute on function adherents.etablissements_du_mot(text) from public;
grant execute on function adherents.etablissements_du_mot(text) to socle_personnel;
