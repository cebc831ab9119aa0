import { type Dossier, type Jour, jour } from '../../droit/index.ts'

/** What the three engines are given: plain facts, days as integers. The same subset of the law, seven rules. */
export interface FaitsPairs {
  amiante: boolean
  cmr: boolean
  plombAuDessus: boolean
  plomb: boolean
  conduite: boolean
  nuit: boolean
  handicap: boolean
  /** day of the question */
  jour: Jour
  /** already seen in this job */
  vu: boolean
  /** 0 none, 1 maternité, 2 MP, 3 AT, 4 maladie */
  cause: number
  joursAbsence: number
  debutAbsence: Jour
}
/** What they answer. `visite`: 1 EMAE, 2 VIPI before assignment, 3 VIPI, 4 EMAP, 5 VIPP; `mois`: legal period. */
export interface ReponsePairs {
  categorie: 0 | 1 | 2
  visite: number
  mois: number
  reprise: boolean
}

export const JOUR_PLOMB = jour('2026-04-10')
export const JOUR_CONDUITE = jour('2025-10-01')
export const JOUR_ARRETS = jour('2022-04-01')
export const EMBAUCHE = jour('2024-03-04')
export const DERNIERE = jour('2025-01-15')

/** Generated dossiers from a fixed seed, thresholds and turning days over-represented. */
export function genererPairs(n: number): FaitsPairs[] {
  let graine = 20261122
  const hasard = () => {
    graine = (Math.imul(graine, 1664525) + 1013904223) >>> 0
    return graine / 2 ** 32
  }
  const parmi = <T>(l: readonly T[]) => l[Math.floor(hasard() * l.length)]!
  return Array.from({ length: n }, () => ({
    amiante: hasard() < 0.05,
    cmr: hasard() < 0.1,
    plombAuDessus: hasard() < 0.03,
    plomb: hasard() < 0.05,
    conduite: hasard() < 0.1,
    nuit: hasard() < 0.1,
    handicap: hasard() < 0.05,
    jour: parmi([JOUR_PLOMB - 1, JOUR_PLOMB, JOUR_CONDUITE - 1, JOUR_CONDUITE, jour('2026-11-22')]),
    vu: hasard() < 0.6,
    cause: Math.floor(hasard() * 5),
    joursAbsence: parmi([5, 29, 30, 31, 59, 60, 61, 120]),
    debutAbsence: parmi([JOUR_ARRETS - 1, JOUR_ARRETS, jour('2025-02-03')]),
  }))
}

const CAUSES = ['AUTRE', 'MATERNITE', 'MP', 'AT', 'MALADIE'] as const

/** The same facts as the engine of the house takes them. */
export function enDossier(f: FaitsPairs, id: string): Dossier {
  const debut = EMBAUCHE
  const expositions: {
    nature: 'AMIANTE' | 'CMR' | 'PLOMB_AU_DESSUS' | 'PLOMB_EN_DESSOUS' | 'CONDUITE'
    debut: Jour
  }[] = []
  if (f.amiante) expositions.push({ nature: 'AMIANTE', debut })
  if (f.cmr) expositions.push({ nature: 'CMR', debut })
  if (f.plombAuDessus) expositions.push({ nature: 'PLOMB_AU_DESSUS', debut })
  if (f.plomb) expositions.push({ nature: 'PLOMB_EN_DESSOUS', debut })
  if (f.conduite) expositions.push({ nature: 'CONDUITE', debut })
  const etats: { nature: 'NUIT' | 'RQTH'; debut: Jour }[] = []
  if (f.nuit) etats.push({ nature: 'NUIT', debut })
  if (f.handicap) etats.push({ nature: 'RQTH', debut })
  const fin = f.debutAbsence + f.joursAbsence - 1
  return {
    id,
    naissance: jour('1990-06-01'),
    contrats: [{ nature: 'CDI', debut }],
    expositions,
    etats,
    // Both kinds of clock run from the same day: the category alone chooses which one.
    visites: f.vu
      ? [
          { nature: 'VIPI', le: DERNIERE },
          { nature: 'EMAE', le: DERNIERE },
        ]
      : [],
    absences:
      f.cause === 0
        ? []
        : [
            {
              cause: CAUSES[f.cause]!,
              debut: f.debutAbsence,
              emission: f.debutAbsence,
              fin,
              reprise: fin + 1,
            },
          ],
  }
}
