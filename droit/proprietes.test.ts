import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierAuHasard, hasard, population } from './essais/population.ts'
import { DateHorsPeriode, evaluer, evaluerLot, jour, jourDe, type Resultat } from './index.ts'

/** Thousands of random dossiers: on a machine shared by many, five seconds are not enough. */
const DELAI = 60_000

const graine = fc.integer({ min: 1, max: 2 ** 31 - 1 })
const jourDeQuestion = fc.integer({ min: jour('2017-01-01'), max: jour('2028-12-31') })

/** The result without its reasons. */
const sansMotifs = (r: Resultat) => ({
  ...r,
  motifsCategorie: [],
  informations: [],
  echeances: r.echeances.map((e) => ({ ...e, motifs: [] })),
  possibles: r.possibles.map((e) => ({ ...e, motifs: [] })),
  dispenses: r.dispenses.map((d) => ({ ...d, motifs: [] })),
})

test('mêmes résultats avec et sans explications, et chaque échéance expliquée a un motif', {
  timeout: DELAI,
}, () => {
  fc.assert(
    fc.property(graine, jourDeQuestion, (g, au) => {
      const d = dossierAuHasard('x', hasard(g), au)
      const avec = evaluer(d, au)
      const sans = evaluer(d, au, { expliquer: false })
      expect(sansMotifs(avec)).toEqual(sansMotifs(sans))
      for (const e of [...avec.echeances, ...avec.possibles]) {
        expect(e.motifs.length).toBeGreaterThan(0)
        expect(e.eligibles.length).toBeGreaterThan(0)
      }
      for (const x of avec.dispenses) expect(x.motifs.length).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
})

test('l’évaluation ne garde rien d’un dossier à l’autre', { timeout: DELAI }, () => {
  const au = jour('2026-11-22')
  const dossiers = population(500, au, 7)
  const seuls = dossiers.map((d) => evaluer(d, au, { expliquer: false }).echeances.length)
  const lot: number[] = []
  evaluerLot(dossiers, au, (s) => {
    let n = 0
    for (let i = 0; i < s.n; i++) if (s.possible[i] === 0) n++
    lot.push(n)
  })
  expect(lot).toEqual(seuls)
})

test('jamais d’infirmier ni de médecin praticien correspondant pour un examen réservé', {
  timeout: DELAI,
}, () => {
  fc.assert(
    fc.property(graine, jourDeQuestion, (g, au) => {
      for (const e of evaluer(dossierAuHasard('x', hasard(g), au), au, { expliquer: false }).echeances) {
        if (['EMAE', 'EMAP', 'ATTEST', 'POSTEX', 'INAPT2'].includes(e.visite))
          expect(e.eligibles).toEqual(['MT', 'CM', 'INT'])
      }
    }),
    { numRuns: 1000 },
  )
})

test('avant le 01/01/2017, la date est refusée', () => {
  const d = { id: 'x' }
  expect(() => evaluer(d, jour('2016-12-31'))).toThrow(DateHorsPeriode)
  expect(() => evaluer(d, Number.NaN)).toThrow(DateHorsPeriode)
  expect(() => evaluer(d, jourDe(2017, 1, 1))).not.toThrow()
})

test('une prise de poste antérieure à 2017 ne donne pas de visite initiale devinée', () => {
  for (const nature of ['AMIANTE', 'CHIMIQUE'] as const) {
    const r = evaluer(
      { id: 'x', postes: [{ debut: jour('2016-12-31') }], expositions: [{ nature }] },
      jour('2026-11-22'),
    )
    expect(r.echeances).toEqual([])
    expect(r.manquants.map((m) => m.code)).toContain('horsPeriode')
  }
})

test('une visite antérieure à 2017 ne donne pas d’échéance devinée', () => {
  const au = jour('2026-11-22')
  const r = evaluer({ id: 'x', visites: [{ nature: 'VIPP', le: jour('2016-06-01') }] }, au)
  expect(r.echeances).toEqual([])
  expect(r.manquants.map((m) => m.code)).toContain('horsPeriode')
})
