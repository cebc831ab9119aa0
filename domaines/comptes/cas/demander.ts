import { sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { noterActe } from './noter-acces.ts'

/** Roles that open health data, or that let one confirm such a right: they wait for a second person (decision 0160). */
export const ROLES_GARDES: readonly string[] = ['medecin', 'idest', 'pdp', 'direction']

/** True when the account holds, will hold or asks for a guarded role: nobody enters it by an administrator alone. */
export async function estGarde({ bd }: Contexte, compteId: string): Promise<boolean> {
  const { rows } = await sql<{ oui: boolean }>`select comptes.compte_garde(${compteId}::uuid) oui`.execute(bd)
  return rows[0]!.oui
}

interface Demande {
  compteId: string
  genre: 'droit' | 'lien' | 'second_facteur' | 'courriel'
  attributionId?: string
  courriel?: string
  motif?: string | null
}

/**
 * Asks a physician or the direction to confirm what an administrator may not do alone.
 * @throws Refus 409 on one's own account; a demand of the same kind already waiting (constraint demande_en_attente)
 */
export async function demander(contexte: Contexte, demande: Demande): Promise<string> {
  const { bd, acteur } = contexte
  const { compteId, genre, attributionId, courriel, motif } = demande
  if (compteId === acteur.compteId)
    throw conflit(
      'Vous ne pouvez pas le demander pour votre propre compte. Adressez-vous à un autre administrateur.',
    )
  const { id } = await bd
    .insertInto('comptes.demande')
    .values({
      compte_id: compteId,
      genre,
      attribution_id: attributionId ?? null,
      courriel: courriel ?? null,
      motif: motif ?? null,
      demandee_par: acteur.compteId!,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noterActe(contexte, compteId, 'demande_creee', { genre, ...(motif ? { motif } : {}) })
  return id
}
