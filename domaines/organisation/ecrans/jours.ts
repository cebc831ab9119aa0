import { JOURS } from '../vocabulaire.ts'

/** `[1, 2, 3, 4, 5]` → « du lundi au vendredi », `[1, 3]` → « lundi, mercredi ». ISO days, in order. */
export function joursEnClair(jours: readonly number[]): string {
  if (jours.length === 0) return 'Aucun jour'
  const nom = (jour: number) => JOURS[jour as keyof typeof JOURS]
  const suite = jours.every((jour, i) => i === 0 || jour === jours[i - 1]! + 1)
  if (suite && jours.length > 2) return `du ${nom(jours[0]!)} au ${nom(jours.at(-1)!)}`
  return jours.map(nom).join(', ')
}
