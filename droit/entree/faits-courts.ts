import type { Dossier } from '../dossier.ts'
import { brouillonVide, terminer } from './brouillon.ts'
import { contradictions } from './chronologie.ts'
import { appliquer, nomCanonique } from './cles.ts'
import { lireOuiNon, ValeurIllisible } from './lire-valeurs.ts'

/** A line that cannot be read. Each message is a French sentence naming the key. */
export class EntreeInvalide extends Error {
  override readonly name = 'EntreeInvalide'
  readonly erreurs: readonly string[]
  constructor(erreurs: readonly string[]) {
    super(erreurs.join(' '))
    this.erreurs = erreurs
  }
}

/** `contract=CDI;job=office;…` → entries. A piece without `=` is an error. */
export function decouperFaits(texte: string): [string, string][] {
  const paires: [string, string][] = []
  for (const morceau of texte.split(';')) {
    if (morceau.trim() === '') continue
    const egal = morceau.indexOf('=')
    if (egal < 1)
      throw new EntreeInvalide([`Le fait « ${morceau.trim()} » n'est pas de la forme clé=valeur.`])
    paires.push([morceau.slice(0, egal).trim(), morceau.slice(egal + 1).trim()])
  }
  return paires
}

/**
 * The short form → a dossier.
 * @throws EntreeInvalide with one sentence for each unknown key or unreadable value
 */
export function dossierDesFaits(id: string, faits: readonly (readonly [string, string])[]): Dossier {
  const b = brouillonVide()
  const erreurs: string[] = []
  for (const [nom, valeur] of faits) {
    try {
      if (!appliquer(nom, valeur, b)) erreurs.push(`La clé « ${nom} » est inconnue.`)
    } catch (e) {
      if (!(e instanceof ValeurIllisible)) throw e
      erreurs.push(`La clé « ${nom} » est illisible : ${e.message}.`)
    }
  }
  erreurs.push(...contradictions(b))
  if (erreurs.length > 0) throw new EntreeInvalide(erreurs)
  return terminer(b, id)
}

/** What the facts ask about (keys by their first name), most precise first; decides which visit is the `reponse`. */
const SUJETS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(inaptitude_first_exam|second_exam)/, ['INAPT2']],
  [/^(exposure_end|retirement)$/, ['POSTEX']],
  [/^(cause|absence_from|arret_issued|resume)$/, ['REPR', 'PREREP']],
  [/^(request_by|request|wishes_MT|orient|chemical_discomfort)/, ['ORIENT', 'EXCHIM', 'DEM', 'PREREP']],
  [
    /^(driving_auth|electrical_auth|nci_attestation$|aptitude_SIR|equipment$)/,
    ['EMAE', 'ATTEST', 'EMAP', 'VINT'],
  ],
  [/^mission_start$/, ['EMAE', 'VIPI']],
  [/^(midcareer_done|branch_agreement)$/, ['MICAR']],
]

/**
 * Visit kinds the facts are about, the preferred one first; empty when they ask for the follow-up in
 * general. A préreprise asked for by name, or a stop without a known resumption, asks first about the préreprise.
 */
export function sujetDesFaits(bruts: readonly (readonly [string, string])[]): readonly string[] {
  const faits = bruts.map(([nom, v]) => [nomCanonique(nom), v.trim()] as const)
  const dit = (motif: RegExp) =>
    faits.some(([nom, v]) => motif.test(nom) && !(nom.startsWith('request') && /^(none|no)$/i.test(v)))
  for (const [motif, visites] of SUJETS) {
    if (!dit(motif)) continue
    if (visites[0] !== 'REPR') return visites
    const demandee = faits.some(
      ([nom, v]) =>
        (nom === 'request' && /^prerep/i.test(v)) ||
        (nom === 'prereprise_requested' && lireOuiNon(v) === true),
    )
    return demandee || !dit(/^resume/) ? ['PREREP', 'REPR', 'DEM'] : [...visites, 'DEM']
  }
  // A temporary worker's post is his mission, whichever key dates it.
  const interim = faits.some(([nom, v]) => nom === 'contract' && /^(int[eé]rim|temp|agency)/i.test(v))
  return interim && dit(/^(job_start|hire_date|assignment)$/) ? ['EMAE', 'VIPI'] : []
}
