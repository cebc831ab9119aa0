import { describe, expect, it } from 'vitest'
import { etatAgrement, moisAvant } from './agrement.ts'

const agrement = { debut: '2022-04-11', fin: '2027-04-11', demandeLe: null }
const etat = (jour: string, a: Parameters<typeof etatAgrement>[0] = agrement) => etatAgrement(a, jour).etat

describe('le renouvellement de l’agrément', () => {
  it('se demande quatre mois avant le terme', () => {
    expect(etatAgrement(agrement, '2026-11-22').demandeAvant).toBe('2026-12-11')
    expect(etat('2026-12-10')).toBe('a_preparer')
    expect(etat('2026-12-11')).toBe('a_demander')
    expect(etat('2026-12-12')).toBe('a_demander')
  })
  it('se prépare dix mois avant', () => {
    expect(etat('2026-06-10')).toBe('valide')
    expect(etat('2026-06-11')).toBe('a_preparer')
  })
  it('n’alerte plus une fois demandé, sauf après le terme', () => {
    const demande = { ...agrement, demandeLe: '2026-11-30' }
    expect(etat('2026-12-31', demande)).toBe('demande')
    expect(etat('2027-04-11', demande)).toBe('demande')
    expect(etat('2027-04-12', demande)).toBe('expire')
  })
  it('ne compte pas la demande du terme précédent', () => {
    expect(etat('2027-01-05', { ...agrement, demandeLe: '2021-12-01' })).toBe('a_demander')
  })
  it('dit qu’il n’y en a pas', () =>
    expect(etat('2026-01-01', { debut: null, fin: null, demandeLe: null })).toBe('absent'))
  it('s’arrête à la fin du mois', () => {
    expect(moisAvant('2027-06-30', 4)).toBe('2027-02-28')
    expect(moisAvant('2024-06-30', 4)).toBe('2024-02-29')
    expect(moisAvant('2027-03-31', 4)).toBe('2026-11-30')
  })
})
