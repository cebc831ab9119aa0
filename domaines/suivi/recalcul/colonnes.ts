import { ABSENT, type Colonnes, texteUuid } from '../../../plateforme/base/colonnes.ts'
import type { ContratLu, FaitsLus } from './dossier.ts'
import { ordonner } from './ordonner.ts'

/** Columns of suivi.faits_en_colonnes (migration 0145), in its order. */
export const COLONNES_DES_FAITS = `t_id t_naissance
  c_travailleur c_id c_type c_debut c_fin c_etablissement c_motif c_exclu c_recent
  n_contrat n_emploi n_exposition n_attestation n_avis n_annees n_derniere n_jours
  p_contrat p_id p_debut p_fin x_contrat x_nature x_debut x_fin x_niveau s_contrat s_code s_debut s_fin
  e_travailleur e_code e_debut e_fin v_travailleur v_code v_le v_profession v_conclusion v_jointe v_second
  a_contrat a_cause a_debut a_fin a_reprise a_emission a_prolongation a_demande r_travailleur r_mois r_le`.split(
  /\s+/,
)

const ou = (n: number | undefined) => (n === undefined || n === ABSENT ? null : n)

/** Rows of each worker: those of rank `debut[i]` to `debut[i + 1]` in `lignes`, in the order in which they came. */
export interface Groupes {
  debut: Int32Array
  lignes: Int32Array
}

/** @param de rank of the worker of each row; below 0: nobody's */
export function grouper(n: number, de: Int32Array): Groupes {
  const debut = new Int32Array(n + 1)
  for (const i of de) if (i >= 0) debut[i + 1]!++
  for (let i = 0; i < n; i++) debut[i + 1]! += debut[i]!
  const place = debut.slice(0, n)
  const lignes = new Int32Array(debut[n]!)
  for (let k = 0; k < de.length; k++) {
    const i = de[k]!
    if (i >= 0) lignes[place[i]!++] = k
  }
  return { debut, lignes }
}

export function rangs(cles: readonly string[], parCle: ReadonlyMap<string, number>): Int32Array {
  const r = new Int32Array(cles.length)
  for (let k = 0; k < cles.length; k++) r[k] = parCle.get(cles[k]!) ?? -1
  return r
}

export const indexDe = (cles: readonly string[]): Map<string, number> => {
  const m = new Map<string, number>()
  for (let k = 0; k < cles.length; k++) m.set(cles[k]!, k)
  return m
}

/**
 * The facts of a range of workers, put together one worker at a time: the same that `suivi.faits` and `decoder` give,
 * but for identifiers, which are keys (those of establishments excepted).
 */
export class FaitsEnColonnes {
  /** Keys of the workers of the range. */
  readonly cles: string[]
  /** Rank of each worker by key. */
  readonly parCle: Map<string, number>
  /** Facts of the worker of rank `i`; null when nothing is due: no contract for a year, record merged. */
  readonly lire: (i: number) => FaitsLus | null

  constructor(k: Colonnes) {
    this.cles = k.cles('t_id')
    this.parCle = indexDe(this.cles)
    this.lire = lecteur(k, this.cles, this.parCle)
  }
}

function lecteur(k: Colonnes, cles: readonly string[], parCle: ReadonlyMap<string, number>) {
  const n = cles.length
  const naissances = k.entiers('t_naissance')
  const cid = k.cles('c_id')
  const duContrat = rangs(k.cles('c_travailleur'), parCle)
  const exclu = k.booleens('c_exclu')
  const recents = new Uint8Array(n)
  const recent = k.booleens('c_recent')
  const parContrat = new Map<string, number>()
  for (let c = 0; c < cid.length; c++) {
    const i = duContrat[c]!
    if (i >= 0 && recent[c]) recents[i] = 1
    if (exclu[c]) duContrat[c] = -1
    else parContrat.set(cid[c]!, i)
  }
  const contrats = lireContrats(k, cid)
  const gc = grouper(n, duContrat)
  const postes = lirePostes(k)
  const gp = grouper(n, rangs(k.cles('p_contrat'), parContrat))
  const expositions = lireExpositions(k)
  const gx = grouper(n, rangs(k.cles('x_contrat'), parContrat))
  const situations = lireSituations(k)
  const gs = grouper(n, rangs(k.cles('s_contrat'), parContrat))
  const etats = lireEtats(k)
  const ge = grouper(n, rangs(k.cles('e_travailleur'), parCle))
  const visites = lireVisites(k)
  const gv = grouper(n, rangs(k.cles('v_travailleur'), parCle))
  const absences = lireAbsences(k)
  const ga = grouper(n, rangs(k.cles('a_contrat'), parContrat))
  const [mois, moisLe] = [k.entiers('r_mois'), k.entiers('r_le')]
  const gr = grouper(n, rangs(k.cles('r_travailleur'), parCle))
  return (i: number): FaitsLus | null => {
    if (naissances[i] === ABSENT || recents[i] === 0) return null
    const lesContrats = prendre(gc, i, contrats)
    if (!lesContrats) return null
    lesContrats.sort((a, b) => a[2] - b[2] || (a[0] < b[0] ? -1 : 1))
    return ordonner({
      id: cles[i]!,
      naissance: naissances[i]!,
      contrats: lesContrats,
      postes: postes.ranger(prendre(gp, i, (p) => p)),
      expositions: prendre(gx, i, expositions),
      situations: prendre(gs, i, situations),
      etats: prendre(ge, i, etats),
      visites: prendre(gv, i, visites),
      absences: prendre(ga, i, absences),
      prescriptions: prendre(gr, i, (r) => [mois[r]!, moisLe[r]!]),
    })
  }
}

function prendre<T>(g: Groupes, i: number, lire: (k: number) => T): T[] | null {
  const [d, f] = [g.debut[i]!, g.debut[i + 1]!]
  if (d === f) return null
  const t = new Array<T>(f - d)
  for (let j = d; j < f; j++) t[j - d] = lire(g.lignes[j]!)
  return t
}

type De<K extends keyof FaitsLus> = NonNullable<FaitsLus[K]> extends (infer E)[] ? E : never
/** Codes that the tables themselves check. */
const codes = <T extends string>(k: Colonnes, nom: string) => k.codes(nom) as (T | null)[]

function lireContrats(k: Colonnes, cid: readonly string[]) {
  const [type, motif] = [k.codes('c_type'), k.codes('c_motif')]
  const [debut, fin] = [k.entiers('c_debut'), k.entiers('c_fin')]
  const lieux = new Map<string, string>()
  const lieu = k.cles('c_etablissement')
  const anteriorite = lireAnteriorites(k)
  return (c: number): ContratLu => {
    const cle = lieu[c]!
    const b = lieux.get(cle) ?? texteUuid(cle)
    lieux.set(cle, b)
    return [cid[c]!, type[c]!, debut[c]!, ou(fin[c]), b, motif[c]!, anteriorite(cid[c]!)]
  }
}

function lireAnteriorites(k: Colonnes): (contrat: string) => ContratLu[6] {
  const parContrat = indexDe(k.cles('n_contrat'))
  const [emploi, exposition] = [k.booleens('n_emploi'), k.booleens('n_exposition')]
  const [attestation, avis] = [k.booleens('n_attestation'), k.booleens('n_avis')]
  const [annees, derniere, jours] = [k.entiers('n_annees'), k.entiers('n_derniere'), k.entiers('n_jours')]
  return (contrat) => {
    const i = parContrat.get(contrat)
    return i === undefined
      ? null
      : [emploi[i]!, exposition[i]!, attestation[i]!, avis[i]!, ou(annees[i]), ou(derniere[i]), ou(jours[i])]
  }
}

function lirePostes(k: Colonnes) {
  const [contrat, id, debut, fin] = [
    k.cles('p_contrat'),
    k.ordre('p_id'),
    k.entiers('p_debut'),
    k.entiers('p_fin'),
  ]
  return {
    /** Rows in the order of their start, then of their identifiers. */
    ranger(lignes: number[] | null): De<'postes'>[] | null {
      if (!lignes) return null
      if (lignes.length > 1) lignes.sort((a, b) => debut[a]! - debut[b]! || id(a, b))
      return lignes.map((p) => [contrat[p]!, debut[p]!, ou(fin[p])])
    },
  }
}

function lireExpositions(k: Colonnes) {
  const [contrat, nature, niveau] = [k.cles('x_contrat'), k.codes('x_nature'), k.nombres('x_niveau')]
  const [debut, fin] = [k.entiers('x_debut'), k.entiers('x_fin')]
  return (x: number): De<'expositions'> => [nature[x]!, debut[x]!, ou(fin[x]), niveau[x]!, contrat[x]!]
}

function lireSituations(k: Colonnes) {
  const [contrat, code] = [k.cles('s_contrat'), k.codes('s_code')]
  const [debut, fin] = [k.entiers('s_debut'), k.entiers('s_fin')]
  return (s: number): De<'situations'> => [code[s]!, debut[s]!, ou(fin[s]), contrat[s]!]
}

function lireEtats(k: Colonnes) {
  const [code, debut, fin] = [k.codes('e_code'), k.entiers('e_debut'), k.entiers('e_fin')]
  return (e: number): De<'etats'> => [code[e]!, debut[e]!, ou(fin[e])]
}

function lireVisites(k: Colonnes) {
  const code = codes<De<'visites'>[0]>(k, 'v_code')
  const profession = codes<NonNullable<De<'visites'>[2]>>(k, 'v_profession')
  const conclusion = codes<NonNullable<De<'visites'>[3]>>(k, 'v_conclusion')
  const [le, jointe, second] = [k.entiers('v_le'), k.booleens('v_jointe'), k.booleens('v_second')]
  return (v: number): De<'visites'> => [
    code[v]!,
    le[v]!,
    profession[v]!,
    conclusion[v]!,
    jointe[v] === true,
    second[v] === true,
  ]
}

function lireAbsences(k: Colonnes) {
  const [contrat, cause, demande] = [k.cles('a_contrat'), k.codes('a_cause'), k.booleens('a_demande')]
  const [debut, fin, reprise] = [k.entiers('a_debut'), k.entiers('a_fin'), k.entiers('a_reprise')]
  const [emission, prolongation] = [k.entiers('a_emission'), k.entiers('a_prolongation')]
  return (a: number): De<'absences'> => [
    cause[a]!,
    debut[a]!,
    ou(fin[a]),
    ou(reprise[a]),
    ou(emission[a]),
    ou(prolongation[a]),
    demande[a]!,
    contrat[a]!,
  ]
}
