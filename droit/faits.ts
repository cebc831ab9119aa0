import { SANS_JOUR } from './jour.ts'
import { TOUTE_LA_LOI } from './loi.ts'

/** One stop, as integers (see `codes.ts`). `prerepriseQualifie`: 1 yes, 2 no, 0 unknown. */
export class FaitsAbsence {
  cause = 0
  debut = SANS_JOUR
  fin = SANS_JOUR
  reprise = SANS_JOUR
  emission = SANS_JOUR
  prolongation = SANS_JOUR
  prereprise = SANS_JOUR
  /** bit of the profession that led the préreprise, 0 unknown */
  prereprisePar = 0
  /** 1 no measure needed, 2 measure, 0 unknown */
  sansMesure = 0
  /** 1 somebody asks for the reprise visit, 2 nobody does, 0 unknown */
  demande = 0
  tenue = SANS_JOUR
}

/**
 * The compact prepared form: one worker on one day, integers only, always the same shape so that
 * the rules stay monomorphic. Filled by `preparer`; may be reused from one worker to the next.
 */
export class Faits {
  au = SANS_JOUR
  /** last day of the law that the evaluation knows (see `loi.ts`) */
  loi = TOUTE_LA_LOI
  naissance = SANS_JOUR
  /** 1: a contract is running or to come (or undated); 0: none, only past facts count */
  enPoste = 0
  contrat = 0
  nbContrats = 0
  memeCategorie = 0
  embauche = SANS_JOUR
  debutPoste = SANS_JOUR
  affectation = SANS_JOUR
  arrivee = SANS_JOUR
  suiviEquivalent = 0
  joursPrevus = -1

  /** bits of `EXPOSITION` on the reference day */
  expositions = 0
  debutExposition = SANS_JOUR
  /** bits of every exposure the worker ever had, for the post-exposure visit */
  expositionsCarriere = 0
  /** bits and last day of the exposures that ended last, and what remained the day after */
  expositionsFinies = 0
  finExposition = SANS_JOUR
  expositionsRestantes = 0
  depassementDose = SANS_JOUR
  urgenceRadiologique = SANS_JOUR
  /** bits of `ETAT` on the reference day */
  etats = 0
  /** states for which the orientation to the MT is asked or not yet done */
  etatsAOrienter = 0

  dernierVip = SANS_JOUR
  dernierExamen = SANS_JOUR
  derniereIntermediaire = SANS_JOUR
  /** 0 when the post changed since in a way that asks for a new initial visit */
  visiteCouvrePoste = 1
  derniereAttestation = SANS_JOUR
  /** last aptitude opinion issued under SIR before 01/10/2025 */
  aptitudeSir = SANS_JOUR
  derniereMiCarriere = SANS_JOUR
  dernierePostExposition = SANS_JOUR
  periodePrescrite = 0

  vipAnterieure = SANS_JOUR
  examenAnterieur = SANS_JOUR
  attestationAnterieure = SANS_JOUR
  memeEmploi = 0
  memeExposition = 0
  attestationDetenue = 0
  avisDetenu = 0
  sansMesureAnnees = 0
  sansInaptitude = 0
  derniereMesure = SANS_JOUR
  derniereInaptitude = SANS_JOUR

  /** bits CONDUITE and ELECTRICITE of the authorisations running or to come, and their first day */
  autorisations = 0
  autorisation = SANS_JOUR
  retraite = SANS_JOUR

  miCarriereFaite = 0
  echeanceBranche = SANS_JOUR

  inaptitudePremier = SANS_JOUR
  inaptitudeSecondNecessaire = 0
  inaptitudeSecond = SANS_JOUR

  /** bits of `DEMANDE` */
  demandes = 0

  nbAbsences = 0
  readonly absences: FaitsAbsence[] = []

  /** Back to "nothing known". Written out: a loop over the keys costs more than the rules. */
  vider(): void {
    this.au = SANS_JOUR
    this.loi = TOUTE_LA_LOI
    this.naissance = SANS_JOUR
    this.enPoste = 0
    this.contrat = 0
    this.nbContrats = 0
    this.memeCategorie = 0
    this.embauche = SANS_JOUR
    this.debutPoste = SANS_JOUR
    this.affectation = SANS_JOUR
    this.arrivee = SANS_JOUR
    this.suiviEquivalent = 0
    this.joursPrevus = -1
    this.expositions = 0
    this.debutExposition = SANS_JOUR
    this.expositionsCarriere = 0
    this.expositionsFinies = 0
    this.finExposition = SANS_JOUR
    this.expositionsRestantes = 0
    this.depassementDose = SANS_JOUR
    this.urgenceRadiologique = SANS_JOUR
    this.etats = 0
    this.etatsAOrienter = 0
    this.dernierVip = SANS_JOUR
    this.dernierExamen = SANS_JOUR
    this.derniereIntermediaire = SANS_JOUR
    this.visiteCouvrePoste = 1
    this.derniereAttestation = SANS_JOUR
    this.aptitudeSir = SANS_JOUR
    this.derniereMiCarriere = SANS_JOUR
    this.dernierePostExposition = SANS_JOUR
    this.periodePrescrite = 0
    this.vipAnterieure = SANS_JOUR
    this.examenAnterieur = SANS_JOUR
    this.attestationAnterieure = SANS_JOUR
    this.memeEmploi = 0
    this.memeExposition = 0
    this.attestationDetenue = 0
    this.avisDetenu = 0
    this.sansMesureAnnees = 0
    this.sansInaptitude = 0
    this.derniereMesure = SANS_JOUR
    this.derniereInaptitude = SANS_JOUR
    this.autorisations = 0
    this.autorisation = SANS_JOUR
    this.retraite = SANS_JOUR
    this.miCarriereFaite = 0
    this.echeanceBranche = SANS_JOUR
    this.inaptitudePremier = SANS_JOUR
    this.inaptitudeSecondNecessaire = 0
    this.inaptitudeSecond = SANS_JOUR
    this.demandes = 0
    this.nbAbsences = 0
  }
}

/** What has been asked, one bit each. */
export const DEMANDE = {
  VISITE: 1,
  PREREPRISE: 2,
  ORIENTATION: 4,
  INCOMMODE: 8,
  PREREPRISE_EMPLOYEUR: 16,
} as const
