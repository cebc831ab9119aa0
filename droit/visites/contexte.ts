import type { Faits } from '../faits.ts'
import { type Jour, jourEnFrancais, SANS_JOUR } from '../jour.ts'
import type { Reglages } from '../reglages.ts'

/** Settings as integers, prepared once for a whole run. */
export interface ReglagesPrepares {
  readonly source: Reglages
  readonly seuilTrajet: number
  readonly derogationSurProlongation: boolean
  /** mask of `PROFESSION` */
  readonly derogationPar: number
  readonly miCarriereAge: number
  readonly postExpositionConduite: boolean
  readonly apprentiSirDeuxMois: boolean
  readonly mpc: boolean
}

/** `SANS_JOUR` when there is none. */
export function affectationDe(f: Faits): Jour {
  return f.affectation !== SANS_JOUR ? f.affectation : f.debutPoste
}

/** « 22/11/2026 ». */
export const fr = jourEnFrancais

/** Latest of two days; `SANS_JOUR` is before all. */
export function dernier(a: Jour, b: Jour): Jour {
  return a > b ? a : b
}
