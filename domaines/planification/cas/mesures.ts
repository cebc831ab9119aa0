import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien, ligne, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { rangerTout } from '../rangement.ts'
import {
  CANAUX_COMMUNICATION,
  CONCLUSIONS_EVALUATION,
  cles,
  DESTINATAIRES_COMMUNICATION,
  EFFETS_MESURE,
  EXPOSITIONS_COURTES,
} from '../vocabulaire.ts'

const liste = <T extends [string, ...string[]]>(valeurs: T) =>
  z
    .array(z.enum(valeurs, 'Valeur inconnue.'))
    .max(30)
    .nullish()
    .transform((l) => (l?.length ? l : null))
const CONTRATS = ['cdi', 'cdd', 'interim', 'apprenti', 'professionnalisation', 'saisonnier', 'stage'] as const
const mois = (max: number) =>
  z
    .number('Nombre de mois attendu.')
    .int('Nombre entier attendu.')
    .min(1, 'Un mois au moins.')
    .max(max, `${max} mois au plus.`)
    .nullish()
    .transform((v) => v ?? null)

export const EntreeMesure = z.object({
  nom: ligne(160),
  texte: ligne(4000),
  effet: z.enum(cles(EFFETS_MESURE), 'Choisissez ce que la mesure permet.'),
  base_juridique: ligne(1000),
  accord_reference: ligneOuRien(200),
  accord_le: jourOuRien,
  debut: jour,
  fin: jour,
  codes: z
    .array(z.enum(['EMAE', 'EMAP', 'VINT', 'VIPP'], 'Genre de visite hors de portée d’une mesure.'))
    .min(1, 'Choisissez au moins une visite.'),
  categories: liste(['SIS', 'SIA', 'SIR']),
  contrats: liste([...CONTRATS]),
  expositions: liste(cles(EXPOSITIONS_COURTES)),
  exclusions: z
    .array(z.enum(cles(EXPOSITIONS_COURTES), 'Exclusion inconnue.'))
    .max(30)
    .default([]),
  code_tenu: z
    .enum(['VINT', 'VIPP'])
    .nullish()
    .transform((v) => v ?? null),
  delai_mois: mois(12),
  periode_mois: mois(60),
  reserve: ligneOuRien(1000),
  perimetre: ligneOuRien(1000),
})

function verifier(m: z.output<typeof EntreeMesure>, aujourdhui: string): void {
  if (m.accord_le && m.accord_le > aujourdhui)
    throw invalide('L’accord de la DREETS n’est pas à venir. Corrigez la date.', {
      accord_le: 'Cette date est à venir.',
    })
  if (m.effet === 'delegation' && !m.code_tenu)
    throw invalide(
      'Dites sous quel genre l’infirmier tient la visite : il délivre une attestation de suivi, jamais un avis d’aptitude (R. 4623-14 II).',
      { code_tenu: 'Choisissez sous quel genre la visite est tenue.' },
    )
  if (m.effet === 'delai' && (m.codes.join() !== 'EMAE' || !m.delai_mois))
    throw invalide('Une modulation de délai porte sur l’examen d’embauche seul et dit un nombre de mois.', {
      delai_mois: 'Nombre de mois attendu.',
    })
}

/** Writes a measure (SUI-053); without the agreement of the DREETS it is a project and allows nothing. */
export const creerMesure = definirCas({
  nom: 'planification.creerMesure',
  droit: 'planification.mesures',
  entree: EntreeMesure,
  async executer(contexte, m) {
    verifier(m, contexte.aujourdhui)
    const l = await contexte.bd
      .insertInto('planification.mesure_experimentale')
      .values(m)
      .returning('id')
      .executeTakeFirstOrThrow()
    await rangerTout(contexte)
    return l
  },
})

export const modifierMesure = definirCas({
  nom: 'planification.modifierMesure',
  droit: 'planification.mesures',
  entree: EntreeMesure.extend({ id: identifiant }),
  async executer(contexte, { id, ...m }) {
    verifier(m, contexte.aujourdhui)
    const l = await contexte.bd
      .updateTable('planification.mesure_experimentale')
      .set(m)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!l) throw introuvable('Cette mesure')
    await rangerTout(contexte)
    return l
  },
})

/** Suspends a measure from today, or lifts the suspension. Appointments already made keep their mark. */
export const suspendreMesure = definirCas({
  nom: 'planification.suspendreMesure',
  droit: 'planification.mesures',
  entree: z.object({ id: identifiant, suspendue: z.boolean() }),
  async executer(contexte, { id, suspendue }) {
    const l = await contexte.bd
      .updateTable('planification.mesure_experimentale')
      .set({ suspendue_le: suspendue ? contexte.aujourdhui : null })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!l) throw introuvable('Cette mesure')
    await rangerTout(contexte)
    return l
  },
})

export const EntreeEvaluation = z.object({
  prevueLe: jour,
  faiteLe: jourOuRien,
  conclusion: z
    .enum(cles(CONCLUSIONS_EVALUATION), 'Choisissez une conclusion.')
    .nullish()
    .transform((v) => v ?? null),
  commentaire: ligneOuRien(4000),
})

/** Plans an evaluation of a measure, or writes what it concluded (SUI-053). */
export const evaluerMesure = definirCas({
  nom: 'planification.evaluerMesure',
  droit: 'planification.mesures',
  entree: EntreeEvaluation.extend({ mesureId: identifiant, id: identifiant.nullish() }),
  async executer({ bd, aujourdhui }, { mesureId, id, prevueLe, faiteLe, conclusion, commentaire }) {
    if (faiteLe && faiteLe > aujourdhui)
      throw invalide('Une évaluation faite n’est pas à venir. Corrigez la date.', {
        faiteLe: 'Cette date est à venir.',
      })
    const valeurs = { prevue_le: prevueLe, faite_le: faiteLe, conclusion, commentaire }
    const l = id
      ? await bd
          .updateTable('planification.mesure_evaluation')
          .set(valeurs)
          .where('id', '=', id)
          .where('mesure_id', '=', mesureId)
          .returning('id')
          .executeTakeFirst()
      : await bd
          .insertInto('planification.mesure_evaluation')
          .values({ mesure_id: mesureId, ...valeurs })
          .returning('id')
          .executeTakeFirst()
    if (!l) throw introuvable('Cette évaluation')
    return l
  },
})

export const EntreeCommunication = z.object({
  le: jour,
  canal: z.enum(cles(CANAUX_COMMUNICATION), 'Choisissez le moyen.'),
  destinataires: z.enum(cles(DESTINATAIRES_COMMUNICATION), 'Choisissez à qui.'),
  objet: ligne(300),
})

/** Keeps who was told of a measure, when and how (SUI-053, SUI-102). */
export const noterCommunication = definirCas({
  nom: 'planification.noterCommunication',
  droit: 'planification.mesures',
  entree: EntreeCommunication.extend({ mesureId: identifiant }),
  async executer({ bd }, { mesureId, ...c }) {
    return bd
      .insertInto('planification.mesure_communication')
      .values({ mesure_id: mesureId, ...c })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})
