import type { GenrePlage, Semaines } from './vocabulaire-agenda.ts'

/** Where a professional receives. */
export interface Lieu {
  centreId: string | null
  salleId: string | null
  /** Establishment of a company, when the visits are held there. */
  siteId: string | null
}

/** Line of a weekly pattern; minutes since midnight, days YYYY-MM-DD, last day included. */
export interface Plage extends Lieu {
  professionnelId: string
  /** ISO day, 1 = Monday. */
  jourSemaine: number
  semaines: Semaines
  de: number
  a: number
  genre: GenrePlage
  debut: string
  fin: string | null
}

/** Hours of one day closed, or opened beside the pattern. */
export interface ExceptionPlage extends Lieu {
  professionnelId: string
  jour: string
  sens: 'ferme' | 'ouvre'
  de: number
  a: number
  genre: GenrePlage
}

export interface PeriodeAbsence {
  professionnelId: string
  debut: string
  fin: string | null
}

/** Hours in which a professional may be booked. */
export interface Ouverture extends Lieu {
  professionnelId: string
  jour: string
  de: number
  a: number
  genre: GenrePlage
}

export interface DonneesOuvertures {
  plages: readonly Plage[]
  exceptions: readonly ExceptionPlage[]
  absences: readonly PeriodeAbsence[]
  /** Days on which the service is closed: public holidays and its own. */
  fermes: ReadonlySet<string>
  /** ISO days on which a centre is open; a centre not named here is open every day. */
  joursDesCentres: ReadonlyMap<string, readonly number[]>
}

const JOUR_MS = 86_400_000
const enMs = (jour: string) => Date.parse(`${jour}T00:00:00Z`)

export const ajouterJours = (jour: string, n: number): string =>
  new Date(enMs(jour) + n * JOUR_MS).toISOString().slice(0, 10)

/** ISO day of the week, 1 = Monday. */
export const jourSemaine = (jour: string): number => ((new Date(enMs(jour)).getUTCDay() + 6) % 7) + 1

/** ISO 8601 week number: the week that holds the year's first Thursday is week 1. */
export function numeroSemaine(jour: string): number {
  const jeudi = enMs(jour) + (4 - jourSemaine(jour)) * JOUR_MS
  const premier = Date.UTC(new Date(jeudi).getUTCFullYear(), 0, 1)
  return 1 + Math.floor((jeudi - premier) / JOUR_MS / 7)
}

/** The day itself, or the Monday after a weekend. */
export const jourOuvre = (jour: string): string =>
  jourSemaine(jour) > 5 ? ajouterJours(jour, 8 - jourSemaine(jour)) : jour

export const lundiDe = (jour: string): string => ajouterJours(jour, 1 - jourSemaine(jour))

/** Days from one to another, both included. */
export function joursDe(du: string, au: string): string[] {
  const jours: string[] = []
  for (let t = enMs(du); t <= enMs(au); t += JOUR_MS) jours.push(new Date(t).toISOString().slice(0, 10))
  return jours
}

const enVigueur = (p: { debut: string; fin: string | null }, jour: string) =>
  p.debut <= jour && (p.fin === null || p.fin >= jour)

/** Takes [de, a) away from an opening: what is left before and after. */
function retirer(o: Ouverture, de: number, a: number): Ouverture[] {
  if (a <= o.de || de >= o.a) return [o]
  const reste: Ouverture[] = []
  if (de > o.de) reste.push({ ...o, a: de })
  if (a < o.a) reste.push({ ...o, de: a })
  return reste
}

/**
 * Hours in which professionals may be booked between two days: the pattern in force, plus the hours opened, less the
 * hours closed, leave, public holidays and the days on which the centre is closed. Hours opened by hand hold on a day
 * on which the centre is closed, not on a public holiday nor on leave.
 */
export function ouvertures(d: DonneesOuvertures, du: string, au: string): Ouverture[] {
  const exceptions = new Map<string, ExceptionPlage[]>()
  for (const e of d.exceptions) {
    const cle = `${e.professionnelId}/${e.jour}`
    const liste = exceptions.get(cle)
    if (liste) liste.push(e)
    else exceptions.set(cle, [e])
  }
  const absences = new Map<string, PeriodeAbsence[]>()
  for (const a of d.absences) {
    const liste = absences.get(a.professionnelId)
    if (liste) liste.push(a)
    else absences.set(a.professionnelId, [a])
  }
  const plages = new Map<string, Plage[]>()
  for (const p of d.plages) {
    const liste = plages.get(p.professionnelId)
    if (liste) liste.push(p)
    else plages.set(p.professionnelId, [p])
  }
  const professionnels = new Set([...plages.keys(), ...d.exceptions.map((e) => e.professionnelId)])
  const sorties: Ouverture[] = []
  for (const jour of joursDe(du, au)) {
    if (d.fermes.has(jour)) continue
    const js = jourSemaine(jour)
    const paire = numeroSemaine(jour) % 2 === 0
    for (const professionnelId of professionnels) {
      if (absences.get(professionnelId)?.some((a) => enVigueur(a, jour))) continue
      let lot: Ouverture[] = []
      for (const p of plages.get(professionnelId) ?? [])
        if (
          p.jourSemaine === js &&
          (p.semaines === 'toutes' || (p.semaines === 'paires') === paire) &&
          enVigueur(p, jour) &&
          (p.centreId === null || (d.joursDesCentres.get(p.centreId)?.includes(js) ?? true))
        )
          lot.push(ouvrir(p, professionnelId, jour))
      for (const e of exceptions.get(`${professionnelId}/${jour}`) ?? []) {
        lot = lot.flatMap((o) => retirer(o, e.de, e.a))
        if (e.sens === 'ouvre') lot.push(ouvrir(e, professionnelId, jour))
      }
      lot.sort((x, y) => x.de - y.de)
      sorties.push(...lot)
    }
  }
  return sorties
}

function ouvrir(p: Plage | ExceptionPlage, professionnelId: string, jour: string): Ouverture {
  const { de, a, centreId, salleId, siteId, genre } = p
  return { professionnelId, jour, de, a, centreId, salleId, siteId, genre }
}

/** An interval of a day, in minutes. */
export interface Intervalle {
  de: number
  a: number
}

/** What is left of [de, a) once intervals are taken away, in order. */
export function libres(de: number, a: number, pris: readonly Intervalle[]): Intervalle[] {
  const tri = pris.filter((p) => p.a > de && p.de < a).sort((x, y) => x.de - y.de)
  const reste: Intervalle[] = []
  let debut = de
  for (const p of tri) {
    if (p.de > debut) reste.push({ de: debut, a: p.de })
    debut = Math.max(debut, p.a)
  }
  if (debut < a) reste.push({ de: debut, a })
  return reste
}

/** Starts of slots of `duree` minutes in an opening, packed from the start of each free interval. */
export function creneaux(o: Ouverture, pris: readonly Intervalle[], duree: number): number[] {
  return libres(o.de, o.a, pris).flatMap(({ de, a }) => {
    const debuts: number[] = []
    for (let t = de; t + duree <= a; t += duree) debuts.push(t)
    return debuts
  })
}
