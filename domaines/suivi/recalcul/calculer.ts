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
 * Runs the engine over a batch. Somebody whom nobody employs any more keeps only the post-exposure visit, for six
 * months after his exposure ended.
 * @param lignes facts read by suivi.faits; `ids` may hold workers without facts (merged records): they owe nothing
 */
export function calculer(
  ids: string[],
  lignes: FaitsLus[],
  au: Jour,
  reglages: Partial<Reglages>,
): Projection {
  const p: Projection = {
    ids,
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
  }
  const r = preparerReglages(reglages)
  const f = new Faits()
  const s = new Sortie()
  const parId = new Map<string, string | null>()
  for (const l of lignes) {
    if (!l.contrats) continue
    evaluerFaits(preparer(dossierDe(l, au), au, f), r, s, null)
    const categorie = CATEGORIE[s.categorie]!
    if (f.enPoste === 1) parId.set(l.id, categorie)
    for (let i = 0; i < s.n; i++) if (aGarder(s, i, f.enPoste === 1, au)) poser(p, l, s, i, categorie, au)
  }
  p.categories = ids.map((id) => parId.get(id) ?? null)
  return p
}

function aGarder(s: Sortie, i: number, enPoste: boolean, au: Jour): boolean {
  if (s.possible[i] === 1) return false
  if (enPoste) return true
  if (CODES_VISITE[s.visite[i]!] !== 'POSTEX') return false
  const depuis = s.tot[i] === SANS_JOUR ? s.tard[i]! : s.tot[i]!
  return depuis >= au - APRES_DEPART
}

function poser({ e }: Projection, l: FaitsLus, s: Sortie, i: number, categorie: string, au: Jour): void {
  const code = CODES_VISITE[s.visite[i]!]!
  const nature = s.nature[i]!
  const tard = nature === NATURE.AU_PLUS_TARD || nature === NATURE.AVANT ? s.tard[i]! : SANS_JOUR
  e.travailleur.push(l.id)
  e.code.push(code)
  e.etablissement.push(etablissementDe(l, code, au))
  e.nature.push(NATURES[nature]!)
  e.tot.push(texteDe(s.tot[i]!))
  e.tard.push(texteDe(tard))
  e.limite.push(tard === SANS_JOUR ? null : texteDe(nature === NATURE.AVANT ? tard - 1 : tard))
  e.eligibles.push(eligiblesDe(s.eligibles[i]!))
  e.categorie.push(categorie)
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
