import { expect, it } from 'vitest'
import { manquesDe } from './equipe-minimum.ts'

it('ne manque de rien avec un de chaque', () => {
  expect(manquesDe({ medecin: 1, idest: 1, assistante: 2, preventeur: 1 })).toEqual([])
})
it('dit ce qui manque, dans l’ordre', () => {
  expect(manquesDe({ medecin: 0, idest: 0, assistante: 1, preventeur: 0 })).toEqual([
    '1 médecin',
    '1 infirmier',
    '1 préventeur',
  ])
})
it('suit le minimum que le service se donne', () => {
  const minimum = { medecin: 1, idest: 3, assistante: 0, preventeur: 0 }
  expect(manquesDe({ medecin: 1, idest: 1, assistante: 0, preventeur: 0 }, minimum)).toEqual(['2 infirmiers'])
})
