import pg from 'pg'
import { enSysteme, recalculerTravailleurs } from '../../domaines/suivi/index.ts'
import { ouvrirConnexions } from '../../plateforme/base/connexions.ts'
import { jourDe } from '../../plateforme/base/contexte.ts'

/** Nobody watches the progress of this one: large batches, each of which reads the tables whole. */
const LOT = 25_000
/** While one batch is in the database, the engine works on the other. */
const ENSEMBLE = 2

/**
 * Computes every échéance of a service that was just loaded, leaves the trace of a finished recalculation and counts
 * the rows for the planner.
 */
export async function recalculerLaDemo(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'socle-demo' })
  const connexions = await ouvrirConnexions(url, { taille: ENSEMBLE + 1, nom: 'socle-demo' })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      'select id from travailleurs.travailleur where fusionne_dans is null order by id',
    )
    const debut = new Date()
    const taille = Math.min(LOT, Math.ceil(rows.length / ENSEMBLE))
    const lots: string[][] = []
    for (let i = 0; i < rows.length; i += taille) lots.push(rows.slice(i, i + taille).map((r) => r.id))
    let changes = 0
    const travailler = async () => {
      for (let lot = lots.shift(); lot; lot = lots.shift()) {
        const ids = lot
        changes += await enSysteme(connexions, (c) => recalculerTravailleurs(c, ids, 'Recalcul du service'))
      }
    }
    await Promise.all(Array.from({ length: ENSEMBLE }, travailler))
    await client.query(
      `insert into suivi.recalcul (etat, cause, demande_le, debut, fin, jour, total, traites, changes)
       values ('fini', 'demande', $1, $1, clock_timestamp(), $2, $3, $3, $4)`,
      [debut, jourDe(debut), rows.length, changes],
    )
    await client.query('analyze suivi.echeance, suivi.categorie, adherents.resume')
  } finally {
    await connexions.fermer()
    await client.end()
  }
}
