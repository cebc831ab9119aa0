/** What the rule of penalties looks at (FAC-004). */
export interface AbsenceConstatee {
  statut: string
  cause: string | null
  /** Hours between the moment it was known and the appointment; null when nobody told. */
  preavisHeures: number | null
}
export interface ReglePenalite {
  penaliteActive: boolean
  penaliteTardives: boolean
  penaliteExemptions: readonly string[]
  delaiExcuseHeures: number
}

/**
 * Whether an absence is proposed to be charged, and why. Never an absence excused in time; an absence excused too late
 * only when the service decided so; never a cause that the service exempts.
 */
export function penaliteProposee(
  a: AbsenceConstatee,
  r: ReglePenalite,
): 'non_excusee' | 'prevenue_tard' | null {
  if (!r.penaliteActive || (a.cause !== null && r.penaliteExemptions.includes(a.cause))) return null
  if (a.statut === 'absent_non_excuse') return 'non_excusee'
  if (a.statut !== 'absent_excuse' && a.statut !== 'remplace') return null
  const tardive = a.preavisHeures !== null && a.preavisHeures < r.delaiExcuseHeures
  return tardive && r.penaliteTardives ? 'prevenue_tard' : null
}
