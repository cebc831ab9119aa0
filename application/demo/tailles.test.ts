import { describe, expect, it } from 'vitest'
import { SECTIONS_2023 } from './activites.ts'
import { hasard, repartir } from './hasard.ts'
import { idDe, idStable, sirenFictif, siretFictif } from './identifiants.ts'
import { Calendrier } from './jours.ts'
import { tirerGabarits } from './tailles.ts'

const compter = <T>(liste: readonly T[], cle: (x: T) => string | number) => {
  const n: Record<string, number> = {}
  for (const x of liste) n[cle(x)] = (n[cle(x)] ?? 0) + 1
  return n
}

describe('les entreprises tirées', () => {
  it('taille « ami » : les totaux du document 001, § 1.1.2', () => {
    const gabarits = tirerGabarits('ami', hasard(616, 'tailles'))
    expect(gabarits).toHaveLength(7347)
    expect(gabarits.reduce((s, g) => s + g.effectif, 0)).toBe(91_650)
    const tranche = (n: number) =>
      n < 20 ? 'moins de 20' : n < 50 ? '20 à 49' : n < 300 ? '50 à 299' : '300 et plus'
    expect(compter(gabarits, (g) => tranche(g.effectif))).toEqual({
      'moins de 20': 6420,
      '20 à 49': 587,
      '50 à 299': 317,
      '300 et plus': 23,
    })
    expect(compter(gabarits, (g) => g.secteur)).toEqual({ 0: 1954, 1: 1047, 2: 1696, 3: 2650 })
    for (const s of SECTIONS_2023) {
      const siens = gabarits.filter((g) => g.section === s.section)
      expect([s.section, siens.length]).toEqual([s.section, s.adherents])
      expect([s.section, siens.reduce((n, g) => n + g.effectif, 0)]).toEqual([
        s.section,
        s.sir + s.sia + s.sis,
      ])
    }
    for (const [secteur, attendu] of [23_735, 18_973, 17_500, 31_442].entries()) {
      const effectif = gabarits.filter((g) => g.secteur === secteur).reduce((n, g) => n + g.effectif, 0)
      expect(Math.abs(effectif / attendu - 1)).toBeLessThan(0.01)
    }
  })

  it('taille « demo » : 616 adhérents, 415 de moins de 10, 87 de 10 à 49 (000, § 3.2.1)', () => {
    const gabarits = tirerGabarits('demo', hasard(616, 'tailles'))
    expect(gabarits).toHaveLength(616)
    expect(gabarits.filter((g) => g.effectif < 10)).toHaveLength(415)
    expect(gabarits.filter((g) => g.effectif >= 10 && g.effectif < 50)).toHaveLength(87)
  })
})

describe('les outils du tirage', () => {
  it('donne la même suite pour la même graine, une autre pour un autre sujet', () => {
    const suite = (graine: number, sujet: string) => Array.from({ length: 5 }, hasard(graine, sujet).reel)
    expect(suite(1, 'a')).toEqual(suite(1, 'a'))
    expect(suite(1, 'a')).not.toEqual(suite(1, 'b'))
    expect(suite(1, 'a')).not.toEqual(suite(2, 'a'))
  })

  it('répartit un total sans rien perdre', () => {
    expect(repartir(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(
      repartir(
        616,
        SECTIONS_2023.map((s) => s.adherents),
      ).reduce((a, b) => a + b),
    ).toBe(616)
  })

  it('numérote sans doublon, avec des clés justes et un préfixe que l’INSEE ne donne pas', () => {
    const luhn = (n: string) =>
      [...n]
        .reverse()
        .reduce((s, c, i) => s + (i % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(c)]! : Number(c)), 0) % 10
    const sirens = Array.from({ length: 10_000 }, (_, i) => sirenFictif(i))
    expect(new Set(sirens).size).toBe(10_000)
    expect(sirens.every((s) => s.length === 9 && s.startsWith('00') && luhn(s) === 0)).toBe(true)
    expect(luhn(siretFictif(sirens[7]!, 3))).toBe(0)
  })

  it('donne des identifiants valides, distincts et qui ne bougent pas', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => idStable('essai', i))
    expect(new Set(ids).size).toBe(50_000)
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true)
    expect(idStable('autre', 3)).not.toBe(idStable('essai', 3))
    expect(idDe('entreprise/toitures')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/)
    expect(idDe('entreprise/toitures')).toBe(idDe('entreprise/toitures'))
  })

  it('compte les jours depuis le jour de référence', () => {
    const cal = new Calendrier('2026-11-22')
    expect([cal.texte(0), cal.texte(-366), cal.ou(null)]).toEqual(['2026-11-22', '2025-11-21', null])
    expect(cal.texte(cal.finDuMoisPasse())).toBe('2026-10-31')
    expect(cal.texte(cal.declaration(1))).toBe('2025-01-31')
    expect(cal.decalage('2024-02-29')).toBe(-997)
  })
})
