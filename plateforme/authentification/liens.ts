import { createHash, randomBytes } from 'node:crypto'

export type UsageLien = 'invitation' | 'mot_de_passe'

/** How long a link lives, milliseconds. */
export const DUREE_LIEN: Record<UsageLien, number> = {
  invitation: 7 * 24 * 3_600_000,
  mot_de_passe: 3_600_000,
}

/** What the database keeps of a link. */
export const empreinteDuLien = (jeton: string): string => createHash('sha256').update(jeton).digest('hex')

/** A new single-use link: the secret for the person, its hash for the database. */
export function nouveauLien(): { jeton: string; empreinte: string } {
  const jeton = randomBytes(32).toString('base64url')
  return { jeton, empreinte: empreinteDuLien(jeton) }
}

/** Page of a link. The secret stands after `#`: it reaches no server log and no `Referer`. */
export const cheminDuLien = (usage: UsageLien, jeton: string): string =>
  `${usage === 'invitation' ? '/invitation' : '/nouveau-mot-de-passe'}#${jeton}`
