import { describe, expect, it } from 'vitest'
import {
  ageLe,
  formaterDate,
  formaterDateLongue,
  formaterEcheance,
  formaterHeure,
  formaterJoursRelatifs,
  formaterPeriode,
  jourDe,
} from './dates.ts'
import { formaterNir, formaterNom, formaterSiret, formaterTelephone } from './identifiants.ts'
import { formaterEuros, formaterNombre, formaterTaux, pluriel } from './nombres.ts'
import { sansAccents, typo } from './typographie.ts'

const clair = (texte: string) => texte.replace(/[\u202f\u00a0]/g, '_')

describe('dates', () => {
  it('writes days the French way', () => {
    expect(formaterDate('2026-11-22')).toBe('22/11/2026')
    expect(formaterDateLongue('2026-11-22')).toBe('dimanche 22 novembre 2026')
    expect(formaterDateLongue('2026-05-01')).toBe('vendredi 1er mai 2026')
  })
  it('reads an instant on a clock in Paris', () => {
    expect(jourDe('2026-11-21T23:30:00Z')).toBe('2026-11-22')
    expect(clair(formaterHeure('2026-07-01T06:30:00Z'))).toBe('08_h_30')
  })
  it('says how far a day is', () => {
    const le = (jour: string) => clair(formaterJoursRelatifs(jour, '2026-11-22'))
    expect(le('2026-11-22')).toBe('aujourd’hui')
    expect(le('2026-11-23')).toBe('demain')
    expect(le('2026-11-21')).toBe('hier')
    expect(le('2026-11-25')).toBe('dans 3_jours')
    expect(le('2026-09-01')).toBe('il y a 2_mois')
    expect(le('2020-11-22')).toBe('il y a 6_ans')
  })
  it('says how late a due date is', () => {
    expect(clair(formaterEcheance('2026-11-10', '2026-11-22'))).toBe('en retard de 12_jours')
    expect(clair(formaterEcheance('2026-11-21', '2026-11-22'))).toBe('en retard de 1_jour')
    expect(formaterEcheance('2026-11-22', '2026-11-22')).toBe('aujourd’hui')
  })
  it('names a period', () => {
    expect(formaterPeriode('2026-01-01', '2026-12-31')).toBe('du 01/01/2026 au 31/12/2026')
    expect(formaterPeriode('2026-01-01', null)).toBe('depuis le 01/01/2026')
    expect(formaterPeriode(null, '2026-12-31')).toBe('jusqu’au 31/12/2026')
    expect(formaterPeriode('2026-01-01', '2026-01-01')).toBe('le 01/01/2026')
  })
  it('counts an age in full years', () => {
    expect(ageLe('1981-11-23', '2026-11-22')).toBe(44)
    expect(ageLe('1981-11-22', '2026-11-22')).toBe(45)
  })
})

describe('numbers', () => {
  it('groups thousands with a no-break space', () => {
    expect(formaterNombre(1234)).toBe('1\u00a0234')
    expect(clair(formaterNombre(1234.5, 1))).toBe('1_234,5')
    expect(clair(formaterTaux(0.082))).toBe('8,2_%')
    expect(clair(formaterEuros(123450))).toBe('1_234,50_€')
  })
  it('starts the plural at two', () => {
    expect(clair(pluriel(0, 'salarié'))).toBe('0_salarié')
    expect(clair(pluriel(1, 'salarié'))).toBe('1_salarié')
    expect(clair(pluriel(2, 'salarié'))).toBe('2_salariés')
    expect(clair(pluriel(1200, 'lieu', 'lieux'))).toBe('1_200_lieux')
  })
})

describe('identifiers', () => {
  it('groups them as people read them', () => {
    expect(clair(formaterSiret('12345678900012'))).toBe('123_456_789_00012')
    expect(formaterSiret('123')).toBe('123')
    expect(clair(formaterTelephone('+33466590000'))).toBe('04_66_59_00_00')
    expect(formaterTelephone('+41 22 000')).toBe('+41 22 000')
    expect(clair(formaterNir('285033003212345'))).toBe('2_85_03_30_032_123_45')
  })
  it('writes a name in reading or sorting order', () => {
    expect(formaterNom({ nom: 'Béranger', prenom: 'Zoé' })).toBe('Zoé Béranger')
    expect(formaterNom({ nom: 'Béranger', prenom: 'Zoé' }, 'tri')).toBe('BÉRANGER Zoé')
  })
})

describe('typography', () => {
  it('puts non-breaking spaces and leaves hours alone', () => {
    expect(clair(typo('Supprimer « Paul » ? Oui : 08:30, 12 %'))).toBe(
      'Supprimer «_Paul_»_? Oui_: 08:30, 12_%',
    )
  })
  it('compares without accents', () => {
    expect(sansAccents('Éléonore Sœur')).toBe('eleonore soeur')
  })
})
