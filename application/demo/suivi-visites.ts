import { Lot } from './copie.ts'
import { PROFESSIONNELS_FIXES } from './distribution.ts'
import { type Hasard, hasard } from './hasard.ts'
import { idStable } from './identifiants.ts'
import { ans } from './jours.ts'
import { type Contrat, enCours, type Monde } from './monde.ts'

/** Five years of activity: what the service has in its records. */
const FENETRE = ans(5)
/** Since then driving and electricity ask for an attestation instead of grounding a SIR (decree 2025-355). */
const REFORME = '2025-10-01'
const ROUTE = new Set(['conduite', 'electricite'])
const SANS_SIR = new Set(['bio2', 'champs_em', ...ROUTE])

interface Plume {
  visite: Lot
  absence: Lot
  cal: Monde['cal']
  n: number
  vues: Set<string>
}

/**
 * Visits held and absences of the five last years (001 §1.1.4): most first visits held in time, a backlog of VIP, SIR
 * workers whose intermediate visit was missed, some mi-carrière of the year done, reprises of the week still to hold.
 */
export function lotsSuivi(monde: Monde): Lot[] {
  const h = hasard(monde.graine, 'visites')
  const p: Plume = {
    visite: new Lot('suivi.visite', [
      ...['id', 'travailleur_id', 'contrat_id', 'code', 'le', 'profession', 'conclusion', 'jointe', 'source'],
      'professionnel_id',
    ]),
    absence: new Lot('suivi.absence', [
      ...['id', 'contrat_id', 'cause', 'debut', 'fin', 'reprise', 'emission', 'source'],
    ]),
    cal: monde.cal,
    n: 0,
    vues: new Set(),
  }
  for (const c of monde.contrats) {
    if (c.exclusion || (c.fin !== null && c.fin < -FENETRE)) continue
    tenirVisites(h, p, c)
    if (c.type !== 'interim') tenirAbsences(h, p, c)
  }
  return [p.visite, p.absence]
}

const MEDECIN = PROFESSIONNELS_FIXES.find((p) => p.role === 'medecin')?.id ?? null

function noter(
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

/** Physicians hold two fifths of the VIP, nurses the rest (001 §1.1.4). */
const soignant = (h: Hasard, medecin = 0.4) => (h.chance(medecin) ? 'MT' : 'IDEST')
const avis = (h: Hasard) => (h.chance(0.06) ? 'mesures' : 'favorable')

function tenirVisites(h: Hasard, p: Plume, c: Contrat): void {
  const sir = c.expositions.some((x) => !SANS_SIR.has(x))
  const route = c.expositions.some((x) => ROUTE.has(x))
  const reforme = p.cal.decalage(REFORME)
  const avant = c.nuit || c.expositions.includes('bio2') || c.expositions.includes('champs_em')
  const fin = Math.min(0, c.fin ?? 0)
  // A mission or a short contract is often over before anybody could see the worker.
  const vu = c.type === 'interim' ? 0.3 : c.debut < -ans(1) ? 0.94 : 0.8
  if (!h.chance(vu)) return
  const delai = sir || avant ? -h.entier(1, 20) : h.chance(0.86) ? h.entier(8, 90) : h.entier(91, 320)
  let le = c.debut + delai
  if (le > fin) return
  const commeSir = sir || (route && le < reforme)
  if (le >= -FENETRE) noter(p, c, commeSir ? 'EMAE' : 'VIPI', le, commeSir ? 'MT' : soignant(h), avis(h))
  else {
    // Older than the records taken over: the last visit of the cycle is what the former software gave.
    const cycle = commeSir ? ans(4) : ans(5)
    le += Math.floor((-FENETRE - le) / cycle + 1) * cycle - h.entier(0, 200)
    if (le > fin) return
    noter(p, c, commeSir ? 'EMAP' : 'VIPP', le, commeSir ? 'MT' : soignant(h), avis(h))
  }
  suivre(h, p, c, le, fin, sir, commeSir)
  if (route && fin > reforme && h.chance(0.72))
    noter(p, c, 'ATTEST', reforme + h.entier(0, Math.max(1, fin - reforme)), 'MT')
  miCarriere(h, p, c, fin)
  if (h.chance(0.05)) noter(p, c, 'DEM', h.entier(Math.max(le, -ans(3)), fin), soignant(h, 0.93), avis(h))
}

/** The cycle after the first visit: periodic visits, some late, some never held. */
function suivre(
  h: Hasard,
  p: Plume,
  c: Contrat,
  depuis: number,
  fin: number,
  sir: boolean,
  commeSir: boolean,
): void {
  let le = depuis
  for (let tour = 0; tour < 4; tour++) {
    if (sir || (commeSir && tour === 0)) {
      const milieu = le + ans(2) - h.entier(-90, 60)
      if (milieu <= fin && h.chance(0.7)) noter(p, c, 'VINT', milieu, soignant(h, 0.15))
      le += ans(4) - h.entier(-120, 90)
      if (le > fin || h.chance(0.2)) return
      noter(p, c, sir ? 'EMAP' : 'VIPP', le, sir ? 'MT' : soignant(h), avis(h))
    } else {
      le += (c.nuit || c.personne.boeth ? ans(3) : ans(5)) - h.entier(-200, 150)
      // Today's backlog: a good quarter of the VIP that fell due were not held.
      if (le > fin || h.chance(0.28)) return
      noter(p, c, 'VIPP', le, soignant(h), avis(h))
    }
  }
}

/** Two mi-carrière out of three were held in their year; those of this year are under way. */
function miCarriere(h: Hasard, p: Plume, c: Contrat, fin: number): void {
  const { cal } = p
  const annee = Number(cal.texte(c.personne.naissance).slice(0, 4)) + 45
  const debut = cal.decalage(`${annee}-01-01`)
  const jour = debut + h.entier(0, 364)
  const chance = annee === Number(cal.au.slice(0, 4)) ? 0.7 : 0.9
  if (annee < 2022 || jour > fin || jour < c.debut || !h.chance(chance)) return
  noter(p, c, 'MICAR', jour, soignant(h, 0.13))
}

const CAUSES: readonly [cause: string, poids: number, min: number, max: number][] = [
  ['maladie', 0.55, 8, 120],
  ['at', 0.16, 8, 90],
  ['trajet', 0.03, 10, 60],
  ['mp', 0.03, 60, 200],
  ['autre', 0.23, 7, 28],
]

function tenirAbsences(h: Hasard, p: Plume, c: Contrat): void {
  const fin = Math.min(0, c.fin ?? 0)
  const debut = Math.max(c.debut + 15, -FENETRE)
  if (fin - debut < 30) return
  const age = (jour: number) => (jour - c.personne.naissance) / 365.25
  let libre = debut
  // About one longer stop a worker in ten years.
  const nombre = h.chance((fin - debut) / ans(9)) ? (h.chance(0.2) ? 2 : 1) : 0
  for (let i = 0; i < nombre; i++) {
    const premier = libre + h.entier(0, Math.max(0, fin - libre))
    if (premier >= fin) break
    const maternite = c.personne.sexe === 'F' && age(premier) > 21 && age(premier) < 41 && h.chance(0.28)
    let cause = 'maternite'
    let duree = 112
    if (!maternite) {
      let tire = h.reel()
      const choix =
        CAUSES.find(([, poids]) => {
          tire -= poids
          return tire < 0
        }) ?? CAUSES[0]!
      cause = choix[0]
      duree = choix[2] + Math.floor((choix[3] - choix[2]) * h.reel() ** 2)
    }
    absent(h, p, c, cause, premier, duree, fin)
    libre = premier + duree + 20
  }
  // The week's own: long stops that just ended, so that reprises are due now.
  if (nombre === 0 && enCours(c) && c.debut < -200 && h.chance(0.0022)) {
    const repris = -h.entier(0, 6)
    absent(h, p, c, h.chance(0.75) ? 'maladie' : 'at', repris - h.entier(63, 140), 0, fin, repris)
  }
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
  const connue = reprise <= 0
  p.absence.ajouter(
    idStable('absence', p.n++),
    c.id,
    cause,
    p.cal.texte(debut),
    p.cal.texte(reprise - 1),
    connue ? p.cal.texte(reprise) : null,
    p.cal.texte(debut),
    debut < -ans(4) ? 'reprise_historique' : h.chance(0.7) ? 'employeur' : 'saisie',
  )
  const longue =
    cause === 'maternite' ||
    cause === 'mp' ||
    (cause === 'at' ? reprise - debut >= 30 : reprise - debut >= 60)
  if (!longue || cause === 'autre') return
  if (h.chance(0.12)) noter(p, c, 'PREREP', Math.min(reprise - h.entier(3, 25), borne), 'MT', avis(h))
  // Of this last month's reprises some are still to be held; of the older ones hardly any.
  const tenue = reprise + h.entier(0, 8)
  if (repriseVoulue === undefined && tenue <= borne && h.chance(reprise > -40 ? 0.7 : 0.96))
    noter(p, c, 'REPR', tenue, cause === 'maternite' ? soignant(h, 0.45) : soignant(h, 0.93), avis(h))
}
