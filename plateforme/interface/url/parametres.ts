import type { z } from 'zod'

/** Search parameters as they stand in the address: strings, or lists when a key is repeated. */
export type Brut = Record<string, string | string[]>

/** `?statut=actif&centre=1&centre=2` → `{ statut: 'actif', centre: ['1', '2'] }`: readable, made to be shared. */
export function lireRecherche(recherche: string): Brut {
  const brut: Brut = {}
  for (const [cle, valeur] of new URLSearchParams(recherche)) {
    const deja = brut[cle]
    if (deja === undefined) brut[cle] = valeur
    else brut[cle] = Array.isArray(deja) ? [...deja, valeur] : [deja, valeur]
  }
  return brut
}

export function ecrireRecherche(valeurs: Record<string, unknown>): string {
  const parametres = new URLSearchParams()
  for (const [cle, valeur] of Object.entries(valeurs)) {
    for (const morceau of Array.isArray(valeur) ? valeur : [valeur]) {
      if (morceau !== undefined && morceau !== null && morceau !== '') parametres.append(cle, String(morceau))
    }
  }
  const texte = parametres.toString()
  return texte ? `?${texte}` : ''
}

/**
 * The state a schema reads in an address. A value somebody mistyped falls back to its default instead of
 * breaking the page. Every key of the schema needs a default (or to be optional).
 */
export function lireEtat<S extends z.ZodObject>(schema: S, brut: Record<string, unknown>): z.output<S> {
  const lu = schema.safeParse(brut)
  if (lu.success) return lu.data
  const fautives = new Set(lu.error.issues.map((probleme) => probleme.path[0]))
  return schema.parse(Object.fromEntries(Object.entries(brut).filter(([cle]) => !fautives.has(cle))))
}

const memeValeur = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The address for a state: what equals its default is left out, what the schema does not know is kept. */
export function ecrireEtat<S extends z.ZodObject>(
  schema: S,
  etat: z.output<S>,
  autres: Record<string, unknown>,
): Record<string, unknown> {
  const defauts: Record<string, unknown> = schema.parse({})
  const resultat: Record<string, unknown> = {}
  for (const [cle, valeur] of Object.entries(autres)) if (!(cle in schema.shape)) resultat[cle] = valeur
  for (const [cle, valeur] of Object.entries(etat)) {
    if (!memeValeur(valeur, defauts[cle])) resultat[cle] = valeur
  }
  return resultat
}
