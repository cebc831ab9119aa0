import { type ChampImporte, type Correspondance, libelleDe } from './colonnes.ts'
import { type FormatDeDate, lireJour } from './dates.ts'
import { lireSexe, separerNom } from './mots.ts'

/** What is wrong with a line, in French. */
export class Faute extends Error {}

/** UTF-8 read as latin-1, or bytes that no encoding reads. */
const ILLISIBLE = /\uFFFD|[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/
const NOM = /^[\p{L}\p{M}][\p{L}\p{M}' ’.,-]*$/u
const propre = (t: string) =>
  t
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Cells of one line by what they are, under the mapping of the file. */
export interface LecteurDeCellules {
  a(champ: ChampImporte): boolean
  brut(champ: ChampImporte): string
  /** @throws Faute when the text is too long */
  court(champ: ChampImporte, max?: number): string | null
  /** @throws Faute when the day does not exist */
  date(champ: ChampImporte): string | null
  format(champ: ChampImporte): FormatDeDate
}

export function lecteurDeCellules(
  cellules: readonly string[],
  correspondance: Correspondance,
  formats: readonly (FormatDeDate | null)[],
): LecteurDeCellules {
  const rang = new Map(correspondance.flatMap((c, i) => (c ? [[c, i] as const] : [])))
  const brut = (c: ChampImporte) => propre(cellules[rang.get(c) ?? -1] ?? '')
  const format = (c: ChampImporte) => formats[rang.get(c) ?? -1] ?? 'JMA'
  return {
    a: (c) => rang.has(c),
    brut,
    format,
    court(c, max = 150) {
      const t = brut(c)
      if (t.length > max) throw new Faute(`« ${libelleDe(c)} » dépasse ${max} caractères.`)
      return t || null
    },
    date(c) {
      const t = brut(c)
      if (t === '') return null
      const lu = lireJour(t, format(c))
      if (!lu) throw new Faute(`${libelleDe(c)} : « ${t.slice(0, 40)} » n’est pas une date qui existe.`)
      return lu
    },
  }
}

/**
 * Who the line speaks of, and where.
 * @param au day the file speaks of, YYYY-MM-DD
 * @throws Faute in French when somebody cannot be recognised by it
 */
export function lireIdentite(l: LecteurDeCellules, au: string) {
  const couple = l.a('nomPrenom') ? separerNom(l.brut('nomPrenom')) : null
  const nom = l.court('nomNaissance', 100) ?? couple?.nom ?? l.court('nomUsage', 100)
  const prenoms = l.court('prenoms', 100) ?? couple?.prenoms ?? null
  if (!nom) throw new Faute('Le nom manque.')
  if (!prenoms) throw new Faute('Le prénom manque.')
  if (ILLISIBLE.test(`${nom} ${prenoms}`))
    throw new Faute(
      `Les accents de cette ligne sont illisibles (« ${`${nom} ${prenoms}`.slice(0, 60)} ») : enregistrez le fichier en UTF-8 ou en latin-1, puis renvoyez-le.`,
    )
  if (!NOM.test(nom) || !NOM.test(prenoms))
    throw new Faute(
      'Le nom ou le prénom contient autre chose que des lettres, espaces, tirets et apostrophes.',
    )
  const naissance = l.date('naissance')
  if (!naissance)
    throw new Faute('La date de naissance manque : elle est nécessaire pour reconnaître la personne.')
  if (naissance >= au) throw new Faute('La date de naissance est dans le futur.')
  if (Number(au.slice(0, 4)) - Number(naissance.slice(0, 4)) > 110)
    throw new Faute('Cette personne aurait plus de 110 ans : vérifiez l’année de naissance.')
  const siret = l.brut('siret').replace(/[\s.]/g, '') || null
  if (siret && !/^\d{14}$/.test(siret))
    throw new Faute(`« ${siret.slice(0, 20)} » n’est pas un SIRET : 14 chiffres attendus.`)
  const usage = l.court('nomUsage', 100)
  return {
    siret,
    nom_naissance: nom,
    nom_usage: usage && usage !== nom && NOM.test(usage) ? usage : null,
    prenoms,
    sexe: lireSexe(l.brut('sexe')),
    naissance,
    lieu_naissance: l.court('lieuNaissance', 100),
    matricule: l.court('matricule', 50),
  }
}
