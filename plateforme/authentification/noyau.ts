import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { Operations } from '../droits/droits.ts'
import { Refus } from '../http/refus.ts'
import type { Origine } from './acces.ts'
import { type Bibliotheque, ENTETE_ADRESSE } from './bibliotheque.ts'
import type { Courrier } from './courrier.ts'
import type { Reglages } from './reglages.ts'
import type { SessionActive } from './session.ts'

/** What the sign-in routes share. */
export interface Noyau {
  pool: Pool
  bibliotheque: Bibliotheque
  reglages: Reglages
  operations: Operations
  courrier: Courrier
  maintenant: () => Date
  /** Lets something end after the answer; the server waits for it when it stops. */
  ensuite(travail: Promise<unknown>): void
}

/** Where a request comes from, for the journal. */
export function origineDe(requete: FastifyRequest): Origine {
  return { adresse: requete.ip, agent: requete.headers['user-agent']?.slice(0, 300) ?? null }
}

/** The headers that the library may see: cookies, agent, and the address as our server knows it. */
export function entetesPour(requete: FastifyRequest): Headers {
  const entetes = new Headers({ [ENTETE_ADRESSE]: requete.ip })
  if (requete.headers.cookie) entetes.set('cookie', requete.headers.cookie)
  if (requete.headers['user-agent']) entetes.set('user-agent', requete.headers['user-agent'].slice(0, 300))
  return entetes
}

/** Sends to the browser the cookies that the library sets. */
export function poserCookies(reponse: FastifyReply, entetes: Headers | null | undefined): void {
  const cookies = entetes?.getSetCookie() ?? []
  if (cookies.length > 0) reponse.header('set-cookie', cookies)
}

/** The session that `construire` found for a route asking for a person signed in. */
export function sessionOuverte(requete: FastifyRequest): SessionActive {
  const session = requete.sessionSocle
  if (!session) throw new Refus(401, 'non_connecte', 'Votre session est terminée. Reconnectez-vous.')
  return session
}

/** Code of a refusal of the library (`INVALID_CODE`…), or undefined when the error is not one. */
export function codeDuRefus(erreur: unknown): string | undefined {
  if (typeof erreur !== 'object' || erreur === null || !('body' in erreur)) return undefined
  const corps = erreur.body as { code?: unknown } | undefined
  return typeof corps?.code === 'string' ? corps.code : 'REFUS'
}
