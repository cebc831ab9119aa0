import { z } from 'zod'
import { identifiant } from '../../plateforme/http/champs.ts'
import { type ChampImporte, COLONNES } from './lecture/colonnes.ts'
import { GENRES, type Genre } from './vocabulaire.ts'

const CHAMPS = COLONNES.map((c) => c.champ) as [ChampImporte, ...ChampImporte[]]
const LISTE = Object.keys(GENRES) as [Genre, ...Genre[]]

export const genre = z.enum(LISTE, 'Choisissez un genre de la liste.')

export const saisieDepot = z.object({
  entreprise_id: identifiant.optional(),
  etablissement_id: identifiant.optional(),
})

/** What each column is taken for, in the order of the file. */
export const saisieCorrespondance = z.object({
  colonnes: z.array(z.enum(CHAMPS, 'Choisissez un champ de la liste.').nullable()).max(300),
  etablissement_id: identifiant.nullish().transform((v) => v ?? null),
  /** The file lists all the staff of its establishments. */
  exhaustif: z.boolean('Oui ou non attendu.').default(false),
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
