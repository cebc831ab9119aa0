import { describe, expect, it } from 'vitest'
import { seConnecter } from './outils/connexion.ts'
import { fautesDAccessibilite, serviceDEssai } from './outils/navigateur.ts'

const service = serviceDEssai()

describe('un droit sur des données de santé demande deux personnes', () => {
  it('la direction le voit sur son accueil, le confirme, et reçoit le lien à remettre', async () => {
    const page = await service.ouvrir()
    await seConnecter(page, 'direction')
    await page.goto('/organisation')
    await page.getByText('attend votre confirmation').waitFor()
    expect(await page.getByText('Démonstration').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Voir et décider' }).click()
    await page.getByRole('heading', { name: /Ouvrir un droit/ }).waitFor()
    expect(await fautesDAccessibilite(page)).toEqual([])
    await page.getByRole('button', { name: 'Confirmer' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click()
    const lien = page.getByLabel('Lien à transmettre')
    await lien.waitFor()
    expect(await lien.inputValue()).toMatch(/\/invitation#[\w-]{43}$/)
    await page.getByRole('button', { name: 'Terminé' }).click()
    await page.getByText('Rien à confirmer').waitFor()
  })
})

describe('une salle se réserve', () => {
  it('une fois : le conflit est dit, et rien de ce qui était saisi n’est perdu', async () => {
    const page = await service.ouvrir('tablette')
    await seConnecter(page, 'preventeur')
    await page.goto('/organisation/reservations')
    await page.getByRole('button', { name: 'Semaine suivante' }).click()
    const reserver = async (objet: string) => {
      await page
        .getByRole('button', { name: /^Réserver Salle de réunion/ })
        .last()
        .click()
      const fenetre = page.getByRole('dialog')
      await fenetre.getByLabel('Pour qui').click()
      await page.getByRole('option').first().click()
      await fenetre.getByLabel('Objet').fill(objet)
      await fenetre.getByLabel(/^De\s*\*?$/).fill('07:00')
      await fenetre.getByLabel(/^À\s*\*?$/).fill('07:30')
      await fenetre.getByRole('button', { name: 'Réserver' }).click()
      return fenetre
    }
    await (await reserver('Petit déjeuner d’adhérents')).waitFor({ state: 'hidden' })
    const refusee = await reserver('Autre réunion')
    await refusee.getByText('Cette salle est déjà réservée à ces heures.').first().waitFor()
    expect(await refusee.getByLabel('Objet').inputValue()).toBe('Autre réunion')
    expect(await fautesDAccessibilite(page)).toEqual([])
  })
})
