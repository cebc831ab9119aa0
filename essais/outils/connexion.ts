import type { Page } from 'playwright-core'
import { MOT_DE_PASSE_DEMONSTRATION } from '../../plateforme/authentification/index.ts'

/** Login of a demo account, by role or name. */
export const courrielDe = (compte: string) => `${compte.replace('_', '-')}@demo.socle.fr`

/** Signs in by the form, as a person does; leaves the page on the role's home. */
export async function seConnecterParLaPage(
  page: Page,
  compte: string,
  adresse = '/connexion',
): Promise<void> {
  await page.goto(adresse)
  await page.getByLabel('Adresse électronique').fill(courrielDe(compte))
  await page.getByLabel('Mot de passe', { exact: true }).fill(MOT_DE_PASSE_DEMONSTRATION)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('connexion'))
}

/** Signs in by the API: for scenarios that are not about signing in. */
export async function seConnecter(page: Page, compte: string): Promise<void> {
  const reponse = await page.request.post('/api/connexion', {
    headers: { 'x-socle': '1' },
    data: { courriel: courrielDe(compte), motDePasse: MOT_DE_PASSE_DEMONSTRATION },
  })
  if (!reponse.ok()) throw new Error(`Connexion refusée à ${compte} : ${await reponse.text()}`)
}
