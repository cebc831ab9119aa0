import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

export interface Assistanat {
  niveau: 1 | 2
  assistanteId: string | null
}

/**
 * Level of assistanat given to a professional on a day: the most precise line applies (the person before the team before
 * the centre), level 1 when nothing is said (SUI-068).
 */
export async function lireAssistanat(
  bd: Bd,
  q: { professionnelId: string; equipeId: string | null; centreId: string | null; jour: string },
): Promise<Assistanat> {
  const { rows } =
    await sql<Assistanat>`select niveau, assistante_id "assistanteId" from planification.assistanat
    where (professionnel_id is null or professionnel_id = ${q.professionnelId}::uuid)
      and (equipe_id is null or equipe_id = ${q.equipeId}::uuid)
      and (centre_id is null or centre_id = ${q.centreId}::uuid)
      and debut <= ${q.jour}::date and (fin is null or fin >= ${q.jour}::date)
    order by (professionnel_id is not null)::int * 4 + (equipe_id is not null)::int * 2 + (centre_id is not null)::int desc
    limit 1`.execute(bd)
  return rows[0] ?? { niveau: 1, assistanteId: null }
}
