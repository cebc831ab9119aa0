import { expect, it } from 'vitest'
import { joursEnClair } from './jours.ts'

it('dit les jours d’ouverture en clair', () => {
  expect(joursEnClair([1, 2, 3, 4, 5])).toBe('du lundi au vendredi')
  expect(joursEnClair([1, 3])).toBe('lundi, mercredi')
  expect(joursEnClair([1, 2])).toBe('lundi, mardi')
  expect(joursEnClair([])).toBe('Aucun jour')
})
