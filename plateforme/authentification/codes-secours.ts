import { randomInt } from 'node:crypto'

/** Without the letters and digits that are mistaken for one another when read on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const morceau = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Ten recovery codes `abcde-fghjk`, each serving once. */
export const creerCodesSecours = (): string[] => Array.from({ length: 10 }, () => `${morceau()}-${morceau()}`)

/** A recovery code as it was given, whatever the case and the spaces typed. */
export function normaliserCodeSecours(texte: string): string {
  const lettres = texte.toLowerCase().replace(/[^a-z0-9]/g, '')
  return `${lettres.slice(0, 5)}-${lettres.slice(5)}`
}
