import { beforeAll, describe, expect, it } from 'vitest'
import {
  poserScene,
  type Scene,
  travailleursDeS04,
  travailleursDuMedecin,
} from '../domaines/planification/essais/scene.ts'
import { seConnecter } from './outils/connexion.ts'
import { fautesDAccessibilite, serviceDEssai } from './outils/navigateur.ts'
import { rangerLaScene } from './outils/scene-planification.ts'

/*
 * S04 — The order of convocables (secretary, IDEST): the secretary opens the list of one team; each line is at its rank
 * and shows its rule. Played on a team of its own inside the demo service.
 */
const service = serviceDEssai()
let scene: Scene
beforeAll(async () => {
  scene = await poserScene(service.proprietaire, { dansUnService: true })
  await travailleursDeS04(service.proprietaire, scene)
  await travailleursDuMedecin(service.proprietaire, scene)
  await rangerLaScene(service, scene)
})

async function lignes(liste: 'MT' | 'IDEST', page: Awaited<ReturnType<typeof service.ouvrir>>) {
  await page.goto(`/convocables?liste=${liste}&equipe=${scene.equipe}`)
  await page.locator('tbody tr').first().waitFor()
  await page.waitForLoadState('networkidle')
  return page.locator('tbody tr').evaluateAll((trs) =>
    trs.map((tr) => {
      const cellules = [...tr.querySelectorAll('td, th')].map((c) => c.textContent!.trim())
      return { nom: cellules[0]!.split(' ')[0]!, regle: cellules[1]! }
    }),
  )
}

describe('S04 : l’ordre des convocables', () => {
  it('la secrétaire lit la liste des infirmiers : G, A, B, C, H, D, E, F, chacun avec sa règle', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'assistante')
    const vues = (await lignes('IDEST', page)).filter((l) => !l.nom.startsWith('Q'))
    expect(vues.map((l) => l.nom)).toEqual([
      ...['Girard', 'Aubin', 'Bertin', 'Collet', 'Hamel', 'Duval', 'Etienne', 'Fabre'],
    ])
    expect(vues.map((l) => l.regle.slice(0, 1))).toEqual(['1', '2', '3', '4', '5', '6', '7', '9'])
    expect(vues[0]!.regle).toContain('RDV confié par le médecin')
    expect(vues[2]!.regle).toContain('Dernier RDV de plus de 6 ans')
    expect(await fautesDAccessibilite(page)).toEqual([])
  })
  it('la liste des médecins de la même équipe suit son propre ordre', async () => {
    const page = await service.ouvrir('tablette')
    await seConnecter(page, 'medecin')
    const vues = await lignes('MT', page)
    const ordre = [
      'Qreprise',
      'Qprereprise',
      'Qhandicap',
      'Qdemande',
      'Qpostexpo',
      'Qembauche',
      'Qmicarriere',
    ]
    expect(vues.map((l) => l.nom).filter((n) => n.startsWith('Q'))).toEqual([...ordre, 'Qmodulee'])
    expect(vues.find((l) => l.nom === 'Qhandicap')!.regle).toContain('VIP initiale (TH, invalidité)')
  })
  it('au clavier : de la ligne à qui peut la recevoir', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'assistante')
    await lignes('IDEST', page)
    await page.getByRole('button', { name: 'Planifier Girard Camille' }).focus()
    await page.keyboard.press('Enter')
    const tiroir = page.getByRole('dialog')
    await tiroir.getByText('Lise Marin').waitFor()
    expect(await tiroir.getByText('Possible').count()).toBeGreaterThan(0)
    expect(await fautesDAccessibilite(page)).toEqual([])
    await page.keyboard.press('Escape')
    await tiroir.waitFor({ state: 'hidden' })
  })
})
