import type { Dossier } from '../dossier.ts'
import { brouillonVide, terminer } from './brouillon.ts'
import { appliquer } from './cles.ts'
import { ValeurIllisible } from './lire-valeurs.ts'

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
  if (erreurs.length > 0) throw new EntreeInvalide(erreurs)
  return terminer(b, id)
}

/** What the facts ask about, most precise first; decides which visit is the `reponse`. */
const SUJETS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(inaptitude_first_exam|second_exam)/i, ['INAPT2']],
  [/^(exposure_end|end_of_exposure|exposure_to|retirement|departure|retraite)/i, ['POSTEX']],
  [/^(cause|absence_from|arret_issued|resume)/i, ['REPR', 'PREREP']],
  [
    /^(request_by|requested_by|request|wishes_mt|wish|orient|chemical_discomfort|incommode)/i,
    ['ORIENT', 'EXCHIM', 'DEM', 'PREREP'],
  ],
  [
    /^(driving_auth|electrical_auth|habilitation|electrical_hab|nci_|last_attest|aptitude_sir|equipment|equipement)/i,
    ['EMAE', 'ATTEST', 'EMAP', 'VINT'],
  ],
  [/^mission_start/i, ['EMAE', 'VIPI']],
  [/^(midcareer|mi_carriere|branch_agreement)/i, ['MICAR']],
]

/**
 * Visit kinds the facts are about, the preferred one first; empty when they ask for the follow-up in
 * general. A stop without a known resumption asks first about the préreprise.
 */
export function sujetDesFaits(faits: readonly (readonly [string, string])[]): readonly string[] {
  const dit = (motif: RegExp) =>
    faits.some(([nom, v]) => motif.test(nom) && !(nom.startsWith('request') && /^(none|no)$/i.test(v)))
  for (const [motif, visites] of SUJETS) {
    if (!dit(motif)) continue
    return visites[0] === 'REPR' && !dit(/^(resume|reprise)/i) ? ['PREREP', 'REPR'] : visites
  }
  return []
}
