import { aujourdhui } from '../format/dates.ts'

/**
 * The day in what somebody typed: « 22/11/2026 », « 22.11.26 », « 221126 », « 22/11 » (this year).
 * Two digits of year up to ten years ahead are of this century. `null` when there is no such day.
 */
export function lireJour(texte: string, reference = aujourdhui()): string | null {
  const morceaux = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(texte)
  if (morceaux) return valide(Number(morceaux[1]), Number(morceaux[2]), Number(morceaux[3]))
  const lu =
    /^\s*(\d{1,2})[/.\s-](\d{1,2})(?:[/.\s-](\d{4}|\d{2}))?\s*$/.exec(texte) ??
    /^\s*(\d{2})(\d{2})(\d{4}|\d{2})?\s*$/.exec(texte)
  if (!lu) return null
  const cetteAnnee = Number(reference.slice(0, 4))
  let annee = lu[3] === undefined ? cetteAnnee : Number(lu[3])
  if (lu[3]?.length === 2) {
    annee += Math.floor(cetteAnnee / 100) * 100
    if (annee > cetteAnnee + 10) annee -= 100
  }
  return valide(annee, Number(lu[2]), Number(lu[1]))
}

function valide(annee: number, mois: number, jour: number): string | null {
  const date = new Date(Date.UTC(annee, mois - 1, jour))
  if (date.getUTCMonth() !== mois - 1 || date.getUTCDate() !== jour || annee < 1880) return null
  return date.toISOString().slice(0, 10)
}
