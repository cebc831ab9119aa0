import { pluriel } from './nombres.ts'

/** A day as the API writes it, `YYYY-MM-DD`, or an instant in ISO 8601, read on a clock in Paris. */
export type DateOuInstant = string

const FUSEAU = 'Europe/Paris'
const jourParis = new Intl.DateTimeFormat('en-CA', { timeZone: FUSEAU })
const heureParis = new Intl.DateTimeFormat('fr-FR', { timeZone: FUSEAU, hour: '2-digit', minute: '2-digit' })
const long = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const mois = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** The `YYYY-MM-DD` day of a day or instant. A plain day never goes through a time zone. */
export function jourDe(date: DateOuInstant): string {
  return date.length === 10 ? date : jourParis.format(new Date(date))
}

export function aujourdhui(): string {
  return jourParis.format(new Date())
}

/** « 22/11/2026 » */
export function formaterDate(date: DateOuInstant): string {
  const [annee, moisDuJour, jour] = jourDe(date).split('-')
  return `${jour}/${moisDuJour}/${annee}`
}

/** « dimanche 22 novembre 2026 » */
export function formaterDateLongue(date: DateOuInstant): string {
  return long.format(new Date(`${jourDe(date)}T00:00:00Z`)).replace(/\b1 /, '1er ')
}

/** « novembre 2026 » */
export function formaterMois(date: DateOuInstant): string {
  return mois.format(new Date(`${jourDe(date)}T00:00:00Z`))
}

/** « 08 h 30 » from an instant. */
export function formaterHeure(instant: string): string {
  return heureParis.format(new Date(instant)).replace(':', '\u00a0h\u00a0')
}

/** « 22/11/2026 à 08 h 30 » */
export function formaterInstant(instant: string): string {
  return `${formaterDate(instant)} à ${formaterHeure(instant)}`
}

/** Days from `depart` to `arrivee`, negative when it is already past. */
export function joursEntre(depart: DateOuInstant, arrivee: DateOuInstant): number {
  return Math.round((Date.parse(jourDe(arrivee)) - Date.parse(jourDe(depart))) / 86_400_000)
}

/** Full calendar months from one day to a later one. */
function moisEntre(depart: string, arrivee: string): number {
  const nombre = (jour: string, debut: number, fin: number) => Number(jour.slice(debut, fin))
  const ecart =
    (nombre(arrivee, 0, 4) - nombre(depart, 0, 4)) * 12 + nombre(arrivee, 5, 7) - nombre(depart, 5, 7)
  return nombre(arrivee, 8, 10) < nombre(depart, 8, 10) ? ecart - 1 : ecart
}

function duree(depart: string, arrivee: string): string {
  const jours = joursEntre(depart, arrivee)
  if (jours < 60) return pluriel(jours, 'jour')
  const mois = moisEntre(depart, arrivee)
  return mois < 24 ? pluriel(mois, 'mois', 'mois') : pluriel(Math.floor(mois / 12), 'an')
}

/** « aujourd’hui », « demain », « dans 3 jours », « il y a 2 mois ». */
export function formaterJoursRelatifs(date: DateOuInstant, reference = aujourdhui()): string {
  const ecart = joursEntre(reference, date)
  if (ecart === 0) return 'aujourd’hui'
  if (ecart === 1) return 'demain'
  if (ecart === -1) return 'hier'
  const jour = jourDe(date)
  return ecart > 0 ? `dans ${duree(reference, jour)}` : `il y a ${duree(jour, reference)}`
}

/** For a due date: « dans 3 jours », « aujourd’hui », « en retard de 12 jours ». */
export function formaterEcheance(date: DateOuInstant, reference = aujourdhui()): string {
  const ecart = joursEntre(reference, date)
  return ecart < 0 ? `en retard de ${duree(jourDe(date), reference)}` : formaterJoursRelatifs(date, reference)
}

/** « du 01/01/2026 au 31/12/2026 », « depuis le 01/01/2026 », « jusqu’au 31/12/2026 ». Both days included. */
export function formaterPeriode(debut: DateOuInstant | null, fin: DateOuInstant | null): string {
  if (debut && fin) {
    if (jourDe(debut) === jourDe(fin)) return `le ${formaterDate(debut)}`
    return `du ${formaterDate(debut)} au ${formaterDate(fin)}`
  }
  if (debut) return `depuis le ${formaterDate(debut)}`
  if (fin) return `jusqu’au ${formaterDate(fin)}`
  return 'sans limite de date'
}

/** Age in full years on a day. */
export function ageLe(naissance: string, reference = aujourdhui()): number {
  const ecart = Number(reference.slice(0, 4)) - Number(naissance.slice(0, 4))
  return reference.slice(5) < naissance.slice(5) ? ecart - 1 : ecart
}
