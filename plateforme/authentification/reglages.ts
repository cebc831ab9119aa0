import type { Role } from '../base/contexte.ts'

/** Roles that never work without a second factor: health data and rights (SEC-005, R. 4624-45-5). */
export const ROLES_SECOND_FACTEUR_OBLIGATOIRE: readonly Role[] = ['medecin', 'idest', 'administrateur']

/** Settings of the sign-in, read once at start. */
export interface Reglages {
  /** Demonstration service: its accounts and its password are shown on the sign-in page. */
  demonstration: boolean
  /** Cookies only over HTTPS. */
  https: boolean
  /** Public address of the service, without final slash, for the links of messages; null when not told. */
  adresse: string | null
  rolesSecondFacteur: ReadonlySet<string>
  /** Longest life of a session, milliseconds. */
  dureeSession: number
  /** A session without any request for so long ends, milliseconds. */
  inactivite: { personnel: number; externe: number }
}

const MINUTE = 60_000

function minutes(nom: string, defaut: number): number {
  const texte = process.env[nom]
  if (texte === undefined || texte === '') return defaut * MINUTE
  const valeur = Number(texte)
  if (!Number.isInteger(valeur) || valeur < 1 || valeur > 43_200)
    throw new Error(`${nom} attend un nombre entier de minutes, de 1 à 43200.`)
  return valeur * MINUTE
}

/**
 * Reads SOCLE_DEMO, SOCLE_HTTPS, SOCLE_URL, SOCLE_SECOND_FACTEUR (roles, comma-separated, added to the obligatory
 * ones), SOCLE_SESSION_MINUTES (720), SOCLE_INACTIVITE_MINUTES (60), SOCLE_INACTIVITE_EXTERNE_MINUTES (120).
 * @throws when a duration is not a number of minutes
 */
export function lireReglages(): Reglages {
  const adresse = process.env.SOCLE_URL?.replace(/\/+$/, '') || null
  const choisis = (process.env.SOCLE_SECOND_FACTEUR ?? '').split(',').map((r) => r.trim())
  return {
    demonstration: process.env.SOCLE_DEMO === '1',
    https: process.env.SOCLE_HTTPS === '1' || (adresse?.startsWith('https://') ?? false),
    adresse,
    rolesSecondFacteur: new Set([...ROLES_SECOND_FACTEUR_OBLIGATOIRE, ...choisis.filter(Boolean)]),
    dureeSession: minutes('SOCLE_SESSION_MINUTES', 720),
    inactivite: {
      personnel: minutes('SOCLE_INACTIVITE_MINUTES', 60),
      externe: minutes('SOCLE_INACTIVITE_EXTERNE_MINUTES', 120),
    },
  }
}
