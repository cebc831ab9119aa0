import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { normaliser } from './texte.ts'

export interface LieuNaissance {
  /** INSEE code: commune of the birth certificate, or country abroad. */
  code: string
  nom: string
}

interface Entree {
  code: string
  nom: string
  type: string
  departement?: string
  population?: number
}

let charges: Promise<{ code: string; nom: string; cherche: string; population: number }[]> | undefined

async function charger() {
  const chemin = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json')
  const entrees = JSON.parse(await readFile(chemin, 'utf8')) as Entree[]
  // Former communes (associées, déléguées) keep their code: it is the one of the birth certificate.
  const parCode = new Map<string, { code: string; nom: string; cherche: string; population: number }>()
  for (const { code, nom, type, population = 0 } of entrees) {
    if (parCode.has(code) && type !== 'commune-actuelle') continue
    parCode.set(code, {
      code,
      nom: `${nom} (${code.slice(0, code.startsWith('97') ? 3 : 2)})`,
      cherche: normaliser(nom),
      population,
    })
  }
  return [...parCode.values()].sort((a, b) => b.population - a.population)
}

/** Places of birth by the beginning of a name, or by code. « Lieu inconnu » is 99999. */
export async function chercherLieuxNaissance(texte: string, limite = 12): Promise<LieuNaissance[]> {
  const q = normaliser(texte).replace(/^st /, 'saint ').replace(/^ste /, 'sainte ')
  if (q.length < 2) return []
  charges ??= charger()
  const trouves = (await charges).filter((c) => c.cherche.startsWith(q) || c.code.toLowerCase().startsWith(q))
  return trouves
    .sort((a, b) => Number(b.cherche === q) - Number(a.cherche === q) || b.population - a.population)
    .slice(0, limite)
    .map(({ code, nom }) => ({ code, nom }))
}
