import { describe, expect, it } from 'vitest'
import { population } from './essais/population.ts'
import { changementsAu, type Dossier, evaluer, jour, joursDeChangement, texteDuJour } from './index.ts'

const cariste: Dossier = {
  id: 'cariste',
  naissance: jour('1988-03-02'),
  contrats: [{ nature: 'CDI', debut: jour('2021-01-04') }],
  autorisations: [{ nature: 'CONDUITE', le: jour('2021-01-04') }],
  visites: [{ nature: 'EMAE', le: jour('2023-03-15') }],
}
const plomb: Dossier = {
  id: 'plomb',
  naissance: jour('1990-01-01'),
  contrats: [{ nature: 'CDI', debut: jour('2024-02-05') }],
  expositions: [{ nature: 'PLOMB_EN_DESSOUS', debut: jour('2024-02-05') }],
  visites: [{ nature: 'VIPI', le: jour('2024-04-02') }],
}
const dit = (d: Dossier, au: string, loi?: string) => {
  const r = evaluer(d, jour(au), loi ? { loi: jour(loi) } : {})
  return [r.categorie, ...r.echeances.map((e) => `${e.visite} ${e.echeance}`).sort()]
}

describe('la loi connue jusqu’à un jour, les faits ne bougeant pas', () => {
  it('le cariste quitte le suivi renforcé au 01/10/2025 et son avis vaut attestation', () => {
    expect(dit(cariste, '2025-10-01', '2025-09-30')).toEqual(['SIR', 'EMAP 2027-03-15', 'VINT 2025-03-15'])
    expect(dit(cariste, '2025-10-01', '2025-10-01')).toEqual(['SIS', 'ATTEST 2028-03-15', 'VIPP 2028-03-15'])
  })
  it('sous l’ancien seuil de plomb, l’examen est dû avant le 10/04/2026', () => {
    expect(dit(plomb, '2026-04-10', '2026-04-09')).toEqual(['SIS', 'VIPP 2029-04-02'])
    expect(dit(plomb, '2026-04-10', '2026-04-10')).toEqual(['SIR', 'EMAE <2026-04-10'])
  })
  it('une loi plus tardive que la question ne change rien', () => {
    expect(dit(cariste, '2025-09-30', '2027-01-01')).toEqual(dit(cariste, '2025-09-30'))
  })
  it('ne laisse aucune trace sur l’évaluation suivante', () => {
    const avant = dit(cariste, '2026-01-01')
    dit(cariste, '2026-01-01', '2020-01-01')
    expect(dit(cariste, '2026-01-01')).toEqual(avant)
  })
  it('les raisons citent la version d’alors', () => {
    const r = evaluer(cariste, jour('2025-10-01'), { loi: jour('2025-09-30') })
    expect(r.motifsCategorie.map((m) => m.regle)).toEqual(['SIR-CONDUITE'])
  })
})

describe('sur une population', () => {
  const jours = joursDeChangement()
  const dossiers = population(600, jour('2026-11-22'))
  const lu = (d: Dossier, au: number, loi?: number) =>
    JSON.stringify(evaluer(d, au, loi === undefined ? {} : { loi }))

  it('chaque jour de bascule se suit, du plus récent au plus ancien', () => {
    expect(jours.map(texteDuJour)).toEqual(expect.arrayContaining(['2026-04-10', '2025-10-01', '2022-04-28']))
    for (const j of jours) expect(changementsAu(j).length).toBeGreaterThan(0)
    expect(changementsAu(jour('2026-04-10')).map((c) => c.regle)).toEqual(['SIR-PLOMB-SEUIL', 'SIR-PLOMB'])
  })
  it('un jour où aucune règle ne tourne, personne ne change', () => {
    const j = jour('2025-05-15')
    for (const d of dossiers) expect(lu(d, j, j - 1)).toBe(lu(d, j, j))
  })
})
