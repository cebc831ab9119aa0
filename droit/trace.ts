import { versionArticle } from './articles.ts'
import { type Jour, texteDuJour } from './jour.ts'
import { jourDeLoi } from './loi.ts'
import { type Regle, type Verification, versionAu } from './regle.ts'

export interface Reference {
  readonly article: string
  /** `LEGIARTI…` of the version in force on the trigger's day, or `null` when not known. */
  readonly version: string | null
  /** Validity of that version, `AAAA-MM-JJ`, end excluded; `null` when not known or open. */
  readonly du: string | null
  readonly au: string | null
}

export interface Motif {
  readonly regle: string
  /** Articles of the rule, joined: « R. 4624-18; L. 3122-5 ». */
  readonly article: string
  readonly references: readonly Reference[]
  /** Validity of the rule, in terms of its trigger, end excluded. */
  readonly validite: { readonly du: string; readonly au: string | null }
  readonly declencheur: string
  readonly phrase: string
  readonly verification: Verification
}

/** Sentence-less part of a motif: the same for every worker, so built once by rule and article versions. */
interface Gabarit {
  readonly jusque: Jour
  readonly depuis: Jour
  readonly motif: Omit<Motif, 'phrase'>
}

const GABARITS = new Map<Regle, Gabarit[]>()
const FIN_DES_TEMPS = 1_000_000

function construire(r: Regle, j: Jour): Gabarit {
  const v = versionAu(r, j)
  let depuis = v.du
  let jusque = v.au ?? FIN_DES_TEMPS
  let relire = false
  const references = v.articles.map((article) => {
    const a = versionArticle(article, j)
    if (a) {
      if (a.du > depuis) depuis = a.du
      if (a.au !== null && a.au < jusque) jusque = a.au
      if (a.verification === 'a-relire') relire = true
    }
    return {
      article,
      version: a?.id ?? null,
      du: a ? texteDuJour(a.du) : null,
      au: a?.au != null ? texteDuJour(a.au) : null,
    }
  })
  return {
    depuis,
    jusque,
    motif: {
      regle: r.code,
      article: v.articles.join('; '),
      references,
      validite: { du: texteDuJour(v.du), au: v.au === null ? null : texteDuJour(v.au) },
      declencheur: r.declencheur,
      // A version of the article that nobody read here weakens the rule, whatever the rule says.
      verification: relire && v.verification === 'lu' ? 'a-relire' : v.verification,
    },
  }
}

/** One explained reason: rule version chosen by the day `j` of its trigger. */
export function motif(r: Regle, j: Jour, phrase: string, verification?: Verification): Motif {
  let gabarits = GABARITS.get(r)
  if (!gabarits) {
    gabarits = []
    GABARITS.set(r, gabarits)
  }
  const premier = r.versions[0]!.du
  const quand = jourDeLoi(j < premier ? premier : j)
  let g: Gabarit | undefined
  for (const x of gabarits) if (quand >= x.depuis && quand < x.jusque) g = x
  if (!g) {
    g = construire(r, quand)
    gabarits.push(g)
  }
  const m = g.motif
  return {
    regle: m.regle,
    article: m.article,
    references: m.references,
    validite: m.validite,
    declencheur: m.declencheur,
    phrase,
    verification: verification ?? m.verification,
  }
}

/** Collects reasons beside a `Sortie`. `null` in its place means: no explanations, no allocation. */
export class Trace {
  /** reasons of échéance `i` */
  readonly echeances: Motif[][] = []
  readonly dispenses: { visite: number; motifs: Motif[] }[] = []
  readonly categorie: Motif[] = []
  readonly informations: Motif[] = []

  /** Adds a reason to échéance `i`. */
  echeance(i: number, m: Motif): void {
    let liste = this.echeances[i]
    if (!liste) {
      liste = []
      this.echeances[i] = liste
    }
    liste.push(m)
  }

  dispense(visite: number, ...motifs: Motif[]): void {
    this.dispenses.push({ visite, motifs })
  }
}
