import type { Role } from '../base/contexte.ts'

/** `salle.operation`, for instance `adherents.modifier`. */
export type Droit = `${string}.${string}`

/** What a room lets people do: its operations, each with the roles that hold it. */
export interface Operation {
  libelle: string
  roles: readonly Role[]
}

export type Operations = Readonly<Record<Droit, Operation>>

/** Nothing signed in is needed (sign-in pages, public verification). Said in so many words by the route. */
export const PUBLIC = 'public' as const
/** Any person signed in, whatever the role (own account, own session). */
export const CONNECTE = 'connecte' as const
export type DroitDeRoute = Droit | typeof PUBLIC | typeof CONNECTE

/** Operations of a role in the gathered table of all rooms. */
export function droitsDuRole(operations: Operations, role: string): Set<string> {
  const droits = new Set<string>()
  for (const [droit, { roles }] of Object.entries(operations))
    if ((roles as readonly string[]).includes(role)) droits.add(droit)
  return droits
}
