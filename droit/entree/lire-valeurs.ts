import { type Jour, lireJour } from '../jour.ts'

/** A bad value: the message is a French sentence end, completed with the key by the caller. */
export class ValeurIllisible extends Error {
  override readonly name = 'ValeurIllisible'
}

const VIDES = new Set([
  '',
  'none',
  'no',
  'aucun',
  'aucune',
  'unknown',
  'inconnu',
  'inconnue',
  'never',
  'jamais',
])
const OUIS = new Set([
  'yes',
  'oui',
  'true',
  '1',
  'declared',
  'declare',
  'déclaré',
  'déclarée',
  'y',
  'o',
  'done',
  'faite',
  'faite_oui',
])
const NONS = new Set([
  'no',
  'non',
  'false',
  '0',
  'none',
  'n',
  'aucun',
  'aucune',
  'not_declared',
  'undeclared',
  'non_declare',
  'non_déclaré',
])

/** `AAAA-MM-JJ`, or `undefined` for `none`, `unknown`… */
export function lireJourOuRien(v: string): Jour | undefined {
  if (VIDES.has(v.toLowerCase())) return undefined
  const j = lireJour(v)
  if (j === null) throw new ValeurIllisible(`« ${v} » n'est pas une date AAAA-MM-JJ`)
  return j
}

/** `yes`, `oui`, `declared`… → true; `no`, `none`… → false; `unknown` → `undefined`. */
export function lireOuiNon(v: string): boolean | undefined {
  const x = v.toLowerCase()
  if (OUIS.has(x)) return true
  if (NONS.has(x)) return false
  if (x === 'unknown' || x === 'inconnu' || x === '') return undefined
  throw new ValeurIllisible(`« ${v} » n'est ni oui (yes) ni non (no)`)
}

/** Non-negative decimal number, point or comma. `entier` asks for a whole one. */
export function lireNombre(v: string, entier = false): number {
  const n = Number(v.replace(',', '.'))
  if (v.trim() === '' || !Number.isFinite(n) || n < 0 || (entier && !Number.isInteger(n))) {
    throw new ValeurIllisible(`« ${v} » n'est pas un nombre${entier ? ' entier' : ''} positif`)
  }
  return n
}

/** One word of a table. */
export function lireMot<T>(v: string, table: Readonly<Record<string, T>>): T {
  const mot = v
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  if (!Object.hasOwn(table, mot)) {
    throw new ValeurIllisible(`« ${v} » est inconnu ; valeurs admises : ${Object.keys(table).join(', ')}`)
  }
  return table[mot] as T
}

/** Several words, separated by `+`, `,`, `|` or `&`. */
export function lireListe(v: string): string[] {
  return v
    .split(/[+,|&]/)
    .map((x) => x.trim())
    .filter((x) => x !== '')
}
