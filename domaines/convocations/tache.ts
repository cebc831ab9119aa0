import { sql } from 'kysely'
import type { Connexions } from '../../plateforme/base/connexions.ts'
import { dansContexte } from '../../plateforme/base/contexte.ts'
import { expedier } from '../../plateforme/messages/expedier.ts'
import { lireReglages, transportsDe } from '../../plateforme/messages/reglages.ts'
import { adresseDuService } from './adresses.ts'
import { rappeler } from './rappels.ts'

const PERIODE_MS = 5_000
/** Reminders are looked for less often than messages leave. */
const RAPPELS_MS = 10 * 60_000
/** Two servers do not write the same reminders at once. */
const VERROU = 201

/** Writes the reminders due, as the system. */
export const rappelerEnSysteme = (connexions: Connexions, maintenant = new Date()): Promise<number> =>
  dansContexte(
    connexions,
    { compteId: null, role: 'systeme' },
    new Set(),
    'convocations.rappeler',
    async (contexte) => {
      const { rows } = await sql<{
        libre: boolean
      }>`select pg_try_advisory_xact_lock(7365, ${VERROU}) libre`.execute(contexte.bd)
      return rows[0]!.libre ? rappeler(contexte) : 0
    },
    { maintenant },
  )

/** Background work of a server: sends what waits, writes the reminders. */
export function demarrerTache(connexions: Connexions): { arreter(): Promise<void> } {
  // Tests call the work themselves, when they want it.
  if (process.env.VITEST) return { arreter: async () => undefined }
  const transports = transportsDe(lireReglages())
  let arret = false
  let tour: Promise<void> = Promise.resolve()
  let derniersRappels = 0
  const passer = async () => {
    if (Date.now() - derniersRappels > RAPPELS_MS) {
      derniersRappels = Date.now()
      await rappelerEnSysteme(connexions)
    }
    await expedier({ connexions, transports, adresse: adresseDuService(), suite: () => !arret })
  }
  const minuterie = setInterval(() => {
    // A failure is written on the message; the next round tries again.
    tour = tour.then(() => (arret ? undefined : passer().catch(() => undefined)))
  }, PERIODE_MS)
  minuterie.unref()
  return {
    async arreter() {
      arret = true
      clearInterval(minuterie)
      await tour
      for (const t of Object.values(transports)) t.fermer?.()
    },
  }
}
