-- Searches that use the trigram indexes. Under row-level security the planner keeps `like` and `<%` (not leakproof)
-- above the policy and reads the whole table; here the seal is checked once, then the index is used. Only ids leave:
-- the caller's own policies decide what it may read of them.

-- Companies whose summary line holds every word; each word is lower case without accent (see texte.ts).
create function adherents.entreprises_trouvees(mots text[]) returns setof uuid
language sql stable security definer set search_path = 'public' rows 200 as $$
  select r.entreprise_id from adherents.resume r
  where r.recherche like '%' || (select m from unnest(mots) m order by length(m) desc limit 1) || '%'
    and r.recherche like all (select '%' || m || '%' from unnest(mots) m)
    and (select socle.contexte_valide())
$$;

-- Companies that resemble what was typed, the nearest first.
create function adherents.entreprises_ressemblantes(texte text, limite int)
returns table (entreprise_id uuid, proximite real)
language sql stable security definer set search_path = 'public' rows 50
set pg_trgm.word_similarity_threshold = 0.45 as $$
  select r.entreprise_id, word_similarity(texte, r.recherche) from adherents.resume r
  where texte <% r.recherche and (select socle.contexte_valide())
  order by 2 desc, r.tri limit limite
$$;

-- Establishments whose own line (brand, SIRET, town) holds every word.
create function adherents.etablissements_trouves(mots text[]) returns setof uuid
language sql stable security definer set search_path = 'public' rows 200 as $$
  select t.id from adherents.etablissement t
  where t.recherche like '%' || (select m from unnest(mots) m order by length(m) desc limit 1) || '%'
    and t.recherche like all (select '%' || m || '%' from unnest(mots) m)
    and (select socle.contexte_valide())
$$;

revoke execute on function adherents.entreprises_trouvees(text[]), adherents.entreprises_ressemblantes(text, int),
  adherents.etablissements_trouves(text[]) from public;
grant execute on function adherents.entreprises_trouvees(text[]), adherents.entreprises_ressemblantes(text, int),
  adherents.etablissements_trouves(text[]) to socle_personnel;
