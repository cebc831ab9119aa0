import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Authentification, SessionActive } from '../../plateforme/authentification/session.ts'
import type { Connexions } from '../../plateforme/base/connexions.ts'
import { type Acteur, type Contexte, dansContexte, enTantQueSysteme } from '../../plateforme/base/contexte.ts'
import {
  CONNECTE,
  type DroitDeRoute,
  droitsDuRole,
  type Operations,
  PUBLIC,
} from '../../plateforme/droits/droits.ts'
import '../../plateforme/http/champs.ts'
import { Fichier } from '../../plateforme/http/fichier.ts'
import { interdit, Refus } from '../../plateforme/http/refus.ts'
import type { Route } from '../../plateforme/http/route.ts'
import type { Salle } from '../../plateforme/http/salle.ts'
import { repondreAuCadre, repondreAuxErreurs } from './erreurs.ts'
import { publierLApi } from './page-api.ts'
import { servirLeWeb } from './pages-web.ts'
import { recevoirFichier } from './reception.ts'
import { routeDeRecherche } from './recherche.ts'
import { garderLesRefus } from './refus-sante.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Right that the route asks for; every route declares one. */
    droit?: DroitDeRoute
    /** The route reaches health data: its refusals are kept. */
    sante?: { travailleur?: string }
  }
  interface FastifyRequest {
    sessionSocle?: SessionActive | null
  }
}

export interface Composition {
  salles: readonly Salle[]
  connexions: Connexions
  authentification: Authentification
  /** Clock, for tests. */
  maintenant?: () => Date
  journaux?: boolean
  /** Folder of the built web application, served beside the API. */
  web?: string
}

/** Requests a minute from one address to the routes without a session. */
const DEMANDES_PUBLIQUES = 60
const ECRITURES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Gathers the operations of all rooms. @throws when two rooms declare the same one. */
export function rassemblerOperations(salles: readonly Salle[]): Operations {
  const toutes: Record<string, Operations[keyof Operations]> = {}
  for (const { operations } of salles)
    for (const [droit, operation] of Object.entries(operations)) {
      if (toutes[droit]) throw new Error(`Le droit « ${droit} » est déclaré deux fois.`)
      toutes[droit] = operation
    }
  return toutes
}

/**
 * Composes the HTTP server: rooms, authentication, OpenAPI, errors in French.
 * @throws at start when a route declares no right, or one that no room declares.
 */
export async function construire(composition: Composition): Promise<FastifyInstance> {
  const { salles, authentification } = composition
  const operations = rassemblerOperations(salles)
  const app = Fastify({
    logger: composition.journaux
      ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] }
      : false,
    bodyLimit: 1024 * 1024,
    frameworkErrors: repondreAuCadre,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    trustProxy: process.env.SOCLE_MANDATAIRE === '1',
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  repondreAuxErreurs(
    app,
    Object.assign({}, ...salles.map((s) => s.contraintes)),
    composition.web !== undefined,
  )

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Mantine writes its colour variables in style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    // The service may run on plain HTTP inside a network, behind a proxy that adds HSTS.
    hsts: false,
  })
  await app.register(compress, { threshold: 2048, encodings: ['br', 'gzip'] })
  await app.register(cookie)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'API de Socle',
        version: '1',
        description: 'Toutes les opérations de Socle. Une session ouverte par /api/connexion est nécessaire.',
      },
    },
    transform: createJsonSchemaTransform({}),
    transformObject: createJsonSchemaTransformObject({}),
  })

  app.addHook('onRoute', (route) => {
    const lecture = [route.method].flat().every((methode) => methode === 'GET' || methode === 'HEAD')
    // The built screens: public files, read only. Fastify adds a HEAD beside each GET.
    if (route.method === 'HEAD' || (lecture && !route.url.startsWith('/api'))) return
    const droit = route.config?.droit
    const connu = droit === PUBLIC || droit === CONNECTE || (droit && droit in operations)
    if (!connu)
      throw new Error(
        `La route ${route.method} ${route.url} ne déclare pas de droit connu (${droit ?? 'aucun'}).`,
      )
  })
  app.addHook('onRequest', async (requete) => {
    if (!requete.url.startsWith('/api/')) return
    // A browser form of another site cannot set this header.
    if (ECRITURES.has(requete.method) && requete.headers['x-socle'] !== '1')
      throw new Refus(403, 'entete_manquant', 'Requête refusée : l’en-tête « x-socle: 1 » manque.')
    const droit = requete.routeOptions.config.droit
    if (!droit || droit === PUBLIC) return
    requete.sessionSocle = await authentification.session(requete)
    exigerDroit(requete, droit, operations)
  })

  garderLesRefus(app, composition.connexions)
  await authentification.installer(app)
  ajouter(app, routeDeRecherche(salles), composition, operations)
  const routes = salles.flatMap((s) => s.routes)
  for (const route of routes)
    if (!route.fichier && route.droit !== PUBLIC) ajouter(app, route, composition, operations)
  // Open to nobody in particular: counted by address, so that a secret link cannot be guessed.
  await app.register(async (portee) => {
    await portee.register(rateLimit, { max: DEMANDES_PUBLIQUES, timeWindow: 60_000 })
    for (const route of routes) if (route.droit === PUBLIC) ajouter(portee, route, composition, operations)
  })
  // Only the routes that take a file read multipart bodies; to any other they are a wrong type.
  await app.register(async (portee) => {
    await portee.register(multipart)
    for (const route of routes) if (route.fichier) ajouter(portee, route, composition, operations)
  })
  publierLApi(app)
  if (composition.web) await servirLeWeb(app, composition.web)
  return app
}

function exigerDroit(requete: FastifyRequest, droit: DroitDeRoute, operations: Operations): void {
  const session = requete.sessionSocle
  if (!session) throw new Refus(401, 'non_connecte', 'Votre session est terminée. Reconnectez-vous.')
  const { sansSecondFacteur } = requete.routeOptions.config
  if (session.secondFacteurRequis && !sansSecondFacteur)
    throw new Refus(
      403,
      'second_facteur',
      'Votre rôle demande un second facteur. Activez-le dans « Mon compte ».',
    )
  if (droit === CONNECTE) return
  const roles = operations[droit as keyof Operations]?.roles as readonly string[] | undefined
  if (!roles?.includes(session.role)) throw interdit()
}

/** What rooms derive from facts follows the write, in its own transaction. */
async function mettreAJour({ salles, connexions }: Composition, contexte: Contexte): Promise<void> {
  for (const salle of salles)
    await salle.avantValidation?.(contexte, (faire) => enTantQueSysteme(connexions, contexte, faire))
}

function ajouter(app: FastifyInstance, route: Route, composition: Composition, operations: Operations): void {
  const { connexions, maintenant = () => new Date() } = composition
  app.route({
    method: route.methode,
    url: route.url,
    config: { droit: route.droit, ...(route.sante ? { sante: route.sante } : {}) },
    ...(route.fichier ? { bodyLimit: route.fichier.tailleMax + 65_536 } : {}),
    schema: {
      summary: route.resume,
      tags: [route.url.split('/')[2] ?? 'api'],
      ...(route.parametres ? { params: route.parametres } : {}),
      ...(route.requete ? { querystring: route.requete } : {}),
      ...(route.corps ? { body: route.corps } : {}),
      ...(route.fichier ? { consumes: ['multipart/form-data'] } : {}),
      response: { [route.statut ?? 200]: route.sortie },
    },
    async handler(requete, reponse) {
      const session = requete.sessionSocle
      if (!session && route.droit !== PUBLIC) throw interdit()
      const acteur: Acteur = session
        ? { compteId: session.compteId, role: session.role }
        : { compteId: null, role: 'visiteur' }
      if (route.confirmation && session)
        await composition.authentification.confirmer(
          requete,
          session,
          (requete.body as { motDePasse: string }).motDePasse,
        )
      const fichier = route.fichier
        ? await recevoirFichier(requete, reponse, route.fichier.tailleMax)
        : undefined
      const resultat = await dansContexte(
        connexions,
        acteur,
        droitsDuRole(operations, acteur.role),
        `${route.methode} ${route.url}`,
        async (contexte) => {
          const reponse = await route.traiter(contexte, {
            parametres: requete.params as never,
            requete: requete.query as never,
            corps: requete.body as never,
            ...(fichier ? { fichier } : {}),
          })
          if (route.methode !== 'GET')
            // Nobody in particular has no rights over what rooms derive: the system brings it up to date.
            await (acteur.role === 'visiteur'
              ? enTantQueSysteme(connexions, contexte, (c) => mettreAJour(composition, c))
              : mettreAJour(composition, contexte))
          return reponse
        },
        { maintenant: maintenant() },
      )
      if (resultat instanceof Fichier)
        return reponse
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(resultat.nom)}`)
          .type(resultat.type)
          .send(resultat.contenu)
      return reponse.status(route.statut ?? 200).send(resultat)
    },
  })
}
