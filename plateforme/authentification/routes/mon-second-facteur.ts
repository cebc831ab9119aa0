import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { toString as qrCode } from 'qrcode'
import { z } from 'zod'
import { CONNECTE } from '../../droits/droits.ts'
import { conflit, invalide, Refus } from '../../http/refus.ts'
import { type EvenementAcces, noterAcces } from '../acces.ts'
import { champCode, champMotDePasse } from '../champs.ts'
import { confirmerMotDePasse } from '../confirmation.ts'
import { codeDuRefus, entetesPour, type Noyau, origineDe, poserCookies, sessionOuverte } from '../noyau.ts'

const AvecMotDePasse = z.object({ motDePasse: champMotDePasse })
const Codes = z.object({ codesSecours: z.array(z.string()) })
const Debut = Codes.extend({
  /** otpauth:// address, for the application. */
  uri: z.string(),
  /** Secret to type by hand, in groups of four. */
  secret: z.string(),
  /** The address as a picture, data URI of an SVG. */
  qr: z.string(),
})
const config = { droit: CONNECTE, sansSecondFacteur: true } as const
const tags = ['compte']

/** Setting up, removing and renewing one's own second factor. */
export function routesDeMonSecondFacteur(app: FastifyInstance, noyau: Noyau): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const { api: auth } = noyau.bibliotheque
  const appel = (requete: FastifyRequest) => ({ headers: entetesPour(requete), returnHeaders: true }) as const
  const noter = (requete: FastifyRequest, evenement: EvenementAcces) =>
    noterAcces(noyau.pool, evenement, sessionOuverte(requete).compteId, origineDe(requete))
  const confirmer = (requete: FastifyRequest, motDePasse: string) =>
    confirmerMotDePasse(noyau, sessionOuverte(requete), motDePasse, origineDe(requete))

  api.post(
    '/api/compte/second-facteur',
    {
      config,
      schema: {
        summary: 'Commence l’activation de mon second facteur',
        tags,
        body: AvecMotDePasse,
        response: { 200: Debut },
      },
    },
    async (requete) => {
      const { motDePasse } = requete.body
      if (sessionOuverte(requete).secondFacteurActif)
        throw conflit('Votre second facteur est déjà actif. Retirez-le d’abord pour en choisir un autre.')
      await confirmer(requete, motDePasse)
      const { response } = await auth
        .enableTwoFactor({ ...appel(requete), body: { password: motDePasse } })
        .catch(refuser)
      if (response.method !== 'totp') throw new Error('Second factor of an unexpected kind')
      const secret = new URL(response.totpURI).searchParams.get('secret') ?? ''
      const svg = await qrCode(response.totpURI, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
      return {
        uri: response.totpURI,
        secret: secret.replace(/=+$/, '').replace(/(.{4})(?=.)/g, '$1 '),
        qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
        codesSecours: response.backupCodes,
      }
    },
  )
  api.post(
    '/api/compte/second-facteur/confirmation',
    {
      config,
      schema: {
        summary: 'Active mon second facteur par un premier code',
        tags,
        body: z.object({ code: champCode }),
        response: { 204: z.null() },
      },
    },
    async (requete, reponse) => {
      if (sessionOuverte(requete).secondFacteurActif) throw conflit('Votre second facteur est déjà actif.')
      const { headers } = await auth.verifyTOTP({ ...appel(requete), body: requete.body }).catch(refuser)
      poserCookies(reponse, headers)
      await noter(requete, 'second_facteur_active')
      return reponse.status(204).send(null)
    },
  )
  api.post(
    '/api/compte/second-facteur/retrait',
    {
      config,
      schema: {
        summary: 'Retire mon second facteur',
        tags,
        body: AvecMotDePasse,
        response: { 204: z.null() },
      },
    },
    async (requete, reponse) => {
      const session = sessionOuverte(requete)
      if (session.roles.some((r) => noyau.reglages.rolesSecondFacteur.has(r)))
        throw conflit(
          'Votre rôle demande un second facteur : il ne peut pas être retiré. Si vous avez changé de téléphone, demandez à l’administration de le réinitialiser.',
        )
      await confirmer(requete, requete.body.motDePasse)
      const { headers } = await auth
        .disableTwoFactor({ ...appel(requete), body: { password: requete.body.motDePasse } })
        .catch(refuser)
      poserCookies(reponse, headers)
      await noter(requete, 'second_facteur_retire')
      return reponse.status(204).send(null)
    },
  )
  api.post(
    '/api/compte/second-facteur/codes',
    {
      config,
      schema: {
        summary: 'Renouvelle mes codes de secours',
        tags,
        body: AvecMotDePasse,
        response: { 200: Codes },
      },
    },
    async (requete) => {
      if (!sessionOuverte(requete).secondFacteurActif)
        throw conflit('Activez d’abord votre second facteur : les codes de secours viennent avec.')
      await confirmer(requete, requete.body.motDePasse)
      const { response } = await auth
        .generateBackupCodes({ ...appel(requete), body: { password: requete.body.motDePasse } })
        .catch(refuser)
      await noter(requete, 'codes_secours_renouveles')
      return { codesSecours: response.backupCodes }
    },
  )
}

function refuser(erreur: unknown): never {
  const code = codeDuRefus(erreur)
  if (!code) throw erreur
  if (code === 'INVALID_CODE') {
    const message = 'Code incorrect ou expiré. Saisissez le code que l’application affiche maintenant.'
    throw invalide(message, { code: message })
  }
  if (code === 'TOTP_NOT_ENABLED' || code === 'TWO_FACTOR_NOT_ENABLED')
    throw conflit('L’activation n’a pas été commencée. Reprenez-la depuis « Mon compte ».')
  if (code === 'UNAUTHORIZED')
    throw new Refus(401, 'non_connecte', 'Votre session est terminée. Reconnectez-vous.')
  throw conflit(
    'Cette opération sur le second facteur n’est pas possible maintenant. Reprenez-la depuis « Mon compte ».',
  )
}
