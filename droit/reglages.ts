/**
 * Settings: the points that the law leaves open (regulation, open points), each with its default.
 * None of them lets a service leave the law: they choose between two readings of it.
 */
export interface Reglages {
  /**
   * Reprise after an « accident de trajet »: 60 days as a non-occupational accident (default; page
   * of the ministry, March 2026) or 30 days as an accident at work (practice of many services).
   */
  readonly seuilTrajet: 30 | 60
  /** Reprise derogation of 2026: which stop's issue is looked at. Default: the first one. */
  readonly derogationReprise: 'premier-arret' | 'prolongation'
  /**
   * Professions whose préreprise may ground the 2026 derogation. The text says « médecin du travail ».
   * Default: MT, and CM who signs his own opinions; never a nurse on a literal reading.
   */
  readonly derogationReprisePar: readonly ('MT' | 'CM' | 'INT' | 'IDEST')[]
  /** Mi-carrière: the window opens on 1 January of the year of this birthday. Default 43. */
  readonly miCarriereAgeOuverture: number
  /** Former SIR drivers and electricians: emit the post-exposure visit (default, marked `conteste`) or not. */
  readonly postExpositionConduite: 'emettre' | 'ignorer'
  /** Apprentice on a SIR post: before assignment (default, the stricter) or two months from hiring. */
  readonly apprentiSir: 'avant-affectation' | 'deux-mois'
  /** Whether médecins praticiens correspondants may be shown (`MPC?`): their arrêtés were not found. */
  readonly medecinPraticienCorrespondant: boolean
}

export const REGLAGES_PAR_DEFAUT: Reglages = {
  seuilTrajet: 60,
  derogationReprise: 'premier-arret',
  derogationReprisePar: ['MT', 'CM'],
  miCarriereAgeOuverture: 43,
  postExpositionConduite: 'emettre',
  apprentiSir: 'avant-affectation',
  medecinPraticienCorrespondant: true,
}
