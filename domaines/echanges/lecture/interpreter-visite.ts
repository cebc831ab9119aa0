import { type ChampImporte, type Correspondance, normaliserTitre } from './colonnes.ts'
import { type FormatDeDate, lireJour } from './dates.ts'
import { Faute, type LecteurDeCellules, lecteurDeCellules, lireIdentite } from './identite.ts'
import { SANS_CONTRAT, type SalarieLu } from './interpreter.ts'
import { lireCategorie } from './mots.ts'
import { cleDeNature, type NatureVisite } from './natures-visite.ts'

export type ProfessionLue = 'MT' | 'CM' | 'INT' | 'IDEST' | 'IPA' | 'MPC'

/** One past visit as a line says it. */
export interface VisiteLue {
  code: Exclude<NatureVisite, 'EMBAUCHE' | 'PERIODIQUE'>
  le: string
  profession: ProfessionLue | null
  /** Name of the professional as the file writes it, to be found among those of the service. */
  professionnel: string | null
  conclusion: 'favorable' | 'mesures' | 'inaptitude' | null
  document: string | null
  prochaine: string | null
  /** The word of the file. */
  nature: string
  /** The kind was deduced from the rest of the line. */
  deduite: boolean
}

/** Kinds that only a physician may conclude (same list as the constraint of suivi.visite). */
const DE_MEDECIN = ['EMAE', 'EMAP', 'ATTEST', 'POSTEX', 'INAPT2']
const MEDECINS = ['MT', 'CM', 'INT']

export function lireProfession(texte: string): ProfessionLue | null {
  const t = normaliserTitre(texte)
  if (t === '') return null
  if (/correspondant|\bmpc\b/.test(t)) return 'MPC'
  if (/collaborat/.test(t)) return 'CM'
  if (/\binterne\b/.test(t)) return 'INT'
  if (/pratique avancee|\bipa\b/.test(t)) return 'IPA'
  if (/infirm|\bidest\b|\bide\b|\bist\b/.test(t)) return 'IDEST'
  if (/medecin|\bdr\b|docteur|\bmdt\b|\bmt\b/.test(t)) return 'MT'
  return null
}

/** Inaptitude, measures, or nothing to say; null when the word says nothing of it. */
export function lireConclusion(texte: string): VisiteLue['conclusion'] {
  const t = normaliserTitre(texte)
  if (t === '') return null
  if (/\binapt/.test(t)) return 'inaptitude'
  if (
    /amenag|restriction|reserve|mesure|sous condition|adaptation|annexe 4/.test(t) &&
    !/sans (mesure|amenag|restriction|reserve)/.test(t)
  )
    return 'mesures'
  if (
    /\bapte|favorable|compatible|sans (mesure|amenag|restriction|reserve|contre)|attestation|\bras\b|\bok\b/.test(
      t,
    )
  )
    return 'favorable'
  return null
}

/** The document in the words of the law; free text never enters the service. */
function lireDocument(texte: string): string | null {
  const t = normaliserTitre(texte)
  if (/inaptitude/.test(t)) return 'Avis d’inaptitude'
  if (/aptitude/.test(t)) return 'Avis d’aptitude'
  if (/mesure|amenag|annexe 4/.test(t)) return 'Proposition de mesures'
  if (/attestation/.test(t)) return 'Attestation de suivi'
  return null
}

/** « Embauche » and « périodique »: aptitude when the line speaks of it, of a reinforced follow-up; VIP otherwise. */
function preciser(
  nature: NatureVisite,
  l: LecteurDeCellules,
  profession: ProfessionLue | null,
): VisiteLue['code'] {
  if (nature !== 'EMBAUCHE' && nature !== 'PERIODIQUE') return nature
  const paroles = normaliserTitre(`${l.brut('conclusion')} ${l.brut('document')}`)
  const categorie = lireCategorie(l.brut('categorie'))
  const aptitude =
    categorie !== null
      ? categorie === 'SIR'
      : profession !== 'IDEST' && profession !== 'IPA' && /\b(in)?apte|\b(in)?aptitude/.test(paroles)
  return nature === 'EMBAUCHE' ? (aptitude ? 'EMAE' : 'VIPI') : aptitude ? 'EMAP' : 'VIPP'
}

/**
 * Reads one line of a list of past visits.
 * @param natures kind for each word of the file, as confirmed (key: `cleDeNature`)
 * @param aujourdhui a visit held is not to come
 * @returns the person and the visit, or why the line is refused
 */
export function interpreterVisite(
  numero: number,
  cellules: readonly string[],
  correspondance: Correspondance,
  formats: readonly (FormatDeDate | null)[],
  natures: Readonly<Record<string, NatureVisite | null>>,
  aujourdhui: string,
): (SalarieLu & { visite: VisiteLue }) | string {
  const l = lecteurDeCellules(cellules, correspondance, formats)
  try {
    const identite = lireIdentite(l, aujourdhui)
    const le = l.date('dateVisite')
    if (!le) throw new Faute('La date de la visite manque.')
    if (le > aujourdhui)
      throw new Faute('Cette visite est à venir : seules les visites déjà tenues sont reprises.')
    if (le < '1990-01-01') throw new Faute('Cette visite est antérieure à 1990 : elle n’est pas reprise.')
    if (le <= identite.naissance) throw new Faute('La visite précède la naissance.')
    const nature = l.brut('natureVisite').slice(0, 200)
    if (!nature) throw new Faute('Le genre de visite manque.')
    const choisie = natures[cleDeNature(nature)]
    if (choisie === undefined)
      throw new Faute(
        `Le genre de visite « ${nature.slice(0, 60)} » n’est pas reconnu : choisissez-le à la vérification des colonnes.`,
      )
    if (choisie === null) throw new Faute(`Les visites « ${nature.slice(0, 60)} » sont laissées de côté.`)
    const nom = l.court('professionnel', 100)
    const profession = lireProfession(l.brut('profession')) ?? lireProfession(nom ?? '')
    const code = preciser(choisie, l, profession)
    const conclusion = lireConclusion(l.brut('conclusion'))
    if (DE_MEDECIN.includes(code) && profession && !MEDECINS.includes(profession))
      throw new Faute(
        'Cette visite ne peut être tenue que par un médecin (R. 4623-14) : vérifiez le genre ou le professionnel.',
      )
    if (conclusion === 'inaptitude' && profession && !MEDECINS.includes(profession))
      throw new Faute('Seul un médecin conclut à l’inaptitude : vérifiez la conclusion ou le professionnel.')
    return {
      ...identite,
      ...SANS_CONTRAT,
      ligne: numero,
      visite: {
        code,
        le,
        profession,
        professionnel: nom,
        conclusion,
        document: lireDocument(l.brut('document')),
        prochaine: dateOuRien(l, 'prochaineVisite'),
        nature,
        deduite: choisie === 'EMBAUCHE' || choisie === 'PERIODIQUE',
      },
    }
  } catch (erreur) {
    if (erreur instanceof Faute) return erreur.message
    throw erreur
  }
}

/** An announcement only: one that cannot be read is no reason to refuse the visit. */
function dateOuRien(l: LecteurDeCellules, champ: ChampImporte): string | null {
  const t = l.brut(champ)
  return t === '' ? null : (lireJour(t, l.format(champ)) ?? null)
}
