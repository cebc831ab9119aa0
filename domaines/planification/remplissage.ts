import {
  accepte,
  type Bloc,
  type Candidat,
  gain,
  joursDeRetard,
  kilometres,
  type OptionVisite,
  type Poids,
  valeurDuRang,
} from './remplissage-objectif.ts'

export interface Probleme {
  du: string
  au: string
  candidats: readonly Candidat[]
  blocs: readonly Bloc[]
  poids: Poids
  /** Minutes of a visit for a list. */
  duree(option: OptionVisite): number
  /** May this professional hold the visit that day? The measure if under one; null: no. */
  admet(
    c: Candidat,
    o: OptionVisite,
    professionnelId: string,
    jour: string,
  ): { mesureId: string | null } | null
}

export interface Placement {
  candidat: number
  option: OptionVisite
  bloc: number
  de: number
  minutes: number
  mesureId: string | null
}

export interface Solution {
  places: Placement[]
  /** Candidates left, by index. */
  restes: number[]
  valeur: number
  /** Proven bound: no filling is worth more (Lagrangian relaxation of the capacities). */
  borne: number
}

/** A stretch in which a candidate may be placed, with what it is worth there. */
interface Possible {
  bloc: number
  option: OptionVisite
  minutes: number
  gain: number
  mesureId: string | null
}

/** All that may be, by candidate; eligibility is asked once a candidate, professional and day. */
export function possibles(p: Probleme): Possible[][] {
  return p.candidats.map((c) => {
    const liste: Possible[] = []
    for (const option of c.options) {
      const minutes = p.duree(option)
      const admis = new Map<string, { mesureId: string | null } | null>()
      for (const [i, b] of p.blocs.entries()) {
        if (b.a - b.de < minutes || !accepte(c, option, b)) continue
        const cle = `${b.professionnelId}${b.jour}`
        let r = admis.get(cle)
        if (r === undefined) {
          r = p.admet(c, option, b.professionnelId, b.jour)
          admis.set(cle, r)
        }
        if (r)
          liste.push({
            bloc: i,
            option,
            minutes,
            gain: gain(c, option, b, p.du, p.poids),
            mesureId: r.mesureId,
          })
      }
    }
    return liste
  })
}

const demiDe = (b: Bloc) => `${b.professionnelId}${b.jour}${b.demi}`

/** Filling under construction: what is placed, room left, companies in each half-day. */
class Etat {
  readonly place: (Possible | null)[]
  readonly reste: Float64Array
  readonly #groupes = new Map<string, number>()
  readonly #membres = new Map<string, number>()
  readonly p: Probleme
  readonly #demi: string[]
  readonly #jourDemi: string[]

  constructor(p: Probleme) {
    this.p = p
    this.place = p.candidats.map(() => null)
    this.reste = Float64Array.from(p.blocs, (b) => b.a - b.de)
    this.#demi = p.blocs.map(demiDe)
    this.#jourDemi = p.blocs.map((b) => b.jour + b.demi)
  }

  #groupe(c: Candidat, bloc: number): number {
    return c.entrepriseId === null ? 0 : (this.#groupes.get(this.#demi[bloc]! + c.entrepriseId) ?? 0)
  }

  /** What the visit adds there now, its company's bonus included. */
  apport(i: number, x: Possible): number {
    return x.gain + (this.#groupe(this.p.candidats[i]!, x.bloc) > 0 ? this.p.poids.groupe : 0)
  }

  /** What taking the visit away costs. */
  perte(i: number): number {
    const x = this.place[i]!
    return x.gain + (this.#groupe(this.p.candidats[i]!, x.bloc) > 1 ? this.p.poids.groupe : 0)
  }

  tient(i: number, x: Possible, enPlus = 0): boolean {
    if (this.reste[x.bloc]! + enPlus < x.minutes) return false
    const c = this.p.candidats[i]!
    const max = c.souhaits?.maximum
    if (!max || c.etablissementId === null) return true
    return (this.#membres.get(c.etablissementId + this.#jourDemi[x.bloc]!) ?? 0) < max
  }

  #compter(i: number, x: Possible, n: 1 | -1): void {
    const c = this.p.candidats[i]!
    this.reste[x.bloc]! -= n * x.minutes
    if (c.entrepriseId !== null) {
      const cle = this.#demi[x.bloc]! + c.entrepriseId
      this.#groupes.set(cle, (this.#groupes.get(cle) ?? 0) + n)
    }
    if (c.etablissementId !== null && c.souhaits?.maximum) {
      const cle = c.etablissementId + this.#jourDemi[x.bloc]!
      this.#membres.set(cle, (this.#membres.get(cle) ?? 0) + n)
    }
  }

  mettre(i: number, x: Possible): void {
    this.place[i] = x
    this.#compter(i, x, 1)
  }

  oter(i: number): Possible {
    const x = this.place[i]!
    this.place[i] = null
    this.#compter(i, x, -1)
    return x
  }

  valeur(): number {
    let somme = 0
    for (const x of this.place) if (x) somme += x.gain
    for (const n of this.#groupes.values()) if (n > 1) somme += (n - 1) * this.p.poids.groupe
    return somme
  }
}

/**
 * Fills the stretches with the visits worth most. Capacities are priced (Lagrangian relaxation, subgradient): prices say
 * how dear a minute of each stretch is and bound what any filling may be worth; visits are then placed by what they are
 * worth beyond the price, and improved by moves and exchanges until none helps.
 * Pure; a team of 220 visits and 120 stretches takes a few tens of milliseconds.
 */
export function remplir(p: Probleme, { tours = 150, passes = 6 } = {}): Solution {
  const liste = possibles(p)
  const fil = auFil(p, liste)
  const { borne, prix } = tarifer(p, liste, tours, fil.valeur())
  const parPrix = construire(p, liste, prix)
  ameliorer(p, liste, parPrix, passes)
  // Never less than the plain way, even when the prices mislead.
  if (parPrix.valeur() >= fil.valeur()) return sortir(p, parPrix, borne)
  ameliorer(p, liste, fil, passes)
  return sortir(p, fil, borne)
}

/** Bonus that a visit may bring at most: n visits of a company together bring n − 1 times the bonus. */
function bonusMaximal(p: Probleme): Float64Array {
  const nombre = new Map<string, number>()
  for (const c of p.candidats)
    if (c.entrepriseId) nombre.set(c.entrepriseId, (nombre.get(c.entrepriseId) ?? 0) + 1)
  return Float64Array.from(p.candidats, (c) => {
    const n = c.entrepriseId ? nombre.get(c.entrepriseId)! : 1
    return (p.poids.groupe * (n - 1)) / n
  })
}

function tarifer(
  p: Probleme,
  liste: Possible[][],
  tours: number,
  plancher: number,
): { borne: number; prix: Float64Array } {
  const capacite = Float64Array.from(p.blocs, (b) => b.a - b.de)
  const bonus = bonusMaximal(p)
  const prix = new Float64Array(p.blocs.length)
  let meilleurPrix = prix.slice()
  let borne = Number.POSITIVE_INFINITY
  let facteur = 1
  let sansProgres = 0
  for (let tour = 0; tour < tours; tour++) {
    const pris = new Float64Array(p.blocs.length)
    let total = 0
    for (let b = 0; b < prix.length; b++) total += prix[b]! * capacite[b]!
    for (let i = 0; i < liste.length; i++) {
      let haut = 0
      let choix = -1
      let minutes = 0
      for (const x of liste[i]!) {
        const v = x.gain + bonus[i]! - prix[x.bloc]! * x.minutes
        if (v > haut) {
          haut = v
          choix = x.bloc
          minutes = x.minutes
        }
      }
      total += haut
      if (choix >= 0) pris[choix]! += minutes
    }
    if (total < borne - 1e-9) {
      borne = total
      meilleurPrix = prix.slice()
      sansProgres = 0
    } else if (++sansProgres >= 4) {
      facteur *= 0.6
      sansProgres = 0
    }
    let norme = 0
    for (let b = 0; b < prix.length; b++) norme += (pris[b]! - capacite[b]!) ** 2
    if (norme === 0) break
    // Polyak's step towards a filling we know, or a little above it.
    const pas = (facteur * Math.max(total - plancher * 1.05, 0.005 * Math.abs(total))) / norme
    for (let b = 0; b < prix.length; b++) prix[b] = Math.max(0, prix[b]! + pas * (pris[b]! - capacite[b]!))
  }
  return { borne, prix: meilleurPrix }
}

/** Places visits one by one, dearest surplus first, each where it is worth most beyond the price. */
function construire(p: Probleme, liste: Possible[][], prix: Float64Array): Etat {
  const etat = new Etat(p)
  const surplus = liste.map((l) =>
    l.reduce(
      (m, x) => Math.max(m, (x.gain - prix[x.bloc]! * x.minutes) / x.minutes),
      Number.NEGATIVE_INFINITY,
    ),
  )
  const ordre = [...liste.keys()].sort((a, b) => surplus[b]! - surplus[a]!)
  for (const i of ordre) {
    let choix: Possible | undefined
    let haut = Number.NEGATIVE_INFINITY
    for (const x of liste[i]!) {
      if (x.gain <= 0 || !etat.tient(i, x)) continue
      const v = etat.apport(i, x) - prix[x.bloc]! * x.minutes
      if (v > haut) {
        haut = v
        choix = x
      }
    }
    if (choix) etat.mettre(i, choix)
  }
  return etat
}

/** Moves and exchanges until none helps: a better stretch, or the place of a visit worth less that goes elsewhere. */
function ameliorer(p: Probleme, liste: Possible[][], etat: Etat, passes: number): void {
  const parBloc: Set<number>[] = p.blocs.map(() => new Set())
  for (const [i, x] of etat.place.entries()) if (x) parBloc[x.bloc]!.add(i)
  const poser = (i: number, x: Possible) => {
    etat.mettre(i, x)
    parBloc[x.bloc]!.add(i)
  }
  const oter = (i: number) => {
    const x = etat.oter(i)
    parBloc[x.bloc]!.delete(i)
    return x
  }
  const meilleurLieu = (i: number, sauf = -1): Possible | undefined => {
    let choix: Possible | undefined
    let haut = 0
    for (const x of liste[i]!) {
      if (x.bloc === sauf || !etat.tient(i, x)) continue
      const v = etat.apport(i, x)
      if (v > haut) {
        haut = v
        choix = x
      }
    }
    return choix
  }
  for (let passe = 0; passe < passes; passe++) {
    let mieux = false
    for (let i = 0; i < liste.length; i++) {
      if (etat.place[i]) {
        const avant = etat.perte(i)
        const la = oter(i)
        const ailleurs = meilleurLieu(i)
        if (ailleurs && etat.apport(i, ailleurs) > avant + 1e-9) {
          poser(i, ailleurs)
          mieux = true
        } else if (rejoindre(i, avant)) mieux = true
        else poser(i, la)
        continue
      }
      const libre = meilleurLieu(i)
      if (libre) {
        poser(i, libre)
        mieux = true
        continue
      }
      if (echanger(i, [...liste[i]!].sort((a, b) => b.gain - a.gain).slice(0, 6), 0)) mieux = true
    }
    if (!mieux) return
  }

  /** Goes where the company already is, changing places with somebody there. */
  function rejoindre(i: number, avant: number): boolean {
    const c = p.candidats[i]!
    const vers = liste[i]!.filter((x) => etat.apport(i, x) > x.gain)
    return c.entrepriseId !== null && vers.length > 0 && echanger(i, vers, avant)
  }

  /** Takes the place of one visit worth less, which goes where it still fits, or waits. */
  function echanger(i: number, vers: readonly Possible[], avant: number): boolean {
    for (const x of vers) {
      // A copy: visits leave and come back while one looks.
      for (const j of [...parBloc[x.bloc]!]) {
        const tenu = etat.place[j]!
        if (etat.reste[x.bloc]! + tenu.minutes < x.minutes) continue
        const perdu = etat.perte(j)
        oter(j)
        if (etat.tient(i, x)) {
          const apport = etat.apport(i, x)
          poser(i, x)
          const ailleurs = meilleurLieu(j)
          if (apport + (ailleurs ? etat.apport(j, ailleurs) : 0) > perdu + avant + 1e-9) {
            if (ailleurs) poser(j, ailleurs)
            return true
          }
          oter(i)
        }
        poser(j, tenu)
      }
    }
    return false
  }
}

/** Gives hours: in each stretch, workers of a company one after the other, the most urgent company first. */
function sortir(p: Probleme, etat: Etat, borne: number): Solution {
  const places: Placement[] = []
  const parBloc = new Map<number, number[]>()
  const restes: number[] = []
  for (const [i, x] of etat.place.entries()) {
    if (!x) restes.push(i)
    else if (parBloc.has(x.bloc)) parBloc.get(x.bloc)!.push(i)
    else parBloc.set(x.bloc, [i])
  }
  for (const [bloc, ids] of parBloc) {
    const premier = new Map<string, number>()
    for (const i of ids) {
      const e = p.candidats[i]!.entrepriseId ?? ''
      premier.set(e, Math.min(premier.get(e) ?? 99, etat.place[i]!.option.rang))
    }
    ids.sort((a, b) => {
      const [ea, eb] = [p.candidats[a]!.entrepriseId ?? '', p.candidats[b]!.entrepriseId ?? '']
      return (
        premier.get(ea)! - premier.get(eb)! ||
        ea.localeCompare(eb) ||
        etat.place[a]!.option.rang - etat.place[b]!.option.rang ||
        a - b
      )
    })
    let de = p.blocs[bloc]!.de
    for (const i of ids) {
      const { option, minutes, mesureId } = etat.place[i]!
      places.push({ candidat: i, option, bloc, de, minutes, mesureId })
      de += minutes
    }
  }
  return { places, restes, valeur: etat.valeur(), borne }
}

/** The plain way, to compare with: by rank then legal day, each in the first stretch where it fits. */
export function remplirAuFil(p: Probleme): Solution {
  return sortir(p, auFil(p, possibles(p)), Number.POSITIVE_INFINITY)
}

function auFil(p: Probleme, liste: Possible[][]): Etat {
  const etat = new Etat(p)
  const cle = (i: number) => {
    const o = p.candidats[i]!.options[0]
    return `${String(o?.rang ?? 99).padStart(2, '0')}${o?.limite ?? '9999'}`
  }
  const ordre = [...liste.keys()].sort((a, b) => cle(a).localeCompare(cle(b)) || a - b)
  for (const i of ordre) {
    const x = [...liste[i]!]
      .sort(
        (a, b) =>
          p.blocs[a.bloc]!.jour.localeCompare(p.blocs[b.bloc]!.jour) ||
          p.blocs[a.bloc]!.de - p.blocs[b.bloc]!.de,
      )
      .find((y) => etat.tient(i, y))
    if (x) etat.mettre(i, x)
  }
  return etat
}

export interface Mesures {
  minutesOffertes: number
  minutesPrises: number
  places: number
  restes: number
  /** Sum over visits of worth of the rank × days late on the day of the slot (of the end, when not placed). */
  retardPondere: number
  kilometres: number
  /** Visits of a company that has another in the same half-day of the professional. */
  groupees: number
  souhaitsManques: number
}

/** Figures of a filling, the same whoever made it. */
export function mesurer(p: Probleme, s: Solution): Mesures {
  const groupes = new Map<string, number>()
  let km = 0
  let retard = 0
  let manques = 0
  for (const x of s.places) {
    const c = p.candidats[x.candidat]!
    const b = p.blocs[x.bloc]!
    const cle = demiDe(b) + (c.entrepriseId ?? x.candidat)
    groupes.set(cle, (groupes.get(cle) ?? 0) + 1)
    km += b.siteId ? 0 : kilometres(c.position, b.position)
    retard += valeurDuRang(x.option.rang) * joursDeRetard(x.option, b.jour)
    if (c.souhaits?.creneaux.length && !c.souhaits.creneaux.includes(b.demi)) manques++
  }
  for (const i of s.restes) {
    const o = p.candidats[i]!.options[0]
    if (o) retard += valeurDuRang(o.rang) * joursDeRetard(o, p.au)
  }
  return {
    minutesOffertes: p.blocs.reduce((t, b) => t + b.a - b.de, 0),
    minutesPrises: s.places.reduce((t, x) => t + x.minutes, 0),
    places: s.places.length,
    restes: s.restes.length,
    retardPondere: Math.round(retard),
    kilometres: Math.round(km),
    groupees: [...groupes.values()].reduce((t, n) => t + (n > 1 ? n : 0), 0),
    souhaitsManques: manques,
  }
}

/** Problems that share no professional and no visit are solved apart: teams, most of the time. */
export function composantes(p: Probleme, admissibles: (c: Candidat) => readonly string[]): Probleme[] {
  const parent = new Map<string, string>()
  const racine = (x: string): string => {
    let r = x
    while (parent.get(r) !== r) r = parent.get(r)!
    for (let y = x; y !== r; ) {
      const suivant = parent.get(y)!
      parent.set(y, r)
      y = suivant
    }
    return r
  }
  for (const b of p.blocs)
    if (!parent.has(b.professionnelId)) parent.set(b.professionnelId, b.professionnelId)
  const chez = p.candidats.map((c) => {
    const pros = admissibles(c).filter((x) => parent.has(x))
    for (const x of pros.slice(1)) parent.set(racine(x), racine(pros[0]!))
    return pros[0]
  })
  const parts = new Map<string, Candidat[]>()
  const orphelins: Candidat[] = []
  for (const [i, c] of p.candidats.entries()) {
    const pro = chez[i]
    if (pro === undefined) {
      orphelins.push(c)
      continue
    }
    const r = racine(pro)
    if (parts.has(r)) parts.get(r)!.push(c)
    else parts.set(r, [c])
  }
  const sous = [...parts].map(([r, candidats]) => ({
    ...p,
    candidats,
    blocs: p.blocs.filter((b) => racine(b.professionnelId) === r),
  }))
  const seuls = p.blocs.filter((b) => !parts.has(racine(b.professionnelId)))
  return orphelins.length > 0 || seuls.length > 0
    ? [...sous, { ...p, candidats: orphelins, blocs: seuls }]
    : sous
}
