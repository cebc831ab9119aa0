import type { CauseAbsence, TypeContrat } from './declaration.ts'

/*
 * Code lists of the DSN technical specification (NEODeS), the part that matters to occupational health.
 * Source: cahier technique de la DSN, public; to be checked again at each yearly norm.
 */

/** S21.G00.40.007, nature du contrat. */
const NATURES: Record<string, TypeContrat> = {
  '01': 'cdi',
  '02': 'cdd',
  '03': 'interim',
  '07': 'cdi',
  '08': 'interim',
  '09': 'cdi',
  '10': 'cdd',
  '29': 'stage',
  '80': 'mandataire',
}

/** S21.G00.40.008, dispositif de politique publique: what changes the kind of contract. */
const DISPOSITIFS: Record<string, TypeContrat> = {
  '21': 'contrat_aide',
  '41': 'contrat_aide',
  '61': 'professionnalisation',
  '64': 'apprenti',
  '65': 'apprenti',
  '81': 'apprenti',
}

/** Kind of contract from nature, public scheme, and ground for a fixed term (S21.G00.40.021: 03 = seasonal). */
export function typeDeContrat(
  nature?: string,
  dispositif?: string,
  motifRecours?: string,
): TypeContrat | null {
  const parDispositif = dispositif ? DISPOSITIFS[dispositif] : undefined
  if (parDispositif) return parDispositif
  const type = nature ? NATURES[nature] : undefined
  if (type === 'cdd' && motifRecours === '03') return 'saisonnier'
  if (type === 'cdd' && motifRecours === '05') return 'intermittent'
  return type ?? null
}

/** S21.G00.60.001, motif de l'arrêt. Code 08 (temps partiel thérapeutique) is not an absence. */
export const CAUSES: Record<string, CauseAbsence> = {
  '01': 'maladie',
  '02': 'maternite',
  '03': 'paternite',
  '04': 'trajet',
  '05': 'MP',
  '06': 'AT',
  '07': 'maternite',
}

/** S21.G00.62.002, motif de la rupture: the few that occupational health counts. */
const RUPTURES: Record<string, string> = {
  '011': 'licenciement pour inaptitude (origine non professionnelle)',
  '012': 'licenciement pour inaptitude (origine professionnelle)',
  '014': 'licenciement économique',
  '020': 'licenciement',
  '025': 'fin de période d’essai',
  '031': 'fin de contrat à durée déterminée',
  '032': 'fin de mission',
  '035': 'fin de période d’essai',
  '038': 'mise à la retraite',
  '039': 'départ à la retraite',
  '043': 'rupture conventionnelle',
  '058': 'prise d’acte',
  '059': 'démission',
  '065': 'décès',
}

export const motifDeFin = (code?: string): string | null => (code ? (RUPTURES[code] ?? 'autre motif') : null)
