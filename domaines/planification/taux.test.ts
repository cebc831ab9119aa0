import { describe, expect, it } from 'vitest'
import { penaliteProposee } from './penalite.ts'
import { tauxAbsence } from './taux.ts'

describe('les taux d’absence', () => {
  it('retrouvent le taux brut des comptes publiés en 2023 (001 §1.1.4)', () => {
    const t = tauxAbsence({ effectues: 43_973, excuses: 3_876, nonExcuses: 0, remplaces: 0 })
    expect(t.capacite).toBe(47_849)
    expect(t.brut!.toFixed(1)).toBe('8.1')
  })
  it('comptent deux absences avant remplacement, une après (S06)', () => {
    const t = tauxAbsence({ effectues: 1, excuses: 0, nonExcuses: 1, remplaces: 1 })
    expect(t.absences).toBe(2)
    expect(t.brut).toBeCloseTo(200 / 3)
    expect(t.net).toBe(50)
  })
  it('ne disent rien quand rien n’a eu lieu', () => {
    expect(tauxAbsence({ effectues: 0, excuses: 0, nonExcuses: 0, remplaces: 0 })).toMatchObject({
      brut: null,
      net: null,
    })
  })
})

describe('la pénalité proposée (FAC-004)', () => {
  const regle = {
    penaliteActive: true,
    penaliteTardives: false,
    penaliteExemptions: ['arret_travail'],
    delaiExcuseHeures: 48,
  }
  const p = (statut: string, preavisHeures: number | null, cause: string | null = null, autre = {}) =>
    penaliteProposee({ statut, preavisHeures, cause }, { ...regle, ...autre })
  it('vise la seule absence non excusée', () => {
    expect(p('absent_non_excuse', null)).toBe('non_excusee')
    expect(p('absent_excuse', 72)).toBeNull()
    expect(p('absent_excuse', 12)).toBeNull()
    expect(p('effectue', null)).toBeNull()
  })
  it('vise l’absence prévenue trop tard quand le service l’a décidé, à l’heure près', () => {
    expect(p('absent_excuse', 47.9, null, { penaliteTardives: true })).toBe('prevenue_tard')
    expect(p('remplace', 48, null, { penaliteTardives: true })).toBeNull()
  })
  it('épargne les causes exemptées, et tout quand la règle est éteinte', () => {
    expect(p('absent_non_excuse', null, 'arret_travail')).toBeNull()
    expect(p('absent_non_excuse', null, null, { penaliteActive: false })).toBeNull()
  })
})
