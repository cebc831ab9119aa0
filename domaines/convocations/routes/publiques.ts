import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { PUBLIC } from '../../../plateforme/droits/droits.ts'
import { identifiant, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { lireParLien, repondreEnEmployeur, repondreParLien } from '../cas/reponses.ts'
import { listerPourEmployeur, STATUTS_EMPLOYEUR } from '../requetes/employeur.ts'
import { cles, REPONSES } from '../vocabulaire.ts'

const nul = z.string().nullable()

/** Secret part of the address the SMS provider calls: derived from its key, so that nothing more is to be kept. */
export const cheminDuSuiviSms = (cle: string): string =>
  createHmac('sha256', cle).update('suivi-sms').digest('base64url')

const egal = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** What the provider says of a message, in our words; the rest (sent, accepted…) changes nothing. */
const ISSUES_SMS: Readonly<Record<string, 'remis' | 'rejete'>> = {
  delivered: 'remis',
  hard_bounce: 'rejete',
  hardBounce: 'rejete',
  blacklisted: 'rejete',
  rejected: 'rejete',
}

export const routesPubliques: Route[] = [
  definirRoute({
    methode: 'POST',
    url: '/api/rendez-vous/lire',
    droit: PUBLIC,
    resume: 'Le rendez-vous d’un lien personnel : jour, heure et lieu',
    corps: lireParLien.entree,
    sortie: z.object({
      prenom: z.string(),
      convoqueA: z.date(),
      fin: z.date(),
      modalite: z.string(),
      lieu: nul,
      adresse: nul,
      service: z.string(),
      telephone: nul,
      courriel: nul,
      etat: z.enum(['ouvert', 'passe', 'annule', 'remplacee']),
      reponse: z.enum(cles(REPONSES)).nullable(),
    }),
    traiter: async (contexte, { corps }) => {
      const r = await lireParLien(contexte, corps)
      return { ...r, reponse: r.reponse as keyof typeof REPONSES | null }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/rendez-vous/repondre',
    droit: PUBLIC,
    resume: 'Répond par un lien personnel : confirmer, s’excuser, demander une autre date',
    corps: repondreParLien.entree,
    sortie: z.object({ reponse: z.string() }),
    traiter: (contexte, { corps }) => repondreParLien(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/messages/suivi-sms/:secret',
    droit: PUBLIC,
    resume: 'Accusés de remise du fournisseur de SMS',
    parametres: z.object({ secret: z.string().max(100) }),
    corps: z.object({
      tag: z.union([z.string(), z.array(z.string())]).optional(),
      msg_status: z.string().max(100).optional(),
      description: z.string().max(500).optional(),
    }),
    sortie: z.object({ pris: z.boolean() }),
    async traiter({ bd }, { parametres, corps }) {
      const cle = process.env.SOCLE_SMS_CLE
      if (!cle || !egal(parametres.secret, cheminDuSuiviSms(cle))) throw introuvable('Cette adresse')
      const envoi = [corps.tag].flat().find((t) => identifiant.safeParse(t).success)
      const issue = ISSUES_SMS[corps.msg_status ?? '']
      if (!envoi || !issue) return { pris: false }
      const { rows } = await sql<{ pris: boolean }>`
        select messages.accuser(${envoi}::uuid, ${issue}, ${corps.description ?? corps.msg_status ?? ''}) pris`.execute(
        bd,
      )
      return { pris: rows[0]?.pris ?? false }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/convocations',
    droit: 'convocations.employeur',
    resume: 'Ses travailleurs convoqués : qui, quand, où, et les réponses ; jamais la raison',
    requete: pagination.extend({ etat: z.enum(STATUTS_EMPLOYEUR, 'État inconnu.').optional(), q: recherche }),
    sortie: pageDe(
      z.object({
        rendezVousId: z.string(),
        travailleurId: z.string(),
        nom: z.string(),
        prenom: z.string(),
        etablissement: z.string(),
        convoqueA: z.date(),
        lieu: nul,
        adresse: nul,
        motif: z.string(),
        statut: z.string(),
        reponse: z.enum(cles(REPONSES)).nullable(),
        reponsePar: nul,
      }),
    ),
    async traiter({ bd, maintenant }, { requete: { page, taille, ...f } }) {
      return { ...(await listerPourEmployeur(bd, f, { page, taille, maintenant })), page, taille }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/convocations/reponses',
    droit: 'convocations.employeur',
    resume: 'Répond pour plusieurs de ses travailleurs',
    corps: repondreEnEmployeur.entree,
    sortie: z.object({ faits: z.number() }),
    traiter: (contexte, { corps }) => repondreEnEmployeur(contexte, corps),
  }),
]
