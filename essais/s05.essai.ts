import { beforeAll, describe, expect, it } from 'vitest'
import { embaucher, poserScene, type Scene } from '../domaines/planification/essais/scene.ts'
import { seConnecter } from './outils/connexion.ts'
import { serviceDEssai } from './outils/navigateur.ts'
import { rangerLaScene } from './outils/scene-planification.ts'

/*
 * S05 — An excluded worker under an experimental measure (IDEST, secretary, médecin).
 */
const service = serviceDEssai()
let scene: Scene
let conduite: string
let amiante: string
beforeAll(async () => {
  const q = service.proprietaire
  scene = await poserScene(q, { dansUnService: true })
  const sir = {
    debut: '2015-02-02',
    visites: [
      ['EMAP', '2022-12-10', 'MT'],
      ['VINT', '2024-10-15', 'IDEST'],
    ] as [string, string, string][],
  }
  amiante = await embaucher(q, scene, { nom: 'Zamiante', ...sir, exposition: ['amiante'] })
  conduite = await embaucher(q, scene, {
    nom: 'Zconduite',
    ...sir,
    exposition: ['liste_employeur', 'conduite'],
  })
  await rangerLaScene(service, scene)
})

/** Opens the drawer of a worker's line and gives what is said of each professional. */
async function quiPeut(nom: string, liste: 'MT' | 'IDEST') {
  const page = await service.ouvrir('bureau')
  await seConnecter(page, 'assistante')
  await page.goto(`/convocables?liste=${liste}&q=${nom}`)
  await page.getByRole('button', { name: `Planifier ${nom} Camille` }).click()
  const tiroir = page.getByRole('dialog')
  await tiroir.getByText('Dr Anne Faure').first().waitFor()
  const cartes = tiroir.locator('li')
  return (await cartes.allTextContents()).map((t) => t.replace(/\s+/g, ' '))
}
const de = (cartes: string[], nom: string) => cartes.find((c) => c.includes(nom)) ?? ''

describe('S05 : un travailleur exclu d’une mesure expérimentale', () => {
  it('amiante : refusé à l’infirmière, « exclusion : amiante », le médecin est proposé', async () => {
    const cartes = await quiPeut('Zamiante', 'MT')
    expect(de(cartes, 'Lise Marin')).toMatch(/Refusé.*Exclusion : amiante/)
    expect(de(cartes, 'Anne Faure')).toMatch(/Possible/)
  })
  it('autorisation de conduite : accepté, marqué « mesure expérimentale » avec son nom', async () => {
    const cartes = await quiPeut('Zconduite', 'IDEST')
    expect(de(cartes, 'Lise Marin')).toMatch(
      /Mesure expérimentale.*Suivi périodique des SIR par un infirmier/,
    )
  })
  it('protocole expiré la semaine dernière : refusé tant qu’il n’est pas signé', async () => {
    const cartes = await quiPeut('Zconduite', 'IDEST')
    expect(de(cartes, 'Paul Colas')).toMatch(/Refusé.*a pris fin le 15\/11\/2026.*signée avant de planifier/)
  })
  it('le relevé de la DREETS ne compte que le second rendez-vous', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'assistante')
    const prendre = (travailleurId: string, professionnelId: string, heure: string) =>
      page.request.post('/api/rendez-vous', {
        headers: { 'x-socle': '1' },
        data: { travailleurId, professionnelId, code: 'EMAP', jour: '2026-12-01', heure },
      })
    const refus = await prendre(amiante, scene.idest, '10:00')
    expect(refus.status()).toBeGreaterThanOrEqual(400)
    expect(await refus.text()).toContain('Exclusion : amiante')
    const pris = await prendre(conduite, scene.idest, '11:00')
    expect(pris.status(), await pris.text()).toBeLessThan(300)
    await page.goto(`/mesures-experimentales/${scene.mesures.sir}`)
    const ligne = page.locator('tbody tr', { hasText: '2026' })
    await ligne.waitFor()
    expect((await ligne.locator('td').allTextContents()).slice(1)).toEqual(['2026', '0', '1', '0'])
  })
})
