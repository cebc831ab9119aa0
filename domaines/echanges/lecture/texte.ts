import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Encodage } from './encodage.ts'

/** First bytes of a file, enough to recognise what it is. */
export async function debutDuFichier(chemin: string, octets = 65_536): Promise<Buffer> {
  const fichier = await open(chemin, 'r')
  try {
    const { buffer, bytesRead } = await fichier.read(Buffer.alloc(octets), 0, octets, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await fichier.close()
  }
}

/**
 * True when the file is UTF-8: every byte of it, or at least more accents that read well than bytes that do not (a few
 * broken bytes must not garble the rest). Memory: one piece.
 */
export async function estUtf8(chemin: string): Promise<boolean> {
  let bons = 0
  let mauvais = 0
  for await (const morceau of morceaux(chemin, 'utf-8'))
    for (const [c] of morceau.matchAll(/[\u0080-\uFFFF]/g)) {
      if (c === '\uFFFD') mauvais++
      else bons++
    }
  return mauvais === 0 || bons > mauvais
}

/** Text of a file by pieces of about 64 kB, decoded, byte-order mark removed. Bad bytes become U+FFFD. */
export async function* morceaux(chemin: string, encodage: Encodage): AsyncGenerator<string> {
  const decodeur = new TextDecoder(encodage)
  for await (const octets of createReadStream(chemin))
    yield decodeur.decode(octets as Buffer, { stream: true })
  yield decodeur.decode()
}

/** Longest line that is read; a longer one is refused by its number and never held in memory. */
export const LIGNE_MAX = 1_000_000

export interface LignePhysique {
  numero: number
  /** Null when the line is longer than LIGNE_MAX. */
  texte: string | null
}

/** Lines of a text, CRLF or LF (or lone CR), by batches; memory is bounded by one line of LIGNE_MAX. */
export async function* lignes(chemin: string, encodage: Encodage): AsyncGenerator<LignePhysique[]> {
  let reste = ''
  let numero = 1
  let trop = false
  for await (const morceau of morceaux(chemin, encodage)) {
    const parties = (reste + morceau).split(/\r\n|\n|\r(?!$)/)
    reste = parties.pop()!
    const lot: LignePhysique[] = []
    for (const texte of parties) {
      lot.push({ numero: numero++, texte: trop || texte.length > LIGNE_MAX ? null : texte })
      trop = false
    }
    if (reste.length > LIGNE_MAX) {
      trop = true
      reste = ''
    }
    if (lot.length > 0) yield lot
  }
  if (reste || trop) yield [{ numero, texte: trop ? null : reste.replace(/\r$/, '') }]
}
