import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { evaluer, lireLigne, resultatJson } from './index.ts'

interface Cas {
  id: string
  as_of: string
  facts: string
  expected_visit: string
  expected_deadline: string
  eligible: string
  article: string
  note: string
}

const fichier = new URL('./essais/cas-de-visite.csv', import.meta.url)
const cas = parse(readFileSync(fichier, 'utf8'), { columns: true }) as Cas[]

/** « R. 4624-31 last para. (decree 2026-503) » → the words the engine uses. */
function articlesAttendus(texte: string): string[] {
  return texte.split(';').map((a) =>
    a
      .trim()
      .replace(/\s*\(.*\)$/, '')
      .replace('decree ', 'décret n° ')
      .replace(/ art\./, ', art.')
      .replace(/ last para\./, ', dernier alinéa'),
  )
}

function repondre(c: Cas, ligne: object) {
  const lu = lireLigne(JSON.stringify(ligne), 1, null)
  return resultatJson(c.id, evaluer(lu.dossier, lu.au), lu.sujet)
}

test('le fichier contient les quarante cas', () => expect(cas).toHaveLength(40))

describe.each(cas)('$id : $note', (c) => {
  const parTexte = repondre(c, { id: c.id, as_of: c.as_of, facts: c.facts })

  test('visite, échéance et professions', () => {
    expect(parTexte.reponse).toMatchObject({
      visite: c.expected_visit,
      echeance: c.expected_deadline,
      eligibles: c.eligible,
    })
  })

  test('la réponse est une échéance du résultat, ou bien rien de cette nature n’est dû', () => {
    if (c.expected_visit === 'NONE') expect(parTexte.echeances).toEqual([])
    else {
      const e = parTexte.echeances.find((x) => x.visite === c.expected_visit)
      expect(e?.echeance).toBe(c.expected_deadline)
      expect(e?.eligibles).toEqual(c.eligible.split('|'))
      expect(e?.document).not.toBe('')
    }
  })

  test('articles', () => {
    const motifs = [
      ...parTexte.echeances.filter((e) => e.visite === c.expected_visit).flatMap((e) => e.motifs),
      ...parTexte.dispenses.flatMap((d) => d.motifs),
    ]
    const cites = motifs.flatMap((m) => m.references.map((r) => r.article))
    for (const article of articlesAttendus(c.article)) {
      expect(cites.some((x) => x === article || x.startsWith(`${article} `))).toBe(true)
    }
  })

  test('la forme objet donne le même résultat', () => {
    const faits = Object.fromEntries(c.facts.split(';').map((f) => f.split('=')))
    expect(repondre(c, { id: c.id, au: c.as_of, faits })).toEqual(parTexte)
  })
})
