/** Separators met in employers' files. */
export const SEPARATEURS = [';', ',', '\t', '|'] as const
export type Separateur = (typeof SEPARATEURS)[number]

/** Cells of one line, quotes understood; enough to count columns (the real reading is csv-parse's). */
function nombreDeCellules(ligne: string, separateur: string): number {
  let cellules = 1
  let cite = false
  for (const c of ligne) {
    if (c === '"') cite = !cite
    else if (c === separateur && !cite) cellules++
  }
  return cellules
}

/**
 * Separator of a text table: the one that cuts the first lines into the most columns, always the same number.
 * @param lignes the first lines, heading included
 */
export function detecterSeparateur(lignes: readonly string[]): Separateur {
  const utiles = lignes.filter((l) => l.trim() !== '').slice(0, 20)
  let meilleur: Separateur = ';'
  let note = 0
  for (const separateur of SEPARATEURS) {
    const nombres = utiles.map((l) => nombreDeCellules(l, separateur))
    const colonnes = nombres[0] ?? 1
    if (colonnes < 2) continue
    const reguliers = nombres.filter((n) => n === colonnes).length / nombres.length
    if (reguliers * colonnes > note) {
      note = reguliers * colonnes
      meilleur = separateur
    }
  }
  return meilleur
}
