import {
  CATEGORIE,
  CODES_VISITE,
  codesProfessions,
  evaluerFaits,
  Faits,
  type Jour,
  NATURE,
  preparer,
  preparerReglages,
  type Reglages,
  SANS_JOUR,
  Sortie,
  texteDuJour,
} from '../../../droit/index.ts'
import { contratPrincipal, dossierDe, type FaitsLus } from './dossier.ts'

/** Columns of the échéances of a batch, ready for one `unnest`; days as text, null when the law gives none. */
export interface Projection {
  ids: string[]
  /** Category of each worker of `ids`; null: nobody employs him today. */
  categories: (string | null)[]
  e: {
    travailleur: string[]
    code: string[]
    etablissement: (string | null)[]
    nature: string[]
    tot: (string | null)[]
    tard: (string | null)[]
    limite: (string | null)[]
    eligibles: string[]
    categorie: string[]
  }
}

const NATURES = Object.keys(NATURE)
/** R. 4624-28-2: a worker whose employer said nothing may still ask within six months. */
const APRES_DEPART = 183
const ELIGIBLES = new Map<number, string>()
const JOURS = new Map<number, string>()

function eligiblesDe(bits: number): string {
  let texte = ELIGIBLES.get(bits)
  if (texte === undefined) {
    texte = `{${codesProfessions(bits).join(',')}}`
    ELIGIBLES.set(bits, texte)
  }
  return texte
}
function texteDe(jour: Jour): string | null {
  if (jour === SANS_JOUR) return null
  let texte = JOURS.get(jour)
  if (!texte) {
    texte = texteDuJour(jour)
    JOURS.set(jour, texte)
  }
  return texte
}

/**
 * Runs the engine over workers, one at a time, and keeps the last result to be asked about. Somebody whom nobody
 * employs any more keeps only the post-exposure visit, for six months after his exposure ended.
 */
export class Moteur {
  readonly #au: Jour
  readonly #r: ReturnType<typeof preparerReglages>
  readonly #f = new Faits()
  readonly #s = new Sortie()

  constructor(au: Jour, reglages: Partial<Reglages>) {
    this.#au = au
    this.#r = preparerReglages(reglages)
  }

  /** @returns the category; null: nobody employs him today */
  evaluer(l: FaitsLus): string | null {
    evaluerFaits(preparer(dossierDe(l, this.#au), this.#au, this.#f), this.#r, this.#s, null)
    return this.#f.enPoste === 1 ? CATEGORIE[this.#s.categorie]! : null
  }

  /** Tells each échéance of the worker just evaluated, days as numbers. */
  dire(l: FaitsLus, dire: DireEcheance): void {
    const s = this.#s
    const categorie = CATEGORIE[s.categorie]!
    for (let i = 0; i < s.n; i++) {
      if (!aGarder(s, i, this.#f.enPoste === 1, this.#au)) continue
      const code = CODES_VISITE[s.visite[i]!]!
      const nature = s.nature[i]!
      const tard = nature === NATURE.AU_PLUS_TARD || nature === NATURE.AVANT ? s.tard[i]! : SANS_JOUR
      const lieu = etablissementDe(l, code, this.#au)
      dire(code, lieu, NATURES[nature]!, s.tot[i]!, tard, eligiblesDe(s.eligibles[i]!), categorie)
    }
  }
}
/** One échéance: `SANS_JOUR` where the law gives no day; the professions as the database writes an array. */
export type DireEcheance = (
  code: string,
  etablissement: string | null,
  nature: string,
  tot: Jour,
  tard: Jour,
  eligibles: string,
  categorie: string,
) => void

export const projectionVide = (): Projection => ({
  ids: [],
  categories: [],
  e: {
    travailleur: [],
    code: [],
    etablissement: [],
    nature: [],
    tot: [],
    tard: [],
    limite: [],
    eligibles: [],
    categorie: [],
  },
})

/** Adds a worker to a projection; with `l`, what the engine just said of him. */
export function ajouter(
  p: Projection,
  id: string,
  categorie: string | null,
  moteur: Moteur,
  l: FaitsLus | null,
): void {
  p.ids.push(id)
  p.categories.push(categorie)
  const { e } = p
  if (!l) return
  moteur.dire(l, (code, lieu, nature, tot, tard, eligibles, cat) => {
    e.travailleur.push(id)
    e.code.push(code)
    e.etablissement.push(lieu)
    e.nature.push(nature)
    e.tot.push(texteDe(tot))
    e.tard.push(texteDe(tard))
    e.limite.push(tard === SANS_JOUR ? null : texteDe(nature === 'AVANT' ? tard - 1 : tard))
    e.eligibles.push(eligibles)
    e.categorie.push(cat)
  })
}

/**
 * Runs the engine over a batch.
 * @param lignes facts read by suivi.faits; `ids` may hold workers without facts (merged records): they owe nothing
 */
export function calculer(
  ids: string[],
  lignes: FaitsLus[],
  au: Jour,
  reglages: Partial<Reglages>,
): Projection {
  const p = projectionVide()
  const moteur = new Moteur(au, reglages)
  const parId = new Map<string, FaitsLus>()
  for (const l of lignes) if (l.contrats) parId.set(l.id, l)
  for (const id of ids) {
    const l = parId.get(id) ?? null
    ajouter(p, id, l && moteur.evaluer(l), moteur, l)
  }
  return p
}

function aGarder(s: Sortie, i: number, enPoste: boolean, au: Jour): boolean {
  if (s.possible[i] === 1) return false
  if (enPoste) return true
  if (CODES_VISITE[s.visite[i]!] !== 'POSTEX') return false
  const depuis = s.tot[i] === SANS_JOUR ? s.tard[i]! : s.tot[i]!
  return depuis >= au - APRES_DEPART
}

/** Where the contract it comes from is held: that of the absence, of the exposure that ended, or the present one. */
function etablissementDe(l: FaitsLus, code: string, au: Jour): string | null {
  let contrat: string | undefined
  if (code === 'REPR' || code === 'PREREP') {
    let dernier = SANS_JOUR
    for (const a of l.absences ?? []) if (a[1] > dernier) [dernier, contrat] = [a[1], a[7]]
  } else if (code === 'POSTEX') {
    let dernier = SANS_JOUR
    for (const x of l.expositions ?? [])
      if (x[2] !== null && x[2] > dernier) [dernier, contrat] = [x[2], x[4]]
  }
  const trouve = contrat && l.contrats?.find((c) => c[0] === contrat)
  return (trouve || contratPrincipal(l.contrats ?? [], au) || l.contrats?.at(-1))?.[4] ?? null
}
