import { FONDEMENTS_SIA } from './categories/sia.ts'
import { FONDEMENTS_SIR } from './categories/sir.ts'
import { CATEGORIE, type Categorie, CODES_VISITE, type CodeVisite, NATURE, NOM_VISITE } from './codes.ts'
import { DOCUMENT, VERIFICATION_DOCUMENT } from './documents.ts'
import { type Jour, SANS_JOUR, texteDuJour } from './jour.ts'
import { CODES_MANQUE, type CodeManque, MANQUE, PHRASE_MANQUE } from './manques.ts'
import { codesProfessions } from './professions.ts'
import { type Verification, versionAu } from './regle.ts'
import type { Sortie } from './sortie.ts'
import type { Motif, Trace } from './trace.ts'

export type NatureEcheance = keyof typeof NATURE

export interface Echeance {
  readonly visite: CodeVisite
  readonly nom: string
  readonly auPlusTot: Jour | null
  /** Last day, included; or, when `strictementAvant`, the day before which it must be held. */
  readonly auPlusTard: Jour | null
  readonly strictementAvant: boolean
  readonly nature: NatureEcheance
  /** `2026-12-01`, `<2026-09-01`, `asap`, `none`, `before_resumption`. */
  readonly echeance: string
  /** `MT`, `CM`, `INT`, `IDEST`, `IPA`, `MPC?`, `team`. */
  readonly eligibles: readonly string[]
  readonly document: string
  readonly documentVerification: Verification
  readonly motifs: readonly Motif[]
}

/** A visit that was examined and is not due. */
export interface Dispense {
  readonly visite: CodeVisite
  readonly motifs: readonly Motif[]
}

export interface Manquant {
  readonly code: CodeManque
  readonly phrase: string
}

export interface Resultat {
  readonly au: Jour
  readonly categorie: Categorie
  /** Ids of the grounds: `SIR-AMIANTE`, `SIA-NUIT`… */
  readonly fondements: readonly string[]
  readonly motifsCategorie: readonly Motif[]
  /** Due visits, the most urgent first. */
  readonly echeances: readonly Echeance[]
  /** Visits that may be held and are not due. */
  readonly possibles: readonly Echeance[]
  readonly dispenses: readonly Dispense[]
  readonly manquants: readonly Manquant[]
  readonly informations: readonly Motif[]
}

const NATURES = Object.keys(NATURE) as NatureEcheance[]
const RIEN: readonly never[] = Object.freeze([])

/** Text of a deadline, in the notation of the test cases. */
export function texteEcheance(nature: number, tard: Jour): string {
  if (nature === NATURE.AU_PLUS_TARD) return texteDuJour(tard)
  if (nature === NATURE.AVANT) return `<${texteDuJour(tard)}`
  if (nature === NATURE.SANS_DELAI) return 'asap'
  return nature === NATURE.AUCUNE ? 'none' : 'before_resumption'
}

/** Grounds of the category. Over the old threshold, lead is named once. */
export function fondementsDe(s: Sortie, j: Jour): string[] {
  const ids: string[] = []
  if (s.categorie === 2) {
    for (const g of FONDEMENTS_SIR) {
      if ((s.fondementsSir & g.bit) === 0) continue
      if (versionAu(g.regle, j).existe) ids.push(g.id)
    }
  } else if (s.categorie === 1) {
    for (const g of FONDEMENTS_SIA) if (s.fondementsSia & g.bit) ids.push(g.id)
  }
  return ids
}

/** Reads the buffer out into plain objects. `reference`: day on which the category was read. */
export function construireResultat(au: Jour, reference: Jour, s: Sortie, t: Trace | null): Resultat {
  const echeances: Echeance[] = []
  const possibles: Echeance[] = []
  for (const i of ordre(s)) {
    const visite = CODES_VISITE[s.visite[i]!]!
    const nature = s.nature[i]!
    const datee = nature === NATURE.AU_PLUS_TARD || nature === NATURE.AVANT
    const e: Echeance = {
      visite,
      nom: NOM_VISITE[visite],
      auPlusTot: s.tot[i] === SANS_JOUR ? null : s.tot[i]!,
      auPlusTard: datee ? s.tard[i]! : null,
      strictementAvant: nature === NATURE.AVANT,
      nature: NATURES[nature]!,
      echeance: texteEcheance(nature, s.tard[i]!),
      eligibles: codesProfessions(s.eligibles[i]!),
      document: DOCUMENT[visite],
      documentVerification: VERIFICATION_DOCUMENT[visite],
      motifs: t?.echeances[i] ?? RIEN,
    }
    if (s.possible[i] === 1) possibles.push(e)
    else echeances.push(e)
  }
  return {
    au,
    categorie: CATEGORIE[s.categorie]!,
    fondements: fondementsDe(s, reference),
    motifsCategorie: t?.categorie ?? RIEN,
    echeances,
    possibles,
    dispenses: dispensesDe(s, t),
    manquants: manquantsDe(s.manquants),
    informations: t?.informations ?? RIEN,
  }
}

/** Without delay first, then by day (« before » counts as the day before), then without a date. */
function cle(s: Sortie, i: number): number {
  const n = s.nature[i]!
  if (n === NATURE.SANS_DELAI) return -1e9
  if (n === NATURE.AU_PLUS_TARD) return s.tard[i]!
  if (n === NATURE.AVANT) return s.tard[i]! - 1
  return n === NATURE.AVANT_REPRISE ? 1e9 : 2e9
}

function ordre(s: Sortie): number[] {
  const indices: number[] = []
  for (let i = 0; i < s.n; i++) indices.push(i)
  if (indices.length > 1) indices.sort((a, b) => cle(s, a) - cle(s, b) || s.visite[a]! - s.visite[b]!)
  return indices
}

function dispensesDe(s: Sortie, t: Trace | null): readonly Dispense[] {
  if (s.dispenses === 0) return RIEN
  const liste: Dispense[] = []
  for (let v = 0; v < CODES_VISITE.length; v++) {
    if ((s.dispenses & (1 << v)) === 0) continue
    const motifs = t ? t.dispenses.filter((d) => d.visite === v).flatMap((d) => d.motifs) : RIEN
    liste.push({ visite: CODES_VISITE[v]!, motifs })
  }
  return liste
}

function manquantsDe(bits: number): readonly Manquant[] {
  if (bits === 0) return RIEN
  const liste: Manquant[] = []
  for (const code of CODES_MANQUE) if (bits & MANQUE[code]) liste.push({ code, phrase: PHRASE_MANQUE[code] })
  return liste
}
