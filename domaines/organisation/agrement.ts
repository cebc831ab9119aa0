/** Where an agrément stands on a day. */
export type EtatAgrement = 'absent' | 'valide' | 'a_preparer' | 'a_demander' | 'demande' | 'expire'

/** Months before the term by which the renewal must be asked (D. 4622-48 to -51, regulation section 7). */
export const MOIS_DEMANDE = 4
/** Months before the term from which the service is reminded; ours, time to build the file. */
export const MOIS_RAPPEL = 10

/** The day `mois` calendar months before `jour` (YYYY-MM-DD), clamped to the end of the month. */
export function moisAvant(jour: string, mois: number): string {
  const [annee, m, j] = jour.split('-').map(Number) as [number, number, number]
  const dernier = new Date(Date.UTC(annee, m - mois, 0)).getUTCDate()
  return new Date(Date.UTC(annee, m - 1 - mois, Math.min(j, dernier))).toISOString().slice(0, 10)
}

/**
 * State of the agrément and the day by which its renewal must be asked.
 * @param fin last day of validity, null when none is recorded
 * @param demandeLe day the renewal was asked; counts only for the present term
 */
export function etatAgrement(
  { fin, debut, demandeLe }: { debut: string | null; fin: string | null; demandeLe: string | null },
  aujourdhui: string,
): { etat: EtatAgrement; demandeAvant: string | null } {
  if (!fin) return { etat: 'absent', demandeAvant: null }
  const demandeAvant = moisAvant(fin, MOIS_DEMANDE)
  const demande = demandeLe !== null && (debut === null || demandeLe > debut)
  if (aujourdhui > fin) return { etat: 'expire', demandeAvant }
  if (demande) return { etat: 'demande', demandeAvant }
  if (aujourdhui >= demandeAvant) return { etat: 'a_demander', demandeAvant }
  if (aujourdhui >= moisAvant(fin, MOIS_RAPPEL)) return { etat: 'a_preparer', demandeAvant }
  return { etat: 'valide', demandeAvant }
}
