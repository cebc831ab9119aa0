import { heureFr } from './vocabulaire-agenda.ts'

const long = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** « mardi 24 novembre 2026 ». */
export const jourEnLettres = (jour: string): string => long.format(new Date(`${jour}T00:00:00Z`))

/** « de 9 h à 12 h et de 13 h 30 à 17 h ». */
export function heuresEnLettres(heures: readonly { de: number; a: number }[]): string {
  const morceaux = heures.map(({ de, a }) => `de ${heureFr(de)} à ${heureFr(a)}`)
  return morceaux.length > 1
    ? `${morceaux.slice(0, -1).join(', ')} et ${morceaux.at(-1)}`
    : (morceaux[0] ?? '')
}
