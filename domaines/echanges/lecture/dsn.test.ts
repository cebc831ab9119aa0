import { describe, expect, it } from 'vitest'
import type { EtablissementDeclare, LigneRefusee, SalarieDeclare } from './declaration.ts'
import { jourDsn, LecteurDsn } from './dsn.ts'

function lire(texte: string) {
  const etablissements: EtablissementDeclare[] = []
  const salaries: (SalarieDeclare & { siret: string })[] = []
  const refus: LigneRefusee[] = []
  const lecteur = new LecteurDsn({
    etablissement: (e) => etablissements.push(e),
    salarie: (s, e) => salaries.push({ ...s, siret: e.siret }),
    refus: (r) => refus.push(r),
  })
  texte.split(/\r?\n/).forEach((ligne, i) => {
    lecteur.lire(ligne, i + 1)
  })
  const complete = lecteur.finir()
  return { etablissements, salaries, refus, complete }
}

const ENTETE = `S10.G00.00.001,'Logiciel'
S20.G00.05.001,'01'
S20.G00.05.002,'01'
S20.G00.05.005,'01102026'
S21.G00.06.001,'732829320'
S21.G00.11.001,'00074'
S21.G00.11.002,'4332A'
S21.G00.11.008,'12'`
const ANNE = `S21.G00.30.001,'2850375123456'
S21.G00.30.002,'DURAND'
S21.G00.30.003,'MARTIN'
S21.G00.30.004,'Anne, Marie'
S21.G00.30.005,'02'
S21.G00.30.006,'29021984'
S21.G00.40.001,'01092020'
S21.G00.40.004,'632j'
S21.G00.40.006,'Menuisière'
S21.G00.40.007,'01'
S21.G00.40.009,'C1'
S21.G00.40.014,'10'
S21.G00.51.013,'2100.00'`
const FIN = (n: number) => `S90.G00.90.001,'${n}'\nS90.G00.90.002,'1'`

describe('la lecture d’une DSN', () => {
  it('rend les salariés, leurs contrats et leurs arrêts, sans rien garder de la paie ni du NIR', () => {
    const arret = `S21.G00.60.001,'01'\nS21.G00.60.002,'14082026'\nS21.G00.60.003,'18102026'\nS21.G00.60.010,'19102026'`
    const { salaries, etablissements, refus, complete } = lire(`${ENTETE}\n${ANNE}\n${arret}\n${FIN(20)}`)
    expect(refus).toEqual([])
    expect(complete).toBe(true)
    expect(etablissements[0]).toMatchObject({
      siret: '73282932000074',
      effectif: 12,
      mois: '2026-10-01',
      exhaustif: true,
    })
    expect(salaries[0]).toMatchObject({
      nomNaissance: 'DURAND',
      nomUsage: 'MARTIN',
      sexe: 'F',
      naissance: '1984-02-29',
    })
    expect(salaries[0]!.contrats).toMatchObject([
      {
        type: 'cdi',
        emploi: 'Menuisière',
        debut: '2020-09-01',
        pcs: '632j',
        termine: false,
        absences: [{ cause: 'maladie', debut: '2026-08-15', fin: '2026-10-18', reprise: '2026-10-19' }],
      },
    ])
    expect(JSON.stringify(salaries)).not.toMatch(/2100|2850375/)
  })

  it('garde deux contrats du même salarié et la fin du premier', () => {
    const suite = `S21.G00.62.001,'30092026'\nS21.G00.62.002,'059'\nS21.G00.40.001,'01102026'\nS21.G00.40.007,'02'\nS21.G00.40.010,'31122026'`
    const { salaries } = lire(`${ENTETE}\n${ANNE}\n${suite}\n${FIN(20)}`)
    expect(salaries[0]!.contrats).toMatchObject([
      { fin: '2026-09-30', termine: true, motifFin: 'démission' },
      { type: 'cdd', debut: '2026-10-01', fin: '2026-12-31', termine: false },
    ])
  })

  it('dit qu’un fichier coupé est incomplet, et refuse par son numéro une ligne ou une date impossible', () => {
    const coupe = lire(`${ENTETE}\n${ANNE}`)
    expect(coupe.complete).toBe(false)
    expect(coupe.salaries).toHaveLength(1)
    const { refus, salaries } = lire(
      `${ENTETE}\nn’importe quoi\n${ANNE.replace('29021984', '31021984')}\n${FIN(9)}`,
    )
    expect(salaries).toEqual([])
    expect(refus).toEqual([
      { ligne: 9, motif: 'Cette ligne n’est pas une rubrique de DSN : elle a été ignorée.' },
      { ligne: 10, motif: 'Il manque une date de naissance valide : ce salarié n’est pas repris.' },
    ])
  })

  it('lit les apprentis, les saisonniers et les missions', () => {
    const contrats = `S21.G00.40.001,'01092026'\nS21.G00.40.007,'02'\nS21.G00.40.008,'64'
S21.G00.40.001,'01062026'\nS21.G00.40.007,'02'\nS21.G00.40.021,'03'
S21.G00.40.001,'02112026'\nS21.G00.40.007,'03'\nS21.G00.40.046,'55210055400013'`
    const { salaries } = lire(`${ENTETE}\n${ANNE}\n${contrats}\n${FIN(9)}`)
    expect(salaries[0]!.contrats.map((c) => [c.type, c.utilisatrice])).toEqual([
      ['cdi', null],
      ['apprenti', null],
      ['saisonnier', null],
      ['interim', '55210055400013'],
    ])
  })

  it.each([
    ['28022023', '2023-02-28'],
    ['29022023', undefined],
    ['31042026', undefined],
    ['2026', undefined],
  ])('lit la date %s', (texte, jour) => expect(jourDsn(texte)).toBe(jour))
})
