import { describe, expect, it } from 'vitest'
import { enRefus, Refus, refusDe } from './refus.ts'

describe('refusDe', () => {
  it('keeps the sentence and the fields of the server', () => {
    const refus = refusDe(422, {
      erreur: {
        code: 'siret_connu',
        message: 'Ce SIRET est déjà adhérent.',
        champs: { siret: 'Déjà adhérent.' },
      },
    })
    expect(refus.message).toBe('Ce SIRET est déjà adhérent.')
    expect(refus.champs).toEqual({ siret: 'Déjà adhérent.' })
    expect(refus.passager).toBe(false)
  })
  it('has a sentence of its own for an answer that has none', () => {
    expect(refusDe(404, '<html>').message).toContain('n’existe pas')
    expect(refusDe(502, undefined).passager).toBe(true)
    expect(refusDe(0, undefined).code).toBe('reseau')
  })
})

describe('enRefus', () => {
  it('never shows the text of a programming error', () => {
    expect(enRefus(new TypeError('x is undefined')).message).not.toContain('undefined')
    const refus = new Refus('Non.', 'non', 409)
    expect(enRefus(refus)).toBe(refus)
  })
})
