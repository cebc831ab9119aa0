import { describe, expect, test } from 'vitest'
import { CODES_VISITE, type CodeVisite, VISITE } from './codes.ts'
import { jour } from './jour.ts'
import { PROFESSION } from './professions.ts'
import { quiPeutTenir, reserveDe } from './qui-peut.ts'

const infirmier = (code: CodeVisite, le: string) =>
  (quiPeutTenir(VISITE[code], jour(le)) & PROFESSION.IDEST) !== 0

describe('qui peut tenir une visite, au jour de la visite (R. 4623-14)', () => {
  test.each(['EMAE', 'EMAP', 'ATTEST', 'POSTEX', 'INAPT2', 'ORIENT', 'EXCHIM', 'ACTCOLL'] as const)(
    '%s n’est jamais tenue par un infirmier',
    (code) => {
      for (const le of ['2017-01-01', '2022-04-28', '2026-11-22', '2031-01-01'])
        expect(infirmier(code, le)).toBe(false)
    },
  )
  test.each(['REPR', 'PREREP', 'DEM'] as const)(
    '%s : la veille, le jour et le lendemain du 28/04/2022',
    (code) => {
      expect(infirmier(code, '2022-04-27')).toBe(false)
      expect(infirmier(code, '2022-04-28')).toBe(true)
      expect(infirmier(code, '2022-04-29')).toBe(true)
    },
  )
  test.each(['VIPI', 'VIPP', 'VINT'] as const)('%s est ouverte à l’infirmier depuis 2017', (code) => {
    expect(infirmier(code, '2017-01-01')).toBe(true)
  })
  test('chaque genre est ouvert au médecin, sauf l’action collective', () => {
    for (const [i, code] of CODES_VISITE.entries())
      expect((quiPeutTenir(i, jour('2026-11-22')) & PROFESSION.MT) !== 0).toBe(code !== 'ACTCOLL')
  })
  test('ce qui est réservé dit son article', () => {
    for (const code of ['EMAE', 'EMAP', 'ATTEST', 'POSTEX', 'INAPT2', 'ORIENT', 'EXCHIM'] as const)
      expect(reserveDe(VISITE[code]).articles[0]).toMatch(/^[LR]\. \d{4}/)
  })
})
