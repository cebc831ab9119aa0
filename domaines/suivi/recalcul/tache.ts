import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import { type Bd, type Contexte, dansContexte, jourDe } from '../../../plateforme/base/contexte.ts'
import type { SuiviRecalcul } from '../../../plateforme/base/schema.genere.ts'
import { calculerPlage, ecrireLot, type Plage } from './lot.ts'
import { lireReglagesDuService, viderLaFile } from './recalculer.ts'

/** Workers of the queue a transaction. */
const TAILLE_FILE = 10_000
/**
 * Workers a batch of the service: some batches whatever its size, because each looks through whole tables; small enough
 * to be seen advancing, to lose little, and to hold in memory.
 */
const tailleDeLot = (total: number) => Math.min(150_000, Math.max(10_000, Math.ceil(total / 4)))
/** Batches at work together, each with its connection: one computes here while the other reads in the database. */
const ENSEMBLE = 2
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

/** How a pass over the batches ended. */
type Issue = 'fini' | 'interrompu' | 'reglages'

/**
 * One pass over the batches that remain, two at a time. A batch is written in one transaction; the progress then says
 * how far all batches before it are written, so that a killed server loses at most the batches it was in: what one of
 * them had written already is found to be the same.
 */
async function passer(
  connexions: Connexions,
  tache: Tache,
  { suite, maintenant, taille }: Required<OptionsRecalcul>,
): Promise<Issue> {
  const { id, dernier, jour } = tache
  const connus = empreinte(tache.reglages)
  const cause = CAUSES[tache.cause as CauseRecalcul]
  const relire = tache.cause !== 'nuit'
  const lots = await enSysteme(connexions, ({ bd }) =>
    plages(bd, dernier, taille || tailleDeLot(tache.total ?? 0)),
  )
  const faits: ({ travailleurs: number; changes: number; dernier: string | null } | undefined)[] = []
  let prochain = 0
  let confirmes = 0
  let issue: Issue = 'fini'
  let confirmation: Promise<unknown> = Promise.resolve()
  const confirmer = () => {
    confirmation = confirmation.then(async () => {
      let [travailleurs, changes, fin] = [0, 0, null as string | null]
      for (let f = faits[confirmes]; f; f = faits[++confirmes]) {
        travailleurs += f.travailleurs
        changes += f.changes
        fin = f.dernier ?? fin
      }
      if (travailleurs > 0) await avancer(connexions, id, travailleurs, changes, fin)
    })
    return confirmation
  }
  const travailler = async () => {
    try {
      while (issue === 'fini' && prochain < lots.length) {
        if (!suite()) issue = 'interrompu'
        else {
          const i = prochain++
          const reglages = await enSysteme(connexions, ({ bd }) => lireReglagesDuService(bd))
          // Settings changed meanwhile: everything is to be computed again, with them.
          if (empreinte(reglages) !== connus) issue = 'reglages'
          else {
            const lot = await calculerPlage(connexions, lots[i]!, { jour: jour!, reglages, relire })
            const ecrire = ({ bd }: Contexte) => ecrireLot(bd, lot, cause, jour!)
            const changes = lot.reprises.length === 0 ? 0 : await enSysteme(connexions, ecrire, maintenant())
            faits[i] = { travailleurs: lot.travailleurs, changes, dernier: lot.dernier }
            await confirmer()
          }
        }
      }
    } catch (erreur) {
      issue = 'interrompu'
      throw erreur
    }
  }
  const ouvriers = await Promise.allSettled(Array.from({ length: ENSEMBLE }, travailler))
  for (const o of ouvriers) if (o.status === 'rejected') throw o.reason
  return issue
}

/** The batches that follow a worker, the last one without end. */
async function plages(bd: Bd, dernier: string | null, taille: number): Promise<Plage[]> {
  const { rows } = await sql<{
    b: string[]
  }>`select suivi.bornes_des_lots(${dernier}::uuid, ${taille}) b`.execute(bd)
  const bornes = [dernier, ...rows[0]!.b, null]
  return bornes.slice(1).map((jusqua, i) => ({ apres: bornes[i]!, jusqua }))
}

const avancer = (c: Connexions, id: string, travailleurs: number, changes: number, dernier: string | null) =>
  enSysteme(c, ({ bd }) =>
    bd
      .updateTable('suivi.recalcul')
      .set((eb) => ({
        traites: eb('traites', '+', travailleurs),
        changes: eb('changes', '+', changes),
        ...(dernier ? { dernier } : {}),
      }))
      .where('id', '=', id)
      .execute(),
  )

const finir = (connexions: Connexions, id: string, valeurs: { etat: 'fini' | 'echec'; erreur?: string }) =>
  enSysteme(connexions, ({ bd }) =>
    bd
      .updateTable('suivi.recalcul')
      .set({ ...valeurs, fin: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

const relireTache = (connexions: Connexions, id: string) =>
  enSysteme(connexions, ({ bd }) =>
    bd.selectFrom('suivi.recalcul').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )

export interface OptionsRecalcul {
  /** Asked between batches; false stops there, the job stays to be resumed. */
  suite?: () => boolean
  maintenant?: () => Date
  /** Workers a batch; 0: as the size of the service wants. */
  taille?: number
}

/**
 * Does the job that waits, if any, batch by batch (see `passer`).
 * @returns the job as it ended, or null when there was nothing to do
 */
export async function executerRecalcul(
  connexions: Connexions,
  { suite = () => true, maintenant = () => new Date(), taille = 0 }: OptionsRecalcul = {},
): Promise<Tache | null> {
  const verrou = await connexions.applicationPool.connect()
  let tache: Tache | null = null
  try {
    // Held by the connection: a killed process frees it.
    const { rows } = await verrou.query('select pg_try_advisory_lock(7365, $1) libre', [VERROU])
    if (!rows[0].libre) return null
    tache = await enSysteme(connexions, prendre, maintenant())
    while (tache) {
      const { id, reglages } = tache
      const issue = await passer(connexions, tache, { suite, maintenant, taille })
      if (issue === 'interrompu') return await relireTache(connexions, id)
      if (issue === 'fini') {
        tache = await finir(connexions, id, { etat: 'fini' })
        await suivreLesReglages(connexions, empreinte(reglages))
        return tache
      }
      tache = await enSysteme(connexions, async ({ bd }) =>
        recommencer(bd, id, await lireReglagesDuService(bd)),
      )
    }
    return tache
  } catch (erreur) {
    const id = tache?.id
    const texte = String((erreur as Error).message).slice(0, 500)
    if (id) await finir(connexions, id, { etat: 'echec', erreur: texte }).catch(() => undefined)
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
    const n = await enSysteme(connexions, (contexte) => viderLaFile(contexte, false, TAILLE_FILE))
    total += n
    if (n < TAILLE_FILE) return total
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
