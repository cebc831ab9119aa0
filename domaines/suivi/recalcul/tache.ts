import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import { type Bd, type Contexte, dansContexte, jourDe } from '../../../plateforme/base/contexte.ts'
import type { SuiviRecalcul } from '../../../plateforme/base/schema.genere.ts'
import { lireReglagesDuService, recalculerLot, viderLaFile } from './recalculer.ts'

/** Workers a transaction: large enough to be fast, small enough to be seen advancing and to lose little. */
export const TAILLE_LOT = 10_000
/** Key of the advisory lock that one running job of the service holds. */
const VERROU = 40
/** Shown as « changée par », by what asked for the run. */
const CAUSES = {
  nuit: 'Passage du temps',
  demande: 'Recalcul du service',
  regle: 'Règle ou réglage modifié',
  reprise: 'Recalcul du service',
  file: 'Faits importés',
} as const
export type CauseRecalcul = keyof typeof CAUSES

type Tache = Selectable<SuiviRecalcul>

const SYSTEME = { compteId: null, role: 'systeme' } as const

/** Runs a piece of work as the system, in its own transaction. */
export const enSysteme = <T>(
  connexions: Connexions,
  faire: (c: Contexte) => Promise<T>,
  maintenant = new Date(),
) =>
  dansContexte(
    connexions,
    SYSTEME,
    new Set(),
    'suivi.recalcul',
    async (contexte) => {
      // A batch may be long on a busy machine: the limit of requests is not that of the job.
      await sql`set local statement_timeout = '10min'`.execute(contexte.bd)
      return faire(contexte)
    },
    { maintenant, nouvelId: randomUUID },
  )

/** Asks for a run of the whole service, unless one is already waiting or running. @returns its id, or null */
export async function demanderRecalcul(connexions: Connexions, cause: CauseRecalcul): Promise<string | null> {
  const lignes = await enSysteme(connexions, ({ bd }) =>
    bd
      .insertInto('suivi.recalcul')
      .values({ cause })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .execute(),
  )
  return lignes[0]?.id ?? null
}

/** The job to do: a new one, or one that a dead server left (its lock is free). Null when another server runs it. */
async function prendre(contexte: Contexte): Promise<Tache | null> {
  const { bd, aujourdhui } = contexte
  const t = await bd
    .selectFrom('suivi.recalcul')
    .selectAll()
    .where('etat', 'in', ['attente', 'en_cours'])
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!t) return null
  const { rows } = await sql<{ n: number }>`select count(*)::int n from travailleurs.travailleur`.execute(bd)
  // A run of another day, or of other settings, starts again from nothing: its first half would not be of the second.
  const reglages = await lireReglagesDuService(bd)
  const reprise =
    t.etat === 'en_cours' && t.jour === aujourdhui && empreinte(t.reglages) === empreinte(reglages)
  return bd
    .updateTable('suivi.recalcul')
    .set({
      etat: 'en_cours',
      debut: t.debut ?? contexte.maintenant,
      jour: aujourdhui,
      total: rows[0]!.n,
      reglages: JSON.stringify(reglages),
      relances: t.etat === 'en_cours' ? t.relances + 1 : t.relances,
      ...(reprise ? {} : { dernier: null, traites: 0, changes: 0 }),
    })
    .where('id', '=', t.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Key of the lock that a change of settings holds until it is committed. */
export const VERROU_REGLAGES = 41

/** The same text for the same settings, in whatever order the database gives the keys back. */
const empreinte = (reglages: unknown) => JSON.stringify(Object.entries(reglages ?? {}).sort())

function recommencer(bd: Bd, id: string, reglages: object): Promise<Tache> {
  return bd
    .updateTable('suivi.recalcul')
    .set({ dernier: null, traites: 0, changes: 0, reglages: JSON.stringify(reglages) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Asks for another run when the settings changed during the last batch of this one. */
async function suivreLesReglages(connexions: Connexions, connus: string): Promise<void> {
  const changes = await enSysteme(connexions, async ({ bd }) => {
    await sql`select pg_advisory_xact_lock_shared(7365, ${VERROU_REGLAGES})`.execute(bd)
    return empreinte(await lireReglagesDuService(bd)) !== connus
  })
  if (changes) await demanderRecalcul(connexions, 'regle')
}

/**
 * Does the job that waits, if any, batch by batch; each batch and its progress are one transaction, so that a
 * killed server loses at most the batch it was in and the next one goes on from there.
 * @param options.suite asked between batches; false stops there, the job stays to be resumed
 * @returns the job as it ended, or null when there was nothing to do
 */
export async function executerRecalcul(
  connexions: Connexions,
  {
    suite = () => true,
    maintenant = () => new Date(),
  }: { suite?: () => boolean; maintenant?: () => Date } = {},
): Promise<Tache | null> {
  const verrou = await connexions.applicationPool.connect()
  let tache: Tache | null = null
  try {
    // Held by the connection: a killed process frees it.
    const { rows } = await verrou.query('select pg_try_advisory_lock(7365, $1) libre', [VERROU])
    if (!rows[0].libre) return null
    tache = await enSysteme(connexions, prendre, maintenant())
    if (!tache) return null
    const cause = CAUSES[tache.cause as CauseRecalcul]
    const nuit = tache.cause === 'nuit'
    while (suite()) {
      const { id, dernier } = tache
      const connus = empreinte(tache.reglages)
      tache = await enSysteme(
        connexions,
        async (contexte): Promise<Tache> => {
          const { bd } = contexte
          const reglages = await lireReglagesDuService(bd)
          // Settings changed meanwhile: everything is to be computed again, with them.
          if (empreinte(reglages) !== connus) return recommencer(bd, id, reglages)
          const { rows: lots } = await sql<{ ids: string[] | null }>`
            select suivi.lot_suivant(${dernier}::uuid, ${TAILLE_LOT}) ids`.execute(bd)
          const ids = lots[0]?.ids ?? []
          const changes = await recalculerLot(contexte, ids, cause, {
            reglages,
            // At night only those who differ from what was last written; asked for, everything is compared.
            empreintes: nuit ? 'comparer' : 'retenir',
          })
          const fini = ids.length < TAILLE_LOT
          return bd
            .updateTable('suivi.recalcul')
            .set((eb) => ({
              traites: eb('traites', '+', ids.length),
              changes: eb('changes', '+', changes),
              dernier: ids.at(-1) ?? dernier,
              ...(fini ? { etat: 'fini', fin: sql<Date>`clock_timestamp()` } : {}),
            }))
            .where('id', '=', id)
            .returningAll()
            .executeTakeFirstOrThrow()
        },
        maintenant(),
      )
      if (tache.etat === 'fini') {
        await suivreLesReglages(connexions, empreinte(tache.reglages))
        return tache
      }
    }
    return tache
  } catch (erreur) {
    const id = tache?.id
    if (id)
      await enSysteme(connexions, ({ bd }) =>
        bd
          .updateTable('suivi.recalcul')
          .set({ etat: 'echec', fin: new Date(), erreur: String((erreur as Error).message).slice(0, 500) })
          .where('id', '=', id)
          .execute(),
      ).catch(() => undefined)
    throw erreur
  } finally {
    await verrou.query('select pg_advisory_unlock(7365, $1)', [VERROU]).catch(() => undefined)
    verrou.release()
  }
}

/** Empties the queue that imports and other writers outside requests leave. */
export async function rattraper(connexions: Connexions): Promise<number> {
  let total = 0
  for (;;) {
    const n = await enSysteme(connexions, (contexte) => viderLaFile(contexte, false, TAILLE_LOT))
    total += n
    if (n < TAILLE_LOT) return total
  }
}

/** Hour of France from which the nightly run is due. */
const HEURE_DE_NUIT = 2
const PERIODE_MS = 5000

/**
 * Background work of a server: resumes what a crash left, runs what is asked for, and once a night the whole service
 * (a deadline of tomorrow is not that of today).
 */
export function demarrerTache(connexions: Connexions): { arreter(): Promise<void> } {
  // Tests call the work themselves, when they want it.
  if (process.env.VITEST) return { arreter: async () => undefined }
  let arret = false
  let tour: Promise<void> = Promise.resolve()
  const passer = async () => {
    await rattraper(connexions)
    if (await nuitDue(connexions)) await demanderRecalcul(connexions, 'nuit')
    await executerRecalcul(connexions, { suite: () => !arret })
  }
  const planifier = () => {
    // A failure is written on the job; the next round tries again.
    tour = passer().catch(() => undefined)
    return tour
  }
  // Not at once: a server that starts to describe itself (types, tests) leaves the database as it found it.
  const minuterie = setInterval(() => void tour.then(() => (arret ? undefined : planifier())), PERIODE_MS)
  minuterie.unref()
  return {
    async arreter() {
      arret = true
      clearInterval(minuterie)
      await tour
    },
  }
}

const heureDeFrance = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  hourCycle: 'h23',
})

async function nuitDue(connexions: Connexions): Promise<boolean> {
  const maintenant = new Date()
  if (Number.parseInt(heureDeFrance.format(maintenant), 10) < HEURE_DE_NUIT) return false
  const dernier = await enSysteme(connexions, ({ bd }) =>
    bd
      .selectFrom('suivi.recalcul')
      .select('jour')
      .where('etat', 'in', ['fini', 'echec'])
      .where('jour', '=', jourDe(maintenant))
      .executeTakeFirst(),
  )
  return !dernier
}
