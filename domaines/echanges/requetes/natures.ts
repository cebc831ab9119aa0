import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { cleDeNature, type NatureVisite, proposerNature } from '../lecture/natures-visite.ts'

export interface NatureDuFichier {
  /** The word as the file writes it (its most frequent spelling). */
  texte: string
  lignes: number
  /** Kind remembered or read; null when it has to be chosen. */
  code: NatureVisite | null
}

/** Words that a column uses for kinds of visit, most frequent first. @param rang position of the column, from 0 */
export async function naturesDuFichier(bd: Bd, id: string, rang: number): Promise<NatureDuFichier[]> {
  const { rows } = await sql<{ texte: string; lignes: number }>`
    select left(trim(l.cellules[${rang + 1}::int]), 200) texte, count(*)::int lignes from echanges.ligne l
    where l.import_id = ${id} and trim(l.cellules[${rang + 1}::int]) <> '' group by 1 order by 2 desc, 1 limit 500`.execute(
    bd,
  )
  const { rows: connues } = await sql<{ cle: string; code: NatureVisite | null }>`
    select cle, code from echanges.nature_visite where cle = any (${rows.map((r) => cleDeNature(r.texte))}::text[])`.execute(
    bd,
  )
  const memoire = new Map(connues.map((c) => [c.cle, c.code]))
  const parCle = new Map<string, NatureDuFichier>()
  for (const { texte, lignes } of rows) {
    const cle = cleDeNature(texte)
    const deja = parCle.get(cle)
    if (deja) deja.lignes += lignes
    else
      parCle.set(cle, { texte, lignes, code: memoire.has(cle) ? memoire.get(cle)! : proposerNature(texte) })
  }
  return [...parCle.values()]
}
