import { sql } from 'kysely'
import type { Jour } from '../../../droit/index.ts'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/** Changes when the meaning of the numbers does: all are then written again. */
const VERSION = '2'
const TEXTES = new Map<string, { a: number; b: number }>()

/** FNV-1a over UTF-16 units, two lanes of 32 bits; texts are few (codes, establishments), so kept. */
function deTexte(texte: string): { a: number; b: number } {
  let h = TEXTES.get(texte)
  if (!h) {
    let a = 0x811c9dc5
    let b = 0x01000193
    for (let i = 0; i < texte.length; i++) {
      const c = texte.charCodeAt(i)
      a = Math.imul(a ^ c, 0x01000193)
      b = Math.imul(b ^ c ^ 0x5a, 0x85ebca6b)
      b ^= b >>> 13
    }
    h = { a, b }
    // Establishments come and go: a server that runs for months does not keep them all.
    if (TEXTES.size > 200_000) TEXTES.clear()
    TEXTES.set(texte, h)
  }
  return h
}
const melange = (x: number) => {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/**
 * One number over everything that a worker's projection holds, whatever the order of its rows: computed from what the
 * engine says, or from the rows themselves. The last day to sort by follows from the rest, and is left out.
 */
export class Empreinte {
  #a = 0
  #b = 0

  commencer(categorie: string | null): this {
    const h = deTexte(`${VERSION}${categorie}`)
    this.#a = melange(h.a)
    this.#b = melange(h.b)
    return this
  }

  /** Same arguments as `DireEcheance`. */
  readonly ajouter = (
    code: string,
    etablissement: string | null,
    nature: string,
    tot: Jour,
    tard: Jour,
    eligibles: string,
    categorie: string,
  ): void => {
    let a = 17
    let b = 29
    const mots = [
      deTexte(code),
      deTexte(etablissement ?? ''),
      deTexte(nature),
      deTexte(eligibles),
      deTexte(categorie),
    ]
    for (const m of mots) {
      a = Math.imul(a, 31) + melange(m.a)
      b = Math.imul(b, 37) + melange(m.b)
    }
    a = Math.imul(melange(a) ^ tot, 0x01000193) ^ tard
    b = Math.imul(melange(b) ^ tard, 0x27d4eb2f) ^ Math.imul(tot, 0x165667b1)
    // A sum: rows have no order.
    this.#a = (this.#a + melange(a)) | 0
    this.#b = (this.#b + melange(b)) | 0
  }

  get valeur(): bigint {
    return (BigInt(this.#a) << 32n) | BigInt(this.#b >>> 0)
  }
}

/** A worker to write: the number known when his facts were read (null: none), and the one of what is computed. */
export interface Reprise {
  id: string
  avant: bigint | null
  apres: bigint
}

/**
 * Takes workers for a run of the whole service, and keeps their numbers. A worker whose number is no longer the one
 * known when his facts were read was recomputed meanwhile, on fresher facts: he is left as he is.
 * @returns identifiers taken; until the end of the transaction nobody else writes their projection
 */
export async function prendre(bd: Bd, reprises: readonly Reprise[]): Promise<Set<string>> {
  const connues = reprises.filter((r) => r.avant !== null)
  const nouvelles = reprises.filter((r) => r.avant === null)
  const pris = new Set<string>()
  if (connues.length > 0) {
    const { rows } = await sql<{ id: string }>`
      update suivi.empreinte e set valeur = u.n
      from unnest(${liste(connues.map((r) => r.id))}::uuid[], ${liste(connues.map((r) => r.avant!))}::bigint[],
        ${liste(connues.map((r) => r.apres))}::bigint[]) u(id, avant, n)
      where e.travailleur_id = u.id and e.valeur = u.avant returning e.travailleur_id id`.execute(bd)
    for (const r of rows) pris.add(r.id)
  }
  if (nouvelles.length > 0) {
    const { rows } = await sql<{ id: string }>`
      insert into suivi.empreinte (travailleur_id, valeur)
      select u.id, u.n from unnest(${liste(nouvelles.map((r) => r.id))}::uuid[],
        ${liste(nouvelles.map((r) => r.apres))}::bigint[]) u(id, n)
      on conflict (travailleur_id) do nothing returning travailleur_id id`.execute(bd)
    for (const r of rows) pris.add(r.id)
  }
  return pris
}
const liste = (valeurs: readonly (string | bigint)[]) => `{${valeurs.join(',')}}`

/**
 * Marks workers whose projection is written outside a run of the whole service: their number becomes one that no
 * projection has, and that no other transaction gives, so that a run that had read them before leaves them.
 */
export async function marquer(bd: Bd, ids: readonly string[]): Promise<void> {
  await sql`insert into suivi.empreinte (travailleur_id, valeur)
    select t.id, -(pg_current_xact_id()::text::bigint) from travailleurs.travailleur t
    where t.id = any (${liste(ids)}::uuid[]) order by t.id
    on conflict (travailleur_id) do update set valeur = excluded.valeur`.execute(bd)
}
