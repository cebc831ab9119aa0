import { sql } from 'kysely'
import { z } from 'zod'
import { PUBLIC } from '../../../plateforme/droits/droits.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide, Refus } from '../../../plateforme/http/refus.ts'
import { CAUSES_EMPLOYEUR, CAUSES_TRAVAILLEUR, cles, DEMI_JOURNEES, REPONSES } from '../vocabulaire.ts'

const souhaits = z.array(z.enum(DEMI_JOURNEES, 'Demi-journée inconnue.')).max(12).default([])
const reponse = z.enum(cles(REPONSES), 'Choisissez une réponse.')
/** 32 bytes in base64url. */
export const jetonDeReponse = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'Ce lien est incomplet : ouvrez-le depuis le message reçu.')

const LIEN_MORT = new Refus(
  404,
  'lien_mort',
  'Ce lien n’est plus valable : il a expiré ou il est incomplet. Ouvrez-le depuis le dernier message reçu, ou appelez votre service de santé au travail.',
)
const ISSUES: Record<string, Refus> = {
  inconnu: LIEN_MORT,
  remplacee: conflit('Ce rendez-vous a changé depuis ce message. Répondez au dernier message reçu.'),
  annule: conflit('Ce rendez-vous est annulé : il n’y a rien à répondre.'),
  passe: conflit('Ce rendez-vous est passé, ou déjà excusé : appelez votre service de santé au travail.'),
}
const exiger = (issue: string | undefined) => {
  if (issue !== 'fait') throw ISSUES[issue ?? 'inconnu'] ?? LIEN_MORT
}

export interface RendezVousDuLien {
  prenom: string
  convoqueA: Date
  fin: Date
  modalite: string
  lieu: string | null
  adresse: string | null
  service: string
  telephone: string | null
  courriel: string | null
  etat: 'ouvert' | 'passe' | 'annule' | 'remplacee'
  reponse: string | null
}

/** What the holder of a personal link sees: first name, when, where. @throws Refus 404 when forged or expired */
export const lireParLien = definirCas({
  nom: 'convocations.lireParLien',
  droit: PUBLIC,
  entree: z.object({ jeton: jetonDeReponse }),
  async executer({ bd }, { jeton }) {
    const { rows } = await sql<RendezVousDuLien>`
      select prenom, convoque_a "convoqueA", fin, modalite, lieu, adresse, service, telephone, courriel, etat, reponse
      from convocations.lire_par_lien(${jeton})`.execute(bd)
    if (!rows[0]) throw LIEN_MORT
    return rows[0]
  },
})

/** The worker answers from the link, without signing in: confirms, excuses himself, asks for another date. */
export const repondreParLien = definirCas({
  nom: 'convocations.repondreParLien',
  droit: PUBLIC,
  entree: z.object({
    jeton: jetonDeReponse,
    reponse,
    cause: z.enum(cles(CAUSES_TRAVAILLEUR)).optional(),
    souhaits,
  }),
  async executer({ bd }, e) {
    const { rows } = await sql<{ issue: string }>`
      select convocations.repondre_par_lien(${e.jeton}, ${e.reponse}, ${e.cause ?? null}, ${e.souhaits}::text[]) issue`.execute(
      bd,
    )
    exiger(rows[0]?.issue)
    return { reponse: e.reponse }
  },
})

/** The employer answers for several of its workers at once (POR). @throws Refus 409 naming how many could not be */
export const repondreEnEmployeur = definirCas({
  nom: 'convocations.repondreEnEmployeur',
  droit: 'convocations.employeur',
  entree: z.object({
    ids: z
      .array(identifiant)
      .min(1, 'Choisissez au moins une personne.')
      .max(200, '200 personnes au plus à la fois.'),
    reponse,
    cause: z.enum(cles(CAUSES_EMPLOYEUR)).optional(),
    souhaits,
  }),
  async executer({ bd }, e) {
    const { rows } = await sql<{ issue: string }>`
      select issue from convocations.repondre_en_employeur(${e.ids}::uuid[], ${e.reponse}, ${e.cause ?? null},
        ${e.souhaits}::text[])`.execute(bd)
    const faits = rows.filter((r) => r.issue === 'fait').length
    const manques = e.ids.length - faits
    if (manques > 0)
      throw conflit(
        manques === e.ids.length
          ? 'Votre réponse arrive trop tard ou ne concerne aucun rendez-vous convoqué. Actualisez la liste, ou appelez votre équipe.'
          : `${manques} rendez-vous sur ${e.ids.length} ont changé entre-temps : rien n’est enregistré. Actualisez la liste et recommencez.`,
      )
    return { faits }
  },
})

/** The service writes down what it heard on the phone. */
export const noterReponse = definirCas({
  nom: 'convocations.noterReponse',
  droit: 'convocations.envoyer',
  entree: z.object({
    convocationId: identifiant,
    reponse,
    par: z.enum(['travailleur', 'employeur', 'service'], 'Dites qui répond.'),
    cause: z.enum(cles({ ...CAUSES_TRAVAILLEUR, ...CAUSES_EMPLOYEUR })).optional(),
    souhaits,
  }),
  async executer({ bd }, e) {
    const { rows } = await sql<{ issue: string }>`
      select convocations.repondre_en_service(${e.convocationId}::uuid, ${e.reponse}, ${e.par}, ${e.cause ?? null},
        ${e.souhaits}::text[]) issue`.execute(bd)
    const issue = rows[0]?.issue
    if (issue === 'inconnu') throw introuvable('Cette convocation')
    if (issue !== 'fait') throw invalide('Ce rendez-vous a changé entre-temps : actualisez la liste.')
    return { reponse: e.reponse }
  },
})

/** A request for another date is dealt with: the appointment was moved, or kept as agreed. */
export const traiterDemande = definirCas({
  nom: 'convocations.traiterDemande',
  droit: 'convocations.envoyer',
  entree: z.object({ convocationId: identifiant }),
  async executer({ bd, acteur, maintenant }, { convocationId }) {
    const ligne = await bd
      .updateTable('convocations.convocation')
      .set({ traitee_le: maintenant, traitee_par: acteur.compteId })
      .where('id', '=', convocationId)
      .where('reponse', '=', 'autre_date')
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Cette demande')
    return ligne
  },
})
