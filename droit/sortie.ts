import { type Jour, SANS_JOUR } from './jour.ts'

/** More échéances than any one worker can have (15 visit kinds, one reprise at a time). */
const PLACES = 24

/**
 * Result buffer of the hot path: preallocated, emptied and refilled for each worker.
 * Échéance `i` is read at index `i` of each array, for `i < n`.
 */
export class Sortie {
  n = 0
  categorie = 0
  /** bits of `EXPOSITION` that ground the SIR category */
  fondementsSir = 0
  /** bits of `SIA` that ground the SIA category */
  fondementsSia = 0
  /** bits `1 << VISITE.…` of visits examined and not due */
  dispenses = 0
  /** bits of `MANQUE` */
  manquants = 0
  readonly visite = new Int32Array(PLACES)
  readonly tot = new Int32Array(PLACES)
  readonly tard = new Int32Array(PLACES)
  readonly nature = new Int32Array(PLACES)
  readonly eligibles = new Int32Array(PLACES)
  /** 1: possible but not due */
  readonly possible = new Int32Array(PLACES)

  vider(): void {
    this.n = 0
    this.categorie = 0
    this.fondementsSir = 0
    this.fondementsSia = 0
    this.dispenses = 0
    this.manquants = 0
  }

  /** Adds an échéance and returns its index. `tard` is ignored when the nature has no day. */
  poser(visite: number, nature: number, tard: Jour, eligibles: number, tot: Jour = SANS_JOUR): number {
    const i = this.n
    this.visite[i] = visite
    this.tot[i] = tot
    this.tard[i] = tard
    this.nature[i] = nature
    this.eligibles[i] = eligibles
    this.possible[i] = 0
    this.n = i + 1
    return i
  }

  dispenser(visite: number): void {
    this.dispenses |= 1 << visite
  }
}
