import { z } from 'zod'
import {
  identifiant,
  jour,
  jourOuRien,
  ligne,
  ligneOuRien,
  pagination,
  recherche,
  texteOuRien,
} from '../../plateforme/http/champs.ts'
import { CODES_NATURE } from './guide/natures.ts'
import { CODES_STATUT } from './statuts.ts'
import { CANAUX, CODES_SITUATION, codes, MOTIFS_FIN, TYPES_CONTRAT } from './vocabulaire.ts'

const choix = <const V extends readonly [string, ...string[]]>(valeurs: V) =>
  z.enum(valeurs, 'Choisissez une valeur de la liste.')
const uniques = <T>(l: T[]) => [...new Set(l)]
const natures = z
  .array(choix(CODES_NATURE), 'Liste d’expositions attendue.')
  .max(30, '30 expositions au plus.')
  .transform(uniques)
const situations = z
  .array(choix(CODES_SITUATION), 'Liste de situations attendue.')
  .max(10, '10 situations au plus.')
  .transform(uniques)
const NOM = /^[\p{L}\p{M}][\p{L}\p{M}' ’.-]*$/u
const nom = ligne(100).regex(NOM, 'Lettres, espaces, tirets et apostrophes seulement.')

/** Post, exposures and situations of one worker, from a day on. */
export const saisieSuivi = z.object({
  poste: ligneOuRien(150),
  unite_travail: ligneOuRien(150),
  expositions: natures,
  situations,
  /** From when it is true; the day it is said, by default. */
  effet: jourOuRien,
  /** Why something is removed: read by the health team. */
  motif: texteOuRien(1000),
})
export type SaisieSuivi = z.output<typeof saisieSuivi>

export const saisieDepart = z.object({
  fin: jour,
  motif_fin: choix(codes(MOTIFS_FIN)),
})

export const saisieArrivee = z.object({
  nom_naissance: nom,
  prenoms: nom,
  sexe: choix(['F', 'M', 'I']),
  naissance: jour,
  type_contrat: choix(codes(TYPES_CONTRAT)),
  temps_partiel: z.boolean('Oui ou non attendu.').default(false),
  /** First day of work. */
  debut: jour,
  fin: jourOuRien,
  poste: ligne(150),
  unite_travail: ligneOuRien(150),
  expositions: natures,
  situations,
})
export type SaisieArrivee = z.output<typeof saisieArrivee>

export const saisieEvaluation = z.object({
  /** The worker's contract with the employer, for his age; or his birth date, for an arrival. */
  contrat: identifiant.nullish().transform((v) => v ?? null),
  naissance: jourOuRien,
  expositions: natures,
  situations,
})

/** Lines chosen one by one, or all those that remain to be looked at. */
export const cibleLot = z.union([
  z
    .array(identifiant)
    .min(1, 'Choisissez au moins un travailleur.')
    .max(500, '500 travailleurs au plus à la fois.'),
  z.literal('a_verifier'),
])
export const saisieLot = z.discriminatedUnion(
  'action',
  [
    z.object({ action: z.literal('confirmer'), contrats: cibleLot }),
    z.object({ action: z.literal('effacer'), contrats: cibleLot }),
    z.object({
      action: z.literal('poste'),
      contrats: cibleLot,
      poste: ligne(150),
      unite_travail: ligneOuRien(150),
      effet: jourOuRien,
    }),
    z.object({
      action: z.literal('expositions'),
      contrats: cibleLot,
      ajouter: natures.default([]),
      retirer: natures.default([]),
      ajouter_situations: situations.default([]),
      retirer_situations: situations.default([]),
      effet: jourOuRien,
      motif: texteOuRien(1000),
    }),
    z.object({
      action: z.literal('depart'),
      contrats: cibleLot,
      fin: jour,
      motif_fin: choix(codes(MOTIFS_FIN)),
    }),
  ],
  'Action inconnue.',
)
export type SaisieLot = z.output<typeof saisieLot>

export const requeteLignes = pagination.extend({
  q: recherche,
  sort: choix(['a_verifier', 'confirme', 'corrige', 'depart', 'arrivee']).optional(),
  exposition: choix(CODES_NATURE).optional(),
  poste: ligneOuRien(150),
  tri: choix(['nom', '-nom', 'poste', '-poste', 'debut', '-debut']).default('nom'),
})
export type RequeteLignes = z.output<typeof requeteLignes>

export const annee = z.coerce
  .number('Année attendue.')
  .int('Année attendue.')
  .min(2020, 'Année attendue entre 2020 et 2100.')
  .max(2100, 'Année attendue entre 2020 et 2100.')

export const saisieCampagne = z.object({
  ouvre_le: jour,
  ferme_le: jour,
  relances: z.array(jour, 'Liste de dates attendue.').max(12, '12 relances au plus.').default([]),
  message: texteOuRien(2000),
})

export const filtresSuivi = z.object({
  annee: annee.optional(),
  q: recherche,
  statut: choix([...CODES_STATUT, 'retard']).optional(),
  mes_equipes: z.enum(['true', 'false']).optional(),
})
export const requeteSuivi = filtresSuivi.extend({
  ...pagination.shape,
  tri: choix([
    'raisonSociale',
    '-raisonSociale',
    'effectif',
    '-effectif',
    'deposeeLe',
    '-deposeeLe',
    'relance',
    '-relance',
  ]).default('raisonSociale'),
})

export const saisieRelance = z.object({
  declarations: z
    .array(identifiant)
    .min(1, 'Choisissez au moins une déclaration.')
    .max(500, '500 au plus à la fois.'),
  canal: choix(codes(CANAUX)),
})

export const saisieDecision = z.object({
  changements: z
    .array(identifiant)
    .min(1, 'Choisissez au moins une demande.')
    .max(200, '200 demandes au plus à la fois.'),
  accepte: z.boolean('Accepter ou refuser.'),
  /** Said to the employer as it is. */
  reponse: ligne(1000).min(5, 'Dites pourquoi, en une phrase que l’employeur lira.'),
})
