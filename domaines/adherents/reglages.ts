import { z } from 'zod'

/**
 * Settings of this room, kept in `organisation.service.parametres.adherents` ([param] of the requirements:
 * admission rules of 001 §2.2.2, size brackets that differ between services).
 */
export interface Reglages {
  /**
   * Departments where an establishment makes a company a member by right. Empty (default): the department of the
   * service's own address, and no condition of territory while that address is unknown.
   */
  departements: string[]
  /** NAF divisions outside the competence: agriculture, BTP, administration (001 §2.2.2). */
  divisions_exclues: string[]
  /** A very small company has fewer workers than this (000 §3.2.1: 10). */
  seuil_tpe: number
  /** Lower bounds of the brackets after the first: 10, 20, 50, 300 → « moins de 10, 10 à 19, … 300 et plus ». */
  tranches: number[]
  /** After so many months a contact is to be verified again. */
  verification_mois: number
}

export const REGLAGES_PAR_DEFAUT: Reglages = {
  departements: [],
  divisions_exclues: ['01', '02', '03', '41', '42', '43', '84'],
  seuil_tpe: 10,
  tranches: [10, 20, 50, 300],
  verification_mois: 24,
}

export const schemaReglages = z.object({
  departements: z
    .array(z.string().regex(/^(\d{2}|2[AB]|97\d)$/, 'Code de département attendu, par exemple 27.'))
    .max(20, '20 départements au plus.'),
  divisions_exclues: z
    .array(z.string().regex(/^\d{2}$/, 'Division NAF à deux chiffres attendue, par exemple 43.'))
    .max(88, '88 divisions au plus.'),
  seuil_tpe: z
    .number('Nombre attendu.')
    .int('Nombre entier attendu.')
    .min(2, '2 au moins.')
    .max(50, '50 au plus.'),
  tranches: z
    .array(z.number('Nombre attendu.').int('Nombre entier attendu.').min(1, '1 au moins.').max(10_000))
    .min(1, 'Donnez au moins une borne.')
    .max(8, '8 bornes au plus.')
    .refine(
      (b) => b.every((n, i) => i === 0 || n > b[i - 1]!),
      'Donnez les bornes en ordre croissant, sans doublon.',
    ),
  verification_mois: z
    .number('Nombre attendu.')
    .int('Nombre entier attendu.')
    .min(1, '1 mois au moins.')
    .max(120, '120 mois au plus.'),
})

export interface Tranche {
  /** Lower bound as text: what filters carry. */
  cle: string
  libelle: string
  min: number
  max: number | null
}

/** Brackets of headcount from their bounds: « Moins de 10 », « 10 à 19 », … « 300 et plus ». */
export function tranchesDe(bornes: readonly number[]): Tranche[] {
  return [0, ...bornes].map((min, rang) => {
    const suivante = bornes[rang]
    const max = suivante === undefined ? null : suivante - 1
    const libelle = min === 0 ? `Moins de ${suivante}` : max === null ? `${min} et plus` : `${min} à ${max}`
    return { cle: String(min), libelle, min, max }
  })
}

/** Settings as kept, completed by the defaults; a value that no longer holds gives way to its default. */
export function completerReglages(brut: unknown): Reglages {
  const objet = typeof brut === 'object' && brut !== null ? (brut as Record<string, unknown>) : {}
  const reglages = { ...REGLAGES_PAR_DEFAUT } as Record<string, unknown>
  for (const [cle, schema] of Object.entries(schemaReglages.shape)) {
    const lu = schema.safeParse(objet[cle])
    if (lu.success) reglages[cle] = lu.data
  }
  return reglages as unknown as Reglages
}
