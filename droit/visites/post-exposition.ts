import { estMineur } from '../categories/categorie.ts'
import { masqueSir, RISQUES_DU_I } from '../categories/sir.ts'
import { EXPOSITION, NATURE, VISITE } from '../codes.ts'
import type { Faits } from '../faits.ts'
import { SANS_JOUR } from '../jour.ts'
import { applicable } from '../loi.ts'
import { BASCULE } from '../parametres.ts'
import { MEDECINS } from '../professions.ts'
import { DEBUT_PERIODE, des, type Regle, regle, rienDes } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { dernier, fr, type ReglagesPrepares } from './contexte.ts'

export const REGLE_POSTEX: Regle = regle(
  'POSTEX',
  "fin de l'exposition",
  rienDes('2017-01-01', ['L. 4624-2-1'], 'Pas de visite à la fin de l’exposition.'),
  des(
    '2022-03-31',
    ['L. 4624-2-1', 'R. 4624-28-1', 'R. 4624-28-2'],
    'lu',
    "Dans les meilleurs délais après la fin de l'exposition à des risques particuliers.",
  ),
)
export const REGLE_FIN_DE_CARRIERE: Regle = regle(
  'POSTEX-RETRAITE',
  'départ ou mise à la retraite',
  rienDes('2017-01-01', ['L. 4624-2-1'], 'Pas de visite de fin de carrière.'),
  des('2021-10-01', ['L. 4624-2-1', 'R. 4624-28-1'], 'lu', 'Avant le départ ou la mise à la retraite.'),
)
export const REGLE_POSTEX_CONDUITE: Regle = regle(
  'POSTEX-CONDUITE',
  "fin de l'exposition ou départ",
  rienDes('2017-01-01', ['R. 4624-28-1'], 'Sans objet.'),
  des(
    '2021-10-01',
    ['R. 4624-28-1 1°'],
    'conteste',
    "Ancien suivi renforcé pour la seule conduite ou l'électricité : le texte les couvre, la réforme de 2025 voulait les épargner.",
  ),
)

const CONDUITE_SEULE = EXPOSITION.CONDUITE | EXPOSITION.ELECTRICITE | EXPOSITION.ELECTRICITE_HORS_LISTE

/**
 * Grounds that open the visit for exposures lived on or up to a day: SIR then, or risks of
 * R. 4624-23 I lived before SIR existed (R. 4624-28-1 2°).
 */
function ouvrent(f: Faits, expositions: number, j: number): number {
  const ancien = j < DEBUT_PERIODE ? expositions & RISQUES_DU_I : 0
  return ancien | masqueSir(expositions, j, estMineur(f.naissance, j))
}

/** Visite post-exposition, or de fin de carrière (L. 4624-2-1). MT, CM or INT only. */
export function postExposition(f: Faits, r: ReglagesPrepares, s: Sortie, t: Trace | null): void {
  const fin = f.finExposition
  const depart = f.retraite
  if (fin === SANS_JOUR && depart === SANS_JOUR) return
  // Exposures that ended, under the law of their end; a driver has had SIR if exposed before October 2025.
  const carriere = f.expositionsCarriere | f.expositions
  const aFin =
    fin === SANS_JOUR
      ? 0
      : ouvrent(f, f.expositionsFinies, fin) | (f.expositionsFinies & carriere & CONDUITE_SEULE)
  const aDepart = depart === SANS_JOUR ? 0 : ouvrent(f, carriere, depart) | (carriere & CONDUITE_SEULE)
  const reste = fin === SANS_JOUR ? 0 : ouvrent(f, f.expositionsRestantes, fin + 1)
  const parFin =
    aFin !== 0 &&
    reste === 0 &&
    applicable(fin, BASCULE.postExposition) &&
    (depart === SANS_JOUR || fin < depart)
  const parDepart = aDepart !== 0 && applicable(depart, BASCULE.finDeCarriere)
  if (!parFin && !parDepart) return
  if (f.dernierePostExposition !== SANS_JOUR && f.dernierePostExposition >= dernier(fin, SANS_JOUR)) return
  const masque = parFin ? aFin : aDepart
  const conteste = (masque & ~CONDUITE_SEULE) === 0
  if (conteste && !r.postExpositionConduite) {
    s.dispenser(VISITE.POSTEX)
    if (t !== null)
      t.dispense(
        VISITE.POSTEX,
        motif(
          REGLE_POSTEX_CONDUITE,
          parFin ? fin : depart,
          "Réglage du service : pas de visite pour la seule conduite ou l'électricité.",
        ),
      )
    return
  }
  const i = parFin
    ? s.poser(VISITE.POSTEX, NATURE.SANS_DELAI, 0, MEDECINS, fin)
    : s.poser(VISITE.POSTEX, NATURE.AVANT, depart, MEDECINS)
  if (t === null) return
  if (parFin) {
    t.echeance(
      i,
      motif(
        REGLE_POSTEX,
        fin,
        `Exposition à des risques particuliers terminée le ${fr(fin)} : visite dans les meilleurs délais.`,
      ),
    )
  }
  if (parDepart) {
    t.echeance(
      i,
      motif(
        REGLE_FIN_DE_CARRIERE,
        depart,
        `Départ ou mise à la retraite le ${fr(depart)} : visite avant cette date.`,
      ),
    )
  }
  if (conteste) {
    t.echeance(
      i,
      motif(
        REGLE_POSTEX_CONDUITE,
        parFin ? fin : depart,
        "Seule la conduite ou l'électricité donnait le suivi renforcé : le texte est contesté, réglage modifiable.",
      ),
    )
  }
}
