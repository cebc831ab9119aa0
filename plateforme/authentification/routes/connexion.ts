import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { jourDe } from '../../base/contexte.ts'
import { PUBLIC } from '../../droits/droits.ts'
import { interdit, Refus } from '../../http/refus.ts'
import { noterAcces } from '../acces.ts'
import { champCourriel, champMotDePasse } from '../champs.ts'
import { codeDuRefus, entetesPour, type Noyau, origineDe, poserCookies } from '../noyau.ts'
import { lireSession } from '../session-courante.ts'
import { compterEssai, verrouAdresse } from '../tentatives.ts'
import { apresOuverture } from './apres-ouverture.ts'

export const Etape = z.object({ etape: z.enum(['ouverte', 'second_facteur']) })

const heure = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
})

const refusVerrou = (jusqua: Date) =>
  new Refus(
    429,
    'verrouille',
    `Trop d’essais infructueux : la connexion est suspendue jusqu’à ${heure.format(jusqua)}. Attendez, ou choisissez « Mot de passe oublié ».`,
  )
const refusIdentifiants = () =>
  new Refus(
    401,
    'identifiants',
    'Adresse électronique ou mot de passe incorrect. Vérifiez les deux et recommencez.',
  )

interface EtatCompte {
  id: string
  suspendu: boolean
  demonstration: boolean
  a_un_role: boolean
}

/** Sign-in by e-mail and password, first step of one or two. */
export function routeDeConnexion(app: FastifyInstance, noyau: Noyau): void {
  const { pool, bibliotheque, maintenant } = noyau
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/connexion',
    {
      config: { droit: PUBLIC },
      schema: {
        summary: 'Ouvre une session par adresse électronique et mot de passe',
        tags: ['connexion'],
        body: z.object({ courriel: champCourriel, motDePasse: champMotDePasse }),
        response: { 200: Etape },
      },
    },
    async (requete, reponse) => {
      const { courriel, motDePasse } = requete.body
      const origine = origineDe(requete)
      const verrou = await verrouAdresse(pool, origine.adresse, maintenant())
      if (verrou) throw refusVerrou(verrou)
      const essai = await compterEssai(pool, 'courriel', courriel, maintenant())
      if (essai.bloqueJusqua) throw refusVerrou(essai.bloqueJusqua)

      const compte = await etatDuCompte(noyau, courriel)
      const ouverture = await bibliotheque.api
        .signInEmail({
          body: { email: courriel, password: motDePasse },
          headers: entetesPour(requete),
          returnHeaders: true,
        })
        .catch(async (erreur) => {
          if (!codeDuRefus(erreur)) throw erreur
          await compterEssai(pool, 'adresse', origine.adresse, maintenant())
          await noterAcces(pool, 'echec', compte?.id ?? null, origine, compte ? null : { courriel })
          if (essai.verrouPose) {
            await noterAcces(pool, 'verrouillage', compte?.id ?? null, origine, {
              jusqua: essai.verrouPose.toISOString(),
              ...(compte ? {} : { courriel }),
            })
            throw refusVerrou(essai.verrouPose)
          }
          throw refusIdentifiants()
        })
      const refus = refusDuCompte(noyau, compte)
      if (refus) {
        await annulerSession(noyau, ouverture.response)
        await noterAcces(pool, 'echec', compte?.id ?? null, origine, { motif: refus.code })
        throw refus
      }
      poserCookies(reponse, ouverture.headers)
      if ('twoFactorRedirect' in ouverture.response && ouverture.response.twoFactorRedirect) {
        await noterAcces(pool, 'second_facteur_demande', compte!.id, origine)
        return { etape: 'second_facteur' as const }
      }
      await apresOuverture(noyau, requete, compte!.id, courriel)
      return { etape: 'ouverte' as const }
    },
  )
}

async function etatDuCompte({ pool, maintenant }: Noyau, courriel: string): Promise<EtatCompte | undefined> {
  const { rows } = await pool.query<EtatCompte>(
    `select c.id, c.suspendu_le is not null suspendu, c.demonstration,
       comptes.roles_actifs(c.id, $2::date) is not null a_un_role
     from comptes.compte c where c.courriel = $1`,
    [courriel, jourDe(maintenant())],
  )
  return rows[0]
}

/** Said only to who gave the right password. */
function refusDuCompte({ reglages }: Noyau, compte: EtatCompte | undefined): Refus | null {
  if (!compte) return interdit('Ce compte n’existe plus.')
  if (compte.suspendu)
    return new Refus(
      403,
      'compte_suspendu',
      'Votre compte est suspendu. Adressez-vous à l’administration du service.',
    )
  if (compte.demonstration && !reglages.demonstration)
    return new Refus(
      403,
      'compte_demonstration',
      'Ce compte de démonstration n’ouvre qu’un service de démonstration.',
    )
  if (!compte.a_un_role)
    return new Refus(
      403,
      'sans_droit',
      'Votre compte n’a aucun droit ouvert aujourd’hui. Adressez-vous à l’administration du service.',
    )
  return null
}

async function annulerSession({ pool }: Noyau, reponse: object): Promise<void> {
  if ('token' in reponse && typeof reponse.token === 'string')
    await pool.query('delete from comptes.session where jeton = $1', [reponse.token])
}

/** Sign-out: the session is deleted, its cookies expire. */
export function routeDeDeconnexion(app: FastifyInstance, noyau: Noyau): void {
  const fermer = async (requete: FastifyRequest, reponse: FastifyReply) => {
    const { headers } = await noyau.bibliotheque.api.signOut({
      headers: entetesPour(requete),
      returnHeaders: true,
    })
    poserCookies(reponse, headers)
    const session = requete.sessionSocle
    if (session) await noterAcces(noyau.pool, 'deconnexion', session.compteId, origineDe(requete))
    return reponse.status(204).send(null)
  }
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/session/deconnexion',
    {
      config: { droit: PUBLIC },
      schema: { summary: 'Ferme la session', tags: ['connexion'], response: { 204: z.null() } },
      preHandler: async (requete) => {
        requete.sessionSocle = await lireSession(noyau, requete)
      },
    },
    fermer,
  )
}
