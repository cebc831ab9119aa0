import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import {
  calculer,
  poserScene,
  type Scene,
  travailleursDeS04,
  travailleursDuMedecin,
} from '../essais/scene.ts'

const base = baseDEssai()
let scene: Scene
let infirmier: Record<string, string>
let medecin: Record<string, string>

beforeAll(async () => {
  scene = await poserScene(base.proprietaire)
  infirmier = await travailleursDeS04(base.proprietaire, scene)
  medecin = await travailleursDuMedecin(base.proprietaire, scene)
  await calculer(base.connexions, base.proprietaire)
})

async function lignes(liste: string, parmi: Record<string, string>) {
  const { rows } = await base.proprietaire.query<{
    id: string
    rang: number
    libelle: string
    code: string
    motifs: string[]
    limite_modulee: string | null
  }>(
    `select c.travailleur_id id, c.rang, r.libelle, c.code, c.motifs, c.limite_modulee::text from planification.convocable c
     left join planification.regle_ordre r on r.id = c.regle_id
     where c.liste = $1 and c.travailleur_id = any ($2) order by c.rang, c.limite nulls first, c.travailleur_id`,
    [liste, Object.values(parmi)],
  )
  const nom = new Map(Object.entries(parmi).map(([k, v]) => [v, k]))
  return rows.map((r) => ({ ...r, qui: nom.get(r.id)! }))
}

describe('S04 : l’ordre des convocables', () => {
  it('infirmiers : G (1), A (2), B (3), C (4), H (5), D (6), E (7), F (9)', async () => {
    const l = await lignes('IDEST', infirmier)
    expect(l.map((x) => `${x.qui} (${x.rang})`)).toEqual([
      ...['G (1)', 'A (2)', 'B (3)', 'C (4)', 'H (5)', 'D (6)', 'E (7)', 'F (9)'],
    ])
    for (const x of l) expect(x.libelle).toBeTruthy()
  })
  it('médecins : VR, VPR, VIP initiale TH, VDT, SPE, EMA embauche, mi-carrière, EMA au plus à 3 mois', async () => {
    const l = await lignes('MT', medecin)
    expect(l.map((x) => `${x.qui} (${x.rang})`)).toEqual([
      ...['REPR (1)', 'PREREP (2)', 'TH (3)', 'DEM (4)', 'POSTEX (5)', 'EMAE (6)', 'MICAR (7)'],
      'EMAE_MODULEE (8)',
    ])
    expect(l.at(-1)!.limite_modulee).toBe('2027-02-02')
  })
})
