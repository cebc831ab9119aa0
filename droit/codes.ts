/**
 * The engine's small integers. Texts are only built when a result leaves the engine.
 * (Plain constant objects: TypeScript enums are not erasable.)
 */

/** Visit kinds. The order is also the order shown when two deadlines fall on the same day. */
export const VISITE = {
  EMAE: 0,
  ATTEST: 1,
  VIPI: 2,
  INAPT2: 3,
  REPR: 4,
  EMAP: 5,
  VINT: 6,
  VIPP: 7,
  MICAR: 8,
  ORIENT: 9,
  POSTEX: 10,
  PREREP: 11,
  EXCHIM: 12,
  DEM: 13,
  ACTCOLL: 14,
} as const
export type CodeVisite = keyof typeof VISITE
export const CODES_VISITE = Object.keys(VISITE) as CodeVisite[]

export const NOM_VISITE: Readonly<Record<CodeVisite, string>> = {
  EMAE: "examen médical d'aptitude à l'embauche",
  ATTEST: "examen pour l'attestation d'absence de contre-indications",
  VIPI: "visite d'information et de prévention initiale",
  INAPT2: "second examen d'inaptitude",
  REPR: 'visite de reprise',
  EMAP: "examen médical d'aptitude périodique",
  VINT: 'visite intermédiaire',
  VIPP: "visite d'information et de prévention périodique",
  MICAR: 'visite de mi-carrière',
  ORIENT: 'orientation vers le médecin du travail',
  POSTEX: 'visite post-exposition ou post-professionnelle',
  PREREP: 'visite de préreprise',
  EXCHIM: "examen d'un travailleur incommodé par des agents chimiques",
  DEM: 'visite à la demande',
  ACTCOLL: 'action collective de formation et de prévention',
}

/** How the latest day reads. */
export const NATURE = {
  /** at the latest on that day, included */
  AU_PLUS_TARD: 0,
  /** strictly before that day: `<AAAA-MM-JJ` */
  AVANT: 1,
  /** without delay: `asap` */
  SANS_DELAI: 2,
  /** no deadline: `none` */
  AUCUNE: 3,
  /** at any time in the stop: `before_resumption` */
  AVANT_REPRISE: 4,
} as const

export const CATEGORIE = ['SIS', 'SIA', 'SIR'] as const
export type Categorie = (typeof CATEGORIE)[number]

/** Contract kinds. */
export const CONTRAT = {
  INCONNU: 0,
  CDI: 1,
  CDD: 2,
  INTERIM: 3,
  APPRENTI: 4,
  SAISONNIER: 5,
  DETACHE: 6,
  FORAIN: 7,
  MANNEQUIN: 8,
  INTERMITTENT: 9,
  VRP: 10,
  ASSISTANT_MATERNEL: 11,
  PARTICULIER_EMPLOYEUR: 12,
  INDEPENDANT: 13,
  PROFESSIONNALISATION: 14,
  STAGE: 15,
  ELOIGNE: 16,
} as const
export type NatureContrat = keyof typeof CONTRAT

/** Exposures, one bit each (they are facts; the law decides which give SIR or SIA, and when). */
export const EXPOSITION = {
  AMIANTE: 1 << 0,
  /** lead, level unknown */
  PLOMB: 1 << 1,
  PLOMB_AU_DESSUS: 1 << 2,
  PLOMB_EN_DESSOUS: 1 << 3,
  CMR: 1 << 4,
  BIO_3_4: 1 << 5,
  RI_A: 1 << 6,
  RI_B: 1 << 7,
  RI_RADON: 1 << 8,
  /** ionizing radiation, class unknown */
  RI: 1 << 9,
  HYPERBARE: 1 << 10,
  ECHAFAUDAGE: 1 << 11,
  TRAVAUX_REGLEMENTES: 1 << 12,
  CONDUITE: 1 << 13,
  ELECTRICITE: 1 << 14,
  CHARGE_55KG: 1 << 15,
  PYROTECHNIE: 1 << 16,
  LISTE_EMPLOYEUR: 1 << 17,
  BIO_2: 1 << 18,
  CEM: 1 << 19,
  CHIMIQUE: 1 << 20,
  /** electrical authorisation outside the list of 2025 (B0, BC, BE, BP…): SIR before, no attestation since */
  ELECTRICITE_HORS_LISTE: 1 << 21,
} as const
export type NatureExposition = keyof typeof EXPOSITION

/** States of the person or of the work, one bit each. */
export const ETAT = {
  NUIT: 1 << 0,
  RQTH: 1 << 1,
  INVALIDITE: 1 << 2,
  MATERNITE: 1 << 3,
  /** any other reason found by the health team (R. 4624-17) */
  AUTRE: 1 << 4,
  /** minor for whom the MT finds that age requires the adapted follow-up */
  AGE: 1 << 5,
  /** implant or the like, with electromagnetic fields (R. 4453-8 7°) */
  IMPLANT: 1 << 6,
} as const
export type NatureEtat = keyof typeof ETAT

/** Causes of absence. `AUTRE` (paternity, leave…) never gives a reprise visit. */
export const CAUSE = { INCONNUE: 0, MATERNITE: 1, MP: 2, AT: 3, MALADIE: 4, TRAJET: 5, AUTRE: 6 } as const
export type CauseAbsence = keyof typeof CAUSE

/** Yes, no, unknown, on three integers. */
export const INCONNU = 0
export const OUI = 1
export const NON = 2
export type Ternaire = 0 | 1 | 2
