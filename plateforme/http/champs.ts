import { z } from 'zod'

z.config(z.locales.fr())

/** Largest text of one line. */
const LIGNE = 200
/** PostgreSQL keeps no NUL, and half of a surrogate pair would be stored as another character. */
const sain = (t: string) => !t.includes('\u0000') && !/\p{Cs}/u.test(t)

/** One line of text, trimmed, 1 to 200 characters. */
export const ligne = (max = LIGNE) =>
  z
    .string()
    .trim()
    .min(1, 'Ce champ est obligatoire.')
    .max(max, `${max} caractères au plus.`)
    .refine(sain, 'Caractère interdit.')

/** Optional line: empty text becomes null. */
export const ligneOuRien = (max = LIGNE) =>
  z
    .string()
    .trim()
    .max(max, `${max} caractères au plus.`)
    .refine(sain, 'Caractère interdit.')
    .nullish()
    .transform((t) => t || null)

/** Longer text, up to 4,000 characters; empty becomes null. */
export const texteOuRien = (max = 4000) => ligneOuRien(max)

/** A real calendar day, YYYY-MM-DD, between 1900 and 2199. */
export const jour = z
  .string('Date attendue.')
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/, 'Date attendue, par exemple 22/11/2026.')
  .refine((t) => {
    const d = new Date(`${t}T00:00:00Z`)
    return !Number.isNaN(d.getTime()) && d.toISOString().startsWith(t)
  }, 'Cette date n’existe pas.')

export const jourOuRien = z
  .union([jour, z.literal('').transform(() => null)])
  .nullish()
  .transform((t) => t ?? null)

export const identifiant = z.uuid('Identifiant invalide.')

/** E-mail, lower case. */
export const courrielOuRien = z
  .union([
    z.literal('').transform(() => null),
    z.email('Adresse électronique invalide, par exemple prenom@entreprise.fr.').max(LIGNE),
  ])
  .nullish()
  .transform((t) => t?.toLowerCase() ?? null)

/** French phone number, kept as +33XXXXXXXXX or the international form given. */
export const telephoneOuRien = z
  .string()
  .transform((t) => t.replace(/[\s.\-()]/g, ''))
  .refine(
    (t) => t === '' || /^(0[1-9]\d{8}|\+\d{6,15})$/.test(t),
    'Numéro invalide, par exemple 02 32 00 00 00.',
  )
  .nullish()
  .transform((t) => (t ? t.replace(/^0/, '+33') : null))

/** Page of a list: 1 to 10,000, 50 lines by default, 200 at most. */
export const pagination = z.object({
  page: z.coerce
    .number()
    .int('Nombre entier attendu.')
    .min(1, 'La première page est la page 1.')
    .max(10_000)
    .default(1),
  taille: z.coerce
    .number()
    .int('Nombre entier attendu.')
    .min(1)
    .max(200, '200 lignes au plus par page.')
    .default(50),
})

/** A page of `element`, with the total of the list. */
export const pageDe = <T extends z.ZodType>(element: T) =>
  z.object({
    lignes: z.array(element),
    total: z.number().int(),
    page: z.number().int(),
    taille: z.number().int(),
  })

/** True or false in a query string. */
export const ouiNon = z.enum(['true', 'false'], 'true ou false attendu.').transform((t) => t === 'true')

/** A search typed by a person. */
export const recherche = z
  .string()
  .trim()
  .max(LIGNE, '200 caractères au plus.')
  .refine(sain, 'Caractère interdit.')
  .optional()

/** Luhn key of a SIREN (9 digits) or SIRET (14), La Poste's exception included (INSEE). */
export function cleValide(numero: string): boolean {
  if (!/^(\d{9}|\d{14})$/.test(numero)) return false
  const chiffres = [...numero].map(Number)
  if (numero.startsWith('356000000') && numero.length === 14) {
    if (chiffres.reduce((a, b) => a + b, 0) % 5 === 0) return true
  }
  const somme = chiffres.reduce((total, c, i) => {
    const double = (numero.length - i) % 2 === 0 ? c * 2 : c
    return total + (double > 9 ? double - 9 : double)
  }, 0)
  return somme % 10 === 0
}

const chiffresSeuls = z.string().transform((t) => t.replace(/[\s.]/g, ''))

export const siren = chiffresSeuls.refine(
  (t) => t.length === 9 && cleValide(t),
  'Ce SIREN n’est pas valide : 9 chiffres dont une clé. Vérifiez-le sur l’avis de situation Sirene.',
)
export const siret = chiffresSeuls.refine(
  (t) => t.length === 14 && cleValide(t),
  'Ce SIRET n’est pas valide : 14 chiffres dont une clé. Vérifiez-le sur l’avis de situation Sirene.',
)
