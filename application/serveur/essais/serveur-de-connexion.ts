import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import type { Message } from '../../../plateforme/authentification/courrier.ts'
import { creerAuthentification } from '../../../plateforme/authentification/index.ts'
import type { Reglages } from '../../../plateforme/authentification/reglages.ts'
import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { construire, rassemblerOperations } from '../construire.ts'
import { salles } from '../salles.ts'

/** A browser of a test: keeps its cookies from one request to the next. */
export interface Navigateur {
  envoyer(
    methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    corps?: unknown,
    entetes?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
  cookies: Map<string, string>
}

export interface ServeurDeConnexion {
  app: FastifyInstance
  /** Messages sent, in order. */
  courriers: Message[]
  navigateur(): Navigateur
}

/** The whole server with its real sign-in, on the database of a test file. */
export function serveurDeConnexion(
  base: BaseDEssai,
  { reglages, maintenant = () => new Date() }: { reglages?: Partial<Reglages>; maintenant?: () => Date } = {},
): ServeurDeConnexion {
  const courriers: Message[] = []
  const serveur = { courriers } as unknown as ServeurDeConnexion
  beforeAll(async () => {
    const { connexions } = base
    const authentification = creerAuthentification({
      connexions,
      operations: rassemblerOperations(salles),
      maintenant,
      ...(reglages ? { reglages } : {}),
      courrier: { envoyer: async (message) => void courriers.push(message) },
    })
    serveur.app = await construire({ salles, connexions, authentification, maintenant })
    await serveur.app.ready()
  })
  afterAll(() => serveur.app?.close())
  return Object.assign(serveur, { navigateur: () => creerNavigateur(serveur) })
}

function creerNavigateur(serveur: ServeurDeConnexion): Navigateur {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async envoyer(methode, url, corps, entetes = {}) {
      const reponse = await serveur.app.inject({
        method: methode,
        url,
        headers: {
          'x-socle': '1',
          ...(cookies.size > 0 ? { cookie: [...cookies].map(([n, v]) => `${n}=${v}`).join('; ') } : {}),
          ...(corps === undefined ? {} : { 'content-type': 'application/json' }),
          ...entetes,
        },
        ...(corps === undefined ? {} : { payload: JSON.stringify(corps) }),
      })
      for (const pose of [reponse.headers['set-cookie'] ?? []].flat()) {
        const [paire = ''] = pose.split(';')
        const egal = paire.indexOf('=')
        if (/max-age=0/i.test(pose)) cookies.delete(paire.slice(0, egal))
        else cookies.set(paire.slice(0, egal), paire.slice(egal + 1))
      }
      return reponse
    },
  }
}
