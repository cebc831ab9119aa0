import { describe, expect, test } from 'vitest'
import { ARTICLES, numeroArticle, versionArticle } from './articles.ts'
import { ajouterMois, jour, texteDuJour } from './jour.ts'
import { P } from './parametres.ts'
import { DEBUT_PERIODE } from './regle.ts'
import { REGLES } from './regles.ts'

const trimestres: number[] = []
for (let j = DEBUT_PERIODE; j <= jour('2027-10-01'); j = ajouterMois(j, 3)) trimestres.push(j)

describe.each(REGLES.map((r) => [r.code, r] as const))('%s', (_, r) => {
  test('a exactement une version à chaque trimestre depuis 2017', () => {
    for (const j of trimestres) {
      const enVigueur = r.versions.filter((v) => j >= v.du && (v.au === null || j < v.au))
      expect(enVigueur, texteDuJour(j)).toHaveLength(1)
    }
  })

  test('dit son résumé, ses articles et sa vérification', () => {
    for (const v of r.versions) {
      expect(v.resume.length).toBeGreaterThan(5)
      expect(v.articles.length).toBeGreaterThan(0)
    }
  })

  test('cite des articles dont la version est épinglée au jour où la règle existe', () => {
    for (const v of r.versions) {
      if (!v.existe) continue
      for (const a of v.articles) {
        if (numeroArticle(a) === null) expect(a).toMatch(/^décret n° /)
        else expect(ARTICLES.has(numeroArticle(a) ?? ''), a).toBe(true)
      }
    }
  })
})

test('les codes des règles sont uniques', () => {
  expect(new Set(REGLES.map((r) => r.code)).size).toBe(REGLES.length)
})

test('les versions épinglées se suivent', () => {
  for (const [article, versions] of ARTICLES) {
    versions.forEach((v, i) => {
      if (i > 0) expect(v.du, article).toBeGreaterThan(versions[i - 1]?.du ?? 0)
    })
  }
  expect(versionArticle('R. 4624-31 4°', jour('2022-03-30'))?.id).toBe('LEGIARTI000033769115')
  expect(versionArticle('R. 4624-31', jour('2026-06-15'))?.id).toBeNull()
})

test('chaque paramètre a une valeur positive, un article et des dates croissantes', () => {
  for (const p of Object.values(P)) {
    p.valeurs.forEach((v, i) => {
      expect(v.valeur).toBeGreaterThan(0)
      expect(numeroArticle(v.article)).not.toBeNull()
      if (i > 0) expect(v.du).toBeGreaterThan(p.valeurs[i - 1]?.du ?? 0)
    })
  }
})
