import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { creerAuthentification } from '../../../plateforme/authentification/index.ts'
import type { Authentification, SessionActive } from '../../../plateforme/authentification/session.ts'
import { ROLES, type Role } from '../../../plateforme/base/contexte.ts'
import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { Refus } from '../../../plateforme/http/refus.ts'
import type { Salle } from '../../../plateforme/http/salle.ts'
import { construire, rassemblerOperations } from '../construire.ts'
import { salles as toutes } from '../salles.ts'

/** Header by which a test says who it is: `role:compteId`. Only the fake authentication below reads it. */
const ENTETE = 'x-essai-session'

/** The password that the fake authentication accepts when a route asks for it again. */
export const MOT_DE_PASSE_D_ESSAI = 'mot de passe d’essai'

type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Envoi {
  /** Query string; arrays repeat the key. */
  requete?: Record<string, string | number | boolean | string[]>
  /** JSON body; a string is sent as it is. */
  corps?: unknown
  entetes?: Record<string, string>
}

/** Sends one request as a person: `await relation('POST', '/api/adherents/entreprises', { corps })`. */
export type Envoyer = (methode: Methode, url: string, envoi?: Envoi) => Promise<LightMyRequestResponse>

export interface ServeurDEssai {
  /** The composed server; ready inside tests and hooks. */
  app: FastifyInstance
  /** Acts as a role; a random account unless one is given. */
  en(role: Role, options?: { compteId?: string }): Envoyer
  /** Nobody signed in. */
  anonyme: Envoyer
}

/**
 * The whole server on the database of a test file, where a header stands for the sign-in.
 * @param options.salles rooms to serve (default: all)
 * @param options.comptes also serve the real sign-in and account routes (default: no)
 */
export function serveurDEssai(
  base: BaseDEssai,
  options: { salles?: readonly Salle[]; comptes?: boolean; maintenant?: () => Date } = {},
): ServeurDEssai {
  const { salles = toutes, comptes = false, maintenant = () => new Date() } = options
  const serveur = {} as ServeurDEssai
  beforeAll(async () => {
    const { connexions } = base
    const operations = rassemblerOperations(salles)
    const reelle = comptes ? creerAuthentification({ connexions, operations, maintenant }) : undefined
    const authentification: Authentification = {
      session: async ({ headers }) => sessionDe(headers[ENTETE]),
      confirmer: async (_requete, _session, motDePasse) => {
        if (motDePasse !== MOT_DE_PASSE_D_ESSAI)
          throw new Refus(422, 'mot_de_passe', 'Mot de passe incorrect. Vérifiez-le et recommencez.')
      },
      installer: async (app) => reelle?.installer(app),
    }
    serveur.app = await construire({ salles, connexions, authentification, maintenant })
    await serveur.app.ready()
  })
  afterAll(() => serveur.app?.close())
  const envoyeur =
    (identite: Record<string, string>): Envoyer =>
    (methode, url, { requete, corps, entetes } = {}) =>
      serveur.app.inject({
        method: methode,
        url,
        headers: {
          'x-socle': '1',
          ...(corps === undefined ? {} : { 'content-type': 'application/json' }),
          ...identite,
          ...entetes,
        },
        ...(requete ? { query: requete as Record<string, string | string[]> } : {}),
        ...(corps === undefined
          ? {}
          : { payload: typeof corps === 'string' ? corps : JSON.stringify(corps) }),
      })
  return Object.assign(serveur, {
    anonyme: envoyeur({}),
    en: (role: Role, { compteId = randomUUID() }: { compteId?: string } = {}) =>
      envoyeur({ [ENTETE]: `${role}:${compteId}` }),
  })
}

function sessionDe(entete: string | string[] | undefined): SessionActive | null {
  const [role, compteId] = String(entete ?? '').split(':')
  if (!compteId || !(ROLES as readonly string[]).includes(role!)) return null
  return {
    sessionId: compteId,
    compteId,
    nom: 'Essai',
    prenom: 'Camille',
    courriel: 'camille.essai@exemple.fr',
    roles: [role as Role],
    role: role as Role,
    secondFacteurActif: true,
    secondFacteurRequis: false,
  }
}
