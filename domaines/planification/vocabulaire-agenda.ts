/** Codes of agendas and appointments with the words people read; shared by the server and the screens. */

/** Visits that an appointment is made for. */
export const MOTIFS = {
  EMAE: 'Examen d’aptitude à l’embauche',
  VIPI: 'VIP initiale',
  ATTEST: 'Attestation (conduite, électricité)',
  EMAP: 'Examen d’aptitude périodique',
  VINT: 'Visite intermédiaire',
  VIPP: 'VIP périodique',
  MICAR: 'Visite de mi-carrière',
  REPR: 'Visite de reprise',
  PREREP: 'Visite de préreprise',
  DEM: 'Visite à la demande',
  ORIENT: 'Orientation vers le médecin',
  POSTEX: 'Visite post-exposition',
  INAPT2: 'Second examen d’inaptitude',
  EXCHIM: 'Examen (gêne chimique)',
} as const
export type Motif = keyof typeof MOTIFS

/** What the hours of an agenda are kept for, and the motives they take. */
export const GENRES_PLAGE = {
  tout: 'Toutes les visites',
  periodique: 'Visites périodiques',
  embauche: 'Embauches',
  occasionnel: 'Reprises et demandes',
  distance: 'À distance',
  urgence: 'Gardé pour les urgences',
} as const
export type GenrePlage = keyof typeof GENRES_PLAGE

const OCCASIONNELS: readonly Motif[] = ['REPR', 'PREREP', 'DEM', 'ORIENT', 'POSTEX', 'INAPT2', 'EXCHIM']
const PAR_GENRE: Partial<Record<GenrePlage, readonly Motif[]>> = {
  periodique: ['EMAP', 'VINT', 'VIPP', 'MICAR', 'ATTEST'],
  embauche: ['EMAE', 'VIPI', 'ATTEST'],
  occasionnel: OCCASIONNELS,
  urgence: OCCASIONNELS,
}

/** Whether hours kept for `genre` take a visit. */
export const prend = (genre: GenrePlage, code: Motif): boolean => PAR_GENRE[genre]?.includes(code) ?? true

export const MODALITES = {
  presentiel: 'Sur place',
  teleconsultation: 'Téléconsultation',
  telephone: 'Entretien téléphonique',
} as const
export type Modalite = keyof typeof MODALITES

export const ORIGINES = {
  echeance: 'Échéance légale',
  travailleur: 'Demande du travailleur',
  employeur: 'Demande de l’employeur',
  medecin: 'Demande du médecin',
  infirmier: 'Orientation par l’infirmier',
} as const
export type Origine = keyof typeof ORIGINES

export const SEMAINES = {
  toutes: 'Toutes les semaines',
  paires: 'Semaines paires',
  impaires: 'Semaines impaires',
} as const
export type Semaines = keyof typeof SEMAINES

/** Why somebody did not come, in words of organisation: none tells a state of health (SUI-078). */
export const CAUSES_ABSENCE_RDV = {
  conges: 'Congés',
  indisponible: 'Indisponible',
  contrainte_employeur: 'Retenu par l’activité de l’entreprise',
  transport: 'Transport',
  erreur_date: 'Erreur de date ou de lieu',
  convocation_non_recue: 'Convocation non reçue',
  arret_travail: 'En arrêt de travail',
  sorti_effectifs: 'Ne travaille plus dans l’entreprise',
  refus: 'Refus de venir',
  inconnue: 'Non précisée',
} as const
export type CauseAbsence = keyof typeof CAUSES_ABSENCE_RDV

export const PREVENU_PAR = {
  travailleur: 'Le travailleur',
  employeur: 'L’employeur',
  service: 'Le service',
} as const
export type PrevenuPar = keyof typeof PREVENU_PAR

/** Checklist of the assistanat (001 §3.1.6): level 1, then what level 2 adds. */
export const TACHES = {
  convocation: { libelle: 'Planifier et envoyer la convocation', niveau: 1 },
  relance: { libelle: 'Relancer', niveau: 1 },
  preparer_dmst: { libelle: 'Préparer le dossier', niveau: 1 },
  documents_fusion: {
    libelle: 'Joindre l’auto-questionnaire et l’information sur les données personnelles',
    niveau: 1,
  },
  numeriser: { libelle: 'Numériser et classer les documents', niveau: 1 },
  envoyer_fiche: { libelle: 'Envoyer la fiche de visite à l’adhérent et au travailleur', niveau: 1 },
  absence: { libelle: 'Traiter l’absence', niveau: 1 },
  ranger_dmst: { libelle: 'Sortir et ranger le dossier papier', niveau: 1 },
  accueil: { libelle: 'Accueillir le travailleur', niveau: 2 },
  fiche_salarie: { libelle: 'Mettre à jour la fiche du salarié', niveau: 2 },
  auto_questionnaire: { libelle: 'Remettre l’auto-questionnaire', niveau: 2 },
  autorisation_transfert: {
    libelle: 'Remettre l’autorisation de transfert, copie envoyée au travailleur',
    niveau: 2,
  },
  examens: { libelle: 'Pratiquer les examens complémentaires', niveau: 2 },
  tracer_examens: { libelle: 'Tracer les examens complémentaires', niveau: 2 },
} as const
export type Tache = keyof typeof TACHES

export const NIVEAUX_ASSISTANAT = {
  1: 'Niveau 1 : convocations, dossiers, absences',
  2: 'Niveau 2 : accueil et examens avant la visite',
} as const

export const JOURS_SEMAINE = [
  'Lundi',
  'Mardi',
  'Mercredi',
  'Jeudi',
  'Vendredi',
  'Samedi',
  'Dimanche',
] as const

export const ZONES_FERIES = {
  metropole: 'Métropole',
  'alsace-moselle': 'Alsace et Moselle',
} as const

/** Professions that receive workers, and the family whose durations they follow. */
export const FAMILLE_DE: Readonly<Record<string, 'medical' | 'infirmier'>> = {
  MT: 'medical',
  CM: 'medical',
  INT: 'medical',
  MPC: 'medical',
  IDEST: 'infirmier',
  IPA: 'infirmier',
}
export const FAMILLES = { medical: 'Médecins', infirmier: 'Infirmiers' } as const

/** 570 → « 9 h 30 ». */
export function heureFr(minutes: number): string {
  const m = minutes % 60
  return m === 0
    ? `${Math.floor(minutes / 60)} h`
    : `${Math.floor(minutes / 60)} h ${String(m).padStart(2, '0')}`
}

/** « 09:30 » → 570. */
export function minutesDe(heure: string): number {
  const [h, m] = heure.split(':').map(Number) as [number, number]
  return h * 60 + m
}

/** 570 → « 09:30 ». */
export const heureDe = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
