import { estMineur, suiviCategorieA } from '../categories/categorie.ts'
import { SIA, TROIS_ANS } from '../categories/sia.ts'
import { CONTRAT, EXPOSITION, NATURE, VISITE } from '../codes.ts'
import type { Faits } from '../faits.ts'
import { ajouterMois, type Jour, SANS_JOUR } from '../jour.ts'
import { MANQUE } from '../manques.ts'
import { P } from '../parametres.ts'
import { MEDECINS, POUR_INTERMEDIAIRE, pourVip } from '../professions.ts'
import { DEBUT_PERIODE, des, type Regle, regle, valeurAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { fr, type ReglagesPrepares } from './contexte.ts'

const DERNIERE = 'dernière visite qui compte'

export const REGLE_VIPP: Regle = regle(
  'VIPP',
  DERNIERE,
  des(
    '2017-01-01',
    ['R. 4624-16'],
    'lu',
    'Renouvellement au plus tard cinq ans après, ou plus tôt si le médecin le fixe.',
  ),
)
export const REGLE_VIPP_ADAPTEE: Regle = regle(
  'VIPP-ADAPTEE',
  DERNIERE,
  des('2017-01-01', ['R. 4624-17'], 'lu', 'Suivi adapté : trois ans au plus.'),
)
export const REGLE_VIPP_HANDICAP: Regle = regle(
  'VIPP-HANDICAP',
  DERNIERE,
  des(
    '2017-01-01',
    ['R. 4624-20'],
    'lu',
    'Le médecin du travail fixe la périodicité et voit le travailleur sans délai.',
  ),
)
export const REGLE_MANNEQUIN: Regle = regle(
  'MANNEQUIN',
  DERNIERE,
  des(
    '2017-01-01',
    ['R. 7123-7'],
    'lu',
    'Mannequin : au moins une visite ou un examen par période de douze mois.',
  ),
)
export const REGLE_EMAP: Regle = regle(
  'EMAP',
  "dernier examen d'aptitude par un médecin",
  des(
    '2017-01-01',
    ['R. 4624-28'],
    'lu',
    "Renouvellement au plus tard quatre ans après l'examen du médecin.",
  ),
)
export const REGLE_VINT: Regle = regle(
  'VINT',
  "dernier examen d'aptitude par un médecin",
  des(
    '2017-01-01',
    ['R. 4624-28'],
    'lu',
    "Visite intermédiaire au plus tard deux ans après l'examen du médecin.",
  ),
)
export const REGLE_EMAP_CATEGORIE_A: Regle = regle(
  'EMAP-CATEGORIE-A',
  "dernier examen d'aptitude par un médecin",
  des(
    '2017-01-01',
    ['R. 4451-82'],
    'a-relire',
    'Catégorie A : chaque année (rédaction antérieure au 01/07/2018 non relue).',
  ),
  des('2018-07-01', ['R. 4451-82'], 'lu', 'Catégorie A : chaque année, sans visite intermédiaire.'),
)
export const REGLE_RI_B: Regle = regle(
  'RI-ORDINAIRE',
  "dernier examen d'aptitude par un médecin",
  des(
    '2017-01-01',
    ['R. 4451-82'],
    'a-relire',
    'Catégorie B : rythme ordinaire (rédaction antérieure non relue).',
  ),
  des('2018-07-01', ['R. 4451-82'], 'lu', 'Catégorie B ou radon : rythme ordinaire du suivi renforcé.'),
)
export const REGLE_DEPASSEMENT: Regle = regle(
  'RI-DEPASSEMENT',
  'constat du dépassement',
  des(
    '2017-01-01',
    ['R. 4451-81'],
    'a-relire',
    'Suivi de catégorie A pendant douze mois (rédaction antérieure non relue).',
  ),
  des(
    '2018-07-01',
    ['R. 4451-81'],
    'lu',
    'Limite de dose dépassée : suivi de catégorie A pendant douze mois.',
  ),
)
export const REGLE_EMAP_JEUNE: Regle = regle(
  'EMAP-JEUNE',
  "dernier avis d'aptitude",
  des(
    '2017-01-01',
    ['R. 4153-40'],
    'lu',
    "Moins de 18 ans aux travaux réglementés : avis d'aptitude chaque année.",
  ),
)

const RI_ORDINAIRE = EXPOSITION.RI_B | EXPOSITION.RI_RADON

/** VIP périodique, for SIS and SIA. `depuis`: last visit that counts. */
export function vipPeriodique(f: Faits, depuis: Jour, r: ReglagesPrepares, s: Sortie, t: Trace | null): void {
  if (depuis < DEBUT_PERIODE) {
    s.manquants |= MANQUE.horsPeriode
    return
  }
  const adapte = (s.fondementsSia & TROIS_ANS) !== 0
  const mannequin = f.contrat === CONTRAT.MANNEQUIN
  const legale = valeurAu(mannequin ? P.periodeMannequin : adapte ? P.periodeAdaptee : P.periodeVip, depuis)
  const fixee = f.periodePrescrite > 0 && f.periodePrescrite < legale
  const mois = fixee ? f.periodePrescrite : legale
  const tard = ajouterMois(depuis, mois)
  const i = s.poser(VISITE.VIPP, NATURE.AU_PLUS_TARD, tard, pourVip(f.au, r.mpc))
  if (t === null) return
  const suite = `${mois} mois après la visite du ${fr(depuis)}, soit le ${fr(tard)} au plus tard.`
  const regle = mannequin ? REGLE_MANNEQUIN : adapte ? REGLE_VIPP_ADAPTEE : REGLE_VIPP
  if (fixee) {
    t.echeance(
      i,
      motif(
        REGLE_VIPP,
        depuis,
        `Périodicité fixée par le médecin du travail, plus courte que le plafond légal de ${legale} mois : ${suite}`,
      ),
    )
    if (regle !== REGLE_VIPP) t.echeance(i, motif(regle, depuis, `Le plafond légal est de ${legale} mois.`))
  } else t.echeance(i, motif(regle, depuis, `Périodicité légale : ${suite}`))
  if (s.fondementsSia & (SIA.RQTH | SIA.INVALIDITE)) {
    t.echeance(
      i,
      motif(
        REGLE_VIPP_HANDICAP,
        depuis,
        'Travailleur handicapé ou invalide : il doit aussi avoir été orienté vers le médecin du travail.',
      ),
    )
  }
}

/** Renewal of the aptitude exam and visite intermédiaire (R. 4624-28). `depuis`: last exam by a physician. */
export function aptitudePeriodique(f: Faits, depuis: Jour, s: Sortie, t: Trace | null): void {
  if (depuis < DEBUT_PERIODE) {
    s.manquants |= MANQUE.horsPeriode
    return
  }
  const categorieA = suiviCategorieA(f, f.au)
  const jeune = (s.fondementsSir & EXPOSITION.TRAVAUX_REGLEMENTES) !== 0 && estMineur(f.naissance, f.au)
  const mannequin = f.contrat === CONTRAT.MANNEQUIN
  let legale = valeurAu(P.periodeAptitude, depuis)
  let regle: Regle = REGLE_EMAP
  if (mannequin) {
    legale = valeurAu(P.periodeMannequin, depuis)
    regle = REGLE_MANNEQUIN
  }
  if (jeune) {
    legale = valeurAu(P.periodeJeune, depuis)
    regle = REGLE_EMAP_JEUNE
  }
  if (categorieA) {
    legale = valeurAu(P.periodeCategorieA, depuis)
    regle = REGLE_EMAP_CATEGORIE_A
  }
  const fixee = f.periodePrescrite > 0 && f.periodePrescrite < legale
  const mois = fixee ? f.periodePrescrite : legale
  const tard = ajouterMois(depuis, mois)
  const delai = valeurAu(P.delaiIntermediaire, depuis)
  // An exam at two years or less takes the place of the intermediate visit.
  if (!categorieA && mois > delai && f.derniereIntermediaire < depuis) {
    const milieu = ajouterMois(depuis, delai)
    const i = s.poser(VISITE.VINT, NATURE.AU_PLUS_TARD, milieu, POUR_INTERMEDIAIRE)
    if (t !== null) {
      const phrase = `Visite intermédiaire deux ans après l'examen du ${fr(depuis)}, soit le ${fr(milieu)} au plus tard.`
      t.echeance(i, motif(REGLE_VINT, depuis, phrase))
      expliquerRayonnements(i, f, s, t, depuis)
    }
  }
  const i = s.poser(VISITE.EMAP, NATURE.AU_PLUS_TARD, tard, MEDECINS)
  if (t === null) return
  const suite = `${mois} mois après l'examen du ${fr(depuis)} par un médecin, soit le ${fr(tard)} au plus tard`
  t.echeance(
    i,
    fixee
      ? motif(
          REGLE_EMAP,
          depuis,
          `Périodicité fixée par le médecin du travail (plafond légal de ${legale} mois) : ${suite}.`,
        )
      : motif(
          regle,
          depuis,
          categorieA
            ? `Catégorie A, chaque année : ${suite}, sans visite intermédiaire.`
            : `Périodicité légale : ${suite}.`,
        ),
  )
  if (categorieA && (f.expositions & EXPOSITION.RI_A) === 0 && f.depassementDose !== SANS_JOUR) {
    t.echeance(
      i,
      motif(
        REGLE_DEPASSEMENT,
        f.depassementDose,
        `Dépassement de dose constaté le ${fr(f.depassementDose)} : suivi de catégorie A pendant douze mois.`,
      ),
    )
  }
  expliquerRayonnements(i, f, s, t, depuis)
}

function expliquerRayonnements(i: number, f: Faits, s: Sortie, t: Trace, depuis: Jour): void {
  if (s.fondementsSir & EXPOSITION.RI_A || (f.expositions & RI_ORDINAIRE) === 0) return
  t.echeance(i, motif(REGLE_RI_B, depuis, 'Catégorie B ou radon : rythme ordinaire du suivi renforcé.'))
}
