import { z } from 'zod'
import {
  courrielOuRien,
  identifiant,
  jour,
  jourOuRien,
  ligne,
  ligneOuRien,
  ouiNon,
  pagination,
  recherche,
  telephoneOuRien,
} from '../../plateforme/http/champs.ts'
import {
  CLES_AGE,
  codes,
  ETATS_SANTE,
  MOTIFS_FIN,
  PIECES_IDENTITE,
  SEXES,
  SITUATIONS,
  SOURCES,
  SOURCES_SITUATION,
  STATUTS_IDENTITE,
  TYPES_CONTRAT,
} from './vocabulaire.ts'

/** A name of a person: letters of any alphabet, spaces, hyphens, apostrophes. */
const NOM_DE_PERSONNE = /^[\p{L}\p{M}][\p{L}\p{M}' ’.-]*$/u
const nomDePersonne = ligne(100).regex(NOM_DE_PERSONNE, 'Lettres, espaces, tirets et apostrophes seulement.')
const nomOuRien = ligneOuRien(100).refine(
  (t) => t === null || NOM_DE_PERSONNE.test(t),
  'Lettres, espaces, tirets et apostrophes seulement.',
)
const choix = <const V extends readonly [string, ...string[]]>(valeurs: V) =>
  z.enum(valeurs, 'Choisissez une valeur de la liste.')

/** The traits of the INS (L. 1111-8-1 CSP, R. 4624-45-4 1°) and the names in use. */
export const saisieIdentite = z.object({
  nom_naissance: nomDePersonne,
  prenoms: nomDePersonne,
  sexe: choix(codes(SEXES)),
  naissance: jour,
  lieu_naissance_code: ligneOuRien(5).refine(
    (t) => t === null || /^(\d{5}|2[AB]\d{3})$/.test(t),
    'Code INSEE à 5 caractères attendu, par exemple 27229 ; 99999 si le lieu est inconnu.',
  ),
  lieu_naissance: ligneOuRien(100),
  nom_usage: nomOuRien,
  prenom_usage: nomOuRien,
})

export const motif = ligne(500).min(3, 'Dites pourquoi, en quelques mots.')

export const saisiePeriode = z.object({ debut: jour, fin: jourOuRien })

export const saisieExposition = saisiePeriode.extend({
  nature_code: ligne(40),
  poste_id: identifiant.nullish().transform((v) => v ?? null),
  source: choix(codes(SOURCES)).default('employeur'),
  niveau: z
    .number('Nombre attendu.')
    .min(0, 'Un niveau n’est pas négatif.')
    .max(1_000_000_000, 'Valeur trop grande.')
    .nullish()
    .transform((v) => v ?? null),
  unite: ligneOuRien(20),
  precision_: ligneOuRien(500),
})

export const saisieSituation = saisiePeriode.extend({
  code: choix(codes(SITUATIONS)),
  source: choix(SOURCES_SITUATION).default('employeur'),
})

export const saisiePoste = saisiePeriode.extend({ intitule: ligne(150), unite_travail: ligneOuRien(150) })

export const saisieContrat = z.object({
  etablissement_id: identifiant,
  type: choix(codes(TYPES_CONTRAT)),
  numero: ligneOuRien(50),
  temps_partiel: z.boolean('Oui ou non attendu.').default(false),
  pcs: ligneOuRien(4)
    .transform((t) => t?.toLowerCase() ?? null)
    .refine(
      (t) => t === null || /^\d{3}[a-z0-9]$/.test(t),
      'Code PCS-ESE à 4 caractères attendu, par exemple 553c.',
    ),
  entreprise_utilisatrice_id: identifiant.nullish().transform((v) => v ?? null),
  debut: jour,
  fin: jourOuRien,
  motif_fin: choix(codes(MOTIFS_FIN))
    .nullish()
    .transform((v) => v ?? null),
})

/** A contract with what is known of the job on the first day. */
export const saisieNouveauContrat = saisieContrat.extend({
  poste: z
    .object({ intitule: ligne(150), unite_travail: ligneOuRien(150) })
    .nullish()
    .transform((v) => v ?? null),
  expositions: z.array(ligne(40)).max(30, '30 expositions au plus.').default([]),
  situations: z
    .array(choix(codes(SITUATIONS)))
    .max(10)
    .default([]),
})

export const saisieCoordonnees = z.object({
  courriel: courrielOuRien,
  telephone: telephoneOuRien,
  adresse: ligneOuRien(200),
  code_postal: ligneOuRien(5).refine(
    (t) => t === null || /^\d{5}$/.test(t),
    'Code postal à 5 chiffres attendu.',
  ),
  commune: ligneOuRien(100),
  /** True when the person has just confirmed them. */
  verifie: z.boolean('Oui ou non attendu.').default(false),
})

export const saisieEtatSante = saisiePeriode.extend({
  code: choix(codes(ETATS_SANTE)),
  precision_: ligneOuRien(500),
})

export const saisiePieceIdentite = z.object({ piece_identite: choix(codes(PIECES_IDENTITE)) })

/** A key once or several times in the address; the message of a bad value is that of the element. */
const liste = <T extends z.ZodType<unknown, string>>(element: T) =>
  z
    .union(
      [z.array(z.string()).max(60, '60 choix au plus.'), z.string().transform((v) => [v])],
      '60 choix au plus.',
    )
    .default([])
    .transform((valeurs, contexte) => {
      const lues: z.output<T>[] = []
      for (const valeur of valeurs) {
        const lue = element.safeParse(valeur)
        if (lue.success) lues.push(lue.data)
        else contexte.addIssue({ code: 'custom', message: lue.error.issues[0]!.message })
      }
      return lues
    })

/** Filters of the list of workers; the list and its export read the same ones. */
export const filtresTravailleurs = z.object({
  q: recherche,
  entreprise: identifiant.optional(),
  etablissement: identifiant.optional(),
  equipe: liste(identifiant),
  centre: liste(identifiant),
  type: liste(choix(codes(TYPES_CONTRAT))),
  exposition: liste(ligne(40)),
  fonde: choix(['SIR', 'SIA', 'ATTEST']).optional(),
  situation: liste(choix(codes(SITUATIONS))),
  age: liste(choix(CLES_AGE as unknown as readonly [string, ...string[]])),
  identite: liste(choix(codes(STATUTS_IDENTITE))),
  /** Anomalies and cases to handle. */
  cas: choix([
    'multi_employeurs',
    'sans_contrat',
    'en_contrat',
    'sans_poste',
    'sans_equipe',
    'exclus',
    'mi_carriere',
    'identite_incomplete',
  ]).optional(),
  /** My teams' establishments only. */
  mes_equipes: ouiNon.optional(),
  /** Contracts begun, or ended, between two days, ends included. */
  entree_du: jour.optional(),
  entree_au: jour.optional(),
  sortie_du: jour.optional(),
  sortie_au: jour.optional(),
})
export type FiltresTravailleurs = z.output<typeof filtresTravailleurs>

export const TRIS = ['nom', '-nom', 'naissance', '-naissance', 'numero', '-numero'] as const
export const requeteListe = filtresTravailleurs.extend({
  ...pagination.shape,
  tri: choix(TRIS).default('nom'),
})
export type RequeteListe = z.output<typeof requeteListe>
