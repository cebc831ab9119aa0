import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Role } from '../base/contexte.ts'

/** A person signed in, with the role it acts under in this session. */
export interface SessionActive {
  sessionId: string
  compteId: string
  nom: string
  prenom: string
  courriel: string
  /** Roles held today. */
  roles: Role[]
  /** The role of this session: one of `roles`. */
  role: Role
  secondFacteurActif: boolean
  /** True when the role asks for a second factor that the account has not set up yet: only the set-up is open. */
  secondFacteurRequis: boolean
}

/** What the server asks of authentication. */
export interface Authentification {
  /** The session of a request, or null for nobody. */
  session(requete: FastifyRequest): Promise<SessionActive | null>
  /** Checks again the password of the person signed in, before an act of signature. @throws Refus 422, 429 */
  confirmer(requete: FastifyRequest, session: SessionActive, motDePasse: string): Promise<void>
  /** Adds the sign-in routes (public) and the account's own routes. */
  installer(app: FastifyInstance): Promise<void>
}
