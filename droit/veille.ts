import { ARTICLES, numeroArticle } from './articles.ts'
import { type Jour, jourEnFrancais } from './jour.ts'
import { REGLES } from './regles.ts'

/** One version of an article as the public package lists it. */
export interface VersionPubliee {
  readonly id: string
  readonly du: Jour
  /** First day after, or `null` while open. */
  readonly au: Jour | null
}

/** Article number (« R. 4624-10 ») → its published versions, any order; absent when the Code has none. */
export type Publication = ReadonlyMap<string, readonly VersionPubliee[]>

export type NatureEcart = 'changé' | 'à épingler' | 'disparu' | 'plus récent chez nous'

export interface Ecart {
  readonly nature: NatureEcart
  readonly article: string
  readonly notre: string
  readonly leur: string
  /** Codes of the rules that cite the article. */
  readonly regles: readonly string[]
}

/** Rules that cite an article, by code. */
export function reglesConcernees(article: string): string[] {
  const codes = REGLES.filter((r) =>
    r.versions.some((v) => v.articles.some((a) => numeroArticle(a) === article)),
  ).map((r) => r.code)
  return [...new Set(codes)].sort()
}

const dire = (v: { id: string | null; du: Jour }) =>
  `${v.id ?? 'sans identifiant'}, depuis le ${jourEnFrancais(v.du)}`

/**
 * Compares the pinned versions with a publication of the Code.
 * @param codeAu day of the consolidation read
 * @returns one entry an article that differs, the ones to act on first
 */
export function comparer(publication: Publication, codeAu: Jour): Ecart[] {
  const ecarts: Ecart[] = []
  const noter = (nature: NatureEcart, article: string, notre: string, leur: string) =>
    ecarts.push({ nature, article, notre, leur, regles: reglesConcernees(article) })
  for (const [article, nos] of ARTICLES) {
    const notre = nos[nos.length - 1]!
    const publiees = [...(publication.get(article) ?? [])].sort((a, b) => a.du - b.du)
    const leur = publiees[publiees.length - 1]
    if (!leur || (leur.au !== null && leur.au <= codeAu)) {
      if (!notre.abroge)
        noter(
          'disparu',
          article,
          dire(notre),
          leur ? `finie le ${jourEnFrancais(leur.au!)}` : 'absent du Code',
        )
      continue
    }
    const connus = new Set(nos.map((v) => v.id))
    const nouvelles = publiees.filter((v) => !connus.has(v.id) && v.du >= notre.du)
    if (nouvelles.length > 0) {
      // Our version has no identifier yet: the first published one from that day gives it.
      const attendue = notre.id === null && nouvelles.length === 1
      noter(attendue ? 'à épingler' : 'changé', article, dire(notre), nouvelles.map(dire).join(' ; puis '))
    } else if (notre.du > codeAu) noter('plus récent chez nous', article, dire(notre), dire(leur))
  }
  const rang: readonly NatureEcart[] = ['changé', 'disparu', 'à épingler', 'plus récent chez nous']
  return ecarts.sort((a, b) => rang.indexOf(a.nature) - rang.indexOf(b.nature))
}

const TITRES: Readonly<Record<NatureEcart, string>> = {
  changé: 'Articles changés : relire le texte, puis les règles citées',
  disparu: 'Articles disparus du Code',
  'à épingler': 'Versions attendues, maintenant publiées : relire, puis épingler leur identifiant',
  'plus récent chez nous': 'Versions que nous connaissons et que ce paquet n’a pas encore',
}

/** The comparison as a page one can read (Markdown, French). */
export function rapport(ecarts: readonly Ecart[], paquet: string, codeAu: Jour): string {
  const lignes = [
    '# Veille du droit',
    '',
    `Paquet ${paquet}, Code du travail consolidé au ${jourEnFrancais(codeAu)}.`,
    `${ARTICLES.size} articles épinglés, ${ecarts.filter((e) => e.nature !== 'plus récent chez nous').length} à revoir.`,
  ]
  for (const [nature, titre] of Object.entries(TITRES)) {
    const ceux = ecarts.filter((e) => e.nature === nature)
    if (ceux.length === 0) continue
    lignes.push(
      '',
      `## ${titre}`,
      '',
      '| article | notre version | la leur | règles concernées |',
      '| --- | --- | --- | --- |',
    )
    for (const e of ceux) {
      lignes.push(
        `| ${e.article} | ${e.notre} | ${e.leur} | ${e.regles.join(', ') || 'aucune (cité ailleurs)'} |`,
      )
    }
  }
  if (ecarts.length === 0) lignes.push('', 'Rien à relire : chaque version épinglée est celle du paquet.')
  return `${lignes.join('\n')}\n`
}
