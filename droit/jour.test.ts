import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ajouterAns, ajouterMois, anneeDe, jour, jourEnFrancais, lireJour, texteDuJour } from './jour.ts'

const mois = (d: string, n: number) => texteDuJour(ajouterMois(jour(d), n))

describe('mois et années', () => {
  test.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s + %i mois = %s', (d, n, attendu) => expect(mois(d, n)).toBe(attendu))

  test('29 février', () => {
    expect(texteDuJour(ajouterAns(jour('2024-02-29'), 1))).toBe('2025-02-28')
    expect(texteDuJour(ajouterAns(jour('2024-02-29'), 4))).toBe('2028-02-29')
    expect(texteDuJour(ajouterAns(jour('2020-02-29'), 5))).toBe('2025-02-28')
  })
})

describe('lecture et écriture', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026/04/01', ''])(
    '« %s » est refusé',
    (t) => expect(lireJour(t)).toBeNull(),
  )
  test('forme française', () => expect(jourEnFrancais(jour('2026-11-22'))).toBe('22/11/2026'))

  test('aller et retour, comme le calendrier de la machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (j) => {
        const texte = texteDuJour(j)
        expect(texte).toBe(new Date(j * 86_400_000).toISOString().slice(0, 10))
        expect(lireJour(texte)).toBe(j)
        expect(anneeDe(j)).toBe(Number(texte.slice(0, 4)))
      }),
    )
  })
})
