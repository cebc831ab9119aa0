import { describe, expect, it } from 'vitest'
import {
  creneaux,
  type DonneesOuvertures,
  jourSemaine,
  numeroSemaine,
  ouvertures,
  type Plage,
} from './agenda-ouvertures.ts'

const P = 'p1'
const plage = (autre: Partial<Plage> = {}): Plage => ({
  professionnelId: P,
  jourSemaine: 1,
  semaines: 'toutes',
  de: 540,
  a: 720,
  centreId: 'c1',
  salleId: null,
  siteId: null,
  genre: 'tout',
  debut: '2026-01-01',
  fin: null,
  ...autre,
})
const donnees = (autre: Partial<DonneesOuvertures> = {}): DonneesOuvertures => ({
  plages: [plage()],
  exceptions: [],
  absences: [],
  fermes: new Set(),
  joursDesCentres: new Map([['c1', [1, 2, 3, 4, 5]]]),
  ...autre,
})
const heures = (d: DonneesOuvertures, jour = '2026-11-23') =>
  ouvertures(d, jour, jour).map((o) => [o.de, o.a])

describe('les ouvertures d’un agenda', () => {
  it('connaît les jours et les semaines ISO', () => {
    expect(jourSemaine('2026-11-23')).toBe(1)
    expect(numeroSemaine('2026-01-01')).toBe(1)
    expect(numeroSemaine('2027-01-01')).toBe(53)
    expect(numeroSemaine('2026-11-23')).toBe(48)
  })

  it('suit la plage en vigueur, un jour de la semaine, une semaine sur deux', () => {
    expect(heures(donnees())).toEqual([[540, 720]])
    expect(heures(donnees(), '2026-11-24')).toEqual([])
    expect(heures(donnees({ plages: [plage({ semaines: 'impaires' })] }))).toEqual([])
    expect(heures(donnees({ plages: [plage({ semaines: 'paires' })] }))).toEqual([[540, 720]])
    expect(heures(donnees({ plages: [plage({ fin: '2026-11-22' })] }))).toEqual([])
    expect(heures(donnees({ plages: [plage({ debut: '2026-11-23', fin: '2026-11-23' })] }))).toEqual([
      [540, 720],
    ])
  })

  it('ferme les jours fériés, les congés et les jours où le centre est fermé', () => {
    expect(heures(donnees({ fermes: new Set(['2026-11-23']) }))).toEqual([])
    expect(
      heures(donnees({ absences: [{ professionnelId: P, debut: '2026-11-20', fin: '2026-11-23' }] })),
    ).toEqual([])
    expect(heures(donnees({ absences: [{ professionnelId: P, debut: '2026-11-24', fin: null }] }))).toEqual([
      [540, 720],
    ])
    expect(heures(donnees({ joursDesCentres: new Map([['c1', [2]]]) }))).toEqual([])
  })

  it('retire et ajoute les exceptions du jour', () => {
    const e = {
      professionnelId: P,
      jour: '2026-11-23',
      genre: 'tout',
      centreId: null,
      salleId: null,
      siteId: null,
    } as const
    expect(heures(donnees({ exceptions: [{ ...e, sens: 'ferme', de: 600, a: 660 }] }))).toEqual([
      [540, 600],
      [660, 720],
    ])
    expect(
      heures(donnees({ exceptions: [{ ...e, sens: 'ouvre', de: 840, a: 900, centreId: 'c1' }] })),
    ).toEqual([
      [540, 720],
      [840, 900],
    ])
  })

  it('donne des créneaux qui se suivent dans ce qui reste libre', () => {
    const [o] = ouvertures(donnees(), '2026-11-23', '2026-11-23')
    expect(creneaux(o!, [{ de: 580, a: 620 }], 40)).toEqual([540, 620, 660])
    expect(creneaux(o!, [{ de: 0, a: 1440 }], 40)).toEqual([])
    expect(creneaux(o!, [], 181)).toEqual([])
  })
})
