import { createHash } from 'node:crypto'

const HEX = Array.from({ length: 65536 }, (_, i) => i.toString(16).padStart(4, '0'))
const racines = new Map<string, [number, number]>()

function melange(n: number): number {
  let x = Math.imul(n ^ (n >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

function racineDe(espece: string): [number, number] {
  let racine = racines.get(espece)
  if (!racine) {
    const e = createHash('sha256').update(`socle-demo:${espece}`).digest()
    racine = [e.readUInt32LE(0), e.readUInt32LE(4)]
    racines.set(espece, racine)
  }
  return racine
}

/**
 * Stable uuid of the n-th thing of a kind, laid out as a version 7 one (rising with n, so that indexes fill in
 * order as they do in a real service). It depends on neither the seed nor the reference day.
 */
export function idStable(espece: string, n: number): string {
  const [r1, r2] = racineDe(espece)
  const tete = (r1 & 0xffff) >>> 0
  const a = melange(r1 + n)
  const b = melange(r2 ^ Math.imul(n, 0x9e3779b1))
  // 0x0160… = the year 2018 in milliseconds: before any identifier a real service may make.
  return `0160${HEX[n >>> 16]}-${HEX[n & 0xffff]}-7${HEX[a & 0xfff]!.slice(1)}-${HEX[0x8000 | (b & 0x3fff)]}-${HEX[tete]}${HEX[a >>> 16]}${HEX[b >>> 16]}`
}

/** Stable uuid (version 5) of a member of the cast, from its name. */
export function idDe(nom: string): string {
  const h = createHash('sha1').update(`socle-demo/${nom}`).digest('hex')
  const variante = ((Number.parseInt(h[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-${variante}${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** Luhn digit that completes `debut` into a valid number. */
export function cleLuhn(debut: string): string {
  let somme = 0
  for (let i = 0; i < debut.length; i++) {
    const c = debut.charCodeAt(debut.length - 1 - i) - 48
    const v = i % 2 === 0 ? c * 2 : c
    somme += v > 9 ? v - 9 : v
  }
  return String((10 - (somme % 10)) % 10)
}

/**
 * SIREN of the n-th fictitious company, n < 1,000,000: always `00` + 6 digits + key. INSEE's numbers begin with
 * 1 to 9, so none of these can be a real company.
 */
export function sirenFictif(n: number): string {
  // 271,829 has no common factor with a million: the numbers look scattered and never repeat.
  const debut = `00${String((n * 271_829 + 314_159) % 1_000_000).padStart(6, '0')}`
  return debut + cleLuhn(debut)
}

/** SIRET of the k-th establishment (k ≥ 1) of a company. */
export function siretFictif(siren: string, k: number): string {
  const debut = `${siren}${String(k).padStart(4, '0')}`
  return debut + cleLuhn(debut)
}

/** Identifier of the authority that gives INS numbers of demonstration (ANS, list of OIDs of the INS). */
export const OID_INS_DEMO = '1.2.250.1.213.1.4.11'

/**
 * INS number of the n-th fictitious worker: 13 digits and their key. The place of birth is department 00, which does
 * not exist, so that none of them can be somebody's.
 * @param naissance YYYY-MM-DD
 */
export function matriculeFictif(sexe: 'F' | 'M', naissance: string, n: number): string {
  const corps = `${sexe === 'F' ? 2 : 1}${naissance.slice(2, 4)}${naissance.slice(5, 7)}00${String(n % 1_000_000).padStart(6, '0')}`
  return corps + String(97 - Number(BigInt(corps) % 97n)).padStart(2, '0')
}
