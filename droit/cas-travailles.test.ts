import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { evaluer, lireLigne, resultatJson } from './index.ts'

/*
 * Cases worked by hand from the regulation's text, in the notation of cas-de-visite.csv: each threshold at minus one,
 * equal and plus one, ends of months, the days on which the law turns, and the special groups of section 3.
 */
interface Cas {
  id: string
  as_of: string
  facts: string
  expected_visit: string
  expected_deadline: string
}
const cas = parse(readFileSync(new URL('./essais/cas-travailles.csv', import.meta.url), 'utf8'), {
  columns: true,
}) as Cas[]

describe.each(cas)('$id : $facts → $expected_visit $expected_deadline', (c) => {
  const lu = lireLigne(JSON.stringify(c), 1, null)
  const r = resultatJson(c.id, evaluer(lu.dossier, lu.au), lu.sujet)

  test('la visite et son délai', () => {
    if (c.expected_visit === 'NONE') expect(r.echeances).toEqual([])
    else expect(r.echeances.find((e) => e.visite === c.expected_visit)?.echeance).toBe(c.expected_deadline)
  })
  test('un médecin seul là où la loi l’exige, un infirmier ailleurs', () => {
    const medecins = new Set(['EMAE', 'EMAP', 'ATTEST', 'POSTEX', 'INAPT2', 'ORIENT'])
    for (const e of r.echeances) {
      if (e.visite === 'ACTCOLL' || e.visite === 'EXCHIM' || lu.au < 19110) continue
      expect([e.visite, e.eligibles.includes('IDEST')]).toEqual([e.visite, !medecins.has(e.visite)])
    }
  })
})
