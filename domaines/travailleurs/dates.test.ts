import { describe, expect, it } from 'vitest'
import { age, decaler, lireDateTapee, seRecouvrent } from './dates.ts'
import { lireDemande } from './requetes/recherche.ts'
import { normaliser } from './texte.ts'

const LE = '2026-11-22'

describe('une date tapée dans la recherche', () => {
  it.each([
    ['12/03/1985', '1985-03-12'],
    ['1/3/1985', '1985-03-01'],
    ['12.03.85', '1985-03-12'],
    ['12-03-2001', '2001-03-12'],
    ['12031985', '1985-03-12'],
    ['1985-03-12', '1985-03-12'],
    ['12/03/26', '2026-03-12'],
    ['12/03/27', '1927-03-12'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['31/04/1985', null],
    ['12/13/1985', null],
    ['1985', null],
    ['martin', null],
  ])('%s', (texte, attendu) => expect(lireDateTapee(texte, LE)).toBe(attendu))
})

describe('ce que demande une recherche', () => {
  it('sépare les mots, la date et le numéro, dans n’importe quel ordre', () => {
    expect(lireDemande('12/03/1985 Béranger  Zoé', LE)).toEqual({
      mots: ['beranger', 'zoe'],
      naissance: '1985-03-12',
      numero: null,
    })
    expect(lireDemande('4512', LE)).toEqual({ mots: [], naissance: null, numero: 4512 })
  })
  it('ne garde que des mots sûrs', () => {
    expect(lireDemande("d'%_\\ 日本 o’neil'; drop table", LE).mots).toEqual([
      'd',
      'o',
      'neil',
      'drop',
      'table',
    ])
  })
})

describe('les jours', () => {
  it('décale d’un jour par-dessus les mois et les années bissextiles', () => {
    expect(decaler('2024-03-01', -1)).toBe('2024-02-29')
    expect(decaler('2023-12-31', 1)).toBe('2024-01-01')
  })
  it('compte l’âge en années révolues', () => {
    expect([age('2008-11-23', LE), age('2008-11-22', LE), age('2008-02-29', '2026-02-28')]).toEqual([
      17, 18, 17,
    ])
  })
  it('compare deux périodes, fins comprises', () => {
    const a = { debut: '2020-01-01', fin: '2020-12-31' }
    expect(seRecouvrent(a, { debut: '2020-12-31', fin: null })).toBe(true)
    expect(seRecouvrent(a, { debut: '2021-01-01', fin: null })).toBe(false)
  })
  it('normalise comme la base', () => {
    expect(normaliser('  L’Œuvre-DE  Zoé ')).toBe('l oeuvre de zoe')
  })
})
