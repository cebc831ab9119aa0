import { ETAT, EXPOSITION as X } from '../codes.ts'
import { des, type Regle, regle } from '../regle.ts'

/** Grounds of adapted follow-up, one bit each. */
export const SIA = {
  NUIT: 1 << 0,
  MINEUR: 1 << 1,
  RQTH: 1 << 2,
  INVALIDITE: 1 << 3,
  MATERNITE: 1 << 4,
  BIO2: 1 << 5,
  CEM: 1 << 6,
  AUTRE: 1 << 7,
} as const

/**
 * "SIA" is a label of practice; the Code has three separate effects, one column each:
 * the initial visit before assignment, a maximum of three years, the orientation to the MT.
 */
export const AVANT_AFFECTATION = SIA.NUIT | SIA.MINEUR | SIA.BIO2 | SIA.CEM
/** A minor has three years only when the MT finds that age requires it: then `AUTRE` is set too. */
export const TROIS_ANS = SIA.NUIT | SIA.RQTH | SIA.INVALIDITE | SIA.AUTRE
export const A_ORIENTER = SIA.RQTH | SIA.INVALIDITE

export interface FondementSia {
  readonly id: string
  readonly bit: number
  readonly libelle: string
  readonly regle: Regle
}

const QUAND = "jour d'affectation ou jour de la question"
const fondement = (
  id: string,
  bit: number,
  libelle: string,
  articles: string[],
  resume: string,
): FondementSia => ({
  id,
  bit,
  libelle,
  regle: regle(id, QUAND, des('2017-01-01', articles, 'lu', resume)),
})

export const FONDEMENTS_SIA: readonly FondementSia[] = [
  fondement(
    'SIA-NUIT',
    SIA.NUIT,
    'travailleur de nuit',
    ['R. 4624-18', 'L. 3122-5'],
    'Travailleur de nuit : visite avant l’affectation, puis trois ans au plus.',
  ),
  fondement(
    'SIA-MINEUR',
    SIA.MINEUR,
    'moins de 18 ans',
    ['R. 4624-18'],
    'Moins de 18 ans : visite avant l’affectation.',
  ),
  fondement(
    'SIA-RQTH',
    SIA.RQTH,
    'travailleur handicapé',
    ['R. 4624-17', 'R. 4624-20'],
    'Travailleur handicapé qui le déclare : trois ans au plus, orientation sans délai vers le médecin du travail.',
  ),
  fondement(
    'SIA-INVALIDITE',
    SIA.INVALIDITE,
    "titulaire d'une pension d'invalidité",
    ['R. 4624-17', 'R. 4624-20'],
    "Titulaire d'une pension d'invalidité qui le déclare : trois ans au plus, orientation sans délai.",
  ),
  {
    id: 'SIA-MATERNITE',
    bit: SIA.MATERNITE,
    libelle: "femme enceinte, venant d'accoucher ou allaitante",
    regle: regle(
      'SIA-MATERNITE',
      QUAND,
      des(
        '2017-01-01',
        ['R. 4624-19'],
        'lu',
        'Orientation à l’issue de la visite, ou à tout moment si elle le souhaite.',
      ),
      des('2022-04-28', ['R. 4624-19'], 'lu', 'Orientation sans délai à tout moment, si elle le souhaite.'),
    ),
  },
  fondement(
    'SIA-BIO2',
    SIA.BIO2,
    'agents biologiques du groupe 2',
    ['R. 4426-7'],
    'Groupe 2 : visite initiale avant l’affectation ; la périodicité reste de cinq ans au plus.',
  ),
  fondement(
    'SIA-CEM',
    SIA.CEM,
    'champs électromagnétiques au-dessus des valeurs limites',
    ['R. 4453-25', 'R. 4453-3'],
    'Au-dessus des valeurs limites : visite avant l’affectation.',
  ),
  fondement(
    'SIA-AUTRE',
    SIA.AUTRE,
    'autre état de santé, âge, condition de travail ou risque qui le nécessite',
    ['R. 4624-17'],
    'Liste ouverte : trois ans au plus.',
  ),
]

/** Facts → grounds of adapted follow-up. `mineur`: under 18 on the day looked at. */
export function masqueSia(etats: number, expositions: number, mineur: boolean): number {
  let m = 0
  if (etats & ETAT.NUIT) m |= SIA.NUIT
  if (etats & ETAT.RQTH) m |= SIA.RQTH
  if (etats & ETAT.INVALIDITE) m |= SIA.INVALIDITE
  if (etats & ETAT.MATERNITE) m |= SIA.MATERNITE
  if (etats & (ETAT.AUTRE | ETAT.AGE)) m |= SIA.AUTRE
  if (expositions & X.BIO_2) m |= SIA.BIO2
  if (expositions & X.CEM) m |= SIA.CEM
  if (mineur) m |= SIA.MINEUR
  return m
}
