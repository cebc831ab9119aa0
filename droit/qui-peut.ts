import { VISITE } from './codes.ts'
import type { Jour } from './jour.ts'
import {
  delegable,
  MEDECINS,
  POUR_INTERMEDIAIRE,
  PROFESSION,
  pourMiCarriere,
  pourVip,
} from './professions.ts'

/** Why a profession may not hold a visit: the article, and how far it was read. */
export interface Reserve {
  articles: readonly string[]
  /** French sentence, without a final full stop. */
  phrase: string
}

/**
 * Professions that the law lets hold a kind of visit on the day it is held (regulation 2.1, 2.2): a mask of
 * `PROFESSION`. No setting of a service widens it.
 * @param jourVisite day of the visit, not of the fact that made it due (regulation 0.3)
 */
export function quiPeutTenir(visite: number, jourVisite: Jour): number {
  switch (visite) {
    case VISITE.VIPI:
    case VISITE.VIPP:
      return pourVip(jourVisite, true)
    case VISITE.VINT:
      return POUR_INTERMEDIAIRE
    case VISITE.MICAR:
      return pourMiCarriere(jourVisite)
    case VISITE.REPR:
    case VISITE.PREREP:
    case VISITE.DEM:
      return delegable(jourVisite)
    case VISITE.EXCHIM:
      return PROFESSION.MT
    case VISITE.ACTCOLL:
      return PROFESSION.EQUIPE
    default:
      // EMAE, EMAP, ATTEST, POSTEX, INAPT2, ORIENT
      return MEDECINS
  }
}

const RESERVES: Readonly<Record<number, Reserve>> = {
  [VISITE.EMAE]: {
    articles: ['R. 4623-14 II', 'R. 4624-25'],
    phrase: 'l’examen médical d’aptitude à l’embauche est réservé au médecin',
  },
  [VISITE.EMAP]: {
    articles: ['R. 4623-14 II', 'R. 4624-25'],
    phrase: 'le renouvellement de l’examen d’aptitude est réservé au médecin',
  },
  [VISITE.POSTEX]: {
    articles: ['R. 4623-14 II'],
    phrase: 'la visite post-exposition ou post-professionnelle est réservée au médecin',
  },
  [VISITE.ATTEST]: {
    articles: ['R. 4323-56', 'R. 4544-10'],
    phrase: 'l’attestation d’absence de contre-indications est délivrée par un médecin (page du ministère)',
  },
  [VISITE.INAPT2]: {
    articles: ['R. 4624-42'],
    phrase: 'le second examen d’inaptitude est réservé au médecin',
  },
  [VISITE.ORIENT]: { articles: ['L. 4624-1'], phrase: 'l’orientation se fait vers le médecin du travail' },
  [VISITE.EXCHIM]: { articles: ['R. 4412-50'], phrase: 'cet examen est fait par le médecin du travail' },
}

/** What reserves a kind of visit on a day, for the sentence of a refusal. */
export function reserveDe(visite: number): Reserve {
  return (
    RESERVES[visite] ?? {
      articles: ['R. 4623-14'],
      phrase: 'avant le 28/04/2022, cette visite était réservée au médecin',
    }
  )
}
