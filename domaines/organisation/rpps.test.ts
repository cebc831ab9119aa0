import { expect, it } from 'vitest'
import { rppsOuRien, rppsValide } from './rpps.ts'

it('vérifie la clé du RPPS', () => {
  expect(rppsValide('10000000018')).toBe(false)
  const bon = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
    .map((c) => `1000000001${c}`)
    .filter(rppsValide)
  expect(bon).toHaveLength(1)
  expect(rppsOuRien.parse(`${bon[0]!.slice(0, 5)} ${bon[0]!.slice(5)}`)).toBe(bon[0])
})
it('refuse ce qui n’a pas onze chiffres, accepte l’absence', () => {
  expect(rppsValide('1234')).toBe(false)
  expect(rppsOuRien.safeParse('abc').success).toBe(false)
  expect(rppsOuRien.parse('')).toBeNull()
  expect(rppsOuRien.parse(undefined)).toBeNull()
})
