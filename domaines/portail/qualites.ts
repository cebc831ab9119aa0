/** What an outsider is to a company, in the order of what it may see. Shared by the server and the screens. */
export const QUALITES = ['employeur', 'rh', 'comptable_mandate', 'referent_securite'] as const
export type Qualite = (typeof QUALITES)[number]

/** Kinds of contact of a company. */
export const TYPES_CONTACT = [
  'administratif',
  'rh',
  'prevention',
  'referent_securite',
  'comptable',
  'dirigeant',
  'etablissement',
] as const
export type TypeContact = (typeof TYPES_CONTACT)[number]

/**
 * Kinds of contact that a quality may write: the employer's and HR all of them, the accountant its own, the référent
 * those of prevention. Same table as `portail.ecrit_contact`, which decides; this one spares a button that would refuse.
 */
export const CONTACTS_ECRITS: Record<Qualite, readonly TypeContact[]> = {
  employeur: TYPES_CONTACT,
  rh: TYPES_CONTACT,
  comptable_mandate: ['comptable'],
  referent_securite: ['prevention', 'referent_securite'],
}

/** Who sees exposures and situations of the workers (POR-016: not the mandated accountant). */
export const voitExpositions = (qualite: string | null): boolean =>
  qualite === 'employeur' || qualite === 'rh' || qualite === 'referent_securite'
