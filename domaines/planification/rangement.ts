import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Connexions } from '../../plateforme/base/connexions.ts'
import { type Contexte, dansContexte } from '../../plateforme/base/contexte.ts'

/** More than this in one request (an import): left to the background, the request does not wait. */
const LIMITE_DANS_LA_REQUETE = 2000
const TAILLE_LOT = 10_000
const PERIODE_MS = 5000

/** End of a write: places again the workers whose deadlines or facts the transaction changed. */
export async function rangerTouches({ bd, aujourdhui }: Contexte): Promise<void> {
  await sql`select planification.ranger_touches(${aujourdhui}::date, ${LIMITE_DANS_LA_REQUETE})`.execute(bd)
}

/** Places every worker again: after a new version of the order, a measure, a setting. Seconds for 90,000 workers. */
export async function rangerTout({ bd, aujourdhui }: Contexte): Promise<number> {
  // A rare act: the limit of ordinary requests is not that of this one.
  await sql`set local statement_timeout = '3min'`.execute(bd)
  const { rows } = await sql<{ n: number }>`select planification.ranger_tout(${aujourdhui}::date) n`.execute(
    bd,
  )
  return rows[0]!.n
}

/** Runs a piece of work as the system, in its own transaction. */
const enSysteme = <T>(connexions: Connexions, faire: (c: Contexte) => Promise<T>, maintenant = new Date()) =>
  dansContexte(
    connexions,
    { compteId: null, role: 'systeme' },
    new Set(),
    'planification.rangement',
    async (contexte) => {
      await sql`set local statement_timeout = '10min'`.execute(contexte.bd)
      return faire(contexte)
    },
    { maintenant, nouvelId: randomUUID },
  )

/** Empties the queue; the first time of each day, places everybody: a rank may depend on the day. */
export async function rattraperRangement(connexions: Connexions, maintenant = new Date()): Promise<number> {
  let total = 0
  for (;;) {
    const n = await enSysteme(
      connexions,
      async ({ bd, aujourdhui }) => {
        const { rows } = await sql<{ n: number }>`
          select planification.ranger_file(${aujourdhui}::date, ${TAILLE_LOT}) n`.execute(bd)
        return rows[0]!.n
      },
      maintenant,
    )
    total += n
    if (n === 0) return total
  }
}

/** Background work of a server. */
export function demarrerRangement(connexions: Connexions): { arreter(): Promise<void> } {
  // Tests call the work themselves, when they want it.
  if (process.env.VITEST) return { arreter: async () => undefined }
  let tour: Promise<unknown> = Promise.resolve()
  let arret = false
  const minuterie = setInterval(() => {
    tour = tour.then(() => (arret ? undefined : rattraperRangement(connexions).catch(() => undefined)))
  }, PERIODE_MS)
  minuterie.unref()
  return {
    async arreter() {
      arret = true
      clearInterval(minuterie)
      await tour
    },
  }
}
