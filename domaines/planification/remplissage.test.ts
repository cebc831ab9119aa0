import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mesurer, type Probleme, remplir, remplirAuFil } from './remplissage.ts'
import { type Bloc, type Candidat, kilometres, poidsComplets, valeurDuRang } from './remplissage-objectif.ts'

const bloc = (autre: Partial<Bloc> = {}): Bloc => ({
  professionnelId: 'p1',
  liste: 'IDEST',
  jour: '2026-11-23',
  demi: '1M',
  de: 540,
  a: 660,
  genre: 'tout',
  centreId: 'c1',
  salleId: null,
  siteId: null,
  position: null,
  ...autre,
})
const candidat = (
  n: number,
  autre: Partial<Candidat> & { rang?: number; limite?: string | null } = {},
): Candidat => ({
  travailleurId: `t${n}`,
  etablissementId: `e${n}`,
  entrepriseId: `e${n}`,
  options: [
    {
      liste: 'IDEST',
      code: 'VIPP',
      motifs: [],
      rang: autre.rang ?? 9,
      regle: null,
      limite: autre.limite === undefined ? '2026-12-31' : autre.limite,
      sansDelai: false,
    },
  ],
  position: null,
  souhaits: null,
  absence: 0.08,
  ...autre,
})
const probleme = (candidats: Candidat[], blocs: Bloc[], autre: Partial<Probleme> = {}): Probleme => ({
  du: '2026-11-23',
  au: '2026-12-18',
  candidats,
  blocs,
  poids: poidsComplets({}),
  duree: () => 40,
  admet: () => ({ mesureId: null }),
  ...autre,
})
const noms = (p: Probleme) => remplir(p).places.map((x) => p.candidats[x.candidat]!.travailleurId)

describe('le remplissage automatique', () => {
  it('ne place personne là où l’éligibilité le refuse, et le dit par ce qui reste', () => {
    const p = probleme([candidat(1), candidat(2)], [bloc()], {
      admet: (c) => (c.travailleurId === 't1' ? null : { mesureId: 'm' }),
    })
    const s = remplir(p)
    expect(s.places.map((x) => [x.candidat, x.mesureId])).toEqual([[1, 'm']])
    expect(s.restes).toEqual([0])
  })

  it('quand la place manque, prend les premiers de l’ordre, puis les plus en retard', () => {
    const p = probleme(
      [
        candidat(1),
        candidat(2, { rang: 1 }),
        candidat(3, { limite: '2025-01-01' }),
        candidat(4, { rang: 2 }),
      ],
      [bloc()],
    )
    expect(noms(p).sort()).toEqual(['t2', 't3', 't4'])
  })

  it('met ensemble les travailleurs d’une même entreprise, à la suite', () => {
    const e = { entrepriseId: 'x', etablissementId: 'x' }
    const p = probleme(
      [candidat(1, e), candidat(2), candidat(3, e), candidat(4), candidat(5, e), candidat(6)],
      [bloc(), bloc({ jour: '2026-11-24', demi: '2M' })],
    )
    const s = remplir(p)
    expect(s.places).toHaveLength(6)
    expect(new Set(s.places.filter((x) => [0, 2, 4].includes(x.candidat)).map((x) => x.bloc)).size).toBe(1)
  })

  it('tient le maximum de l’adhérent par demi-journée, et ses demi-journées souhaitées', () => {
    const souhaits = { creneaux: ['2M'], lieu: 'indifferent', centreId: null, maximum: 1 } as const
    const e = { entrepriseId: 'x', etablissementId: 'x', souhaits }
    const p = probleme(
      [candidat(1, e), candidat(2, e), candidat(3, e)],
      [bloc(), bloc({ jour: '2026-11-24', demi: '2M' })],
    )
    const s = remplir(p)
    expect(s.places).toHaveLength(2)
    expect(s.places.some((x) => x.bloc === 1)).toBe(true)
  })

  it('garde les heures réservées aux urgences, et les visites en entreprise à ses travailleurs', () => {
    expect(noms(probleme([candidat(1)], [bloc({ genre: 'urgence' })]))).toEqual([])
    expect(noms(probleme([candidat(1), candidat(2)], [bloc({ siteId: 'e2', centreId: null })]))).toEqual([
      't2',
    ])
  })

  it('ne dépasse jamais une plage, ne place personne deux fois, et reste sous sa borne', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            rang: fc.integer({ min: 1, max: 9 }),
            e: fc.integer({ min: 0, max: 4 }),
            m: fc.constantFrom(20, 30, 40),
          }),
          { maxLength: 40 },
        ),
        fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 8 }),
        (gens, heures) => {
          const minutes = new Map(gens.map((g, i) => [`t${i}`, g.m]))
          const cs = gens.map((g, i) =>
            candidat(i, { rang: g.rang, entrepriseId: `x${g.e}`, etablissementId: `x${g.e}` }),
          )
          const p = probleme(
            cs,
            heures.map((h, i) =>
              bloc({
                de: 480,
                a: 480 + h,
                demi: `${(i % 5) + 1}M`,
                jour: `2026-11-2${(i % 5) + 3}`,
                professionnelId: `p${i}`,
              }),
            ),
            {
              admet: (c, _o, pro) =>
                (Number(c.travailleurId.slice(1)) + Number(pro.slice(1))) % 3 === 0
                  ? null
                  : { mesureId: null },
            },
          )
          p.duree = (o) => minutes.get(cs.find((c) => c.options[0] === o)!.travailleurId)!
          const s = remplir(p)
          expect(new Set(s.places.map((x) => x.candidat)).size).toBe(s.places.length)
          expect(s.places.length + s.restes.length).toBe(cs.length)
          for (const [i, b] of p.blocs.entries()) {
            const siens = s.places.filter((x) => x.bloc === i).sort((a, c) => a.de - c.de)
            for (const [k, x] of siens.entries()) {
              expect(x.de).toBeGreaterThanOrEqual(k === 0 ? b.de : siens[k - 1]!.de + siens[k - 1]!.minutes)
              expect(x.de + x.minutes).toBeLessThanOrEqual(b.a)
            }
          }
          expect(s.valeur).toBeLessThanOrEqual(s.borne + 1e-6)
          expect(s.valeur).toBeGreaterThanOrEqual(remplirAuFil(p).valeur - 1e-6)
          expect(mesurer(p, s).places).toBe(s.places.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('compte les rangs et les kilomètres comme il le dit', () => {
    expect(valeurDuRang(1)).toBe(1)
    expect(valeurDuRang(99)).toBe(0.1)
    expect(kilometres([43.8, 4.64], [43.83, 4.36])).toBeCloseTo(22.7, 0)
    expect(kilometres(null, [43.83, 4.36])).toBe(0)
  })
})
