import { sql } from 'kysely'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import { type Bd, type Contexte, dansContexte, type RoleContexte } from '../../../plateforme/base/contexte.ts'

/** An import being worked on, and how to reach the database as the person who asked. */
export interface Chantier {
  connexions: Connexions
  id: string
  acteur: { compteId: string | null; role: RoleContexte }
  /** The server is closing: stop between two batches. */
  signal: AbortSignal
  /** Told each step as it begins or advances (benches, command line). */
  surEtape?: ((etape: string, fait: number, total: number | null) => void) | undefined
}

export class Interrompu extends Error {}

/** One transaction of the work, under the role of the person who asked; long statements allowed. */
export function enTransaction<T>(
  c: Chantier,
  cas: string,
  faire: (bd: Bd, contexte: Contexte) => Promise<T>,
): Promise<T> {
  if (c.signal.aborted) throw new Interrompu()
  return dansContexte(c.connexions, c.acteur, new Set(), cas, async (contexte) => {
    const { bd } = contexte
    // A statement whose server died stops by itself, and leaves the place to the one that takes over.
    await sql`select set_config('statement_timeout', '15min', true),
      set_config('client_connection_check_interval', '2s', true)`.execute(bd)
    return faire(bd, contexte)
  })
}

/** Says how far the work is, at once (its own transaction). */
export const avancer = (
  c: Chantier,
  etape: string,
  fait = 0,
  total: number | null = null,
): Promise<unknown> => {
  c.surEtape?.(etape, fait, total)
  return dansContexte(c.connexions, c.acteur, new Set(), 'echanges.avancer', ({ bd }) =>
    noterAvancement(bd, c.id, etape, fait, total),
  )
}

export const noterAvancement = (bd: Bd, id: string, etape: string, fait = 0, total: number | null = null) =>
  sql`insert into echanges.travail (import_id, etape, fait, total) values (${id}, ${etape}, ${fait}, ${total})
    on conflict (import_id) do update set etape = excluded.etape, fait = excluded.fait, total = excluded.total,
      modifie_le = clock_timestamp()`.execute(bd)

/** Inserts rows of one staging table from JSON, one statement a batch. */
export async function inserer(
  bd: Bd,
  table: string,
  importId: string,
  lignes: readonly object[],
): Promise<void> {
  if (lignes.length === 0) return
  const colonnes = Object.keys(lignes[0]!)
  const noms = sql.join(colonnes.map((c) => sql.ref(c)))
  await sql`insert into ${sql.table(`echanges.${table}`)} (import_id, ${noms})
    select ${importId}::uuid, ${noms} from jsonb_populate_recordset(null::${sql.table(`echanges.${table}`)},
      ${JSON.stringify(lignes)}::jsonb) on conflict do nothing`.execute(bd)
}
