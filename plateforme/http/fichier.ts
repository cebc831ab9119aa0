import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { invalide } from './refus.ts'

/** A file that a route answers instead of JSON; the server sends it as a download. */
export class Fichier {
  /** Name shown to the person, with its extension. */
  readonly nom: string
  readonly type: string
  readonly contenu: Buffer

  constructor(nom: string, type: string, contenu: Buffer) {
    this.nom = nom
    this.type = type
    this.contenu = contenu
  }
}

/** Output of a route that answers a `Fichier`. */
export const telechargement = z.unknown().describe('Fichier téléchargé')

export const formatExport = z.enum(['csv', 'xlsx'], 'csv ou xlsx attendu.').default('xlsx')

/** Rows of one export, at most: a bound on memory, far above the largest service. */
export const LIGNES_EXPORT = 100_000

export interface ColonneExport<L> {
  titre: string
  /** Days as `YYYY-MM-DD` with `genre: 'date'`. */
  valeur: (ligne: L) => string | number | null | undefined
  genre?: 'texte' | 'nombre' | 'date'
  /** Width in characters (XLSX). */
  largeur?: number
}

type Cellule = string | number | null

/** A text that a spreadsheet would run as a formula is kept as text. */
const sansFormule = (texte: string) => (/^[=+\-@\t\r]/.test(texte) ? `'${texte}` : texte)

function celluleCsv(valeur: Cellule, genre: string): string {
  if (valeur === null) return ''
  if (typeof valeur === 'number') return String(valeur).replace('.', ',')
  const texte = genre === 'date' ? valeur.split('-').reverse().join('/') : sansFormule(valeur)
  return /[";\n\r]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte
}

/**
 * Writes a table as CSV (UTF-8 with BOM, semicolons, as French spreadsheets open it) or XLSX.
 * @param nom name without extension
 * @throws Refus 422 above LIGNES_EXPORT rows
 */
export async function exporterTable<L>(
  nom: string,
  format: 'csv' | 'xlsx',
  colonnes: readonly ColonneExport<L>[],
  lignes: readonly L[],
): Promise<Fichier> {
  if (lignes.length > LIGNES_EXPORT)
    throw invalide(
      `Cette liste dépasse ${LIGNES_EXPORT.toLocaleString('fr-FR')} lignes : ajoutez un filtre avant d’exporter.`,
    )
  if (format === 'csv') {
    const textes = [colonnes.map((c) => celluleCsv(c.titre, 'texte')).join(';')]
    for (const ligne of lignes)
      textes.push(colonnes.map((c) => celluleCsv(c.valeur(ligne) ?? null, c.genre ?? 'texte')).join(';'))
    return new Fichier(
      `${nom}.csv`,
      'text/csv; charset=utf-8',
      Buffer.from(`\uFEFF${textes.join('\r\n')}\r\n`),
    )
  }
  const contenu = await ecrireClasseur({
    // The name of a sheet has 31 characters at most.
    nom: nom.slice(0, 31),
    titres: colonnes.map((c) => c.titre),
    largeurs: colonnes.map((c) => c.largeur ?? Math.max(12, c.titre.length + 2)),
    dates: colonnes.map((c) => c.genre === 'date'),
    lignes: lignes.map((ligne) => colonnes.map((c) => c.valeur(ligne) ?? null)),
  })
  return new Fichier(
    `${nom}.xlsx`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    contenu,
  )
}

interface Classeur {
  nom: string
  titres: string[]
  largeurs: number[]
  dates: boolean[]
  lignes: Cellule[][]
}

function ecrireClasseur(donnees: Classeur): Promise<Buffer> {
  return new Promise((fait, echec) => {
    const fil = new Worker(new URL('./classeur.mjs', import.meta.url), { workerData: donnees, execArgv: [] })
    fil.once('message', (contenu: Uint8Array) => fait(Buffer.from(contenu)))
    fil.once('error', echec)
    fil.once('exit', (code) => code !== 0 && echec(new Error('Le classeur n’a pas pu être écrit.')))
  })
}
