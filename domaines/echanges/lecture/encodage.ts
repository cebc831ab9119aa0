/** Encodings that employers' files come in. */
export type Encodage = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Encoding of a text file from its first bytes: byte-order mark, else valid UTF-8, else Windows-1252 (which reads
 * latin-1 too: the two differ only where latin-1 has control codes).
 * @param debut first bytes of the file (64 kB are plenty); a character cut at the end is allowed
 */
export function detecterEncodage(debut: Uint8Array): Encodage {
  if (debut[0] === 0xef && debut[1] === 0xbb && debut[2] === 0xbf) return 'utf-8'
  if (debut[0] === 0xff && debut[1] === 0xfe) return 'utf-16le'
  if (debut[0] === 0xfe && debut[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(debut, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** True when the bytes are not text at all (a spreadsheet or an image renamed .csv). */
export function estBinaire(debut: Uint8Array): boolean {
  const encodage = detecterEncodage(debut)
  if (encodage === 'utf-16le' || encodage === 'utf-16be') return false
  return debut.some((octet) => octet === 0 || (octet < 9 && octet > 0))
}

/** True for a ZIP container, which an XLSX file is. */
export const estZip = (debut: Uint8Array): boolean =>
  debut[0] === 0x50 && debut[1] === 0x4b && debut[2] === 0x03 && debut[3] === 0x04
