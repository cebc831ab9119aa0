import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { type CodeSituation, SITUATIONS } from '../vocabulaire.ts'

/** Posts, exposures and situations of a contract, as a subject of a sentence and their dates. */
export async function faitsDuContrat(bd: Bd, contratId: string) {
  const { rows } = await sql<{ genre: string; nom: string; debut: string; fin: string | null }>`
    select 'poste' genre, intitule nom, debut, fin from travailleurs.poste where contrat_id = ${contratId}
    union all
    select 'exposition', n.libelle, x.debut, x.fin from travailleurs.exposition x
      join travailleurs.nature_exposition n on n.code = x.nature_code where x.contrat_id = ${contratId}
    union all
    select 'situation', code, debut, fin from travailleurs.situation where contrat_id = ${contratId}
    order by debut`.execute(bd)
  return rows.map(({ genre, nom, debut, fin }) => ({ quoi: sujet(genre, nom), debut, fin }))
}

function sujet(genre: string, nom: string): string {
  if (genre === 'poste') return `Le poste « ${nom} »`
  if (genre === 'exposition') return `L’exposition « ${nom} »`
  return `La situation « ${SITUATIONS[nom as CodeSituation] ?? nom} »`
}
