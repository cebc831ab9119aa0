import type { CauseAbsence, CodeVisite, NatureContrat, NatureEtat, NatureExposition } from './codes.ts'
import type { Jour } from './jour.ts'

/**
 * What the engine reads about one worker: plain dated data, days as integers (`Jour`).
 * A missing optional day means "not known", never "today". The JSON form, with days as
 * `AAAA-MM-JJ`, is described in `docs/dossier.md`.
 */
export interface Dossier {
  readonly id: string
  readonly naissance?: Jour
  readonly contrats?: readonly Contrat[]
  readonly postes?: readonly Poste[]
  readonly expositions?: readonly Exposition[]
  readonly etats?: readonly Etat[]
  readonly absences?: readonly Absence[]
  readonly visites?: readonly Visite[]
  readonly prescriptions?: readonly Prescription[]
  readonly autorisations?: readonly Autorisation[]
  readonly anteriorite?: Anteriorite
  readonly demandes?: readonly Demande[]
  readonly inaptitude?: Inaptitude
  readonly miCarriere?: MiCarriere
  /** Departure or mise à la retraite. */
  readonly retraite?: Jour
  /** Day on which a dose limit was found exceeded (R. 4451-81). */
  readonly depassementDose?: Jour
  /** Day of a radiological emergency (R. 4451-109). */
  readonly urgenceRadiologique?: Jour
}

export interface Contrat {
  readonly id?: string
  readonly nature: NatureContrat
  /** Hiring (for intérim: start of the mission). */
  readonly debut?: Jour
  readonly fin?: Jour
  /** Effective working days planned, for seasonal workers. */
  readonly joursPrevus?: number
  /** Arrival of a worker posted from abroad. */
  readonly arrivee?: Jour
  /** Equivalent follow-up in the home State of a posted worker. */
  readonly suiviEquivalent?: boolean
  /** Same socio-professional category (PCS) as the worker's other contracts. */
  readonly memeCategorie?: boolean
}

export interface Poste {
  readonly id?: string
  readonly contrat?: string
  /** Effective start on the post. */
  readonly debut?: Jour
  readonly fin?: Jour
  /** Assignment, when it differs from the effective start. */
  readonly affectation?: Jour
  readonly libelle?: string
}

export interface Exposition {
  readonly nature: NatureExposition
  readonly debut?: Jour
  /** Last day of exposure, included. */
  readonly fin?: Jour
}

export interface Etat {
  readonly nature: NatureEtat
  readonly debut?: Jour
  readonly fin?: Jour
  /** Already seen by the MT for this state; `false` asks for the orientation. */
  readonly oriente?: boolean
}

export interface Absence {
  readonly cause: CauseAbsence
  readonly debut?: Jour
  /** Last day of absence, included. */
  readonly fin?: Jour
  /** Day of effective resumption. */
  readonly reprise?: Jour
  /** Issue of the first stop. */
  readonly emission?: Jour
  /** Issue of the last prolongation. */
  readonly emissionProlongation?: Jour
  readonly prereprise?: {
    readonly le: Jour
    readonly par?: Praticien
    readonly conclusion?: 'aucune-mesure' | 'mesure'
  }
  /** Somebody asks for the reprise visit all the same. */
  readonly demandeReprise?: boolean
  /** Day of the reprise visit held. */
  readonly visiteReprise?: Jour
}

export type Praticien = 'MT' | 'CM' | 'INT' | 'IDEST' | 'IPA' | 'MPC'

export interface Visite {
  readonly nature: CodeVisite
  readonly le: Jour
  readonly par?: Praticien
  /** `mesures`: L. 4624-3; `inaptitude`: L. 4624-4. */
  readonly conclusion?: 'favorable' | 'mesures' | 'inaptitude'
  /** Held before the present hiring (for another contract): only counts through a dispensation. */
  readonly anterieure?: boolean
  /** Held jointly with a periodic visit: restarts its clock. */
  readonly conjointe?: boolean
  /** Aptitude opinion for driving or electricity: stands in for the attestation (decree 2025-355, art. 2). */
  readonly vautAttestation?: boolean
  /** The post for which it was held. */
  readonly poste?: string
}

export interface Prescription {
  /** Period fixed by the MT, in months: wins over the legal ceiling when shorter. */
  readonly periodeMois: number
  readonly le?: Jour
}

export interface Autorisation {
  readonly nature: 'CONDUITE' | 'ELECTRICITE' | 'ELECTRICITE_HORS_LISTE'
  /** Day on which the employer issues it. */
  readonly le?: Jour
  readonly fin?: Jour
}

/** What is known of the time before hiring; each condition of R. 4624-15, R. 4624-27, R. 4625-11. */
export interface Anteriorite {
  readonly memeEmploi?: boolean
  readonly memeExposition?: boolean
  readonly attestationDetenue?: boolean
  readonly avisDetenu?: boolean
  /** Last attestation de suivi, when the visit it closed is not known. */
  readonly attestation?: Jour
  /** No measure and no inaptitude in the last N years. */
  readonly sansMesureAnnees?: number
  /** Last measure (L. 4624-3) or inaptitude (L. 4624-4). */
  readonly derniereMesure?: Jour
  readonly derniereInaptitude?: Jour
  /** No inaptitude at the last exam (seasonal workers). */
  readonly sansInaptitude?: boolean
}

export interface Demande {
  readonly par:
    | 'travailleur'
    | 'employeur'
    | 'medecin-du-travail'
    | 'medecin-traitant'
    | 'medecin-conseil'
    | 'professionnel'
  readonly objet: 'visite' | 'prereprise' | 'orientation' | 'incommode-chimique'
  readonly le?: Jour
}

export interface Inaptitude {
  readonly premierExamen: Jour
  readonly secondNecessaire?: boolean
  readonly secondExamen?: Jour
}

export interface MiCarriere {
  readonly faite?: boolean
  /** Deadline set by a branch agreement. */
  readonly echeanceBranche?: Jour
}
