import { describe, expect, test } from 'vitest'
import { dire, echeanceDe } from './essais/repondre.ts'

const TOUS = 'MT|CM|INT|IDEST'
const MEDECINS = 'MT|CM|INT'

describe('visite de reprise : un jour de moins, le seuil, un jour de plus', () => {
  const maladie = (a: string) =>
    `cause=maladie;arret_issued=2026-04-03;absence_from=2026-04-03;absence_to=${a};resume=2026-06-10`
  test('maladie, 60 jours', () => {
    expect(dire(maladie('2026-05-31'), '2026-06-10')).toBe('NONE none none')
    expect(dire(maladie('2026-06-01'), '2026-06-10')).toBe(`REPR 2026-06-18 ${TOUS}`)
    expect(dire(maladie('2026-06-02'), '2026-06-10')).toBe(`REPR 2026-06-18 ${TOUS}`)
  })
  const at = (a: string) => `cause=AT;absence_from=2026-02-02;absence_to=${a};resume=2026-03-10`
  test('accident du travail, 30 jours', () => {
    expect(dire(at('2026-03-02'), '2026-03-10')).toBe('NONE none none')
    expect(dire(at('2026-03-03'), '2026-03-10')).toBe(`REPR 2026-03-18 ${TOUS}`)
    expect(dire(at('2026-03-04'), '2026-03-10')).toBe(`REPR 2026-03-18 ${TOUS}`)
  })
  const ancien = (a: string) => `cause=maladie;absence_from=2022-03-31;absence_to=${a};resume=2022-05-10`
  test('maladie commencée au plus tard le 31/03/2022, 30 jours', () => {
    expect(dire(ancien('2022-04-28'), '2022-05-10')).toBe('NONE none none')
    expect(dire(ancien('2022-04-29'), '2022-05-10')).toBe(`REPR 2022-05-18 ${TOUS}`)
    expect(dire(ancien('2022-04-30'), '2022-05-10')).toBe(`REPR 2022-05-18 ${TOUS}`)
  })
  test('un vieil arrêt garde son seuil, quel que soit le jour de la question', () => {
    for (const au of ['2022-05-10', '2024-01-01', '2026-11-22']) {
      expect(echeanceDe(ancien('2022-04-29'), au, 'REPR')).toBe('2022-05-18')
    }
  })
  const trajet = 'cause=trajet;absence_from=2026-02-02;absence_to=2026-03-31;resume=2026-04-01'
  test('trajet : 60 jours par défaut, 30 selon le réglage', () => {
    expect(dire(trajet, '2026-04-01')).toBe('NONE none none')
    expect(dire(trajet, '2026-04-01', { seuilTrajet: 30 })).toBe(`REPR 2026-04-09 ${TOUS}`)
  })
  test('paternité : jamais', () => {
    expect(
      dire('cause=paternite;absence_from=2026-01-01;absence_to=2026-04-30;resume=2026-05-01', '2026-05-01'),
    ).toBe('NONE none none')
  })
})

describe('dérogation de 2026', () => {
  const cas = (prereprise: string, emis = '2026-07-01', suite = '') =>
    `cause=maladie;arret_issued=${emis};absence_from=${emis};absence_to=2026-10-11;prereprise=${prereprise};prereprise_by=MT;prereprise_conclusion=no_measure;request_by=none;resume=2026-10-12${suite}`
  const DUE = `REPR 2026-10-20 ${TOUS}`
  test('préreprise 29, 30 et 31 jours avant la reprise', () => {
    expect(dire(cas('2026-09-13'), '2026-10-12')).toBe('NONE none none')
    expect(dire(cas('2026-09-12'), '2026-10-12')).toBe('NONE none none')
    expect(dire(cas('2026-09-11'), '2026-10-12')).toBe(DUE)
  })
  test('arrêt délivré la veille du 15/06/2026, ce jour, le lendemain', () => {
    expect(dire(cas('2026-09-28', '2026-06-14'), '2026-10-12')).toBe(DUE)
    expect(dire(cas('2026-09-28', '2026-06-15'), '2026-10-12')).toBe('NONE none none')
    expect(dire(cas('2026-09-28', '2026-06-16'), '2026-10-12')).toBe('NONE none none')
  })
  test('infirmier, mesure ou demande : la visite reste due', () => {
    expect(dire(cas('2026-09-28').replace('by=MT', 'by=IDEST'), '2026-10-12')).toBe(DUE)
    expect(dire(cas('2026-09-28').replace('no_measure', 'measure'), '2026-10-12')).toBe(DUE)
    expect(dire(cas('2026-09-28').replace('request_by=none', 'request_by=employer'), '2026-10-12')).toBe(DUE)
  })
  test('prolongation : premier arrêt par défaut, prolongation selon le réglage', () => {
    const p = cas('2026-09-28', '2026-06-01', ';prolongation_issued=2026-07-01')
    expect(dire(p, '2026-10-12')).toBe(DUE)
    expect(dire(p, '2026-10-12', { derogationReprise: 'prolongation' })).toBe('NONE none none')
  })
})

describe('préreprise', () => {
  const arret = (du: string) => `cause=maladie;absence_from=${du}`
  test('plus de trente jours', () => {
    expect(echeanceDe(arret('2026-09-01'), '2026-09-30', 'PREREP')).toBeNull()
    expect(echeanceDe(arret('2026-09-01'), '2026-10-01', 'PREREP')).toBe('before_resumption')
  })
  test('plus de trois mois pour les arrêts commencés avant avril 2022', () => {
    expect(echeanceDe(arret('2022-03-31'), '2022-06-29', 'PREREP')).toBeNull()
    expect(echeanceDe(arret('2022-03-31'), '2022-06-30', 'PREREP')).toBe('before_resumption')
  })
})

describe('dispenses', () => {
  const vip = (le: string, plus = '') =>
    `contract=CDI;job_start=2026-05-04;previous_VIP=${le};same_job=yes;same_exposure=yes;attestation_in_hand=yes;measures_5y=none${plus}`
  test('VIP : cinq ans', () => {
    expect(echeanceDe(vip('2021-05-03'), '2026-05-10', 'VIPI')).toBe('2026-08-04')
    expect(echeanceDe(vip('2021-05-04'), '2026-05-10', 'VIPI')).toBeNull()
    expect(echeanceDe(vip('2021-05-05'), '2026-05-10', 'VIPP')).toBe('2026-05-05')
  })
  test('VIP : trois ans pour le suivi adapté', () => {
    expect(echeanceDe(vip('2023-05-03', ';night_worker=yes'), '2026-05-01', 'VIPI')).toBe('<2026-05-04')
    expect(echeanceDe(vip('2023-05-04', ';night_worker=yes'), '2026-05-01', 'VIPP')).toBe('2026-05-04')
  })
  const ema = (le: string) =>
    `contract=CDI;job_start=2026-09-01;exposure=cmr_1A_1B;previous_EMA=${le};same_job=yes;same_exposure=yes;avis_in_hand=yes;measures_2y=none`
  test('aptitude : deux ans', () => {
    expect(echeanceDe(ema('2024-08-31'), '2026-08-25', 'EMAE')).toBe('<2026-09-01')
    expect(echeanceDe(ema('2024-09-01'), '2026-08-25', 'EMAE')).toBeNull()
    expect(echeanceDe(ema('2024-09-02'), '2026-08-25', 'VINT')).toBe('2026-09-02')
  })
  test('saisonnier : 44, 45 et 46 jours', () => {
    const s = (n: number) => `contract=saisonnier;planned_days=${n};job_start=2026-07-01;exposure=cmr_1A_1B`
    expect(dire(s(44), '2026-06-20')).toBe('ACTCOLL none team')
    expect(dire(s(45), '2026-06-20')).toBe(`EMAE <2026-07-01 ${MEDECINS}`)
    expect(dire(s(46), '2026-06-20')).toBe(`EMAE <2026-07-01 ${MEDECINS}`)
  })
  test('saisonnier : examen de vingt-quatre mois', () => {
    const s = (le: string) =>
      `contract=saisonnier;planned_days=60;job_start=2026-07-01;exposure=cmr_1A_1B;previous_exam=${le};same_job=yes;inaptitude=none`
    expect(echeanceDe(s('2024-06-30'), '2026-06-20', 'EMAE')).toBe('<2026-07-01')
    expect(echeanceDe(s('2024-07-01'), '2026-06-20', 'EMAE')).toBeNull()
  })
})

describe('exposures mesurées', () => {
  const plomb = (f: string, debut: string) => `contract=CDI;job_start=${debut};exposure=lead;${f}`
  test('plomb dans l’air, avant et après le 10/04/2026', () => {
    expect(dire(plomb('lead_air_mg_m3=0.05', '2026-03-16'), '2026-03-01')).toMatch(/^VIPI 2026-06-16/)
    expect(dire(plomb('lead_air_mg_m3=0.051', '2026-03-16'), '2026-03-01')).toBe(
      `EMAE <2026-03-16 ${MEDECINS}`,
    )
    expect(dire(plomb('lead_air_mg_m3=0.01', '2026-04-09'), '2026-03-01')).toMatch(/^VIPI 2026-07-09/)
    expect(dire(plomb('lead_air_mg_m3=0.01', '2026-04-10'), '2026-03-01')).toBe(
      `EMAE <2026-04-10 ${MEDECINS}`,
    )
  })
  test('plombémie selon le sexe', () => {
    const sang = (n: number, sexe: string) =>
      dire(plomb(`blood_lead_ug_l=${n};sex=${sexe}`, '2025-03-17'), '2025-03-01').slice(0, 4)
    expect([sang(100, 'F'), sang(101, 'F'), sang(200, 'M'), sang(201, 'M')]).toEqual([
      'VIPI',
      'EMAE',
      'VIPI',
      'EMAE',
    ])
  })
  test('rayonnements : 6 et 1 mSv', () => {
    const ri = (n: number) =>
      echeanceDe(`contract=CDI;exposure=ionizing;dose_msv=${n};last_EMAE=2026-01-20`, '2026-11-22', 'EMAP')
    expect([ri(6), ri(6.1)]).toEqual(['2030-01-20', '2027-01-20'])
  })
})

describe('bascule du 01/10/2025', () => {
  const conduite = (d: string) =>
    `contract=CDI;job_start=${d};driving_authorisation_from=${d};equipment=chariot_porte`
  test('la veille : suivi renforcé ; le jour même : VIP et attestation', () => {
    expect(dire(conduite('2025-09-30'), '2025-09-15')).toBe(`EMAE <2025-09-30 ${MEDECINS}`)
    expect(dire(conduite('2025-10-01'), '2025-09-15')).toBe(`ATTEST <2025-10-01 ${MEDECINS}`)
    expect(echeanceDe(conduite('2025-10-01'), '2025-09-15', 'VIPI')).toBe('2026-01-01')
  })
  test('attestation de cinq ans', () => {
    expect(
      echeanceDe(
        'contract=CDI;equipment=nacelle;nci_attestation=2025-11-03;last_VIPI=2025-11-03',
        '2026-11-22',
        'ATTEST',
      ),
    ).toBe('2030-11-03')
  })
  test('habilitation hors liste : pas d’attestation', () => {
    const f = (s: string) =>
      `contract=CDI;job_start=2026-02-02;habilitation=${s};electrical_authorisation_from=2026-02-02`
    expect(echeanceDe(f('B1V'), '2026-01-26', 'ATTEST')).toBe('<2026-02-02')
    expect(echeanceDe(f('BC'), '2026-01-26', 'ATTEST')).toBeNull()
  })
})

describe('délégation par la date de la visite', () => {
  const arret = (r: string) => `cause=AT;absence_from=2022-02-01;absence_to=2022-04-01;resume=${r}`
  test('reprise', () => {
    expect(dire(arret('2022-04-27'), '2022-04-20')).toBe(`REPR 2022-05-05 ${MEDECINS}`)
    expect(dire(arret('2022-04-28'), '2022-04-20')).toBe(`REPR 2022-05-06 ${TOUS}`)
  })
  test('à la demande', () => {
    expect(dire('contract=CDI;request_by=worker', '2022-04-27')).toBe(`DEM none ${MEDECINS}`)
    expect(dire('contract=CDI;request_by=worker', '2022-04-28')).toBe(`DEM none ${TOUS}`)
  })
  test('médecin praticien correspondant : pas avant le 30/12/2023', () => {
    expect(dire('contract=CDI;job_start=2023-12-29', '2023-12-29')).toBe(`VIPI 2024-03-29 ${TOUS}`)
    expect(dire('contract=CDI;job_start=2023-12-29', '2023-12-30')).toBe(`VIPI 2024-03-29 ${TOUS}|MPC?`)
  })
})

describe('mi-carrière', () => {
  const n = (annee: number) => `contract=CDI;birth=${annee}-06-20;midcareer_done=no`
  test('45 ans en 2021 : rien ; en 2022 : due', () => {
    expect(echeanceDe(n(1976), '2026-02-10', 'MICAR')).toBeNull()
    expect(echeanceDe(n(1977), '2022-03-31', 'MICAR')).toBe('2022-12-31')
    expect(echeanceDe(n(1977), '2022-03-30', 'MICAR')).toBeNull()
  })
  test('fenêtre ouverte l’année des 43 ans', () => {
    expect(echeanceDe(n(1984), '2026-12-31', 'MICAR')).toBeNull()
    expect(echeanceDe(n(1983), '2026-01-01', 'MICAR')).toBe('2028-12-31')
  })
})

test('inaptitude : quinze jours', () => {
  expect(dire('inaptitude_first_exam=2026-02-27;second_exam_needed=yes', '2026-03-01')).toBe(
    `INAPT2 2026-03-14 ${MEDECINS}`,
  )
})

describe('majorité', () => {
  const f = (naissance: string) => `contract=CDI;job_start=2026-09-01;birth=${naissance}`
  test('dix-huit ans la veille, le jour, le lendemain', () => {
    expect(echeanceDe(f('2008-08-31'), '2026-08-20', 'VIPI')).toBe('2026-12-01')
    expect(echeanceDe(f('2008-09-01'), '2026-08-20', 'VIPI')).toBe('2026-12-01')
    expect(echeanceDe(f('2008-09-02'), '2026-08-20', 'VIPI')).toBe('<2026-09-01')
  })
})

describe('post-exposition', () => {
  const fin = (d: string) => `contract=CDI;exposure=asbestos;exposure_end=${d}`
  test('fin d’exposition la veille et le jour du 31/03/2022', () => {
    expect(dire(fin('2022-03-30'), '2022-04-15')).toMatch(/^NONE/)
    expect(dire(fin('2022-03-31'), '2022-04-15')).toBe(`POSTEX asap ${MEDECINS}`)
  })
  test('départ la veille et le jour du 01/10/2021', () => {
    const f = (d: string) =>
      echeanceDe(
        `contract=CDI;exposure=asbestos;last_EMAP=2020-01-06;retirement=${d}`,
        '2021-09-01',
        'POSTEX',
      )
    expect([f('2021-09-30'), f('2021-10-01')]).toEqual([null, '<2021-10-01'])
  })
  test('conducteur : contesté, réglable', () => {
    const f =
      'contract=CDI;equipment=chariot_porte;driving_authorisation_from=2020-01-06;retirement=2026-12-31'
    expect(echeanceDe(f, '2026-11-22', 'POSTEX')).toBe('<2026-12-31')
    expect(echeanceDe(f, '2026-11-22', 'POSTEX', { postExpositionConduite: 'ignorer' })).toBeNull()
  })
})
