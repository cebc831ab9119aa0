import type { Hasard } from './hasard.ts'
import { idStable } from './identifiants.ts'
import { ans } from './jours.ts'
import { type Contrat, enCours } from './monde.ts'
import { avis, FENETRE, noter, type Plume, soignant } from './suivi-plume.ts'

/** Visits on request a year and a worker: 4,102 for 91,650 in 2023, of which nurses held 292 (001 §1.1.4). */
const DEMANDES = 4102 / 91_650
/** Stops from work a year and a worker; a good half are long enough for a reprise: 5,479 examinations in 2023. */
const ARRETS = 0.092
/** Pré-reprises: 2,265 in 2023 for 5,479 reprises, those of maternity apart. */
const PREREPRISE = 0.42

/** Visits of the year of 45 (2,005 of all motives in 2023, physicians 290), and those that somebody asks for. */
export function tenirOccasions(h: Hasard, p: Plume, c: Contrat): void {
  const fin = Math.min(0, c.fin ?? 0)
  const debut = Math.max(c.debut, -FENETRE)
  miCarriere(h, p, c, fin)
  const annees = (fin - debut) / 365.25
  if (annees > 0.1 && h.chance(DEMANDES * annees))
    noter(p, c, 'DEM', h.entier(debut, fin), soignant(h, 0.93), avis(h))
}

function miCarriere(h: Hasard, p: Plume, c: Contrat, fin: number): void {
  const { cal } = p
  const annee = Number(cal.texte(c.personne.naissance).slice(0, 4)) + 45
  const jour = cal.decalage(`${annee}-01-01`) + h.entier(0, 364)
  // Those of this year are under way.
  const chance = annee === Number(cal.au.slice(0, 4)) ? 0.8 : 0.92
  if (annee < 2022 || jour > fin || p.miCarrieres.has(c.personne.n) || !h.chance(chance)) return
  p.miCarrieres.add(c.personne.n)
  // Those hired after their year: seen soon after, nobody knows what their former employer did.
  noter(p, c, 'MICAR', jour < c.debut ? c.debut + h.entier(20, 200) : jour, soignant(h, 0.145))
}

const CAUSES: readonly [cause: string, poids: number, min: number, max: number][] = [
  ['maladie', 0.6, 30, 190],
  ['at', 0.17, 20, 120],
  ['trajet', 0.03, 10, 80],
  ['mp', 0.04, 60, 200],
  ['autre', 0.16, 7, 28],
]

/** Stops from work with their pré-reprise and reprise visits; those of this week are still to be seen. */
export function tenirAbsences(h: Hasard, p: Plume, c: Contrat): void {
  const fin = Math.min(0, c.fin ?? 0)
  const debut = Math.max(c.debut + 15, -FENETRE)
  if (fin - debut < 30) return
  const age = (jour: number) => (jour - c.personne.naissance) / 365.25
  let libre = debut
  const attendus = (ARRETS * (fin - debut)) / 365.25
  const nombre = h.chance(attendus) ? (h.chance(0.15) ? 2 : 1) : 0
  for (let i = 0; i < nombre; i++) {
    const premier = libre + h.entier(0, Math.max(0, fin - libre))
    if (premier >= fin) break
    const maternite = c.personne.sexe === 'F' && age(premier) > 21 && age(premier) < 41 && h.chance(0.3)
    const [cause, , min, max] = maternite ? (['maternite', 1, 112, 112] as const) : tirerCause(h)
    const duree = min + Math.floor((max - min) * h.reel() ** 1.4)
    absent(h, p, c, cause, premier, duree, fin)
    libre = premier + duree + 20
  }
  // The week's own: long stops that just ended, so that reprises are due now.
  if (nombre === 0 && enCours(c) && c.debut < -200 && h.chance(0.0022)) {
    const repris = -h.entier(0, 6)
    absent(h, p, c, h.chance(0.75) ? 'maladie' : 'at', repris - h.entier(63, 140), 0, fin, repris)
  }
}

function tirerCause(h: Hasard) {
  let tire = h.reel()
  for (const cause of CAUSES) {
    tire -= cause[1]
    if (tire < 0) return cause
  }
  return CAUSES[0]!
}

function absent(
  h: Hasard,
  p: Plume,
  c: Contrat,
  cause: string,
  debut: number,
  duree: number,
  borne: number,
  repriseVoulue?: number,
): void {
  const reprise = repriseVoulue ?? debut + duree
  if (reprise > 200 || (c.fin !== null && reprise > c.fin)) return
  p.absence.ajouter(
    idStable('absence', p.n++),
    c.id,
    cause,
    p.cal.texte(debut),
    p.cal.texte(reprise - 1),
    reprise <= 0 ? p.cal.texte(reprise) : null,
    p.cal.texte(debut),
    debut < -ans(4) ? 'reprise_historique' : h.chance(0.7) ? 'employeur' : 'saisie',
  )
  const longue =
    cause === 'maternite' ||
    cause === 'mp' ||
    (cause === 'at' ? reprise - debut >= 30 : cause !== 'autre' && reprise - debut >= 60)
  if (!longue) return
  if (cause !== 'maternite' && h.chance(PREREPRISE))
    noter(p, c, 'PREREP', Math.min(reprise - h.entier(3, 25), borne), 'MT', avis(h))
  // Of this last month's reprises some are still to be held; of the older ones hardly any.
  const tenue = reprise + (h.chance(0.8) ? h.entier(0, 8) : h.entier(9, 25))
  if (
    repriseVoulue === undefined &&
    tenue <= borne &&
    h.chance(reprise > -40 ? 0.72 : reprise > -200 ? 0.96 : 0.998)
  )
    noter(p, c, 'REPR', tenue, cause === 'maternite' ? soignant(h, 0.16) : 'MT', avis(h))
}
