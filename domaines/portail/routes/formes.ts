import { z } from 'zod'

/** Shapes shared by the routes of the room. */
export const nul = z.string().nullable()

export const Correspondant = z.object({
  equipe: z.string(),
  nom: z.string(),
  prenom: z.string(),
  metier: z.string(),
  telephone: nul,
  courriel: nul,
  etablissements: z.array(z.string()),
})

export const Centre = z.object({
  equipe: z.string(),
  nom: z.string(),
  adresse: nul,
  codePostal: nul,
  commune: nul,
  telephone: nul,
})

export const Service = z.object({
  nom: z.string(),
  sigle: nul,
  adresse: nul,
  codePostal: nul,
  commune: nul,
  telephone: nul,
  courriel: nul,
  agrementNumero: nul,
  agrementFin: nul,
})

/** `nom` or `-nom`, among the columns a list sorts by. */
export const triDe = <const T extends readonly [string, ...string[]]>(colonnes: T, defaut: T[number]) =>
  z
    .enum(
      [...colonnes, ...colonnes.map((c) => `-${c}`)] as unknown as [T[number], `-${T[number]}`],
      'Tri inconnu.',
    )
    .default(defaut as never)
