import { describe, expect, test } from 'vitest'
import { dire, echeanceDe, repondre } from './essais/repondre.ts'

const MEDECINS = 'MT|CM|INT'
const VIP = 'MT|CM|INT|IDEST|MPC?'

describe('groupes particuliers', () => {
  test('détaché : trois mois après l’arrivée, examen avant l’affectation, rien si le suivi est équivalent', () => {
    const f = 'contract=posted;arrival=2026-09-03'
    expect(dire(`${f};equivalent_followup=no`, '2026-09-05')).toBe(`VIPI 2026-12-03 ${VIP}`)
    expect(dire(`${f};equivalent_followup=no;exposure=asbestos;assignment=2026-09-10`, '2026-09-05')).toBe(
      `EMAE <2026-09-10 ${MEDECINS}`,
    )
    expect(dire(`${f};equivalent_followup=yes`, '2026-09-05')).toBe('NONE none none')
    expect(repondre(f, '2026-09-05').manquants.map((m) => m.code)).toContain('suiviEquivalent')
  })
  test('forain : un an', () =>
    expect(dire('contract=forain;job_start=2026-03-02', '2026-03-05')).toBe(`VIPI 2027-03-02 ${VIP}`))
  test('mannequin : douze mois', () =>
    expect(dire('contract=mannequin;last_VIPI=2026-01-15', '2026-03-05')).toBe(`VIPP 2027-01-15 ${VIP}`))
  test('apprenti sur un poste à risques : avant l’affectation, ou deux mois selon le réglage', () => {
    const f = 'contract=apprenti;hire_date=2026-09-07;job_start=2026-09-07;birth=2007-01-20;exposure=asbestos'
    expect(dire(f, '2026-08-20')).toBe(`EMAE <2026-09-07 ${MEDECINS}`)
    expect(dire(f, '2026-08-20', { apprentiSir: 'deux-mois' })).toBe(`EMAE 2026-11-07 ${MEDECINS}`)
  })
  test('intérim sur un poste à risques : avis de deux ans', () => {
    const f = (le: string) =>
      `contract=interim;mission_start=2026-11-02;exposure=cmr_1A_1B;previous_avis=${le};same_job=yes;same_exposure=yes;measures_2y=none`
    expect(dire(f('2024-11-01'), '2026-10-20')).toBe(`EMAE <2026-11-02 ${MEDECINS}`)
    expect(dire(f('2024-11-02'), '2026-10-20')).toBe('NONE none none')
  })
  test('plusieurs employeurs : une information depuis le 02/07/2023', () => {
    const regles = (au: string) =>
      repondre('contract=CDI;employers=2;same_pcs=yes;job_start=2023-01-02', au).informations.map(
        (m) => m.regle,
      )
    expect(regles('2023-07-01')).not.toContain('MULTI-EMPLOYEURS')
    expect(regles('2023-07-02')).toContain('MULTI-EMPLOYEURS')
  })
})

describe('fondements du suivi renforcé', () => {
  test.each([
    'asbestos',
    'lead',
    'cmr_1A_1B',
    'bio_group3',
    'bio_group4',
    'ionizing_cat_A',
    'ionizing_cat_B',
    'radon',
    'hyperbaric',
    'scaffolding',
    'load_55kg',
    'pyrotechnic',
    'employer_list',
  ])('%s', (e) => {
    expect(dire(`contract=CDI;job_start=2026-09-14;exposure=${e}`, '2026-09-01')).toBe(
      `EMAE <2026-09-14 ${MEDECINS}`,
    )
    expect(repondre(`contract=CDI;job_start=2026-09-14;exposure=${e}`, '2026-09-01').fondements).toHaveLength(
      1,
    )
  })
  test.each(['noise', 'bio_group1', 'em_fields', 'cmr_2', 'none'])('%s : suivi simple', (e) => {
    expect(repondre(`contract=CDI;job_start=2026-09-14;exposure=${e}`, '2026-09-01').categorie).toBe('SIS')
  })
  test('le jeune aux travaux réglementés sort du suivi renforcé à dix-huit ans', () => {
    const f = 'contract=apprenti;birth=2008-09-10;regulated_work=yes;last_aptitude=2026-01-12'
    expect(repondre(f, '2026-09-09').categorie).toBe('SIR')
    expect(repondre(f, '2026-09-10').categorie).toBe('SIS')
  })
  test('dépassement de dose : douze mois de catégorie A', () => {
    const f = 'contract=CDI;exposure=ionizing_cat_B;last_EMAP=2026-01-12;dose_limit_exceeded=2026-02-02'
    expect(echeanceDe(f, '2027-02-01', 'EMAP')).toBe('2027-01-12')
    expect(echeanceDe(f, '2027-02-02', 'EMAP')).toBe('2030-01-12')
  })
})

describe('orientation et demandes', () => {
  test('femme enceinte qui le souhaite', () =>
    expect(dire('contract=CDI;pregnant=yes;request_by=worker', '2026-11-01')).toBe(`ORIENT asap ${MEDECINS}`))
  test('handicap déclaré, pas encore vu par le médecin', () => {
    expect(
      echeanceDe('contract=CDI;rqth=declared;oriented=no;last_VIPI=2026-10-01', '2026-11-01', 'ORIENT'),
    ).toBe('asap')
  })
  test('incommodé par des agents chimiques', () =>
    expect(dire('contract=CDI;chemical_discomfort=yes', '2026-11-01')).toBe('EXCHIM none MT'))
  test('préreprise demandée par l’employeur : possible, jamais due', () => {
    const r = repondre(
      'cause=maladie;absence_from=2026-09-01;request=prereprise;request_by=employer',
      '2026-11-01',
    )
    expect(r.echeances).toEqual([])
    expect(r.possibles.map((e) => e.visite)).toEqual(['PREREP'])
  })
})

test('les marques de vérification arrivent jusqu’à la sortie', () => {
  const marque = (f: string, au: string, visite: string) =>
    repondre(f, au)
      .echeances.find((e) => e.visite === visite)
      ?.motifs.map((m) => m.verification)
  expect(marque('birth=1982-06-20;midcareer_done=no', '2026-11-22', 'MICAR')).toContain('a-relire')
  expect(marque('birth=1981-06-20;midcareer_done=no', '2026-02-10', 'MICAR')?.[0]).toBe('lu')
  expect(marque('contract=CDI;equipment=nacelle;retirement=2026-12-31', '2026-11-22', 'POSTEX')).toContain(
    'conteste',
  )
  expect(marque('contract=CDI;job_start=2026-09-14;exposure=lead_below', '2026-09-01', 'EMAE')).toContain(
    'lu-2026',
  )
})
