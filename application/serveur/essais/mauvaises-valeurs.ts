import type { Schema } from './contrat.ts'

const profond = () => {
  let objet: unknown = 1
  for (let i = 0; i < 200; i++) objet = { a: objet }
  return objet
}

/** What people, programs and attackers send instead of what is asked. */
export const MAUVAISES: readonly [nom: string, valeur: unknown][] = [
  ['nul', null],
  ['vide', ''],
  ['nombre négatif', -1],
  ['nombre énorme', 1e21],
  ['nombre décimal', 1.5],
  ['booléen', true],
  ['liste', ['a', 1, null]],
  ['objet', { a: 1 }],
  ['objet profond', profond()],
  ['clé __proto__', JSON.parse('{"__proto__":{"droit":"tous"},"constructor":{"prototype":{}}}')],
  ['SQL', `'); drop table adherents.entreprise; --`],
  ['SQL 2', `1' or '1'='1`],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['caractère nul', 'a\u0000b'],
  ['demi-caractère', 'a\ud800b'],
  ['demi-caractère bas', '\udfff'],
  ['date impossible', '2026-02-30'],
  ['date hors calendrier', '9999-12-31'],
  ['identifiant inconnu', '019aaaaa-0000-7000-8000-00000000dead'],
  ['joker', '%_\\%'],
  ['très long', 'é'.repeat(50_000)],
]

/** Page numbers and sizes that make no sense. */
export const MAUVAISES_PAGES = ['-1', '1.5', 'deux', '99999999999999999999', 'NaN', '']

/** What a schema may let through although the database, or a screen, would not: tried on each field by itself. */
const TEXTES = new Set([
  'nul',
  'vide',
  'SQL',
  'caractère nul',
  'demi-caractère',
  'date hors calendrier',
  'très long',
])
const FERMES = new Set(['nul', 'nombre énorme', 'liste', 'SQL', 'identifiant inconnu'])

/** What to try on a field of this schema by itself; the rest of `MAUVAISES` is tried on all fields at once. */
export function mauvaisesPour(schema: Schema): readonly [nom: string, valeur: unknown][] {
  const formes = [schema, ...(schema.anyOf ?? schema.oneOf ?? [])]
  const libre = formes.some((s) => s.type === 'string' && !s.enum && s.format !== 'uuid')
  return MAUVAISES.filter(([nom]) => (libre ? TEXTES : FERMES).has(nom))
}

/** Every place of a body where a value can stand, with its schema: `['contact', 'nom']`. */
export function chemins(schema: Schema, debut: string[] = []): { chemin: string[]; schema: Schema }[] {
  const branche = (schema.anyOf ?? schema.oneOf)?.find((s) => s.type !== 'null')
  if (branche) return chemins(branche, debut)
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([cle, s]) => [
      { chemin: [...debut, cle], schema: s },
      ...chemins(s, [...debut, cle]),
    ])
  if (schema.items)
    return [{ chemin: [...debut, '0'], schema: schema.items }, ...chemins(schema.items, [...debut, '0'])]
  return []
}

/** Copy of `corps` with one value replaced. */
export function avec(corps: unknown, [cle, ...suite]: string[], valeur: unknown): unknown {
  if (cle === undefined) return valeur
  if (Array.isArray(corps)) return corps.map((e, i) => (String(i) === cle ? avec(e, suite, valeur) : e))
  if (typeof corps !== 'object' || corps === null) return corps
  return { ...corps, [cle]: avec((corps as Record<string, unknown>)[cle], suite, valeur) }
}
