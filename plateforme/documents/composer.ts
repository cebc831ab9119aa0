import { fileURLToPath } from 'node:url'
import { compiler } from './atelier.ts'

/** What the reader of the PDF is told about it, and what may be put in it besides the data. */
export interface OptionsDocument {
  /** Title of the document: shown by PDF readers, read first by screen readers. Required by PDF/UA. */
  titre: string
  /** Who answers for it: the name of the service. */
  auteur: string
  sujet?: string
  mots?: string[]
  /** Day written in the document, `YYYY-MM-DD`; also its creation date, so that the same data gives the same bytes. */
  date: string
  /** Files the model shows (`image(fourni("logo.svg"), alt: …)`) or attaches, by name. */
  fichiers?: Record<string, Uint8Array>
  /** `ua-1`: tagged, accessible (default). `a-3b`: archivable with attachments, for Factur-X. */
  norme?: 'ua-1' | 'a-3b' | 'a-3a'
}

/** Longest time one document may take, milliseconds. */
const DELAI = 60_000

/**
 * Composes a PDF from a model (`.typ`) of the room that owns the document. Runs in a thread of its own.
 * @param modele `new URL('./lettre.typ', import.meta.url)`, a file of this project
 * @param donnees anything JSON can say; the model reads it as `donnees`, as text and never as markup
 * @returns the bytes of the PDF
 * @throws Error when the model does not compile or breaks the standard (image without `alt`…): a fault of the program
 */
export function composer(modele: URL, donnees: unknown, options: OptionsDocument): Promise<Uint8Array> {
  const { fichiers = {}, norme = 'ua-1', ...meta } = options
  for (const nom of Object.keys(fichiers))
    if (!/^[a-z0-9][a-z0-9._-]{0,80}$/i.test(nom)) throw new Error(`Nom de fichier refusé : ${nom}`)
  return compiler(
    { modele: fileURLToPath(modele), donnees: JSON.stringify(donnees), meta, fichiers, norme },
    DELAI,
  )
}
