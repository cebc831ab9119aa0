import { type ChampImporte, COLONNES, type Correspondance } from './colonnes.ts'
import { detecterFormat, type FormatDeDate, lireJour } from './dates.ts'
import type { AbsenceDeclaree } from './declaration.ts'
import {
  lireCategorie,
  lireCause,
  lireNatures,
  lireOuiNon,
  lireSexe,
  lireTypeContrat,
  separerNom,
} from './mots.ts'

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

export const CHAMPS_DATE: readonly ChampImporte[] = [
  'naissance',
  'debutContrat',
  'finContrat',
  'debutAbsence',
  'finAbsence',
  'reprise',
]

/** Order of day and month of each date column, from the cells of the first lines. */
export function formatsDesColonnes(
  correspondance: Correspondance,
  echantillon: readonly (readonly string[])[],
): (FormatDeDate | null)[] {
  return correspondance.map((champ, i) =>
    champ && CHAMPS_DATE.includes(champ) ? detecterFormat(echantillon.map((l) => l[i] ?? '')) : null,
  )
}

const LIBELLES = new Map(COLONNES.map((c) => [c.champ, c.libelle]))
const NOM = /^[\p{L}\p{M}][\p{L}\p{M}' ’.,-]*$/u
const propre = (t: string) =>
  t
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What is wrong with a line, in French. */
class Faute extends Error {}

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
  const rang = new Map(correspondance.flatMap((c, i) => (c ? [[c, i] as const] : [])))
  const brut = (c: ChampImporte) => propre(cellules[rang.get(c) ?? -1] ?? '')
  const court = (c: ChampImporte, max = 150): string | null => {
    const t = brut(c)
    if (t.length > max) throw new Faute(`« ${LIBELLES.get(c)} » dépasse ${max} caractères.`)
    return t || null
  }
  const date = (c: ChampImporte): string | null => {
    const t = brut(c)
    if (t === '') return null
    const lu = lireJour(t, formats[rang.get(c)!] ?? 'JMA')
    if (!lu) throw new Faute(`${LIBELLES.get(c)} : « ${t.slice(0, 40)} » n’est pas une date qui existe.`)
    return lu
  }
  try {
    const couple = rang.has('nomPrenom') ? separerNom(brut('nomPrenom')) : null
    const nom = court('nomNaissance', 100) ?? couple?.nom ?? court('nomUsage', 100)
    const prenoms = court('prenoms', 100) ?? couple?.prenoms ?? null
    if (!nom) throw new Faute('Le nom manque.')
    if (!prenoms) throw new Faute('Le prénom manque.')
    if (!NOM.test(nom) || !NOM.test(prenoms))
      throw new Faute(
        'Le nom ou le prénom contient autre chose que des lettres, espaces, tirets et apostrophes.',
      )
    const naissance = date('naissance')
    if (!naissance)
      throw new Faute('La date de naissance manque : elle est nécessaire pour reconnaître la personne.')
    if (naissance >= au) throw new Faute('La date de naissance est dans le futur.')
    if (Number(au.slice(0, 4)) - Number(naissance.slice(0, 4)) > 110)
      throw new Faute('Cette personne aurait plus de 110 ans : vérifiez l’année de naissance.')
    const debut = date('debutContrat')
    const fin = date('finContrat')
    if (debut && fin && fin < debut) throw new Faute('La date de sortie précède la date d’embauche.')
    if (debut && debut <= naissance) throw new Faute('La date d’embauche précède la naissance.')
    const siret = brut('siret').replace(/[\s.]/g, '') || null
    if (siret && !/^\d{14}$/.test(siret))
      throw new Faute(`« ${siret.slice(0, 20)} » n’est pas un SIRET : 14 chiffres attendus.`)
    const usage = court('nomUsage', 100)
    const pcs = brut('pcs').toLowerCase()
    return {
      ligne: numero,
      rang: 1,
      siret,
      nom_naissance: nom,
      nom_usage: usage && usage !== nom && NOM.test(usage) ? usage : null,
      prenoms,
      sexe: lireSexe(brut('sexe')),
      naissance,
      lieu_naissance: court('lieuNaissance', 100),
      matricule: court('matricule', 50),
      type: lireTypeContrat(brut('typeContrat')),
      numero: null,
      emploi: court('emploi'),
      pcs: /^\d{3}[a-z0-9]$/.test(pcs) ? pcs : null,
      temps_partiel: null,
      debut,
      fin,
      termine: fin !== null && fin <= au,
      motif_fin: null,
      utilisatrice: null,
      boeth: rang.has('boeth') ? lireOuiNon(brut('boeth')) : null,
      nuit: rang.has('nuit') ? lireOuiNon(brut('nuit')) : null,
      natures: lireNatures(brut('expositions')),
      categorie: lireCategorie(brut('categorie')),
      absences: absence(date('debutAbsence'), date('finAbsence'), date('reprise'), brut('causeAbsence')),
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
