import type { Hasard } from './hasard.ts'
import { ans } from './jours.ts'
import type { Contrat } from './monde.ts'
import {
  avantLePoste,
  avis,
  estSir,
  FENETRE,
  noter,
  type Plume,
  soignant,
  surLaRoute,
} from './suivi-plume.ts'

// Shares of 2023 (001 §1.1.4): of the VIP, physicians hold one in twenty (866 of 15,755 initial, 326 of 6,701
// periodic ones); of the intermediate visits, nearly none.
const VIPI_MEDECIN = 0.055
const VIPP_MEDECIN = 0.05

/** What happens to a visit that falls due: days between the day due and the day held, or null when it never is. */
function retardDe(h: Hasard, [aTemps, peu, beaucoup]: readonly [number, number, number]): number | null {
  const tire = h.reel()
  if (tire < aTemps) return -h.entier(0, 170)
  if (tire < aTemps + peu) return h.entier(1, 240)
  if (tire < aTemps + peu + beaucoup) return h.entier(240, 900)
  return null
}
const VIP: readonly [number, number, number] = [0.68, 0.19, 0.09]
/** Physicians are the scarce ones: the periodic exams slip more than the visits of nurses. */
const EXAMEN: readonly [number, number, number] = [0.66, 0.21, 0.09]
const INTERMEDIAIRE: readonly [number, number, number] = [0.72, 0.19, 0.05]

/** The visits of one contract: at hiring, then period after period, as the categories of the time asked. */
export function tenirCycles(h: Hasard, p: Plume, c: Contrat): void {
  const fin = Math.min(0, c.fin ?? 0)
  const sir = estSir(c)
  const commeSir = (jour: number) => sir || (surLaRoute(c) && jour < p.reforme)
  const dernier = p.derniers.get(c.personne.n)
  // Same job, little time between: the visit already held counts on (R. 4624-15, R. 4624-27).
  const suite =
    dernier && dernier.emploi === c.emploi && c.debut - dernier.le < ans(commeSir(c.debut) ? 1.8 : 2.5)
  let le = suite && h.chance(0.6) ? dernier.le : embauche(h, p, c, commeSir, fin)
  for (let tour = 0; le !== null && tour < 6; tour++) {
    p.derniers.set(c.personne.n, { le, emploi: c.emploi, medecin: commeSir(le) })
    le = periode(h, p, c, le, fin, sir, commeSir(le))
  }
  if (surLaRoute(c)) attester(h, p, c, fin)
}

/** The visit of the hiring; of those hired before the records, the last one of the former software. */
function embauche(
  h: Hasard,
  p: Plume,
  c: Contrat,
  commeSir: (jour: number) => boolean,
  fin: number,
): number | null {
  const prevue = (c.fin ?? 400) - c.debut
  const ancien = c.debut < -FENETRE
  // A mission or a short contract is often over before anybody could see the worker; a few of the old hands never were
  // (001, annexe 3: « embauche avant 2019, VIP initiale »).
  const vu = c.type === 'interim' ? 0.34 : ancien ? 0.994 : prevue < 60 ? 0.25 : prevue < 150 ? 0.6 : 0.93
  if (!h.chance(vu)) return null
  const examen = commeSir(c.debut)
  const delai =
    estSir(c) || avantLePoste(c) || examen
      ? h.chance(0.84)
        ? -h.entier(1, 20)
        : h.entier(2, 60)
      : h.chance(0.84)
        ? h.entier(8, 90)
        : h.chance(0.75)
          ? h.entier(91, 200)
          : h.entier(200, 420)
  let le = c.debut + delai
  if (le > fin) return null
  if (le < -FENETRE) {
    const cycle = commeSir(-FENETRE) ? ans(4) : ans(5)
    const passes = Math.floor((-FENETRE - le) / cycle)
    if (passes > 0) {
      // Each cycle drifts a little: the day of the last one says nothing of the day of the hiring.
      le = -FENETRE - Math.floor(cycle * h.reel())
      noter(p, c, commeSir(le) ? 'EMAP' : 'VIPP', le, commeSir(le) ? 'MT' : soignant(h, 0.3), avis(h))
      return le
    }
  }
  const parMedecin = commeSir(le)
  noter(p, c, parMedecin ? 'EMAE' : 'VIPI', le, parMedecin ? 'MT' : soignant(h, VIPI_MEDECIN), avis(h))
  return le
}

/** One period after a visit: the intermediate visit of a SIR, then the periodic one. @returns its day, if held */
function periode(
  h: Hasard,
  p: Plume,
  c: Contrat,
  depuis: number,
  fin: number,
  sir: boolean,
  etaitSir: boolean,
): number | null {
  if (etaitSir) {
    const ecart = retardDe(h, INTERMEDIAIRE)
    if (ecart !== null) {
      const milieu = depuis + ans(2) + ecart
      // The reform took driving and electricity out of the SIR: no intermediate visit any more.
      if (milieu <= fin && milieu > -FENETRE && (sir || milieu < p.reforme))
        noter(p, c, 'VINT', milieu, soignant(h, 0.01))
    }
  }
  const prochain = depuis + (etaitSir && (sir || depuis + ans(4) < p.reforme) ? ans(4) : periodeVip(c))
  const examen = sir || (surLaRoute(c) && prochain < p.reforme)
  const ecart = retardDe(h, examen ? EXAMEN : VIP)
  if (ecart === null) return null
  let le = prochain + ecart
  // Due before the records and not in them: held soon after they begin.
  if (le < -FENETRE) le = -FENETRE + h.entier(0, 300)
  if (le > fin) return null
  noter(p, c, examen ? 'EMAP' : 'VIPP', le, examen ? 'MT' : soignant(h, VIPP_MEDECIN), avis(h))
  return le
}

const periodeVip = (c: Contrat) => (c.nuit || c.personne.boeth ? ans(3) : ans(5))

/**
 * Attestation of those who drive or work near live parts: for the newcomers since the reform; for the others when the
 * opinion that stands in for it is five years old (decree 2025-355, art. 2).
 */
function attester(h: Hasard, p: Plume, c: Contrat, fin: number): void {
  if (fin <= p.reforme || estSir(c)) return
  const avisAncien = p.derniers.get(c.personne.n)
  const du =
    c.debut >= p.reforme
      ? c.debut
      : avisAncien?.medecin
        ? Math.max(p.reforme, avisAncien.le + ans(5))
        : p.reforme + h.entier(0, 200)
  const le = du + (c.debut >= p.reforme && h.chance(0.8) ? -h.entier(1, 15) : h.entier(-40, 120))
  if (le <= fin && le > p.reforme && h.chance(0.9)) noter(p, c, 'ATTEST', le, 'MT')
}
