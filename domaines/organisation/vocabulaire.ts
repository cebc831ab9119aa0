/** Words of the closed lists of this room, shared by the server and the screens. Keys are the database's. */
export const FAMILLES = {
  medical: 'Médecins',
  infirmier: 'Infirmiers',
  assistanat: 'Assistantes',
  prevention: 'Préventeurs',
  social: 'Social et maintien en emploi',
  support: 'Fonctions support',
} as const
export const CONTRATS = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'Intérim',
  mise_a_disposition: 'Mise à disposition',
  liberal: 'Libéral',
  stage: 'Stage',
} as const
export const MOTIFS_ABSENCE = {
  conges: 'Congés',
  formation: 'Formation',
  arret: 'Arrêt de travail',
  parental: 'Congé parental ou de maternité',
  autre: 'Autre',
} as const
export const GENRES_CENTRE = {
  siege: 'Siège',
  fixe: 'Centre fixe',
  annexe: 'Centre annexe',
  mobile: 'Centre mobile',
} as const
export const USAGES_SALLE = {
  consultation: 'Consultation',
  examens: 'Examens',
  reunion: 'Réunion',
  autre: 'Autre',
} as const
export const JOURS = {
  1: 'lundi',
  2: 'mardi',
  3: 'mercredi',
  4: 'jeudi',
  5: 'vendredi',
  6: 'samedi',
  7: 'dimanche',
} as const
export const ETATS_MATERIEL = {
  en_service: 'En service',
  en_reparation: 'En réparation',
  en_stock: 'En stock',
  au_rebut: 'Au rebut',
} as const
export const ETATS_RESERVATION = {
  reservee: 'Réservé',
  empruntee: 'Emprunté',
  rendue: 'Rendu',
  annulee: 'Annulé',
} as const
export const ETATS_RETOUR = {
  bon: 'Bon état',
  a_verifier: 'À vérifier',
  en_panne: 'En panne',
} as const
export const FAMILLES_MATERIEL = {
  suivi: 'Suivi individuel',
  amt: 'Actions en milieu de travail',
  informatique: 'Informatique',
  formation_sst: 'Formation SST',
  vehicule: 'Véhicules',
} as const
export const CONCLUSIONS_EVALUATION = {
  adaptee: 'Composition adaptée au portefeuille',
  renfort: 'Renfort nécessaire',
  allegement: 'Portefeuille à alléger',
} as const
/** Professions of the law engine (regulation, section 0.4). */
export const PROFESSIONS = {
  MT: 'Médecin du travail',
  CM: 'Collaborateur médecin',
  INT: 'Interne',
  IDEST: 'Infirmier en santé au travail',
  IPA: 'Infirmier en pratique avancée',
  MPC: 'Médecin praticien correspondant',
  IPRP: 'Intervenant en prévention des risques professionnels',
  ASST: 'Assistant de service de santé au travail',
} as const
export const USAGES_DISCIPLINE = {
  prevention: 'Équipe pluridisciplinaire',
  cellule_pdp: 'Cellule de maintien en emploi',
} as const

/** Keys of a closed list as a non-empty tuple, for `z.enum`. */
export const cles = <T extends object>(liste: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(liste) as [keyof T & string, ...(keyof T & string)[]]
