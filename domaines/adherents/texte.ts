/** Text as people search it, the same as `socle.normaliser` in the database: no accent, no case, single spaces. */
export function normaliser(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9@.]+/g, ' ')
    .trim()
}

/**
 * Words of a search. A SIREN or SIRET typed in groups is one word: « 123 456 789 » → `123456789`.
 * At most eight words are kept.
 */
export function motsCherches(texte: string): string[] {
  const normalise = normaliser(texte)
  const chiffres = normalise.replace(/[ .]/g, '')
  if (/^\d{3,14}$/.test(chiffres) && /\d/.test(normalise)) return [chiffres]
  return normalise.split(' ').filter(Boolean).slice(0, 8)
}
