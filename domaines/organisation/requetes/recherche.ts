import { type RawBuilder, sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import type { ResultatDeRecherche } from '../../../plateforme/http/salle.ts'

/** Below this word similarity (pg_trgm, 0 to 1) two words are not the same word mistyped. */
const SEUIL = 0.35

/** True when a `recherche` column holds the text, or words close to it; accents and case do not count. */
export function correspond(colonne: string, texte: string): RawBuilder<boolean> {
  return sql`(${sql.ref(colonne)} like '%' || replace(socle.normaliser(${texte}), ' ', '%') || '%'
    or word_similarity(socle.normaliser(${texte}), ${sql.ref(colonne)}) >= ${SEUIL})`
}

/** Professionals, teams and centres for the general search; these tables are small, no index is needed. */
export async function chercher(
  { bd, aujourdhui }: Contexte,
  texte: string,
  limite: number,
): Promise<ResultatDeRecherche[]> {
  const { rows } = await sql<ResultatDeRecherche>`
    with cherche as (select socle.normaliser(${texte}) texte),
    candidats as (
      select 'professionnel' type, p.id, p.prenom || ' ' || p.nom titre,
        m.libelle || case when p.depart < ${aujourdhui}::date then ' (parti du service)' else '' end "sousTitre",
        '/organisation/professionnels/' || p.id chemin, p.recherche
      from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
      union all
      select 'equipe', q.id, q.nom, c.nom, '/organisation/equipes/' || q.id, q.recherche
      from organisation.equipe q join organisation.centre c on c.id = q.centre_id
      union all
      select 'centre', c.id, c.nom, c.commune, '/organisation/centres/' || c.id, c.recherche
      from organisation.centre c
    ),
    notes as (
      select c.*, case when c.recherche = s.texte then 1
        when c.recherche like '%' || s.texte || '%' then greatest(0.9, word_similarity(s.texte, c.recherche))
        else word_similarity(s.texte, c.recherche) end::float8 proximite
      from candidats c, cherche s where length(s.texte) >= 2
    )
    select type, id, titre, "sousTitre", chemin, least(proximite, 1) proximite
    from notes where proximite >= ${SEUIL} order by proximite desc, titre limit ${limite}`.execute(bd)
  return rows
}
