import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Connexions } from './connexions.ts'
import { type Acteur, contexteScelle } from './contexte.ts'

/** No value, in a column of integers. */
export const ABSENT = -2147483648

/**
 * Arrays of one row, as the database sends them in binary: hundreds of thousands of values without one object each.
 * Every reader answers an empty array for a null column.
 */
export class Colonnes {
  readonly #champs = new Map<string, Buffer>()

  /** @param noms names of the columns, in the order of the row */
  constructor(copie: Buffer, noms: readonly string[]) {
    // Signature of 11 bytes, flags, length of the extension, then the row: number of fields, each with its length.
    let o = 19 + copie.readInt32BE(15)
    const n = copie.readInt16BE(o)
    o += 2
    if (n !== noms.length) throw new Error(`${n} colonnes reçues, ${noms.length} attendues.`)
    for (const nom of noms) {
      const taille = copie.readInt32BE(o)
      o += 4
      if (taille < 0) continue
      // Dimensions, presence of nulls, type, length, first index: 20 bytes before the first value.
      if (copie.readInt32BE(o) > 0) this.#champs.set(nom, copie.subarray(o, o + taille))
      o += taille
    }
  }

  #lire<T>(
    nom: string,
    tableau: (n: number) => T,
    poser: (t: T, i: number, b: Buffer, o: number, l: number) => void,
  ) {
    const b = this.#champs.get(nom)
    if (!b) return tableau(0)
    const n = b.readInt32BE(12)
    const t = tableau(n)
    for (let i = 0, o = 20; i < n; i++) {
      const l = b.readInt32BE(o)
      o += 4
      poser(t, i, b, o, l)
      if (l > 0) o += l
    }
    return t
  }

  /** Integers (int4), `ABSENT` for null. */
  entiers(nom: string): Int32Array {
    return this.#lire(
      nom,
      (n) => new Int32Array(n),
      (t, i, b, o, l) => {
        t[i] = l < 0 ? ABSENT : b.readInt32BE(o)
      },
    )
  }

  /** Numbers (float8), null for none. */
  nombres(nom: string): (number | null)[] {
    return this.#lire(
      nom,
      (n) => new Array<number | null>(n),
      (t, i, b, o, l) => {
        t[i] = l < 0 ? null : b.readDoubleBE(o)
      },
    )
  }

  /** Large integers (int8). */
  grands(nom: string): BigInt64Array {
    return this.#lire(
      nom,
      (n) => new BigInt64Array(n),
      (t, i, b, o) => {
        t[i] = b.readBigInt64BE(o)
      },
    )
  }

  booleens(nom: string): (boolean | null)[] {
    return this.#lire(
      nom,
      (n) => new Array<boolean | null>(n),
      (t, i, b, o, l) => {
        t[i] = l < 0 ? null : b[o] === 1
      },
    )
  }

  /** Codes: short texts in ASCII, few different ones, each kept once; null for none. */
  codes(nom: string): (string | null)[] {
    const connus = new Map<number, string>()
    return this.#lire(
      nom,
      (n) => new Array<string | null>(n),
      (t, i, b, o, l) => {
        if (l < 0) {
          t[i] = null
          return
        }
        let h = l
        for (let k = o; k < o + l; k++) h = (Math.imul(h, 31) + b[k]!) | 0
        let code = connus.get(h)
        if (code === undefined || !estEcrit(code, b, o, l)) {
          code = b.toString('latin1', o, o + l)
          connus.set(h, code)
        }
        t[i] = code
      },
    )
  }

  /** How two identifiers of a column without nulls compare, without reading the others. */
  ordre(nom: string): (i: number, j: number) => number {
    const b = this.#champs.get(nom)
    // Twenty bytes each: a length, then the sixteen of the value.
    return (i, j) => (b ? b.compare(b, 24 + j * 20, 40 + j * 20, 24 + i * 20, 40 + i * 20) : 0)
  }

  /** Identifiers as keys of sixteen characters, one a byte: they sort as the database sorts them. See `texteUuid`. */
  cles(nom: string): string[] {
    return this.#lire(
      nom,
      (n) => new Array<string>(n),
      (t, i, b, o, l) => {
        t[i] = l < 0 ? '' : b.toString('latin1', o, o + 16)
      },
    )
  }
}

function estEcrit(texte: string, b: Buffer, o: number, l: number): boolean {
  if (texte.length !== l) return false
  for (let k = 0; k < l; k++) if (texte.charCodeAt(k) !== b[o + k]) return false
  return true
}

/** The usual text of an identifier read as a key. */
export function texteUuid(cle: string): string {
  const h = Buffer.from(cle, 'latin1').toString('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`
}

/**
 * Reads one row of arrays under the sealed role of an actor, in a transaction of its own: one statement, so one state
 * of the database. Row-level security applies to a COPY of a query as to the query.
 * @param requete a query that answers one row; its values are written in it, escaped by the caller
 */
export async function lireColonnes(
  connexions: Connexions,
  acteur: Acteur,
  cas: string,
  requete: string,
  noms: readonly string[],
): Promise<Colonnes> {
  const client = await connexions.applicationPool.connect()
  let erreur: Error | undefined
  try {
    const [role, compte, sceau] = contexteScelle(connexions.secret, acteur)
    const valeurs = {
      role,
      'socle.acteur': compte,
      'socle.sceau': sceau,
      'socle.cas': cas,
      statement_timeout: '10min',
    }
    await client.query(
      `begin read only; select ${Object.entries(valeurs)
        .map(([nom, valeur]) => `set_config('${nom}', ${pg.escapeLiteral(valeur)}, true)`)
        .join(', ')}`,
    )
    const morceaux: Buffer[] = []
    const flux = client.query(copyTo(`copy (${requete}) to stdout (format binary)`))
    for await (const morceau of flux) morceaux.push(morceau as Buffer)
    await client.query('commit')
    return new Colonnes(Buffer.concat(morceaux), noms)
  } catch (e) {
    erreur = e as Error
    throw e
  } finally {
    // A connection whose copy broke off is not used again.
    client.release(erreur)
  }
}
