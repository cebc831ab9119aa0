import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fautesDAccessibilite, serviceDEssai, TAILLES } from './outils/navigateur.ts'

const service = serviceDEssai()

async function composants(taille?: keyof typeof TAILLES, suite = ''): Promise<Page> {
  const page = await service.ouvrir(taille)
  await page.goto(`/dev/composants${suite}`)
  await page.getByRole('heading', { name: 'Graphiques' }).waitFor()
  return page
}

describe('composants partagés', () => {
  it.each(Object.keys(TAILLES) as (keyof typeof TAILLES)[])('accessibles, taille %s', async (taille) => {
    const page = await composants(taille)
    expect(await fautesDAccessibilite(page)).toEqual([])
    // Wide tables scroll in their own frame, never the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })

  it('gardent l’état d’une liste dans l’adresse', async () => {
    const page = await composants()
    const liste = page.getByRole('table', { name: 'Adhérents', exact: true })
    await page.getByRole('searchbox').fill('boulangerie')
    await page.waitForURL(/q=boulangerie/)
    await liste.getByRole('button', { name: 'Effectif' }).click()
    await page.waitForURL(/tri=effectif/)
    expect(await liste.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', { name: 'Statut', exact: true }).first().click()
    await page.getByRole('option', { name: 'En retard' }).click()
    await page.waitForURL(/statut=retard/)
    const nom = await liste.locator('tbody a').first().textContent()
    await page.reload()
    expect(await liste.locator('tbody a').first().textContent()).toBe(nom)
    await page.getByRole('button', { name: 'Tout effacer' }).click()
    await page.waitForURL((url) => url.search === '')
    expect(await page.getByRole('searchbox').inputValue()).toBe('')
  })

  it('montrent un refus sur son champ sans rien perdre de la saisie', async () => {
    const page = await composants()
    const formulaire = page.locator('form').first()
    await formulaire.getByLabel('Raison sociale').fill('Primeurs de Camargue')
    await page.keyboard.press('Control+Enter')
    await formulaire.getByText('4 champs à corriger').waitFor()
    await formulaire.getByLabel('SIRET').fill('123 456 789 00012')
    await formulaire.getByLabel('Effectif').fill('12')
    await formulaire.getByLabel('Catégorie de suivi').click()
    await page.getByRole('option', { name: 'SIR' }).click()
    await formulaire.getByLabel('Adhérent depuis').fill('1/2/26')
    await page.keyboard.press('Control+Enter')
    await formulaire.getByText('Déjà adhérent.').waitFor()
    expect(await formulaire.getByLabel('Raison sociale').inputValue()).toBe('Primeurs de Camargue')
    await page.getByRole('link', { name: 'Socle' }).click()
    await page.getByRole('dialog', { name: /Quitter sans enregistrer/ }).waitFor()
    await page.getByRole('button', { name: 'Continuer la saisie' }).click()
    expect(new URL(page.url()).pathname).toBe('/dev/composants')
  })
})
