import { expect, it } from 'vitest'
import { lireJour } from './lire-jour.ts'

const lire = (texte: string) => lireJour(texte, '2026-11-22')

it('reads a day as people type it', () => {
  expect(lire('22/11/2026')).toBe('2026-11-22')
  expect(lire('22.11.26')).toBe('2026-11-22')
  expect(lire('1/2/85')).toBe('1985-02-01')
  expect(lire('220326')).toBe('2026-03-22')
  expect(lire('22032031')).toBe('2031-03-22')
  expect(lire('5/3')).toBe('2026-03-05')
  expect(lire('2026-03-05')).toBe('2026-03-05')
})
it('refuses a day that does not exist', () => {
  expect(lire('29/02/2025')).toBeNull()
  expect(lire('29/02/2024')).toBe('2024-02-29')
  expect(lire('31/11/2026')).toBeNull()
  expect(lire('demain')).toBeNull()
  expect(lire('')).toBeNull()
})
