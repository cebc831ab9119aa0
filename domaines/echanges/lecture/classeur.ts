import { readSheet } from 'read-excel-file/node'
import type { Enregistrement } from './csv.ts'
import { type RefusZip, verifierZip } from './zip.ts'

/** Rows of a workbook, at most: it is read whole in memory, a text file is not. */
export const LIGNES_CLASSEUR = 200_000

export class ClasseurRefuse extends Error {
  readonly raison: RefusZip | 'trop_de_lignes'
  constructor(raison: ClasseurRefuse['raison']) {
    super(raison)
    this.raison = raison
  }
}

const texte = (cellule: unknown): string => {
  if (cellule === null || cellule === undefined) return ''
  if (cellule instanceof Date)
    return Number.isNaN(cellule.getTime()) ? '' : cellule.toISOString().slice(0, 10)
  if (typeof cellule === 'boolean') return cellule ? 'oui' : 'non'
  return String(cellule).trim()
}

/** First sheet of a workbook as texts, days as YYYY-MM-DD. @throws ClasseurRefuse */
export async function lireClasseur(chemin: string): Promise<Enregistrement[]> {
  const refus = await verifierZip(chemin)
  if (refus) throw new ClasseurRefuse(refus)
  const lignes = await readSheet(chemin).catch(() => {
    throw new ClasseurRefuse('illisible')
  })
  if (lignes.length > LIGNES_CLASSEUR) throw new ClasseurRefuse('trop_de_lignes')
  return lignes
    .map((l, i) => ({ numero: i + 1, cellules: l.map(texte) }))
    .filter((l) => l.cellules.some((c) => c !== ''))
}
