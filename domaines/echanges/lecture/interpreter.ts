import type { ChampImporte, Correspondance } from './colonnes.ts'
import type { FormatDeDate } from './dates.ts'
import type { AbsenceDeclaree } from './declaration.ts'
import { Faute, lecteurDeCellules, lireIdentite } from './identite.ts'
import { lireCategorie, lireCause, lireNatures, lireOuiNon, lireTypeContrat } from './mots.ts'

/** One contract of one worker as a file says it: what echanges.salarie holds. Null means that it says nothing. */
export interface SalarieLu {
  ligne: number
  rang: number
  siret: string | null
  nom_naissance: string
  nom_usage: string | null
  prenoms: string
  sexe: 'F' | 'M' | null
  naissance: string
  lieu_naissance: string | null
  matricule: string | null
  type: string | null
  numero: string | null
  emploi: string | null
  pcs: string | null
  temps_partiel: boolean | null
  debut: string | null
  fin: string | null
  termine: boolean
  motif_fin: string | null
  utilisatrice: string | null
  boeth: boolean | null
  nuit: boolean | null
  natures: string[] | null
  categorie: string | null
  absences: AbsenceDeclaree[] | null
}

/** A line that says nothing of a contract. */
export const SANS_CONTRAT = {
  rang: 1,
  type: null,
  numero: null,
  emploi: null,
  pcs: null,
  temps_partiel: null,
  debut: null,
  fin: null,
  termine: false,
  motif_fin: null,
  utilisatrice: null,
  boeth: null,
  nuit: null,
  natures: null,
  categorie: null,
  absences: null,
} as const

export const CHAMPS_DATE: readonly ChampImporte[] = [
  'naissance',
  'debutContrat',
  'finContrat',
  'debutAbsence',
  'finAbsence',
  'reprise',
  'dateVisite',
  'prochaineVisite',
]

/**
 * Reads the cells of one line.
 * @param au day the file speaks of, YYYY-MM-DD: a contract ended by then is ended
 * @returns the worker, or why the line is refused
 */
export function interpreter(
  numero: number,
  cellules: readonly string[],
  correspondance: Correspondance,
  formats: readonly (FormatDeDate | null)[],
  au: string,
): SalarieLu | string {
  const l = lecteurDeCellules(cellules, correspondance, formats)
  try {
    const identite = lireIdentite(l, au)
    const debut = l.date('debutContrat')
    const fin = l.date('finContrat')
    if (debut && fin && fin < debut) throw new Faute('La date de sortie précède la date d’embauche.')
    if (debut && debut <= identite.naissance) throw new Faute('La date d’embauche précède la naissance.')
    const pcs = l.brut('pcs').toLowerCase()
    return {
      ...identite,
      ...SANS_CONTRAT,
      ligne: numero,
      type: lireTypeContrat(l.brut('typeContrat')),
      emploi: l.court('emploi'),
      pcs: /^\d{3}[a-z0-9]$/.test(pcs) ? pcs : null,
      debut,
      fin,
      termine: fin !== null && fin <= au,
      boeth: l.a('boeth') ? lireOuiNon(l.brut('boeth')) : null,
      nuit: l.a('nuit') ? lireOuiNon(l.brut('nuit')) : null,
      natures: lireNatures(l.brut('expositions')),
      categorie: lireCategorie(l.brut('categorie')),
      absences: absence(
        l.date('debutAbsence'),
        l.date('finAbsence'),
        l.date('reprise'),
        l.brut('causeAbsence'),
      ),
    }
  } catch (erreur) {
    if (erreur instanceof Faute) return erreur.message
    throw erreur
  }
}

function absence(
  debut: string | null,
  fin: string | null,
  reprise: string | null,
  cause: string,
): AbsenceDeclaree[] | null {
  if (!debut) return null
  if (fin && fin < debut) throw new Faute('La fin de l’absence précède son début.')
  if (reprise && reprise <= debut) throw new Faute('La reprise précède le début de l’absence.')
  return [{ cause: lireCause(cause), debut, fin, reprise }]
}
