const JOUR_MS = 86_400_000

/**
 * Days counted from the reference day (0 = `au`, negative before). The whole demo is drawn in such offsets, so
 * that it stays the same and always alive, whatever the day it is generated.
 */
export class Calendrier {
  readonly #origine: number
  readonly #textes = new Map<number, string>()

  /** Reference day, YYYY-MM-DD. */
  readonly au: string

  constructor(au: string) {
    this.au = au
    this.#origine = Date.parse(`${au}T00:00:00Z`)
    if (Number.isNaN(this.#origine)) throw new Error(`Jour de référence illisible : ${au}.`)
  }

  /** YYYY-MM-DD of an offset. */
  texte(decalage: number): string {
    let t = this.#textes.get(decalage)
    if (!t) {
      t = new Date(this.#origine + decalage * JOUR_MS).toISOString().slice(0, 10)
      this.#textes.set(decalage, t)
    }
    return t
  }

  ou(decalage: number | null): string | null {
    return decalage === null ? null : this.texte(decalage)
  }

  /** Offset of a calendar day. */
  decalage(jour: string): number {
    return Math.round((Date.parse(`${jour}T00:00:00Z`) - this.#origine) / JOUR_MS)
  }

  /** Offset of 31 January of the year of reference minus `ans`: the day of the yearly declaration. */
  declaration(ans: number): number {
    return this.decalage(`${Number(this.au.slice(0, 4)) - ans}-01-31`)
  }

  /** Offset of the last day of the month before the reference day. */
  finDuMoisPasse(): number {
    return -Number(this.au.slice(8))
  }

  /** The nearest Monday to Friday at or after an offset. */
  ouvre(decalage: number): number {
    const jour = new Date(this.#origine + decalage * JOUR_MS).getUTCDay()
    return decalage + (jour === 6 ? 2 : jour === 0 ? 1 : 0)
  }
}

/** Offset in days of a number of years. */
export const ans = (n: number): number => Math.round(n * 365.25)
