import type { Connexions } from '../base/connexions.ts'
import type { Operations } from '../droits/droits.ts'
import type { Authentification } from './session.ts'

export interface OptionsAuthentification {
  connexions: Connexions
  /** Operations of all rooms, to tell each session what its role may do. */
  operations: Operations
  maintenant: () => Date
}

/** Sign-in, second factor, sessions. */
export function creerAuthentification(_options: OptionsAuthentification): Authentification {
  return { session: async () => null, installer: async () => undefined }
}
