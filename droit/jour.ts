/**
 * Civil days as integers. Inside `droit/` a day is the count of days since 1970-01-01 (proleptic
 * Gregorian calendar, no time zone); at the edges it is the text `AAAA-MM-JJ`.
 * `Date` is not used: it is slower and brings a time zone that the law does not know.
 */
export type Jour = number

/** "No such day": lower than any day, so `max` and `>=` treat it as "never". */
export const SANS_JOUR = -2147483648

// Last decoded day. Module variables instead of an object: the hot path must not allocate.
let annee = 0
let mois = 0
let quantieme = 0

/** Days since 1970-01-01 of a civil date. `m` is 1..12; the date must exist. */
export function jourDe(a: number, m: number, q: number): Jour {
  const y = m <= 2 ? a - 1 : a
  const ere = Math.floor(y / 400)
  const yoe = y - ere * 400
  const doy = ((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) | 0
  const doe = yoe * 365 + ((yoe / 4) | 0) - ((yoe / 100) | 0) + doy + q - 1
  return ere * 146097 + doe - 719468
}

function decoder(jour: Jour): void {
  const z = jour + 719468
  const ere = Math.floor(z / 146097)
  const doe = z - ere * 146097
  const yoe = ((doe - ((doe / 1460) | 0) + ((doe / 36524) | 0) - ((doe / 146096) | 0)) / 365) | 0
  const doy = doe - (365 * yoe + ((yoe / 4) | 0) - ((yoe / 100) | 0))
  const mp = ((5 * doy + 2) / 153) | 0
  quantieme = doy - (((153 * mp + 2) / 5) | 0) + 1
  mois = mp < 10 ? mp + 3 : mp - 9
  annee = yoe + ere * 400 + (mois <= 2 ? 1 : 0)
}

/** Number of days of a month (1..12). */
export function joursDuMois(a: number, m: number): number {
  if (m === 2) return (a % 4 === 0 && a % 100 !== 0) || a % 400 === 0 ? 29 : 28
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31
}

/** Civil year of a day. */
export function anneeDe(jour: Jour): number {
  decoder(jour)
  return annee
}

/** Adds `n` months (may be negative): same day number, clamped to the last day of the month. */
export function ajouterMois(jour: Jour, n: number): Jour {
  decoder(jour)
  const total = annee * 12 + (mois - 1) + n
  const a = Math.floor(total / 12)
  const m = total - a * 12 + 1
  const dernier = joursDuMois(a, m)
  return jourDe(a, m, Math.min(quantieme, dernier))
}

/** Adds `n` years, 29 February becoming 28 February where needed. */
export function ajouterAns(jour: Jour, n: number): Jour {
  return ajouterMois(jour, n * 12)
}

/** Reads `AAAA-MM-JJ`. Returns `null` when the text is not an existing civil date. */
export function lireJour(texte: string): Jour | null {
  if (texte.length !== 10 || texte.charCodeAt(4) !== 45 || texte.charCodeAt(7) !== 45) return null
  let chiffres = 0
  for (let i = 0; i < 10; i++) {
    if (i === 4 || i === 7) continue
    const c = texte.charCodeAt(i) - 48
    if (c < 0 || c > 9) return null
    chiffres = chiffres * 10 + c
  }
  const a = (chiffres / 10000) | 0
  const m = ((chiffres / 100) | 0) % 100
  const q = chiffres % 100
  if (a < 1800 || m < 1 || m > 12 || q < 1 || q > joursDuMois(a, m)) return null
  return jourDe(a, m, q)
}

/** Reads `AAAA-MM-JJ`; throws `RangeError` when the text is not an existing civil date. */
export function jour(texte: string): Jour {
  const lu = lireJour(texte)
  if (lu === null) throw new RangeError(`« ${texte} » n'est pas une date AAAA-MM-JJ.`)
  return lu
}

const deux = (n: number) => (n < 10 ? `0${n}` : `${n}`)

/** `AAAA-MM-JJ`. */
export function texteDuJour(j: Jour): string {
  decoder(j)
  return `${annee}-${deux(mois)}-${deux(quantieme)}`
}

// The same few thousand days come back in every explanation.
const FRANCAIS: string[] = []

/** `JJ/MM/AAAA`, the form shown to people. */
export function jourEnFrancais(j: Jour): string {
  const connu = FRANCAIS[j]
  if (connu !== undefined) return connu
  decoder(j)
  const texte = `${deux(quantieme)}/${deux(mois)}/${annee}`
  if (j >= 0 && j < 50_000) FRANCAIS[j] = texte
  return texte
}
