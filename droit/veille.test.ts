import { expect, test } from 'vitest'
import { ARTICLES } from './articles.ts'
import { jour } from './jour.ts'
import { comparer, rapport, type VersionPubliee } from './veille.ts'

const CODE_AU = jour('2026-03-27')
/** What the package says when nothing moved: our own versions that have an identifier. */
function identique(): Map<string, VersionPubliee[]> {
  return new Map(
    [...ARTICLES].map(([a, vs]) => [
      a,
      vs.filter((v) => v.id !== null).map((v) => ({ id: v.id!, du: v.du, au: null })),
    ]),
  )
}

test('un paquet plus ancien que nos lectures de 2026 ne signale que cela', () => {
  const ecarts = comparer(identique(), CODE_AU)
  expect(new Set(ecarts.map((e) => e.nature))).toEqual(new Set(['plus récent chez nous']))
  expect(ecarts.map((e) => e.article)).toContain('R. 4624-31')
})

test('une nouvelle version est dite avec les règles concernées', () => {
  const p = identique()
  p.get('R. 4624-10')!.push({ id: 'LEGIARTI000099999999', du: jour('2027-01-01'), au: null })
  const e = comparer(p, CODE_AU)[0]
  expect(e).toMatchObject({ nature: 'changé', article: 'R. 4624-10', regles: ['SIS', 'VIPI'] })
  expect(rapport([e!], 'x', CODE_AU)).toContain('| R. 4624-10 | LEGIARTI000033769085, depuis le 01/01/2017 |')
})

test('une version sans identifiant trouve le sien ; un article retiré est dit', () => {
  const p = identique()
  p.get('R. 4624-31')!.push({ id: 'LEGIARTI000099999998', du: jour('2026-06-15'), au: null })
  p.delete('R. 4624-16')
  const natures = new Map(comparer(p, jour('2026-11-01')).map((e) => [e.article, e.nature]))
  expect(natures.get('R. 4624-31')).toBe('à épingler')
  expect(natures.get('R. 4624-16')).toBe('disparu')
})
