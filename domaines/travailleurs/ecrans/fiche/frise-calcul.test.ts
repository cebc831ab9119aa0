import { describe, expect, it } from 'vitest'
import { disposer, type Fait } from './frise-calcul.ts'

const fait = (id: string, debut: string, fin: string | null, genre: Fait['genre'] = 'contrat'): Fait => ({
  id,
  genre,
  titre: id,
  detail: '',
  fonde: null,
  debut,
  fin,
})

describe('la frise d’un parcours', () => {
  it('met sur deux rangs ce qui se recouvre, et sur un seul ce qui se suit', () => {
    const { couloirs } = disposer(
      [
        fait('a', '2020-01-01', '2021-12-31'),
        fait('b', '2021-06-01', null),
        fait('c', '2022-01-01', '2022-12-31'),
      ],
      '2026-11-22',
    )
    expect(couloirs).toHaveLength(1)
    expect(couloirs[0]!.rangs).toBe(2)
    expect(couloirs[0]!.barres.map((b) => [b.id, b.rang])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ])
  })
  it('va de la première année à la dernière, aujourd’hui dedans', () => {
    const { annees, aujourdhui, couloirs } = disposer([fait('a', '2025-01-01', null)], '2026-07-02')
    expect(annees.map((a) => a.annee)).toEqual([2025, 2026])
    expect(aujourdhui).toBeCloseTo(75, 0)
    expect(couloirs[0]!.barres[0]).toMatchObject({ gauche: 0 })
    expect(couloirs[0]!.barres[0]!.largeur).toBeCloseTo(75, 0)
  })
  it('espace les années d’une longue carrière, et tient un fait à venir', () => {
    const { annees, couloirs } = disposer(
      [fait('a', '1985-01-01', null), fait('b', '2027-03-01', null, 'poste')],
      '2026-11-22',
    )
    expect(annees.length).toBeLessThanOrEqual(10)
    expect(couloirs[1]!.barres[0]!.largeur).toBeGreaterThan(0)
    expect(couloirs[1]!.barres[0]!.gauche).toBeLessThan(100)
  })
  it('ne dessine rien sans fait', () => {
    expect(disposer([], '2026-11-22').couloirs).toEqual([])
  })
})
