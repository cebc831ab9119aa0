import { sql } from 'kysely'
import { EntreeInvalide, jour as enJour, lireReglages, type Reglages } from '../../../droit/index.ts'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { calculer } from './calculer.ts'
import { decoder, type FaitsBruts } from './decoder.ts'
import type { FaitsLus } from './dossier.ts'
import { marquer } from './empreinte.ts'
import { projeter } from './projeter.ts'

/** Facts of a batch of workers, health states included: only under the system's sealed role. */
export async function lireFaits(bd: Bd, ids: readonly string[]): Promise<FaitsLus[]> {
  const { rows } = await sql<FaitsBruts>`select * from suivi.faits(${`{${ids.join(',')}}`}::uuid[])`.execute(
    bd,
  )
  return rows.map(decoder)
}

/** What the service decides where the law leaves it open (`parametres.droit`); defaults of the engine otherwise. */
export async function lireReglagesDuService(bd: Bd): Promise<Partial<Reglages>> {
  const { rows } = await sql<{
    r: unknown
  }>`select parametres -> 'droit' r from organisation.service limit 1`.execute(bd)
  if (!rows[0]?.r) return {}
  try {
    return lireReglages(rows[0].r)
  } catch (erreur) {
    // A faulty setting must not stop every écheance of the service: the law's default holds.
    if (erreur instanceof EntreeInvalide) return {}
    throw erreur
  }
}

/**
 * Recomputes workers from their facts and writes what differs. Must run as the system.
 * @param causes what changed, in French: one for all, or one a worker
 * @returns rows written; 0 when nothing changed
 */
export async function recalculerLot(
  { bd, aujourdhui }: Contexte,
  ids: string[],
  causes: string | string[],
): Promise<number> {
  if (ids.length === 0) return 0
  const r = await lireReglagesDuService(bd)
  // Before the facts are read: until the end of this transaction a run of the whole service leaves these workers.
  await marquer(bd, ids)
  const p = calculer(ids, await lireFaits(bd, ids), enJour(aujourdhui), r)
  return projeter(bd, p, causes, aujourdhui)
}

/** More than this in one request (an import): left to the background job, the request does not wait. */
const LIMITE_DANS_LA_REQUETE = 2000

/**
 * End of a write: recomputes the workers whose facts the transaction changed, in the same transaction.
 * @param enSysteme runs a piece of work under the system's role, then gives the actor's back
 */
export async function recalculerTouches(
  contexte: Contexte,
  enSysteme: <T>(faire: (contexte: Contexte) => Promise<T>) => Promise<T>,
): Promise<void> {
  const { rows } = await sql<{ n: number }>`select suivi.touches() n`.execute(contexte.bd)
  const n = rows[0]!.n
  if (n === 0 || n > LIMITE_DANS_LA_REQUETE) return
  await enSysteme((systeme) => viderLaFile(systeme, true, LIMITE_DANS_LA_REQUETE))
}

/** Takes workers from the queue and recomputes them. @returns how many were taken */
export async function viderLaFile(
  contexte: Contexte,
  deCetteTransaction: boolean,
  limite: number,
): Promise<number> {
  const { rows } = await sql<{ travailleur_id: string; cause: string }>`
    select * from suivi.prendre_touches(${deCetteTransaction}, ${limite})`.execute(contexte.bd)
  await recalculerLot(
    contexte,
    rows.map((r) => r.travailleur_id),
    rows.map((r) => r.cause),
  )
  return rows.length
}
