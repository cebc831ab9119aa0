import type { Dossier } from '../dossier.ts'
import { type Jour, lireJour } from '../jour.ts'
import { dossierDuJson } from './dossier-json.ts'
import { decouperFaits, dossierDesFaits, EntreeInvalide, sujetDesFaits } from './faits-courts.ts'

export interface LigneLue {
  readonly id: string
  readonly au: Jour
  readonly dossier: Dossier
  /** Visit kinds the facts ask about (short form only). */
  readonly sujet: readonly string[]
}

/** Keys around the facts or the dossier; the last five are those of the test cases, and ignored. */
const ENVELOPPE = new Set([
  'id',
  'au',
  'as_of',
  'faits',
  'facts',
  'dossier',
  'expected_visit',
  'expected_deadline',
  'eligible',
  'article',
  'note',
])

const texte = (v: unknown): string => (typeof v === 'boolean' ? (v ? 'yes' : 'no') : String(v))

function lireFaits(brut: unknown): [string, string][] {
  if (typeof brut === 'string') return decouperFaits(brut)
  if (brut === null || typeof brut !== 'object' || Array.isArray(brut)) {
    throw new EntreeInvalide(['« faits » doit être un objet ou un texte « clé=valeur;clé=valeur ».'])
  }
  const paires: [string, string][] = []
  for (const [k, v] of Object.entries(brut)) {
    if (v === null) continue
    paires.push([k, Array.isArray(v) ? v.map(texte).join('+') : texte(v)])
  }
  return paires
}

/**
 * One JSON line → a dossier and its day.
 * @param defaut day of the question when the line names none
 * @throws EntreeInvalide with French sentences
 */
export function lireLigne(ligne: string, numero: number, defaut: Jour | null): LigneLue {
  let brut: unknown
  try {
    brut = JSON.parse(ligne)
  } catch {
    throw new EntreeInvalide(["La ligne n'est pas du JSON."])
  }
  if (brut === null || typeof brut !== 'object' || Array.isArray(brut)) {
    throw new EntreeInvalide(["La ligne n'est pas un objet JSON."])
  }
  const o = brut as Record<string, unknown>
  const id = o.id === undefined ? `ligne ${numero}` : String(o.id)
  const au = lireAu(o.au ?? o.as_of, defaut)
  const faits = o.faits ?? o.facts
  if (faits === undefined && o.dossier === undefined) {
    const { au: _au, as_of: _asOf, ...reste } = o
    return { id, au, dossier: dossierDuJson(id, { ...reste, id }), sujet: [] }
  }
  const inconnues = Object.keys(o).filter((k) => !ENVELOPPE.has(k))
  if (inconnues.length > 0) throw new EntreeInvalide(inconnues.map((k) => `La clé « ${k} » est inconnue.`))
  if (faits === undefined) return { id, au, dossier: dossierDuJson(id, o.dossier), sujet: [] }
  const paires = lireFaits(faits)
  return { id, au, dossier: dossierDesFaits(id, paires), sujet: sujetDesFaits(paires) }
}

function lireAu(brut: unknown, defaut: Jour | null): Jour {
  if (brut === undefined || brut === null) {
    if (defaut !== null) return defaut
    throw new EntreeInvalide(['La date est absente : donner « au » dans la ligne, ou --au AAAA-MM-JJ.'])
  }
  const j = typeof brut === 'string' ? lireJour(brut) : null
  if (j === null)
    throw new EntreeInvalide([
      `La clé « au » est illisible : « ${String(brut)} » n'est pas une date AAAA-MM-JJ.`,
    ])
  return j
}
