-- Who put a version of the schéma in force, by name: accounts themselves are closed to those who only read the order.
create function planification.auteur_du_schema(schema_ uuid) returns text
language sql stable security definer set search_path = '' as $$
  select u.prenom || ' ' || u.nom
  from planification.schema_suivi s join comptes.compte u on u.id = s.active_par
  where s.id = schema_ and socle.contexte_valide()
$$;
grant execute on function planification.auteur_du_schema(uuid) to socle_assistante, socle_idest, socle_medecin,
  socle_relation_adherents, socle_qualite, socle_direction;
