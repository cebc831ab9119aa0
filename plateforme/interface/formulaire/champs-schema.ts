import { z } from 'zod'

const sansSeparateurs = (texte: string) => texte.replace(/[\s.\u00a0\u202f-]/g, '')
const ouNul = (texte: string) => (texte === '' ? null : texte)

/**
 * Fields as forms hold them: an empty text is « nothing », and becomes `null` on the way to the server.
 * Rules of the trade stay in the rooms; these only say what a well-formed value is.
 */
export const champForm = {
  texte: (max = 200) => z.string().trim().min(1).max(max),
  texteOptionnel: (max = 200) => z.string().trim().max(max).transform(ouNul),
  courriel: () => z.string().trim().pipe(z.email()),
  courrielOptionnel: () =>
    z
      .union([z.literal(''), z.string().trim().pipe(z.email())], { error: 'Adresse de courriel incomplète.' })
      .transform(ouNul),
  telephoneOptionnel: () =>
    z
      .string()
      .transform(sansSeparateurs)
      .refine(
        (numero) => numero === '' || /^(0\d{9}|\+\d{8,15})$/.test(numero),
        'Numéro attendu à 10 chiffres.',
      )
      .transform(ouNul),
  siret: () =>
    z
      .string()
      .min(1)
      .transform(sansSeparateurs)
      .refine((siret) => /^\d{14}$/.test(siret), '14 chiffres attendus.'),
  jour: () => z.iso.date(),
  jourOptionnel: () =>
    z
      .union([z.literal(''), z.null(), z.iso.date()], { error: 'Date attendue, par exemple 22/11/2026.' })
      .transform((jour) => jour || null),
  /** For `NumberInput`, whose empty value is an empty text. */
  entier: (min = 0, max = Number.MAX_SAFE_INTEGER) => z.number().int().min(min).max(max),
  entierOptionnel: (min = 0) =>
    z.union([z.literal(''), z.null(), z.number().int().min(min)]).transform((n) => (n === '' ? null : n)),
  choix: <const V extends readonly [string, ...string[]]>(valeurs: V) => z.enum(valeurs),
}
