import { Lot } from './copie.ts'
import { PROFESSIONNELS_FIXES } from './distribution.ts'
import type { Hasard } from './hasard.ts'
import { idStable } from './identifiants.ts'
import { ans } from './jours.ts'
import type { Contrat, Monde } from './monde.ts'

/** Five years of activity: what the service has whole in its records. Of the time before, only each last visit. */
export const FENETRE = ans(5)
/** Since then driving and electricity ask for an attestation instead of grounding a SIR (decree 2025-355). */
export const REFORME = '2025-10-01'
const ROUTE = new Set(['conduite', 'electricite'])
const SANS_SIR = new Set(['bio2', 'champs_em', ...ROUTE])

/** Writes visits and absences; remembers what each worker had last. */
export interface Plume {
  visite: Lot
  absence: Lot
  cal: Monde['cal']
  /** Offset of the reform. */
  reforme: number
  n: number
  vues: Set<string>
  /** Workers whose mi-carrière visit was held: once in a life. */
  miCarrieres: Set<number>
  /** By worker: his last initial or periodic visit, and the job it was held for. */
  derniers: Map<number, { le: number; emploi: string; medecin: boolean }>
}

export function creerPlume(cal: Monde['cal']): Plume {
  return {
    visite: new Lot('suivi.visite', [
      ...['id', 'travailleur_id', 'contrat_id', 'code', 'le', 'profession', 'conclusion', 'jointe', 'source'],
      'professionnel_id',
    ]),
    absence: new Lot('suivi.absence', [
      ...['id', 'contrat_id', 'cause', 'debut', 'fin', 'reprise', 'emission', 'source'],
    ]),
    cal,
    reforme: cal.decalage(REFORME),
    n: 0,
    vues: new Set(),
    miCarrieres: new Set(),
    derniers: new Map(),
  }
}

const MEDECIN = PROFESSIONNELS_FIXES.find((p) => p.role === 'medecin')?.id ?? null

/** Writes a visit held, unless its day is to come or the same one is there already. */
export function noter(
  p: Plume,
  c: Contrat,
  code: string,
  jour: number,
  profession: string,
  conclusion = 'favorable',
): void {
  const le = p.cal.ouvre(jour)
  const cle = `${c.personne.n}/${code}/${le}`
  if (le > 0 || p.vues.has(cle)) return
  p.vues.add(cle)
  p.visite.ajouter(
    idStable('visite', p.n++),
    c.personne.id,
    c.id,
    code,
    p.cal.texte(le),
    profession,
    conclusion,
    false,
    le < -ans(4) ? 'reprise_historique' : 'saisie',
    profession === 'MT' && c.etablissement.centre === 0 && le > -400 ? MEDECIN : null,
  )
}

/** The physician holds this share of such visits, a nurse the others. */
export const soignant = (h: Hasard, medecin: number) => (h.chance(medecin) ? 'MT' : 'IDEST')
export const avis = (h: Hasard) => (h.chance(0.06) ? 'mesures' : 'favorable')

/** Grounds of a SIR other than driving and electricity. */
export const estSir = (c: Contrat) => c.expositions.some((x) => !SANS_SIR.has(x))
export const surLaRoute = (c: Contrat) => c.expositions.some((x) => ROUTE.has(x))
/** VIP before the assignment: night work, biological agents of group 2, electromagnetic fields (R. 4624-18…). */
export const avantLePoste = (c: Contrat) =>
  c.nuit || c.expositions.includes('bio2') || c.expositions.includes('champs_em')
