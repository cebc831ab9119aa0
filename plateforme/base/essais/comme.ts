import { randomUUID } from 'node:crypto'
import { droitsDuRole, type Operations } from '../../droits/droits.ts'
import { type Contexte, dansContexte, type Role } from '../contexte.ts'
import type { BaseDEssai } from './base-d-essai.ts'

/**
 * Runs use cases in a test as a role of the service, with the rights that the room's operations give it.
 * @param options.compteId acting account (random by default); options.maintenant fixed clock
 */
export function comme(base: BaseDEssai, operations: Operations) {
  return <T>(
    role: Role,
    faire: (contexte: Contexte) => Promise<T>,
    { compteId = randomUUID(), maintenant = new Date() }: { compteId?: string; maintenant?: Date } = {},
  ): Promise<T> =>
    dansContexte(base.connexions, { compteId, role }, droitsDuRole(operations, role), 'essai', faire, {
      maintenant,
    })
}
