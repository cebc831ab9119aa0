import type { Operations } from '../droits/droits.ts'
import type { SensDesContraintes } from './refus-postgres.ts'
import type { Route } from './route.ts'

/** What a room gives to the server: its rights, its routes, the meaning of its database constraints. */
export interface Salle {
  nom: string
  operations: Operations
  routes: readonly Route[]
  contraintes: SensDesContraintes
}
