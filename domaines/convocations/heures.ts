const parties = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  hourCycle: 'h23',
})
const heureA = (d: Date) => Number.parseInt(parties.format(d), 10)

/**
 * First moment at or after `quand` inside the hours of France `[de, a)`: nobody's phone rings at night.
 * Steps by the quarter of an hour, so that the change of hour needs no care.
 */
export function dansLesHeures(quand: Date, de: number, a: number): Date {
  const h = heureA(quand)
  if (h >= de && h < a) return quand
  let d = new Date(Math.ceil(quand.getTime() / 900_000) * 900_000)
  while (heureA(d) < de || heureA(d) >= a) d = new Date(d.getTime() + 900_000)
  return d
}
