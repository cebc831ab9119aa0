import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

export interface Ecriture {
  id: number
  le: string
  auteur: string | null
  role: string
  cas: string | null
  operation: 'INSERT' | 'UPDATE' | 'DELETE'
  objet: string
  avant: Record<string, unknown> | null
  apres: Record<string, unknown> | null
}

/** Last administrative writes about a worker, the most recent first (travailleurs.historique of 0031). */
export async function lireHistorique(bd: Bd, id: string, limite = 200): Promise<Ecriture[]> {
  const { rows } = await sql<Ecriture>`
    select id, to_char(le at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') le, auteur, replace(role, 'socle_', '') role,
      cas, operation, objet, avant, apres
    from travailleurs.historique(${id}::uuid, ${limite})`.execute(bd)
  return rows
}
