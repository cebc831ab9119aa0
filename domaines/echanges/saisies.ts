import { z } from 'zod'
import { identifiant } from '../../plateforme/http/champs.ts'
import { type ChampImporte, COLONNES } from './lecture/colonnes.ts'
import { COLONNES_VISITES } from './lecture/colonnes-visites.ts'
import { NATURES_VISITE, type NatureVisite } from './lecture/natures-visite.ts'
import { GENRES, type Genre } from './vocabulaire.ts'

const CHAMPS = [...COLONNES, ...COLONNES_VISITES].map((c) => c.champ) as [ChampImporte, ...ChampImporte[]]
const NATURES = Object.keys(NATURES_VISITE) as [NatureVisite, ...NatureVisite[]]
const LISTE = Object.keys(GENRES) as [Genre, ...Genre[]]

export const genre = z.enum(LISTE, 'Choisissez un genre de la liste.')

export const saisieDepot = z.object({
  entreprise_id: identifiant.optional(),
  etablissement_id: identifiant.optional(),
  /** Staff of employers, or visits held before. */
  objet: z
    .enum(['personnel', 'visites'], 'Choisissez le personnel ou les visites passées.')
    .default('personnel'),
})

/** What each column is taken for, in the order of the file. */
export const saisieCorrespondance = z.object({
  colonnes: z.array(z.enum(CHAMPS, 'Choisissez un champ de la liste.').nullable()).max(300),
  etablissement_id: identifiant.nullish().transform((v) => v ?? null),
  /** The file lists all the staff of its establishments. */
  exhaustif: z.boolean('Oui ou non attendu.').default(false),
  /** Past visits: kind for each word of the file; null leaves its lines out. */
  natures: z
    .record(
      z.string().min(1).max(200),
      z.enum(NATURES, 'Choisissez un genre de visite de la liste.').nullable(),
      'Un genre de visite par mot du fichier est attendu.',
    )
    .default({})
    .refine((n) => Object.keys(n).length <= 500, '500 genres de visite au plus.'),
})

export const saisieAcceptation = z
  .object({
    tout: z.literal(true).optional(),
    genres: z.array(genre).min(1).max(20).optional(),
    ids: z
      .array(identifiant)
      .min(1, 'Choisissez au moins une ligne.')
      .max(500, '500 lignes au plus à la fois.')
      .optional(),
  })
  .refine(
    (v) => [v.tout, v.genres, v.ids].filter((x) => x !== undefined).length === 1,
    'Dites ce qui est accepté : tout, des genres, ou des lignes.',
  )
