import { createHash } from 'node:crypto'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Valeur = string | number | boolean | null

const echapper = (t: string) =>
  /[\\\t\n\r]/.test(t)
    ? t.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : t

/** Size of a chunk, in characters. Strings are turned to bytes early: pieces of text kept by millions choke the memory. */
const MORCEAU = 65_536

/** Rows of one table, kept in COPY's text format. */
export class Lot {
  readonly #morceaux: Buffer[] = []
  #tampon = ''
  nombre = 0
  readonly table: string
  readonly colonnes: readonly string[]
  /** Loaded once the indexes are back, with the table's own triggers at work. */
  readonly tardif: boolean

  constructor(table: string, colonnes: readonly string[], tardif = false) {
    this.table = table
    this.colonnes = colonnes
    this.tardif = tardif
  }

  /** Adds a row, values in the order of `colonnes`. */
  ajouter(...valeurs: Valeur[]): void {
    let ligne = ''
    for (let i = 0; i < valeurs.length; i++) {
      const v = valeurs[i]!
      if (i > 0) ligne += '\t'
      if (v === null) ligne += '\\N'
      else if (typeof v === 'string') ligne += echapper(v)
      else ligne += v
    }
    this.#tampon += `${ligne}\n`
    this.nombre++
    if (this.#tampon.length > MORCEAU) this.#vider()
  }

  #vider(): void {
    if (this.#tampon) this.#morceaux.push(Buffer.from(this.#tampon))
    this.#tampon = ''
  }

  /** The rows in UTF-8, in chunks that end on a line. */
  get morceaux(): readonly Buffer[] {
    this.#vider()
    return this.#morceaux
  }
}

/** Sends the rows of a lot by COPY. */
export async function copier(client: pg.Client, lot: Lot): Promise<void> {
  if (lot.nombre === 0) return
  const flux = client.query(copyFrom(`copy ${lot.table} (${lot.colonnes.join(', ')}) from stdin`))
  await new Promise<void>((fait, echec) => {
    flux.on('error', (e) => echec(new Error(`${lot.table} : ${e.message}`, { cause: e })))
    flux.on('finish', fait)
    for (const morceau of lot.morceaux) flux.write(morceau)
    flux.end()
  })
}

/** Fingerprint of all rows: two generations with the same seed and day give the same one. */
export function empreinte(lots: readonly Lot[]): string {
  const h = createHash('sha256')
  for (const lot of lots) {
    h.update(`${lot.table} (${lot.colonnes.join()})\n`)
    for (const morceau of lot.morceaux) h.update(morceau)
  }
  return h.digest('hex')
}
