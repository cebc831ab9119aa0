/*
 * What a file of an employer says of its workers, whatever its format (DSN, CSV, XLSX): the input of a proposal.
 * Pay, bank and tax data never enter these types.
 */

/** Kind of contract, as travailleurs.contrat stores it. */
export type TypeContrat =
  | 'cdi'
  | 'cdd'
  | 'interim'
  | 'apprenti'
  | 'professionnalisation'
  | 'saisonnier'
  | 'stage'
  | 'mandataire'
  | 'intermittent'
  | 'contrat_aide'

/** Cause of an absence, as the law tells them apart (R. 4624-31). */
export type CauseAbsence = 'maladie' | 'maternite' | 'paternite' | 'trajet' | 'MP' | 'AT' | 'autre'

export interface AbsenceDeclaree {
  cause: CauseAbsence
  /** First day of absence, YYYY-MM-DD. */
  debut: string
  /** Last day foreseen or known, inclusive. */
  fin: string | null
  /** Day of resumption when the absence has ended. */
  reprise: string | null
}

export interface ContratDeclare {
  type: TypeContrat
  numero: string | null
  emploi: string | null
  pcs: string | null
  tempsPartiel: boolean
  debut: string
  fin: string | null
  /** True when the file says the contract has ended, false when `fin` is only foreseen. */
  termine: boolean
  motifFin: string | null
  /** SIRET of the place of work or of the user company, when it is not the establishment. */
  lieuTravail: string | null
  utilisatrice: string | null
  boeth: boolean | null
  absences: AbsenceDeclaree[]
}

export interface SalarieDeclare {
  /** Line of the file where the worker begins, 1-based. */
  ligne: number
  nomNaissance: string
  nomUsage: string | null
  prenoms: string
  sexe: 'F' | 'M' | null
  naissance: string
  lieuNaissance: string | null
  matricule: string | null
  contrats: ContratDeclare[]
}

export interface EtablissementDeclare {
  ligne: number
  siret: string
  naf: string | null
  effectif: number | null
  /** Month declared, YYYY-MM-01, for a monthly file; null for a signal of one event. */
  mois: string | null
  /** False for a signal (one worker): the absence of the others means nothing. */
  exhaustif: boolean
}

/** A line that cannot be used, with what to do about it. */
export interface LigneRefusee {
  ligne: number
  motif: string
}
