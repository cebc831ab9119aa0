/** Words of the room, shared by server and screens: codes of the database and what people read. */

export const NATURES = {
  entreprise: 'Entreprise',
  ett: 'Entreprise de travail temporaire',
  particulier_employeur: 'Particulier employeur',
  independant: 'Travailleur indépendant',
  association: 'Association',
  liberal_sante: 'Professionnel de santé libéral',
} as const
export type Nature = keyof typeof NATURES

export const TYPES_ADHESION = {
  de_droit: 'Adhésion de droit',
  derogatoire: 'Adhésion dérogatoire (salariés éloignés)',
  adhesion_tns: 'Adhésion d’un indépendant',
  affiliation_tns: 'Affiliation d’un indépendant',
} as const
export type TypeAdhesion = keyof typeof TYPES_ADHESION

/** Kinds of membership open to each nature (001 §2.2.2, §4.2). */
export const TYPES_PAR_NATURE: Record<Nature, readonly TypeAdhesion[]> = {
  entreprise: ['de_droit', 'derogatoire'],
  ett: ['de_droit', 'derogatoire'],
  particulier_employeur: ['de_droit'],
  independant: ['adhesion_tns', 'affiliation_tns'],
  association: ['de_droit', 'derogatoire'],
  liberal_sante: ['de_droit', 'adhesion_tns', 'affiliation_tns'],
}

export const estTns = (type: string | null | undefined) =>
  type === 'adhesion_tns' || type === 'affiliation_tns'

export const MOTIFS_RADIATION = {
  cessation: 'Cessation d’activité',
  fusion: 'Fusion ou reprise',
  plus_de_salarie: 'Plus de salarié',
  depart_volontaire: 'Départ à la demande de l’adhérent',
  hors_competence: 'Hors de la compétence du service',
  manquement_obligations: 'Manquement aux obligations associatives',
  autre: 'Autre motif',
} as const
export type MotifRadiation = keyof typeof MOTIFS_RADIATION

export const TYPES_CONTACT = {
  dirigeant: 'Dirigeant',
  administratif: 'Administratif',
  rh: 'Ressources humaines',
  prevention: 'Prévention',
  referent_securite: 'Référent santé et sécurité',
  comptable: 'Comptable',
  etablissement: 'Sur place, à l’établissement',
} as const
export type TypeContact = keyof typeof TYPES_CONTACT

export const SOURCES_EFFECTIF = {
  declaration: 'Déclaration annuelle',
  dsn: 'DSN',
  saisie: 'Saisie du service',
  adhesion: 'Demande d’adhésion',
} as const
export type SourceEffectif = keyof typeof SOURCES_EFFECTIF

/** The four conditions of a derogatory membership (001 §2.2.2; décret sur les salariés éloignés). */
export const CONDITIONS_DEROGATION = {
  sans_spst_autonome: 'L’établissement employeur n’a pas lui-même de service de prévention autonome.',
  travaille_regulierement: 'Les travailleurs sont appelés à travailler régulièrement dans le département.',
  ni_prereprise_ni_reprise: 'Les travailleurs ne sont ni en pré-reprise ni en reprise du travail.',
  hors_site_autonome:
    'Ils n’interviennent ni sur le site ni pour le compte d’une entreprise du territoire qui a un service autonome.',
} as const
export type ConditionDerogation = keyof typeof CONDITIONS_DEROGATION

export const AVIS_DEROGATION = {
  avis_cmt_le: 'Avis de la commission médico-technique',
  approbation_ca_le: 'Approbation du conseil d’administration',
  avis_commission_controle_le: 'Avis favorable de la commission de contrôle',
} as const
export type AvisDerogation = keyof typeof AVIS_DEROGATION

/** The codes of a vocabulary, for a zod enum. */
export const codes = <T extends Record<string, string>>(vocabulaire: T) =>
  Object.keys(vocabulaire) as [keyof T & string, ...(keyof T & string)[]]

/** Options of a field or a filter. */
export const optionsDe = (vocabulaire: Record<string, string>) =>
  Object.entries(vocabulaire).map(([value, label]) => ({ value, label }))
