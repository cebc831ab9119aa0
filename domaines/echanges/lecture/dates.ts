/** How a column writes its days. */
export type FormatDeDate = 'JMA' | 'MJA' | 'AMJ'

const NUMERIQUE = /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?.*)?$/
const COMPACT = /^(\d{8})$/
const MOIS = ['janv', 'fevr', 'mars', 'avri', 'mai', 'juin', 'juil', 'aout', 'sept', 'octo', 'nove', 'dece']

/** A two-digit year: up to 30 is of this century. */
const annee = (texte: string) =>
  texte.length <= 2 ? Number(texte) + (Number(texte) <= 30 ? 2000 : 1900) : Number(texte)

function composer(a: number, m: number, j: number): string | undefined {
  if (a < 1900 || a > 2199) return undefined
  const jour = `${a}-${String(m).padStart(2, '0')}-${String(j).padStart(2, '0')}`
  const date = new Date(`${jour}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(jour) ? jour : undefined
}

function enLettres(texte: string): string | undefined {
  const m = /^(\d{1,2})(?:er)?[\s-]+([a-zéûà.]+)[\s-]+(\d{2,4})$/i.exec(texte)
  if (!m) return undefined
  const nom = m[2]!
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
  const mois = MOIS.findIndex((debut) => nom.startsWith(debut) || (nom.length >= 3 && debut.startsWith(nom)))
  return mois < 0 ? undefined : composer(annee(m[3]!), mois + 1, Number(m[1]))
}

/**
 * Reads one day as people write it; undefined when it does not exist (31/02) or is not a day.
 * @param format order of day and month in this column (see `detecterFormat`)
 */
export function lireJour(brut: string, format: FormatDeDate = 'JMA'): string | undefined {
  const texte = brut.trim()
  const compact = COMPACT.exec(texte)
  if (compact) {
    const t = compact[1]!
    return format === 'AMJ' || /^(19|20)\d{6}$/.test(t)
      ? (composer(Number(t.slice(0, 4)), Number(t.slice(4, 6)), Number(t.slice(6))) ??
          composer(Number(t.slice(4)), Number(t.slice(2, 4)), Number(t.slice(0, 2))))
      : composer(Number(t.slice(4)), Number(t.slice(2, 4)), Number(t.slice(0, 2)))
  }
  const m = NUMERIQUE.exec(texte)
  if (!m) return enLettres(texte)
  const [, un, deux, trois] = m as unknown as [string, string, string, string]
  if (un.length === 4) return composer(Number(un), Number(deux), Number(trois))
  return format === 'MJA'
    ? composer(annee(trois), Number(un), Number(deux))
    : composer(annee(trois), Number(deux), Number(un))
}

/** Order of day and month of a column: French unless only the other order makes real days. */
export function detecterFormat(valeurs: readonly string[]): FormatDeDate {
  const pleines = valeurs.filter((v) => v.trim() !== '')
  const lues = (format: FormatDeDate) => pleines.filter((v) => lireJour(v, format)).length
  if (pleines.length > 0 && pleines.every((v) => /^\d{4}\D?\d{2}\D?\d{2}/.test(v.trim()))) return 'AMJ'
  return lues('MJA') > lues('JMA') ? 'MJA' : 'JMA'
}
