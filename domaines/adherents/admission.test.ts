import { describe, expect, it } from 'vitest'
import { finMinimaleTns, manquesDerogation } from './admission.ts'
import { departementDe } from './departement.ts'
import { sectionDe } from './naf.ts'
import { completerReglages, REGLAGES_PAR_DEFAUT, tranchesDe } from './reglages.ts'
import { STATUTS, statutAffiche, TRANSITIONS, transitionsPossibles } from './statuts.ts'
import { motsCherches, normaliser } from './texte.ts'

describe('durée de l’adhésion d’un indépendant', () => {
  it.each([
    ['2026-01-01', '2026-12-31'],
    ['2025-03-01', '2026-02-28'],
    ['2027-03-01', '2028-02-29'],
    ['2028-02-29', '2029-02-28'],
  ])('commencée le %s, elle finit au plus tôt le %s', (debut, fin) => {
    expect(finMinimaleTns(debut)).toBe(fin)
  })
  it('échoit le lendemain de sa fin, sans reconduction tacite', () => {
    expect(statutAffiche('active', '2026-02-28', '2026-02-28')).toBe('active')
    expect(statutAffiche('active', '2026-02-28', '2026-03-01')).toBe('echue')
    expect(statutAffiche('radiee', '2026-02-28', '2026-03-01')).toBe('radiee')
    expect(statutAffiche('active', null, '2026-03-01')).toBe('active')
  })
})

it('une dérogation vide manque de tout', () => {
  expect(manquesDerogation(null)).toHaveLength(7)
})

it('chaque statut est atteint, et rien ne sort d’un statut final', () => {
  const atteints = new Set(TRANSITIONS.map((t) => t.vers))
  expect([...atteints].sort()).toEqual(Object.keys(STATUTS).sort())
  for (const finale of ['radiee', 'refusee']) expect(transitionsPossibles(finale, 'direction')).toEqual([])
  expect(transitionsPossibles('active', 'comptable')).toEqual([])
})

it.each([
  ['27229', null, '27'],
  ['2A004', null, '2A'],
  ['97411', null, '974'],
  [null, '27000', '27'],
  [null, '20000', '2A'],
  [null, '20200', '2B'],
  [null, '97400', '974'],
  [null, null, null],
  [null, 'abc', null],
])('le département de %s, %s est %s', (commune, postal, attendu) => {
  expect(departementDe(commune, postal)).toBe(attendu)
})

it('une division est dans sa section de la NAF rév. 2', () => {
  expect([1, 3, 5, 10, 33, 35, 43, 45, 84, 85, 99].map((d) => sectionDe(d).section).join('')).toBe(
    'AABCCDFGOPU',
  )
})

it('les tranches suivent leurs bornes', () => {
  expect(tranchesDe([10, 50]).map((t) => [t.libelle, t.min, t.max])).toEqual([
    ['Moins de 10', 0, 9],
    ['10 à 49', 10, 49],
    ['50 et plus', 50, null],
  ])
})

it('un réglage abîmé laisse place à son défaut, les autres restent', () => {
  expect(completerReglages({ departements: ['27'], tranches: 'x', seuil_tpe: 11 })).toEqual({
    ...REGLAGES_PAR_DEFAUT,
    departements: ['27'],
    seuil_tpe: 11,
  })
  expect(completerReglages(null)).toEqual(REGLAGES_PAR_DEFAUT)
})

it('une recherche se lit en mots sans accents, un SIREN en un seul', () => {
  expect(normaliser('  L’Œillet d’ÉVREUX & Cie ')).toBe('l oeillet d evreux cie')
  expect(motsCherches('123 456 789')).toEqual(['123456789'])
  expect(motsCherches('Boulangerie 2000')).toEqual(['boulangerie', '2000'])
  expect(motsCherches('%_;--')).toEqual([])
})
