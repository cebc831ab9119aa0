/** Codes of the room with the words people read; shared by the server and the screens. */

export const TYPES_CONTRAT = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'Intérim',
  apprenti: 'Apprentissage',
  professionnalisation: 'Professionnalisation',
  saisonnier: 'Saisonnier',
  stage: 'Stage',
  detache: 'Détaché',
  mandataire: 'Mandataire social',
  independant: 'Indépendant',
  intermittent: 'Intermittent',
  contrat_aide: 'Contrat aidé',
} as const
export type TypeContrat = keyof typeof TYPES_CONTRAT

export const SITUATIONS = {
  nuit: 'Travail de nuit',
  boeth: 'Bénéficiaire de l’obligation d’emploi (BOETH)',
  isole: 'Travailleur isolé',
  teletravail: 'Télétravail',
  travail_a_distance: 'Travail éloigné du siège',
  detache_etranger: 'Détaché de l’étranger',
  forain: 'Forain',
} as const
export type CodeSituation = keyof typeof SITUATIONS

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
export type MotifFin = keyof typeof MOTIFS_FIN

export const SOURCES = {
  employeur: 'Déclarée par l’employeur',
  service: 'Constatée par le service',
  dsn: 'Lue dans la DSN',
  liste_cmr: 'Liste CMR de l’employeur',
  fiche_entreprise: 'Fiche d’entreprise',
} as const
export type SourceExposition = keyof typeof SOURCES
export const SOURCES_SITUATION = ['employeur', 'service', 'dsn'] as const

export const SEXES = { F: 'Femme', M: 'Homme', I: 'Indéterminé' } as const
export type Sexe = keyof typeof SEXES

export const STATUTS_IDENTITE = {
  provisoire: 'Identité provisoire',
  recuperee: 'Identité récupérée',
  validee: 'Identité validée',
  qualifiee: 'Identité qualifiée',
} as const
export type StatutIdentite = keyof typeof STATUTS_IDENTITE

export const PIECES_IDENTITE = {
  carte_identite: 'Carte nationale d’identité',
  passeport: 'Passeport',
  titre_sejour: 'Titre de séjour',
  livret_famille: 'Livret de famille (mineur)',
  autre: 'Autre pièce',
} as const

export const ETATS_SANTE = {
  rqth: 'Reconnaissance de la qualité de travailleur handicapé',
  invalidite: 'Pension d’invalidité',
  enceinte: 'Grossesse',
  accouchement_recent: 'Accouchement récent',
  allaitement: 'Allaitement',
  implant: 'Implant ou dispositif sensible aux champs électromagnétiques',
  autre_adapte: 'Autre état demandant un suivi adapté',
} as const
export type CodeEtatSante = keyof typeof ETATS_SANTE

/** Why two records look like one person. */
export const MOTIFS_DOUBLON = {
  identiques: 'Mêmes nom et prénoms',
  noms_proches: 'Noms presque identiques',
  nom_usage: 'Nom de naissance de l’un, nom d’usage de l’autre',
  nom_prenom_inverses: 'Nom et prénom inversés',
} as const
export type MotifDoublon = keyof typeof MOTIFS_DOUBLON

/** Age classes of the yearly statistics (ADH-046), last age included. */
export const CLASSES_AGE = [
  { cle: 'moins_18', libelle: 'Moins de 18 ans', min: 0, max: 17 },
  { cle: '18_24', libelle: '18 à 24 ans', min: 18, max: 24 },
  { cle: '25_34', libelle: '25 à 34 ans', min: 25, max: 34 },
  { cle: '35_44', libelle: '35 à 44 ans', min: 35, max: 44 },
  { cle: '45_54', libelle: '45 à 54 ans', min: 45, max: 54 },
  { cle: '55_59', libelle: '55 à 59 ans', min: 55, max: 59 },
  { cle: '60_plus', libelle: '60 ans et plus', min: 60, max: 150 },
] as const
export const CLES_AGE = CLASSES_AGE.map((c) => c.cle)

/** Keys of a table of words, for a zod enum. */
export const codes = <T extends Record<string, string>>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]
