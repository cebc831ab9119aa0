import { createHmac } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Connexions } from '../base/connexions.ts'
import type { Operations } from '../droits/droits.ts'
import { creerBibliotheque } from './bibliotheque.ts'
import { confirmerMotDePasse } from './confirmation.ts'
import { boiteLocale, type Courrier } from './courrier.ts'
import { type Noyau, origineDe } from './noyau.ts'
import { lireReglages, type Reglages } from './reglages.ts'
import { routeDeConnexion, routeDeDeconnexion } from './routes/connexion.ts'
import { routesDeLien } from './routes/lien.ts'
import { routesDeMonCompte } from './routes/mon-compte.ts'
import { routesDeMonSecondFacteur } from './routes/mon-second-facteur.ts'
import { routeDuMotDePasseOublie } from './routes/mot-de-passe-oublie.ts'
import { routeDuSecondFacteur } from './routes/second-facteur.ts'
import { routeDuServicePublic } from './routes/service-public.ts'
import { routesDeSession } from './routes/session.ts'
import type { Authentification } from './session.ts'
import { lireSession } from './session-courante.ts'

export { type AttributionDirecte, type CompteDirect, creerComptesDirectement } from './comptes-directs.ts'
export { MOT_DE_PASSE_DEMONSTRATION } from './demonstration.ts'
export { cheminDuLien, DUREE_LIEN, nouveauLien } from './liens.ts'
export { hacherMotDePasse } from './mot-de-passe.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Open to a session whose second factor is not set up yet: its own account, nothing else. */
    sansSecondFacteur?: boolean
  }
}

export interface OptionsAuthentification {
  connexions: Connexions
  /** Operations of all rooms, to tell each session what its role may do. */
  operations: Operations
  maintenant: () => Date
  /** Settings, for tests; read from the environment by default. */
  reglages?: Partial<Reglages>
  /** Sends messages; a local folder by default. */
  courrier?: Courrier
}

/** Sign-in routes per network address and minute: far above people, enough to spare the processor. */
const DEMANDES_PAR_MINUTE = 300

/** Sign-in, second factor, sessions. */
export function creerAuthentification(options: OptionsAuthentification): Authentification {
  const { connexions, operations, maintenant } = options
  const reglages = { ...lireReglages(), ...options.reglages }
  const pool = connexions.authentificationPool
  const secret = createHmac('sha256', process.env.SOCLE_SECRET ?? connexions.secret)
    .update('authentification')
    .digest('base64url')
  const enCours = new Set<Promise<unknown>>()
  const noyau: Noyau = {
    pool,
    bibliotheque: creerBibliotheque(pool, secret, reglages),
    reglages,
    operations,
    courrier: options.courrier ?? boiteLocale(),
    maintenant,
    ensuite(travail) {
      const suivi = travail.catch(() => undefined).finally(() => enCours.delete(suivi))
      enCours.add(suivi)
    },
  }
  return {
    session: (requete) => lireSession(noyau, requete),
    confirmer: (requete, session, motDePasse) =>
      confirmerMotDePasse(noyau, session, motDePasse, origineDe(requete)),
    async installer(app) {
      if (reglages.demonstration) await refuserVraisComptes(noyau)
      app.addHook('onClose', () => Promise.all(enCours))
      routesDeSession(app, noyau)
      await app.register(async (limitee: FastifyInstance) => {
        await limitee.register(rateLimit, { max: DEMANDES_PAR_MINUTE, timeWindow: 60_000 })
        routeDeConnexion(limitee, noyau)
        routeDeDeconnexion(limitee, noyau)
        routeDuSecondFacteur(limitee, noyau)
        routeDuMotDePasseOublie(limitee, noyau)
        routesDeLien(limitee, noyau)
        routesDeMonSecondFacteur(limitee, noyau)
        routesDeMonCompte(limitee, noyau)
        routeDuServicePublic(limitee, noyau)
      })
    },
  }
}

/** A demonstration shows its password to all: never over the accounts of real people. */
async function refuserVraisComptes({ pool }: Noyau): Promise<void> {
  const { rowCount } = await pool.query('select from comptes.compte where not demonstration limit 1')
  if (rowCount)
    throw new Error(
      'SOCLE_DEMO=1 est refusé : cette base contient de vrais comptes. Retirez ce réglage, ou choisissez une autre base.',
    )
}
