import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { echeanceDe } from './essais/repondre.ts'
import { evaluer, lireLigne, resultatJson } from './index.ts'

/*
 * A second reading of the regulation, sentence by sentence, answered by hand before looking at the rules and asked
 * through the public input only. `sentence` names the passage each answer comes from.
 */
interface Cas {
  id: string
  as_of: string
  facts: string
  expected_visit: string
  expected_deadline: string
  eligible: string
  sentence: string
}
const cas = parse(readFileSync(new URL('./essais/cas-relus.csv', import.meta.url), 'utf8'), {
  columns: true,
}) as Cas[]

describe.each(cas)('$id : $facts', (c) => {
  test(`${c.expected_visit} ${c.expected_deadline} (${c.sentence})`, () => {
    const lu = lireLigne(JSON.stringify({ id: c.id, as_of: c.as_of, facts: c.facts }), 1, null)
    const { reponse } = resultatJson(c.id, evaluer(lu.dossier, lu.au), lu.sujet)
    expect(`${reponse.visite} ${reponse.echeance} ${reponse.eligibles}`).toBe(
      `${c.expected_visit} ${c.expected_deadline} ${c.eligible}`,
    )
  })
})

/** What must be said missing, and what must not be guessed. */
test.each([
  ['contract=CDI;job_start=2026-03-10;exposure=lead', '2026-03-01', 'niveauPlomb'],
  ['contract=CDI;exposure=ionizing;last_EMAE=2025-05-20', '2026-11-22', 'classeRayonnements'],
  ['contract=saisonnier;job_start=2026-07-01;exposure=cmr', '2026-06-20', 'joursPrevus'],
  ['contract=CDI;exposure=cmr;last_VIPP=2025-01-10', '2026-11-22', 'dernierExamen'],
  [
    'contract=CDI;job_start=2026-10-01;exposure=cmr;previous_EMA=2025-10-05;same_job=yes;same_exposure=yes;avis_in_hand=yes;inaptitude_2y=none',
    '2026-11-22',
    'mesures',
  ],
  ['inaptitude_first_exam=2026-11-10', '2026-11-22', 'secondExamen'],
  ['contract=CDI', '2026-11-22', 'affectation'],
  ['cause=maladie;absence_from=2026-10-01', '2026-11-22', 'finAbsence'],
])('%s : il manque %s', (facts, as_of, code) => {
  const lu = lireLigne(JSON.stringify({ id: 'x', as_of, facts }), 1, null)
  expect(resultatJson('x', evaluer(lu.dossier, lu.au), lu.sujet).manquants.map((m) => m.code)).toContain(code)
})

test.each([
  ['cause=maladie;absence_from=2026-11-30;absence_to=2026-11-01', 'absence_to'],
  ['cause=maladie;absence_from=2026-11-01;resume=2026-11-01', 'resume'],
  ['contract=CDD;job_start=2026-11-01;contract_end=2026-10-31', 'contract_end'],
  ['exposure=asbestos;exposure_start=2026-11-01;exposure_end=2026-10-31', 'exposure_end'],
  ['contract=CDI;sector=agriculture', 'R. 4621-1'],
])('%s : refusé', (facts, mot) =>
  expect(() => lireLigne(JSON.stringify({ id: 'x', au: '2026-11-22', facts }), 1, null)).toThrow(mot),
)

test('l’attestation suit le travailleur, le nouvel employeur doit la VIP (§2.6) : les deux échéances', () => {
  const f =
    'contract=CDI;job_start=2026-02-02;equipment=nacelle;driving_authorisation_from=2026-02-02;aptitude_SIR_issued=2023-02-02'
  expect(echeanceDe(f, '2026-01-26', 'ATTEST')).toBe('2028-02-02')
  expect(echeanceDe(f, '2026-01-26', 'VIPI')).toBe('2026-05-02')
})

test('intérimaire dispensé sur un poste à risques : rien avant la mission, le rythme de l’examen demeure (§2.8)', () => {
  const f =
    'contract=interim;mission_start=2026-12-01;exposure=asbestos;previous_avis=2025-11-30;same_job=yes;same_exposure=yes;measures_2y=none'
  expect(echeanceDe(f, '2026-11-22', 'EMAE')).toBeNull()
  expect(echeanceDe(f, '2026-11-22', 'VINT')).toBe('2027-11-30')
  expect(echeanceDe(f, '2026-11-22', 'EMAP')).toBe('2029-11-30')
})
