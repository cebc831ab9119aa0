import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { ZodError } from 'zod'
import { Refus } from '../../plateforme/http/refus.ts'
import { refusDePostgres, type SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

interface CorpsDErreur {
  erreur: { code: string; message: string; champs?: Record<string, string> }
}

const corps = (code: string, message: string, champs?: Record<string, string>): CorpsDErreur => ({
  erreur: champs ? { code, message, champs } : { code, message },
})

const PHRASES: Record<number, string> = {
  400: 'La demande est mal formée. Vérifiez la saisie.',
  404: 'Cette adresse n’existe pas.',
  405: 'Cette opération n’existe pas à cette adresse.',
  413: 'L’envoi est trop volumineux.',
  414: 'L’adresse demandée est trop longue.',
  415: 'Ce format d’envoi n’est pas accepté : envoyez du JSON.',
  429: 'Trop de demandes. Attendez une minute et recommencez.',
}

interface Probleme {
  chemin: string
  message: string
}

function parChamp(problemes: Probleme[]): Record<string, string> {
  const champs: Record<string, string> = {}
  for (const { chemin, message } of problemes) champs[chemin || '_'] ??= message
  return champs
}

function resumer(problemes: Probleme[]): string {
  const [premier] = problemes
  if (!premier) return PHRASES[400]!
  if (problemes.length === 1)
    return premier.chemin ? `${premier.message} (${premier.chemin})` : premier.message
  return `${problemes.length} champs sont à corriger.`
}

/** Refusals made before any route is found: an address too long or badly encoded. */
export function repondreAuCadre(
  erreur: { statusCode?: number },
  _requete: FastifyRequest,
  reponse: FastifyReply,
): void {
  const statut = erreur.statusCode ?? 400
  void reponse.status(statut).send(corps('demande', PHRASES[statut] ?? PHRASES[400]!))
}

/** Every error leaves as `{ erreur: { code, message, champs? } }` in French; ours alone are 500. */
export function repondreAuxErreurs(
  app: FastifyInstance,
  contraintes: SensDesContraintes,
  avecWeb: boolean,
): void {
  app.setErrorHandler((erreur: unknown, requete, reponse) => {
    if (hasZodFastifySchemaValidationErrors(erreur)) {
      const problemes = erreur.validation.map((v) => ({
        chemin: v.instancePath.split('/').filter(Boolean).join('.'),
        message: v.message ?? 'Valeur invalide.',
      }))
      return reponse.status(400).send(corps('saisie', resumer(problemes), parChamp(problemes)))
    }
    if (erreur instanceof ZodError) {
      const problemes = erreur.issues.map((i) => ({ chemin: i.path.join('.'), message: i.message }))
      return reponse.status(422).send(corps('saisie', resumer(problemes), parChamp(problemes)))
    }
    const refus = erreur instanceof Refus ? erreur : refusDePostgres(erreur, contraintes)
    if (refus) return reponse.status(refus.statut).send(corps(refus.code, refus.message, refus.champs))
    const statut = (erreur as { statusCode?: number }).statusCode
    if (statut && statut >= 400 && statut < 500 && !isResponseSerializationError(erreur))
      return reponse.status(statut).send(corps('demande', PHRASES[statut] ?? PHRASES[400]!))
    requete.log.error(erreur)
    if (process.env.SOCLE_ERREURS === '1') console.error(erreur)
    return reponse
      .status(500)
      .send(
        corps('interne', 'Une erreur s’est produite de notre côté. Rien n’a été enregistré ; recommencez.'),
      )
  })
  app.setNotFoundHandler((requete, reponse) => {
    // Any address that a browser opens is a page of the application, which knows its own addresses.
    const page =
      requete.method === 'GET' &&
      !requete.url.startsWith('/api') &&
      requete.headers.accept?.includes('text/html')
    if (avecWeb && page) return reponse.header('cache-control', 'no-cache').sendFile('index.html')
    return reponse.status(404).send(corps('introuvable', PHRASES[404]!))
  })
}
