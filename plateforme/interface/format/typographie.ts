/**
 * Before « ; ! ? » and between thousands. U+202F in principle; but Source Sans has no such glyph, browsers then
 * draw half a space, a tenth of an em, and 1 250 reads 1250. Its plain no-break space is a fifth of an em wide,
 * which is what a printer calls fine.
 */
export const ESPACE_FINE = '\u00a0'
/** U+00A0, before « : » and inside guillemets. */
export const ESPACE_INSECABLE = '\u00a0'

/**
 * Puts the non-breaking spaces French typography asks for, in a sentence typed with plain spaces.
 * A colon without a space before it (08:30, https://) is left alone. A straight apostrophe between letters is curled.
 */
export function typo(texte: string): string {
  return texte
    .replace(/(\p{L})'(\p{L})/gu, '$1’$2')
    .replace(/ +([;!?])/g, `${ESPACE_FINE}$1`)
    .replace(/ +:/g, `${ESPACE_INSECABLE}:`)
    .replace(/« +/g, `«${ESPACE_INSECABLE}`)
    .replace(/ +»/g, `${ESPACE_INSECABLE}»`)
    .replace(/(\d) +(%|€)/g, `$1${ESPACE_INSECABLE}$2`)
}

/** Lower case, without accents: for comparing what somebody types with what is written. */
export function sansAccents(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
}
