import { z } from 'zod'

/** Pieces of schema for `useEtatUrl`; an address only holds text, these read it. */
export const champUrl = {
  page: () => z.coerce.number().int().min(1).default(1),
  /** `nom` ascending, `-nom` descending. */
  tri: (defaut: string) => z.string().default(defaut),
  texte: () => z.string().default(''),
  choix: <const V extends readonly [string, ...string[]]>(valeurs: V) => z.enum(valeurs).optional(),
  /** A free value: the id of a centre, of a team. */
  valeur: () => z.string().optional(),
  choixMultiple: () =>
    z.preprocess(
      (lu) => (lu === undefined || Array.isArray(lu) ? lu : [lu]),
      z.array(z.string()).default([]),
    ),
  bascule: () =>
    z.preprocess(
      (lu) => (typeof lu === 'string' ? lu === 'oui' || lu === 'true' : lu),
      z.boolean().default(false),
    ),
  jour: () => z.iso.date().optional(),
}
