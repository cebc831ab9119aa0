import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { normaliser } from './texte.ts'

export interface Commune {
  /** INSEE code. */
  code: string
  nom: string
  codePostal: string
}

interface Entree {
  code: string
  nom: string
  type: string
  codesPostaux?: string[]
  population?: number
}

interface Ligne extends Commune {
  cherche: string
  population: number
}

let chargees: Promise<Ligne[]> | undefined

/** Communes of today, one line a postal code, the most peopled first. Read at the first use, then kept. */
function communes(): Promise<Ligne[]> {
  chargees ??= charger()
  return chargees
}

async function charger(): Promise<Ligne[]> {
  const chemin = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json')
  const entrees = JSON.parse(await readFile(chemin, 'utf8')) as Entree[]
  return entrees
    .filter((e) => e.type === 'commune-actuelle')
    .flatMap(({ code, nom, codesPostaux = [], population = 0 }) => {
      const cherche = normaliser(nom)
      return codesPostaux.map((codePostal) => ({ code, nom, codePostal, cherche, population }))
    })
    .sort((a, b) => b.population - a.population)
}

/**
 * Communes by the beginning of their name or postal code: « evr », « 27000 », « saint ouen ».
 * Those that begin so come first, then those with a word that does.
 */
export async function chercherCommunes(texte: string, limite = 12): Promise<Commune[]> {
  const q = normaliser(texte).replace(/^st /, 'saint ').replace(/^ste /, 'sainte ')
  if (q.length < 2) return []
  const toutes = await communes()
  const debut: Ligne[] = []
  const ensuite: Ligne[] = []
  for (const c of toutes) {
    if (c.cherche.startsWith(q) || c.codePostal.startsWith(q)) debut.push(c)
    else if (ensuite.length < limite && c.cherche.includes(` ${q}`)) ensuite.push(c)
    if (debut.length >= limite) break
  }
  return [...debut, ...ensuite]
    .slice(0, limite)
    .map(({ code, nom, codePostal }) => ({ code, nom, codePostal }))
}

/** Whether an INSEE code is the one of a commune of today. */
export async function communeConnue(code: string): Promise<boolean> {
  return (await communes()).some((c) => c.code === code)
}
