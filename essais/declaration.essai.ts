import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { distribution } from '../application/demo/distribution.ts'
import { seConnecter } from './outils/connexion.ts'
import { fautesDAccessibilite, serviceDEssai } from './outils/navigateur.ts'

/*
 * S03 with the law of 2026: the yearly declaration of an employer of thirty, from his desk and from his phone, and the
 * answers of the médecin.
 */
const service = serviceDEssai()
const { zingueur, metreuse } = distribution.travailleurs as Record<string, { id: string }>

const ligne = (page: Page, nom: string) => page.getByRole('row').filter({ hasText: nom })

async function ouvrirLaDeclaration(page: Page): Promise<void> {
  await page.goto('/espace-adherent/declarations')
  await page.getByRole('link', { name: 'Reprendre' }).click()
  await page.getByRole('heading', { name: /^Déclaration 20/ }).waitFor()
}

async function corriger(page: Page, nom: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Rechercher un travailleur' }).fill(nom)
  await ligne(page, nom)
    .getByRole('button', { name: /^Corriger/ })
    .click()
  await page.getByRole('dialog').waitFor()
}

describe('l’employeur remplit sa déclaration', () => {
  it('comprend que la conduite seule ne donne plus le suivi renforcé', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'employeur')
    await ouvrirLaDeclaration(page)
    expect(await fautesDAccessibilite(page)).toEqual([])
    await corriger(page, 'Delmas')
    const tiroir = page.getByRole('dialog')
    await tiroir.getByText('D’après vos réponses').waitFor()
    expect(await tiroir.textContent()).toContain('Suivi simple')
    expect(await tiroir.textContent()).toContain('depuis le 1er octobre 2025 (décret n° 2025-355)')
    expect(await fautesDAccessibilite(page)).toEqual([])
    // The authorisation is his own act: taken away, nothing waits.
    await tiroir.getByRole('button', { name: /Autorisations et habilitations/ }).click()
    await tiroir.getByRole('checkbox', { name: /^Autorisation de conduite/ }).uncheck()
    await tiroir.getByRole('button', { name: 'Enregistrer dans la déclaration' }).click()
    await tiroir.waitFor({ state: 'detached' })
    await ligne(page, 'Delmas').getByText('Corrigé').waitFor()
    expect(await ligne(page, 'Delmas').textContent()).not.toContain('Baisse à valider')
  })

  it('baisse un salarié exposé à l’amiante : dit pourquoi, et la baisse attendra', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'employeur')
    await ouvrirLaDeclaration(page)
    await corriger(page, 'Chevallier')
    const tiroir = page.getByRole('dialog')
    await tiroir.getByRole('checkbox', { name: /^Amiante/ }).uncheck()
    await tiroir.getByText('Vous retirez une exposition').waitFor()
    await tiroir.getByRole('button', { name: 'Enregistrer dans la déclaration' }).click()
    // Refused without a reason; what was ticked is still there.
    await tiroir
      .getByText(/Dites pourquoi cette exposition/)
      .first()
      .waitFor()
    expect(await tiroir.getByRole('checkbox', { name: /^Amiante/ }).isChecked()).toBe(false)
    await tiroir
      .getByLabel('Pourquoi n’existe-t-elle plus ?')
      .fill('Nos chantiers ne touchent plus à l’amiante.')
    await tiroir.getByRole('button', { name: 'Enregistrer dans la déclaration' }).click()
    await tiroir.waitFor({ state: 'detached' })
    await ligne(page, 'Chevallier').getByText('Baisse à valider').waitFor()
  })

  it('ferme tout, revient : rien n’est perdu ; règle le reste et dépose', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'employeur')
    await ouvrirLaDeclaration(page)
    await page.getByRole('searchbox', { name: 'Rechercher un travailleur' }).fill('Chevallier')
    await ligne(page, 'Chevallier').getByText('Baisse à valider').waitFor()
    await corriger(page, 'Perret')
    const tiroir = page.getByRole('dialog')
    await tiroir.getByRole('button', { name: /Donnent le suivi renforcé/ }).click()
    await tiroir.getByRole('checkbox', { name: /^Plomb/ }).check()
    await tiroir.getByText('Suivi renforcé au').waitFor()
    await tiroir.getByRole('button', { name: 'Enregistrer dans la déclaration' }).click()
    await tiroir.waitFor({ state: 'detached' })
    const deposer = page.getByRole('button', { name: 'Déposer la déclaration' })
    expect(await deposer.isDisabled()).toBe(true)
    await page.getByRole('button', { name: /^Confirmer (les|le)/ }).click()
    await deposer.and(page.locator(':enabled')).waitFor()
    await deposer.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Déposer' }).click()
    await page.getByText('À valider par l’équipe santé').first().waitFor()
    const pdf = await page.request.get(
      (await page.getByRole('link', { name: 'Récépissé' }).getAttribute('href'))!,
    )
    expect(pdf.headers()['content-type']).toContain('pdf')
    // Raised: at once. The page of the worker says so, with the visit to come.
    await page.goto(`/espace-adherent/travailleurs/${metreuse!.id}`)
    await page.getByText('Suivi individuel renforcé (SIR)').first().waitFor()
    await page.getByText('Examen médical d’aptitude').first().waitFor()
    expect(await fautesDAccessibilite(page)).toEqual([])
  })
})

describe('l’équipe santé répond', () => {
  it('le médecin voit la demande, refuse avec une raison ; l’employeur la lit', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'medecin')
    await page.goto(`/declarations/a-valider?q=Chevallier`)
    const carte = page.getByRole('listitem').filter({ hasText: 'Chevallier' })
    await carte.getByText('Nos chantiers ne touchent plus à l’amiante.').waitFor()
    expect(await fautesDAccessibilite(page)).toEqual([])
    await carte.getByRole('button', { name: /^Refuser/ }).click()
    const tiroir = page.getByRole('dialog')
    await tiroir
      .getByLabel('Réponse à l’employeur')
      .fill('Le repérage avant travaux montre encore de l’amiante.')
    await tiroir.getByRole('button', { name: 'Refuser la baisse' }).click()
    await tiroir.waitFor({ state: 'detached' })
    // The follow-up goes on: asbestos still counts.
    await page.goto(`/travailleurs/${zingueur!.id}`)
    await page.locator('h1').waitFor()

    const chez = await service.ouvrir('bureau')
    await seConnecter(chez, 'employeur')
    await chez.goto('/espace-adherent/demandes')
    await chez.getByText('Le repérage avant travaux montre encore de l’amiante.').waitFor()
    expect(await fautesDAccessibilite(chez)).toEqual([])
  })

  it('accepte une autre baisse, et les échéances suivent', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'employeur')
    await page.goto(`/espace-adherent/travailleurs/${metreuse!.id}`)
    await page.getByRole('button', { name: 'Corriger le suivi' }).click()
    const tiroir = page.getByRole('dialog')
    await tiroir.getByRole('button', { name: /Donnent le suivi renforcé/ }).click()
    await tiroir.getByRole('checkbox', { name: /^Plomb/ }).uncheck()
    await tiroir.getByLabel('Pourquoi n’existe-t-elle plus ?').fill('Erreur : elle ne va pas sur les toits.')
    await tiroir.getByRole('button', { name: 'Enregistrer la correction' }).click()
    await tiroir.waitFor({ state: 'detached' })
    await page.getByText('En attente de l’équipe santé').first().waitFor()

    const medecin = await service.ouvrir('tablette')
    await seConnecter(medecin, 'medecin')
    await medecin.goto('/declarations/a-valider?q=Perret')
    await medecin.getByRole('button', { name: /^Accepter : Perret/ }).click()
    await medecin
      .getByRole('dialog')
      .getByLabel('Réponse à l’employeur')
      .fill('Poste de bureau, sans exposition.')
    await medecin.getByRole('dialog').getByRole('button', { name: 'Accepter la baisse' }).click()
    await medecin.getByRole('dialog').waitFor({ state: 'detached' })

    await page.reload()
    await page.getByText('Suivi individuel simple (SIS)').first().waitFor()
    await page.getByText('Poste de bureau, sans exposition.').waitFor()
  })
})

describe('au téléphone', () => {
  it('l’employeur déclare une arrivée : la visite est calculée aussitôt', async () => {
    const page = await service.ouvrir('telephone')
    await seConnecter(page, 'employeur')
    await page.goto('/espace-adherent/travailleurs')
    await page.getByRole('link', { name: 'Déclarer une arrivée' }).click()
    await page.getByLabel('Nom de naissance').fill('Marceau')
    await page.getByLabel('Prénoms').fill('Inès')
    await page.getByLabel('Date de naissance').fill('04/05/1998')
    await page.getByRole('combobox', { name: 'Sexe' }).click()
    await page.getByRole('option', { name: 'Femme' }).click()
    await page.getByRole('combobox', { name: 'Contrat' }).click()
    await page.getByRole('option', { name: 'CDI' }).click()
    await page.getByLabel('Premier jour de travail').fill('01/12/2026')
    await page.getByRole('textbox', { name: /^Poste/ }).fill('Couvreuse')
    await page.getByRole('checkbox', { name: /^Amiante/ }).check()
    await page.getByText('Suivi renforcé au').waitFor()
    expect(await fautesDAccessibilite(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await page.getByRole('button', { name: 'Déclarer l’arrivée' }).click()
    await page.getByRole('heading', { name: /Inès Marceau/ }).waitFor()
    await page.getByText('Examen médical d’aptitude à l’embauche').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
})

describe('le service suit la campagne', () => {
  it('la relation adhérents relance ceux qui n’ont pas déposé ; le préventeur lit les écarts', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'relation_adherents')
    await page.goto('/declarations?statut=a_faire')
    await page.getByRole('table').waitFor()
    expect(await fautesDAccessibilite(page)).toEqual([])
    await page.getByRole('checkbox', { name: 'Choisir cette ligne' }).first().check()
    await page.getByRole('button', { name: 'Noter une relance' }).click()
    await page.getByRole('menuitem', { name: 'Téléphone' }).click()
    await page.getByText('1 relance notée').waitFor()

    const autre = await service.ouvrir('tablette')
    await seConnecter(autre, 'preventeur')
    await autre.goto('/declarations/ecarts')
    await autre.getByRole('table').waitFor()
    expect(await fautesDAccessibilite(autre)).toEqual([])
    await autre.goto(`/adherents/${distribution.entreprises.toitures!.id}?onglet=declarations`)
    await autre.getByText('Ordonnance de prévention').first().waitFor()
    expect(await fautesDAccessibilite(autre)).toEqual([])
  })
})
