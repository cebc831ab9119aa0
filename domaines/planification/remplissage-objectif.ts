import type { GenrePlage, Motif } from './vocabulaire-agenda.ts'
import { prend } from './vocabulaire-agenda.ts'

/**
 * What the automatic filling seeks. One visit placed in a slot is worth
 *
 *   (1 − p) × (w_priorite × valeur(rang) + w_retard × retard) + w_remplir
 *     − w_attente × valeur(rang) × attente − w_distance × km / 10 − w_preference × ecarts
 *
 * and each further visit of the same company in the same half-day of a professional adds w_groupe.
 *   p        chance that the worker does not come (history of his establishment, or the service's setting)
 *   rang     of the order of convocables (annexe 3): 1 is worth 1, and each rank 0.8 of the one before
 *   retard   days past the legal day on the first day of the period, 365 at most, by year
 *   attente  days between the later of the legal day and the first day, and the slot, by month
 *   km       as the crow flies from the centre that the establishment belongs to, to the centre of the slot (no coordinates of
 *            companies are kept; 0 when one is unknown, or in the company)
 *   ecarts   wishes of the member that the slot does not meet: half-day, place (0 to 2)
 * Eligibility, kinds of slots, hours, limits of a member a half-day are hard constraints, never traded.
 */
export const POIDS = {
  priorite: { libelle: 'Rang dans l’ordre des convocables', defaut: 10 },
  retard: { libelle: 'Retard sur le délai légal, par an', defaut: 4 },
  remplir: { libelle: 'Un créneau rempli', defaut: 2 },
  attente: { libelle: 'Attente au-delà du délai, par mois', defaut: 2 },
  distance: { libelle: 'Distance jusqu’au centre, par 10 km', defaut: 0.5 },
  preference: { libelle: 'Souhait de l’adhérent non tenu', defaut: 1 },
  groupe: { libelle: 'Même entreprise, même demi-journée', defaut: 0.6 },
} as const
export type Poids = Record<keyof typeof POIDS, number>

export const poidsComplets = (poids: Partial<Record<string, number>>): Poids =>
  Object.fromEntries(Object.entries(POIDS).map(([cle, { defaut }]) => [cle, poids[cle] ?? defaut])) as Poids

/** A visit to place: what a professional of one list would hold. */
export interface OptionVisite {
  liste: 'MT' | 'IDEST'
  code: Motif
  motifs: readonly Motif[]
  rang: number
  regle: string | null
  /** Last legal day YYYY-MM-DD; null when the law gives none. */
  limite: string | null
  sansDelai: boolean
}

export interface Candidat {
  travailleurId: string
  etablissementId: string | null
  entrepriseId: string | null
  options: readonly OptionVisite[]
  position: readonly [latitude: number, longitude: number] | null
  souhaits: {
    /** « 1M » Monday morning … « 6A »; empty: any. */
    creneaux: readonly string[]
    lieu: 'indifferent' | 'centre' | 'entreprise' | 'distance'
    centreId: string | null
    /** Most workers of the establishment a half-day; null: no limit. */
    maximum: number | null
  } | null
  /** Chance of absence, 0 to 1. */
  absence: number
}

/** Free time of one professional, of one stretch. */
export interface Bloc {
  professionnelId: string
  liste: 'MT' | 'IDEST'
  jour: string
  /** ISO day and half-day, « 1M ». */
  demi: string
  de: number
  a: number
  genre: GenrePlage
  centreId: string | null
  salleId: string | null
  siteId: string | null
  position: readonly [number, number] | null
}

const JOUR_MS = 86_400_000
const jours = (de: string, a: string) => (Date.parse(a) - Date.parse(de)) / JOUR_MS

/** Worth of a rank: 1, then 0.8 of the one before; what no rule places is worth a tenth. */
export const valeurDuRang = (rang: number): number => (rang > 20 ? 0.1 : 0.8 ** (rang - 1))

/** Kilometres as the crow flies. */
export function kilometres(a: readonly [number, number] | null, b: readonly [number, number] | null): number {
  if (!a || !b) return 0
  const r = Math.PI / 180
  const x = (b[1] - a[1]) * r * Math.cos(((a[0] + b[0]) / 2) * r)
  const y = (b[0] - a[0]) * r
  return 6371 * Math.hypot(x, y)
}

/** Wishes of the member that a slot does not meet, 0 to 2. */
export function ecarts(c: Candidat, b: Bloc): number {
  const s = c.souhaits
  if (!s) return 0
  const demi = s.creneaux.length > 0 && !s.creneaux.includes(b.demi) ? 1 : 0
  const lieu =
    s.lieu === 'indifferent' ||
    (s.lieu === 'entreprise' && b.siteId !== null) ||
    (s.lieu === 'distance' && b.genre === 'distance') ||
    (s.lieu === 'centre' && b.centreId !== null && (s.centreId === null || s.centreId === b.centreId))
      ? 0
      : 1
  return demi + lieu
}

/** Whether the stretch may take the visit at all, eligibility aside. */
export function accepte(c: Candidat, o: OptionVisite, b: Bloc): boolean {
  if (o.liste !== b.liste || b.genre === 'urgence' || !prend(b.genre, o.code)) return false
  // A visit in a company is for its own workers; at a distance, only for members who wish so.
  if (b.siteId !== null && b.siteId !== c.etablissementId) return false
  return b.genre !== 'distance' || c.souhaits?.lieu === 'distance'
}

/** Days past the legal day on `le`, 0 when it is not passed or there is none. */
export const joursDeRetard = (o: OptionVisite, le: string): number =>
  o.limite === null ? 0 : Math.max(0, jours(o.limite, le))

/** Worth of a visit in a stretch, the company's other visits aside. */
export function gain(c: Candidat, o: OptionVisite, b: Bloc, du: string, w: Poids): number {
  const valeur = valeurDuRang(o.rang)
  const retard = Math.min(365, joursDeRetard(o, du)) / 365
  const depart = o.sansDelai || o.limite === null || o.limite < du ? du : o.limite
  const attente = Math.max(0, jours(depart, b.jour)) / 30
  return (
    (1 - c.absence) * (w.priorite * valeur + w.retard * retard) +
    w.remplir -
    w.attente * valeur * attente -
    (w.distance * (b.siteId ? 0 : kilometres(c.position, b.position))) / 10 -
    w.preference * ecarts(c, b)
  )
}
