import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfLu {
  pages: number
  /** Text of the whole document, spaces normalised, in the order of the content. */
  texte: string
  titre: unknown
  auteur: unknown
  langue: unknown
  balise: boolean
  /** Roles of the structure tree, in order: H1, P, Table, TH… */
  roles: string[]
  polices: string[]
  pieces: string[]
  /** XMP metadata, as text. */
  xmp: string
}

interface Noeud {
  role?: string
  children?: Noeud[]
}

/** Reads a PDF back, for tests: what a screen reader would find in it. */
export async function lirePdf(contenu: Uint8Array): Promise<PdfLu> {
  const tache = getDocument({ data: contenu.slice(), verbosity: 0, fontExtraProperties: true })
  const pdf = await tache.promise
  const { info, metadata } = await pdf.getMetadata()
  const textes: string[] = []
  const roles: string[] = []
  const polices = new Set<string>()
  const parcourir = (n: Noeud | null) => {
    if (n?.role) roles.push(n.role)
    for (const enfant of n?.children ?? []) parcourir(enfant)
  }
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i)
    const contenuTexte = await page.getTextContent()
    textes.push(contenuTexte.items.map((x) => ('str' in x ? x.str + (x.hasEOL ? '\n' : '') : '')).join(''))
    parcourir((await page.getStructTree()) as Noeud | null)
    await page.getOperatorList()
    for (const nom of Object.keys(contenuTexte.styles)) {
      if (page.commonObjs.has(nom)) polices.add((page.commonObjs.get(nom) as { name: string }).name)
    }
  }
  const marque = await pdf.getMarkInfo()
  const pieces = await pdf.getAttachments()
  const i = info as Record<string, unknown>
  const resultat = {
    pages: pdf.numPages,
    texte: textes.join('\n').replace(/[ \u00a0\u202f]+/g, ' '),
    titre: i.Title,
    auteur: i.Author,
    langue: i.Language,
    balise: Boolean(marque?.Marked),
    roles,
    polices: [...polices],
    pieces: Object.keys(pieces ?? {}),
    xmp: String(
      (metadata as { rawData?: string } | null)?.rawData ?? Buffer.from(contenu).toString('latin1'),
    ),
  }
  await tache.destroy()
  return resultat
}
