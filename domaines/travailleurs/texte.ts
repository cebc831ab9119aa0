/** Text as the database compares it (socle.normaliser): no accent, no case, single spaces. */
export function normaliser(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9@.]+/g, ' ')
    .trim()
}

/** Makes `%`, `_` and `\` ordinary characters of a LIKE pattern. */
export const echapperLike = (texte: string): string => texte.replace(/[\\%_]/g, '\\$&')
