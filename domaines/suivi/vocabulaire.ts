/** Codes of the room with the words people read; shared by the server and the screens. */

export const VISITES = {
  EMAE: 'Examen d’aptitude à l’embauche',
  EMAP: 'Examen d’aptitude périodique',
  VINT: 'Visite intermédiaire',
  VIPI: 'VIP initiale',
  VIPP: 'VIP périodique',
  ATTEST: 'Attestation (conduite, électricité)',
  MICAR: 'Visite de mi-carrière',
  REPR: 'Visite de reprise',
  POSTEX: 'Visite post-exposition',
  ORIENT: 'Orientation vers le médecin',
  INAPT2: 'Second examen d’inaptitude',
  PREREP: 'Visite de préreprise',
  DEM: 'Visite à la demande',
  EXCHIM: 'Examen (gêne chimique)',
  ACTCOLL: 'Action collective (saisonniers)',
} as const
export type CodeVisiteSuivi = keyof typeof VISITES
export const CODES_DUS = Object.keys(VISITES) as CodeVisiteSuivi[]
/** Visits that can be entered as held. */
export const VISITES_TENUES = (({ ACTCOLL: _, ...tenues }) => tenues)(VISITES)

export const PROFESSIONS = {
  MT: 'Médecin du travail',
  CM: 'Collaborateur médecin',
  INT: 'Interne',
  IDEST: 'Infirmier',
  IPA: 'Infirmier en pratique avancée',
  MPC: 'Médecin praticien correspondant',
} as const
export const CONCLUSIONS = {
  favorable: 'Sans mesure',
  mesures: 'Avec mesures (annexe 4)',
  inaptitude: 'Inaptitude',
} as const
export const CAUSES_ABSENCE = {
  maladie: 'Maladie ou accident non professionnel',
  at: 'Accident du travail',
  mp: 'Maladie professionnelle',
  maternite: 'Congé de maternité',
  trajet: 'Accident de trajet',
  autre: 'Autre (congé, formation…)',
} as const
export const MOTIFS_PRESCRIPTION = {
  poste: 'Poste ou exposition',
  age: 'Âge',
  protocole: 'Protocole du service',
  situation_individuelle: 'Situation individuelle',
} as const
export const CATEGORIES = { SIS: 'Suivi simple', SIA: 'Suivi adapté', SIR: 'Suivi renforcé' } as const
/** Delays by which the échéancier is read. */
export const DELAIS = {
  retard: 'En retard',
  mois: 'Ce mois-ci',
  trimestre: 'Dans les 3 mois',
  semestre: 'Dans les 6 mois',
  annee: 'Dans les 12 mois',
  sans_date: 'Sans date légale',
} as const
export type Delai = keyof typeof DELAIS

export const cles = <T extends object>(o: T) => Object.keys(o) as [keyof T & string, ...(keyof T & string)[]]

/** What an employer reads of a visit: its kind, never what a worker or a physician asks for (row policy of 0040). */
export const EMPLOYEUR = {
  EMAE: 'Examen d’aptitude avant l’affectation',
  EMAP: 'Examen d’aptitude périodique',
  VINT: 'Visite intermédiaire',
  VIPI: 'Visite d’information et de prévention initiale',
  VIPP: 'Visite d’information et de prévention périodique',
  ATTEST: 'Examen pour l’attestation (conduite, électricité)',
  MICAR: 'Visite de mi-carrière',
  REPR: 'Visite de reprise',
  ACTCOLL: 'Action collective (saisonniers)',
} as const

/** Kinds of visit that tell nothing of a person's health: those of the row policies of 0040. */
export const CODES_PARTAGES: ReadonlySet<string> = new Set([
  'VIPI',
  'VIPP',
  'EMAE',
  'EMAP',
  'VINT',
  'ATTEST',
  'MICAR',
  'REPR',
  'POSTEX',
  'ACTCOLL',
])
/** How a worker's follow-up differs between two laws. */
export const NATURES_CHANGEMENT = {
  categorie: 'Catégorie changée',
  apparait: 'Visite qui devient due',
  disparait: 'Visite qui n’est plus due',
  delai: 'Délai changé',
  professions: 'Professions changées',
} as const
export type NatureChangement = keyof typeof NATURES_CHANGEMENT

/** « 2026-05-02 », « <2026-04-10 », « asap »: a deadline of the engine in words. */
export function direDelai(delai: string): string {
  if (delai === 'asap') return 'sans délai'
  if (delai === 'none') return 'pas de délai légal'
  if (delai === 'before_resumption') return 'pendant l’arrêt'
  const strict = delai.startsWith('<')
  const jour = (strict ? delai.slice(1) : delai).split('-').reverse().join('/')
  return strict ? `avant le ${jour}` : `au plus tard le ${jour}`
}

/** One visit that changes, in words. */
export function direChangement(v: {
  code: string
  nature: string
  avant: string | null
  apres: string | null
}): string {
  const nom = VISITES[v.code as CodeVisiteSuivi] ?? v.code
  if (v.nature === 'disparait') return `${nom}\u00a0: n’est plus due`
  if (v.nature === 'apparait') return `${nom}\u00a0: due ${direDelai(v.apres ?? 'none')}`
  if (v.nature === 'professions') return `${nom}\u00a0: tenue par d’autres professions`
  return `${nom}\u00a0: ${direDelai(v.avant ?? 'none')} → ${direDelai(v.apres ?? 'none')}`
}
