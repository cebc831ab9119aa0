import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { echeanceDe } from '../essais/repondre.ts'
import { evaluer, jour, lireLigne } from '../index.ts'
import { CLES } from './cles.ts'
import { completer } from './documenter.ts'

const lire = (o: unknown) => lireLigne(typeof o === 'string' ? o : JSON.stringify(o), 1, jour('2026-11-22'))

describe('refus, en français et en nommant la clé', () => {
  test.each([
    [{ faits: { couleur: 'bleu' } }, 'La clé « couleur » est inconnue.'],
    [
      { faits: { birth: '2026-02-30' } },
      "La clé « birth » est illisible : « 2026-02-30 » n'est pas une date AAAA-MM-JJ.",
    ],
    [{ facts: 'contract=CDI;job_start' }, "Le fait « job_start » n'est pas de la forme clé=valeur."],
    [{ faits: {}, autre: 1 }, 'La clé « autre » est inconnue.'],
    [{ naisance: '1990-01-01' }, 'La clé « naisance » est inconnue.'],
    [{ contrats: [{ nature: 'CDI', debu: '2026-01-01' }] }, 'La clé « contrats.0.debu » est inconnue.'],
    [{ naissance: '2026-02-30' }, "La clé « naissance » est illisible : cette date n'existe pas."],
    [{ au: '22/11/2026' }, "La clé « au » est illisible : « 22/11/2026 » n'est pas une date AAAA-MM-JJ."],
    ['{', "La ligne n'est pas du JSON."],
    ['3', "La ligne n'est pas un objet JSON."],
  ])('%j', (entree, message) => expect(() => lire(entree)).toThrow(message))

  test('toutes les fautes d’une ligne sont dites', () => {
    expect(() => lire({ faits: { a: '1', b: '2' } })).toThrow(
      'La clé « a » est inconnue. La clé « b » est inconnue.',
    )
  })
})

test('les deux formes disent la même chose', () => {
  const court = lire({
    faits: { contract: 'CDI', job_start: '2026-09-01', exposure: 'asbestos', birth: '1990-05-14' },
  })
  const long = lire({
    naissance: '1990-05-14',
    contrats: [{ nature: 'CDI', debut: '2026-09-01' }],
    postes: [{ debut: '2026-09-01' }],
    expositions: [{ nature: 'AMIANTE' }],
  })
  const dire = (l: ReturnType<typeof lire>) =>
    evaluer(l.dossier, l.au).echeances.map((e) => [e.visite, e.echeance])
  expect(dire(long)).toEqual(dire(court))
})

test('forme structurée : visite antérieure, dispense par ses conclusions', () => {
  const base = {
    contrats: [{ nature: 'CDI', debut: '2026-05-04' }],
    visites: [{ nature: 'VIPP', le: '2023-04-03' }],
    anteriorite: { memeEmploi: true, memeExposition: true, attestationDetenue: true, sansMesureAnnees: 5 },
  }
  const premier = (o: object) => {
    const e = evaluer(lire(o).dossier, jour('2026-05-10')).echeances[0]
    return `${e?.visite} ${e?.echeance}`
  }
  expect(premier(base)).toBe('VIPP 2028-04-03')
  const mesure = {
    ...base,
    visites: [...base.visites, { nature: 'DEM', le: '2024-10-01', conclusion: 'mesures' }],
  }
  expect(premier(mesure)).toBe('VIPI 2026-08-04')
})

test('changement de poste : un nouveau risque demande un nouvel examen', () => {
  const d = {
    contrats: [{ id: 'c', nature: 'CDI', debut: '2020-01-06' }],
    postes: [
      { id: 'a', contrat: 'c', debut: '2020-01-06', fin: '2026-08-31' },
      { id: 'b', contrat: 'c', debut: '2026-09-01' },
    ],
    expositions: [
      { nature: 'CMR', debut: '2020-01-06' },
      { nature: 'AMIANTE', debut: '2026-09-01' },
    ],
    visites: [{ nature: 'EMAE', le: '2020-01-03' }],
  }
  const e = evaluer(lire(d).dossier, jour('2026-08-20')).echeances[0]
  expect(`${e?.visite} ${e?.echeance}`).toBe('EMAE <2026-09-01')
})

test('contrat terminé : plus de visite périodique', () => {
  expect(
    echeanceDe(
      'contract=CDD;job_start=2024-01-08;contract_end=2024-06-28;last_VIPI=2024-02-01',
      '2026-11-22',
      'VIPP',
    ),
  ).toBeNull()
})

test('chaque clé a un nom unique', () => {
  const noms = CLES.flatMap((c) => [c.cle, ...c.synonymes]).map((n) => n.toLowerCase())
  expect(noms.filter((n, i) => noms.indexOf(n) !== i)).toEqual([])
})

// After a change of vocabulary: MAJ_DOCS=1 npx vitest run --project unitaires droit/entree
test('docs/dossier.md est à jour', () => {
  const fichier = new URL('../../docs/dossier.md', import.meta.url)
  const ecrit = readFileSync(fichier, 'utf8')
  const attendu = completer(ecrit)
  if (process.env.MAJ_DOCS) writeFileSync(fichier, attendu)
  else expect(ecrit).toBe(attendu)
})
