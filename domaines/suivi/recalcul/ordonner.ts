import type { FaitsLus } from './dossier.ts'

/** Sorts a short array in place, mostly sorted already. */
function trier<T>(t: T[] | null, avant: (a: T, b: T) => boolean): void {
  if (!t) return
  for (let i = 1; i < t.length; i++) {
    const x = t[i]!
    let j = i
    for (; j > 0 && avant(x, t[j - 1]!); j--) t[j] = t[j - 1]!
    t[j] = x
  }
}
const rang = (n: number | null) => n ?? 1_000_000

/**
 * Puts one worker's facts in one order, whichever way they were read: two visits or two stops of the same day must not
 * give one deadline at night and another during a request. Contracts and posts come in the order of their start.
 */
export function ordonner(l: FaitsLus): FaitsLus {
  trier(l.visites, (a, b) => a[1] < b[1] || (a[1] === b[1] && a[0] < b[0]))
  trier(
    l.absences,
    (a, b) => a[1] < b[1] || (a[1] === b[1] && (a[7] < b[7] || (a[7] === b[7] && a[0] < b[0]))),
  )
  trier(l.expositions, (a, b) => {
    if (a[1] !== b[1]) return a[1] < b[1]
    if (a[0] !== b[0]) return a[0] < b[0]
    if (a[4] !== b[4]) return a[4] < b[4]
    return rang(a[2]) < rang(b[2])
  })
  return l
}
