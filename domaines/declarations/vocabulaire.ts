/** Codes of the room with the words people read; shared by the server and the screens. */

export const TYPES_CONTRAT = {
  cdi: 'CDI',
  cdd: 'CDD',
  apprenti: 'Apprentissage',
  professionnalisation: 'Professionnalisation',
  saisonnier: 'Saisonnier',
  interim: 'Intérim',
  stage: 'Stage',
  contrat_aide: 'Contrat aidé',
  mandataire: 'Mandataire social',
  intermittent: 'Intermittent',
  detache: 'Détachement',
  independant: 'Indépendant',
} as const

export const MOTIFS_FIN = {
  terme: 'Fin du contrat à son terme',
  fin_mission: 'Fin de la mission',
  demission: 'Démission',
  rupture: 'Rupture d’un commun accord',
  licenciement: 'Licenciement',
  retraite: 'Départ ou mise à la retraite',
  transfert: 'Transfert à un autre employeur',
  deces: 'Décès',
  autre: 'Autre motif',
} as const

/** Situations that the employer may declare; `protege`: losing it is decided by the health team. */
export const SITUATIONS = {
  nuit: {
    libelle: 'Travail de nuit',
    aide: 'Travaille habituellement la nuit, au sens de l’article L. 3122-5 : au moins 3 heures de nuit deux fois par semaine, ou le nombre d’heures de votre accord.',
    protege: true,
  },
  boeth: {
    libelle: 'Bénéficiaire de l’obligation d’emploi (BOETH)',
    aide: 'Seulement si le salarié vous l’a dit lui-même et que vous le comptez dans votre déclaration d’emploi. Ne demandez pas la raison.',
    protege: true,
  },
  isole: {
    libelle: 'Travailleur isolé',
    aide: 'Travaille hors de vue et de portée de voix d’un collègue, une heure ou plus.',
    protege: false,
  },
  teletravail: { libelle: 'Télétravail', aide: 'Travaille chez lui de façon régulière.', protege: false },
  travail_a_distance: {
    libelle: 'Travail éloigné du siège',
    aide: 'Travaille loin de l’établissement : chantiers éloignés, tournées, autre département.',
    protege: false,
  },
  forain: {
    libelle: 'Forain',
    aide: 'Travaille sur les foires et les marchés, de ville en ville.',
    protege: false,
  },
  detache_etranger: {
    libelle: 'Détaché de l’étranger',
    aide: 'Employé par une entreprise établie hors de France, détaché chez vous.',
    protege: false,
  },
} as const
export type CodeSituation = keyof typeof SITUATIONS
export const CODES_SITUATION = Object.keys(SITUATIONS) as [CodeSituation, ...CodeSituation[]]

export const CATEGORIES = {
  SIS: { court: 'Suivi simple', long: 'Suivi individuel simple (SIS)', ton: 'neutre' },
  SIA: { court: 'Suivi adapté', long: 'Suivi individuel adapté (SIA)', ton: 'info' },
  SIR: { court: 'Suivi renforcé', long: 'Suivi individuel renforcé (SIR)', ton: 'attention' },
} as const
export type Categorie = keyof typeof CATEGORIES
/** From the least to the most protective. */
export const RANG: Record<Categorie, number> = { SIS: 0, SIA: 1, SIR: 2 }

export const SORTS = {
  a_verifier: { libelle: 'À vérifier', ton: 'neutre' },
  confirme: { libelle: 'Confirmé', ton: 'succes' },
  corrige: { libelle: 'Corrigé', ton: 'encours' },
  depart: { libelle: 'Départ', ton: 'neutre' },
  arrivee: { libelle: 'Arrivée', ton: 'info' },
} as const
export type Sort = keyof typeof SORTS

export const CANAUX = { courriel: 'Courriel', telephone: 'Téléphone', courrier: 'Courrier' } as const

/** Reasons of a refusal or an acceptance, said to the employer: never a word on a person's health. */
export const codes = <T extends Record<string, unknown>>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]
