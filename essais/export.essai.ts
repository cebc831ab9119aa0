import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seConnecter } from './outils/connexion.ts'
import { serviceDEssai } from './outils/navigateur.ts'

/* The one export button of every list: the file as the list is filtered, and a refusal that is said. */
const service = serviceDEssai()

async function exporter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Exporter' }).click()
  await page.getByRole('menuitem', { name: 'Texte (.csv)' }).click()
}

describe('exporter une liste', () => {
  it('donne le fichier de la liste filtrée, et dit un refus', async () => {
    const page = await service.ouvrir('bureau')
    await seConnecter(page, 'assistante')
    for (const chemin of [
      '/echeancier?code=MICAR&code=VINT',
      '/adherents',
      '/travailleurs',
      '/convocables',
    ]) {
      await page.goto(chemin)
      const [fichier, demande] = await Promise.all([
        page.waitForEvent('download'),
        page.waitForRequest((r) => /\/api\/.*\/export/.test(r.url())),
        exporter(page),
      ])
      expect(fichier.suggestedFilename()).toMatch(/\.csv$/)
      if (chemin.includes('MICAR'))
        expect(new URL(demande.url()).searchParams.getAll('code')).toEqual(['MICAR', 'VINT'])
    }
    await page.route(/\/api\/.*\/export/, (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/json',
        body: JSON.stringify({
          erreur: { code: 'invalide', message: 'Cette liste est trop longue : ajoutez un filtre.' },
        }),
      }),
    )
    await exporter(page)
    await page.getByText('Cette liste est trop longue').waitFor()
  })
})
