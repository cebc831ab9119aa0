import { expect, it } from 'vitest'
import { sirenFictif, siretFictif } from '../application/demo/identifiants.ts'
import { actionner, allerA, choisir, remplir } from './outils/clavier.ts'
import { seConnecter } from './outils/connexion.ts'
import { serviceDEssai } from './outils/navigateur.ts'

const service = serviceDEssai()
/** Far beyond the companies of the demo. */
const SIREN = sirenFictif(900_001)

it('sans souris : un adhérent, un travailleur et son contrat, une visite, une absence', async () => {
  const page = await service.ouvrir('bureau')
  await seConnecter(page, 'assistante')

  await page.goto('/adherents')
  await page.getByRole('link', { name: 'Nouvel adhérent' }).waitFor()
  await actionner(page, 'link', 'Nouvel adhérent')
  await page.waitForURL(/\/adherents\/nouveau/)
  await remplir(page, 'SIREN', SIREN)
  await remplir(page, 'Raison sociale', 'Menuiserie du Clavier')
  await choisir(page, 'Activité principale (NAF)', '16.23', /16\.23Z/)
  await remplir(page, 'SIRET', siretFictif(SIREN, 1))
  await remplir(page, 'Adresse', '4 rue des Touches')
  await remplir(page, 'Code postal', '30300')
  await choisir(page, 'Centre', 'Beau', 'Beaucaire')
  await remplir(page, 'Effectif', '3')
  await remplir(page, 'Nom', 'Tabulet')
  await remplir(page, 'Prénom', 'Aline')
  await remplir(page, 'Courriel', 'aline@menuiserie.exemple.fr')
  await remplir(page, 'Téléphone', '04 65 71 00 01')
  await actionner(page, 'button', 'Créer l’adhérent')
  await page.waitForURL(/\/adherents\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { name: 'Menuiserie du Clavier' }).waitFor()

  // The command palette leads anywhere.
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Nom, SIRET, page, action…').waitFor()
  await page.keyboard.type('créer un travailleur')
  await page.getByText('Créer un travailleur', { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/travailleurs\/nouveau/)
  await remplir(page, 'Nom de naissance', 'Entrée')
  await remplir(page, 'Prénoms', 'Margot')
  await remplir(page, 'Date de naissance', '14/03/1991')
  await choisir(page, 'Sexe', '', /^F/)
  await actionner(page, 'button', 'Continuer')
  await choisir(page, 'Établissement employeur', 'Menuiserie du Cl', /Menuiserie du Clavier/)
  await remplir(page, 'Début', '02/11/2026')
  await remplir(page, 'Intitulé du poste', 'Menuisière')
  await choisir(page, 'Expositions', 'bruit', /Bruit/)
  await actionner(page, 'button', 'Créer le travailleur')
  await page.waitForURL(/\/travailleurs\/[0-9a-f-]{36}/)
  await page.getByText('Menuisière').first().waitFor()

  const suivi = page.getByRole('tab', { name: /Prochaines visites/ })
  await allerA(page, page.getByRole('tab', { name: /Parcours/ }))
  for (let i = 0; i < 6 && (await suivi.getAttribute('aria-selected')) !== 'true'; i++)
    await page.keyboard.press('ArrowRight')
  await page.getByText('au plus tard le 02/02/2027').first().waitFor()

  await actionner(page, 'button', 'Saisir une visite')
  await choisir(page, 'Visite', 'initiale', /prévention initiale|VIP initiale/i)
  await remplir(page, 'Tenue le', '16/11/2026')
  await choisir(page, 'Tenue par', '', /Infirmi/)
  await actionner(page, 'button', 'Enregistrer la visite')
  const visites = page.getByRole('table', { name: /Visites/ })
  await visites.getByText('16/11/2026').waitFor()

  await actionner(page, 'button', 'Saisir une absence')
  await choisir(page, 'Cause', '', /^Maladie/)
  await remplir(page, 'Premier jour d’absence', '17/11/2026')
  await remplir(page, 'Dernier jour d’absence', '20/11/2026')
  await actionner(page, 'button', 'Enregistrer l’absence')
  await page
    .getByRole('table', { name: /Absences/ })
    .getByText('17/11/2026')
    .waitFor()
  expect(await visites.getByText('16/11/2026').count()).toBe(1)
}, 240_000)
