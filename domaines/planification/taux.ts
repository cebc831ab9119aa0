/** Appointments whose outcome is known, counted. */
export interface ComptesRendezVous {
  effectues: number
  excuses: number
  nonExcuses: number
  /** Excused absences whose slot was given to somebody else. */
  remplaces: number
}
export interface TauxAbsence {
  absences: number
  /** Slots offered: RDV effectués + absences (SUI-077). */
  capacite: number
  /** Percent, not rounded; null without any appointment. */
  brut: number | null
  net: number | null
}

export const FORMULE_BRUT = 'absences ÷ (rendez-vous effectués + absences)'
export const FORMULE_NET =
  '(absences − absences remplacées) ÷ (rendez-vous effectués + absences − absences remplacées)'

/**
 * Rates of absence before and after replacement (SUI-075; requirements.md, point 7; measures.md §4.14). A replaced slot
 * is one visit held plus one absence: the gross rate counts the absence, the net rate only the slots lost.
 */
export function tauxAbsence(c: ComptesRendezVous): TauxAbsence {
  const absences = c.excuses + c.nonExcuses + c.remplaces
  const capacite = c.effectues + absences
  const creneaux = capacite - c.remplaces
  return {
    absences,
    capacite,
    brut: capacite === 0 ? null : (100 * absences) / capacite,
    net: creneaux === 0 ? null : (100 * (absences - c.remplaces)) / creneaux,
  }
}
