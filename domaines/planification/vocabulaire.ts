/** Codes of the room with the words people read; shared by the server and the screens. Agendas: vocabulaire-agenda.ts. */

/** Lists of convocables: one for the physicians, one for the nurses (001, annexe 3). */
export const LISTES = { MT: 'Médecins', IDEST: 'Infirmiers' } as const
export type Liste = keyof typeof LISTES

/** Rank of what no rule of the order places. */
export const HORS_ORDRE = 99

/** Delays by which a list is read. */
export const DELAIS = {
  retard: 'En retard',
  urgent: 'Sans délai ou sous 15 jours',
  mois: 'Ce mois-ci',
  trimestre: 'Dans les 3 mois',
  sans_date: 'Sans date légale',
} as const

/** Kinds of visit that the law lets a service delegate (check of 0182); reprise after maternity apart (SUI-016). */
export const GENRES = {
  VIPI: 'VIP initiale',
  VIPP: 'VIP périodique',
  VINT: 'Visite intermédiaire',
  MICAR: 'Visite de mi-carrière',
  REPR_MATERNITE: 'Reprise après congé de maternité (suivi simple)',
  REPR: 'Autres visites de reprise',
  PREREP: 'Visite de préreprise',
  DEM: 'Visite à la demande',
} as const
export type GenreDelegable = keyof typeof GENRES
export const MODES = {
  protocole: 'Sous protocole',
  cas_par_cas: 'Confiée au cas par cas',
  jamais: 'Non déléguée',
} as const
export type Mode = keyof typeof MODES

export const MOTIFS_ORDRE = {
  th_invalidite: 'Travailleur handicapé ou invalidité',
  mineur: 'Moins de 18 ans',
  apprenti: 'Apprenti',
  interim: 'Intérimaire',
  maternite: 'Après congé de maternité',
  nuit: 'Travail de nuit',
} as const
export const DEMANDEURS = {
  travailleur: 'Travailleur',
  employeur: 'Employeur',
  medecin_travail: 'Médecin du travail',
  medecin_traitant: 'Médecin traitant',
  medecin_conseil: 'Médecin-conseil',
  infirmier: 'Infirmier (réorientation)',
} as const
export const REORIENTATIONS = {
  critere_protocole: 'Critère de réorientation du protocole',
  souhait_travailleur: 'Souhait du travailleur',
  acte_reserve_medecin: 'Acte réservé au médecin',
  avis_necessaire: 'Avis du médecin nécessaire',
} as const
export const RAISONS_RANG = {
  decision_medecin: 'Décision du médecin',
  engagement: 'Engagement pris auprès de l’adhérent',
  organisation: 'Organisation du service',
  report: 'Visite déjà reportée',
} as const
export const STATUTS_SCHEMA = {
  brouillon: 'Brouillon',
  actif: 'En vigueur',
  remplace: 'Remplacée',
  abandonne: 'Abandonnée',
} as const
export type StatutSchema = keyof typeof STATUTS_SCHEMA
export const ETATS_PROTOCOLE = {
  brouillon: 'À signer',
  a_signer: 'À contresigner',
  a_venir: 'À venir',
  en_vigueur: 'En vigueur',
  expire_bientot: 'Expire bientôt',
  expire: 'Expiré',
  resilie: 'Résilié',
} as const
export type EtatProtocole = keyof typeof ETATS_PROTOCOLE
export const RAISONS_RESILIATION = {
  nouvelle_version: 'Remplacé par une nouvelle version',
  depart: 'Départ d’un des deux signataires',
  changement_equipe: 'Changement d’équipe',
  accord: 'Accord des deux signataires',
  medecin: 'Décision du médecin',
  idest: 'Demande de l’infirmier',
} as const
export const EFFETS_MESURE = {
  delegation: 'Délégation à un infirmier formé',
  delai: 'Modulation du délai de l’examen d’embauche',
} as const
export const CANAUX_COMMUNICATION = {
  site: 'Site internet',
  courriel: 'Courriel',
  courrier: 'Courrier',
  reunion: 'Réunion',
  espace_adherent: 'Espace adhérent',
} as const
export const DESTINATAIRES_COMMUNICATION = {
  adherents: 'Adhérents',
  travailleurs: 'Travailleurs',
  dreets: 'DREETS',
  instances: 'Instances',
} as const
export const CONCLUSIONS_EVALUATION = {
  maintenir: 'Maintenir',
  ajuster: 'Ajuster',
  arreter: 'Arrêter',
} as const
export const NATURES_RETOUR = {
  reussite: 'Ce qui marche',
  difficulte: 'Difficulté',
  proposition: 'Proposition',
} as const
export const LIEUX_PREFERES = {
  indifferent: 'Indifférent',
  centre: 'Au centre',
  entreprise: 'Dans l’entreprise',
  distance: 'À distance quand c’est possible',
} as const
export const DESTINATAIRES = {
  travailleur: 'Le travailleur',
  employeur: 'L’employeur',
  les_deux: 'Les deux',
} as const
export const CANAUX = {
  courriel: 'Courriel',
  sms: 'SMS',
  courrier: 'Courrier',
  espace: 'Espace adhérent',
} as const
export const DEMI_JOURNEES = [1, 2, 3, 4, 5, 6].flatMap((j) => [`${j}M`, `${j}A`])

/** Short names of the exposures that exclude, as a refusal says them. */
export const EXPOSITIONS_COURTES: Readonly<Record<string, string>> = {
  amiante: 'amiante',
  plomb: 'plomb',
  hyperbare: 'risque hyperbare',
  ionisant_a: 'rayonnements ionisants, catégorie A',
  ionisant_b: 'rayonnements ionisants, catégorie B',
  radon: 'radon',
  jeune_derogation: 'mineur affecté à des travaux réglementés',
  cmr: 'agent CMR',
  bio34: 'agents biologiques des groupes 3 et 4',
  echafaudage: 'montage d’échafaudages',
  mineur: 'moins de 18 ans',
  conduite: 'autorisation de conduite',
  electricite: 'habilitation électrique',
}

export const cles = <T extends object>(o: T) => Object.keys(o) as [keyof T & string, ...(keyof T & string)[]]
