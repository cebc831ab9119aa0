import type { Contexte } from '../../../plateforme/base/contexte.ts'
import type { EVENEMENTS } from '../vocabulaire.ts'

/** Writes an act of the administration on an account in the journal of accesses. */
export async function noterActe(
  { bd, acteur }: Contexte,
  compteId: string,
  evenement: keyof typeof EVENEMENTS,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await bd
    .insertInto('journal.acces')
    .values({ compte: compteId, evenement, detail: JSON.stringify({ ...detail, par: acteur.compteId }) })
    .execute()
}
