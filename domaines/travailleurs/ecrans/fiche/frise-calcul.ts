/** A dated fact of a career, drawn as a bar. */
export interface Fait {
  id: string
  genre: 'contrat' | 'poste' | 'exposition' | 'situation'
  titre: string
  detail: string
  /** Grounds a reinforced or adapted follow-up: drawn with a mark. */
  fonde: string | null
  debut: string
  fin: string | null
}

export interface Barre extends Fait {
  /** Row inside its lane, from 0: two bars of a row never meet. */
  rang: number
  /** Left edge and width, in % of the frieze. */
  gauche: number
  largeur: number
}

export interface Frise {
  couloirs: { genre: Fait['genre']; rangs: number; barres: Barre[] }[]
  /** Marks of 1 January. */
  annees: { annee: number; gauche: number }[]
  aujourdhui: number
}

const JOUR = 86_400_000
const GENRES = ['contrat', 'poste', 'exposition', 'situation'] as const
const instant = (jour: string) => Date.parse(`${jour}T00:00:00Z`)

/** Steps between year marks so that there are about ten at most. */
function pas(annees: number): number {
  for (const p of [1, 2, 5, 10]) if (annees / p <= 10) return p
  return 20
}

/**
 * Lays dated facts out in lanes over years. The scale goes from the first fact to today (or the last end), whole
 * years, so that marks fall right.
 */
export function disposer(faits: readonly Fait[], aujourdhui: string): Frise {
  const debuts = faits.map((f) => f.debut)
  const fins = faits.map((f) => f.fin ?? aujourdhui)
  const premier = Number([...debuts, aujourdhui].sort()[0]!.slice(0, 4))
  const dernier = Number([...fins, ...debuts, aujourdhui].sort().at(-1)!.slice(0, 4))
  const [de, a] = [instant(`${premier}-01-01`), instant(`${dernier + 1}-01-01`)]
  const enPourcent = (t: number) => ((t - de) / (a - de)) * 100
  const finVisible = (f: Fait) =>
    (f.fin === null ? Math.max(instant(aujourdhui), instant(f.debut)) : instant(f.fin)) + JOUR
  const couloirs = GENRES.map((genre) => {
    const libres: number[] = []
    const barres = faits
      .filter((f) => f.genre === genre)
      .sort((x, y) =>
        x.debut === y.debut ? x.titre.localeCompare(y.titre, 'fr') : x.debut < y.debut ? -1 : 1,
      )
      .map((f): Barre => {
        const [d, fin] = [instant(f.debut), finVisible(f)]
        let rang = libres.findIndex((libre) => libre <= d)
        if (rang === -1) rang = libres.length
        libres[rang] = fin
        return { ...f, rang, gauche: enPourcent(d), largeur: enPourcent(fin) - enPourcent(d) }
      })
    return { genre, rangs: libres.length, barres }
  }).filter((c) => c.barres.length > 0)
  const p = pas(dernier - premier + 1)
  const annees = []
  for (let annee = premier; annee <= dernier; annee += p)
    annees.push({ annee, gauche: enPourcent(instant(`${annee}-01-01`)) })
  return { couloirs, annees, aujourdhui: enPourcent(instant(aujourdhui)) }
}
