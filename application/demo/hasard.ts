import { createHash } from 'node:crypto'

/** A reproducible source of draws: the same seed and subject always give the same sequence. */
export interface Hasard {
  /** Uniform in [0, 1). */
  reel(): number
  /** Uniform integer, both ends included. */
  entier(min: number, max: number): number
  chance(p: number): boolean
  choix<T>(liste: readonly T[]): T
  /** Standard normal draw. */
  normale(): number
  /** Shuffles in place and returns the list. */
  melanger<T>(liste: T[]): T[]
}

/**
 * Generator sfc32 of one subject. Each subject has its own sequence, so that a change in one part of the demo
 * does not redraw the others.
 */
export function hasard(graine: number, sujet: string): Hasard {
  const e = createHash('sha256').update(`${graine}:${sujet}`).digest()
  let [a, b, c, d] = [e.readInt32LE(0), e.readInt32LE(4), e.readInt32LE(8), e.readInt32LE(12)]
  const reel = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4294967296
  }
  const entier = (min: number, max: number) => min + Math.floor(reel() * (max - min + 1))
  return {
    reel,
    entier,
    chance: (p) => reel() < p,
    choix: (liste) => liste[Math.floor(reel() * liste.length)]!,
    normale: () => Math.sqrt(-2 * Math.log(1 - reel())) * Math.cos(2 * Math.PI * reel()),
    melanger(liste) {
      for (let i = liste.length - 1; i > 0; i--) {
        const j = entier(0, i)
        ;[liste[i], liste[j]] = [liste[j]!, liste[i]!]
      }
      return liste
    },
  }
}

/** Draws among weighted values. */
export class Tirage<T> {
  readonly valeurs: T[] = []
  readonly #cumuls: number[] = []

  constructor(poids: Iterable<readonly [T, number]>) {
    let total = 0
    for (const [valeur, p] of poids) {
      if (p <= 0) continue
      total += p
      this.valeurs.push(valeur)
      this.#cumuls.push(total)
    }
  }

  tirer(h: Hasard): T {
    const cible = h.reel() * this.#cumuls[this.#cumuls.length - 1]!
    let [bas, haut] = [0, this.#cumuls.length - 1]
    while (bas < haut) {
      const milieu = (bas + haut) >> 1
      if (this.#cumuls[milieu]! > cible) haut = milieu
      else bas = milieu + 1
    }
    return this.valeurs[bas]!
  }
}

/** Splits `total` into integers proportional to the weights, largest remainders first. */
export function repartir(total: number, poids: readonly number[]): number[] {
  const somme = poids.reduce((a, b) => a + b, 0)
  const exacts = poids.map((p) => (total * p) / somme)
  const parts = exacts.map(Math.floor)
  const reste = total - parts.reduce((a, b) => a + b, 0)
  const ordre = exacts
    .map((x, i) => [x - Math.floor(x), i] as const)
    .sort((x, y) => y[0] - x[0] || x[1] - y[1])
  for (const [, i] of ordre.slice(0, reste)) parts[i]!++
  return parts
}
