import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ROLES_PERSONNEL } from '../plateforme/base/contexte.ts'
import { seConnecter, seConnecterParLaPage } from './outils/connexion.ts'
import { fautesDAccessibilite, serviceDEssai, TAILLES } from './outils/navigateur.ts'

/*
 * The tour of the house: every role signs in and opens the pages of its menu, each page once, and the first record of each list.
 * Each page must have its title, no error, no accessibility violation, and fit the window.
 * SOCLE_IMAGES=<folder> keeps a picture of each.
 */
const service = serviceDEssai()

function surveiller(page: Page): string[] {
  const ennuis: string[] = []
  page.on('pageerror', (erreur) => ennuis.push(`erreur : ${erreur.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') ennuis.push(`console : ${message.text()} (${message.location().url})`)
  })
  page.on('response', (reponse) => {
    if (reponse.status() >= 500) ennuis.push(`${reponse.status()} ${reponse.url()}`)
  })
  return ennuis
}

async function attendreLaPage(page: Page): Promise<void> {
  await page
    .locator('h1')
    .first()
    .waitFor()
    .catch((erreur: Error) => {
      throw new Error(`${page.url()} n’a pas de titre : ${erreur.message}`)
    })
  await page.waitForLoadState('networkidle')
}

async function examiner(page: Page, nom: string, ennuis: string[]): Promise<string[]> {
  await attendreLaPage(page)
  const fautes = [...(await fautesDAccessibilite(page)), ...ennuis.splice(0)]
  const deborde = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (deborde > 0) fautes.push(`la page déborde de ${deborde} px`)
  if (process.env.SOCLE_IMAGES) {
    await mkdir(process.env.SOCLE_IMAGES, { recursive: true })
    const image = `${nom.replace(/[^a-z0-9]+/gi, '-').replace(/-+$/, '')}-${page.viewportSize()!.width}.png`
    await page.screenshot({ path: join(process.env.SOCLE_IMAGES, image) })
  }
  return fautes.map((faute) => `${nom} : ${faute}`)
}

/** Addresses of the pages that the shell offers to this person. */
async function menu(page: Page): Promise<string[]> {
  const liens = await page
    .locator('nav a[href^="/"]')
    .evaluateAll((as) => as.map((a) => a.getAttribute('href')!))
  return [...new Set(liens)]
}

/** Pages already examined at this size: another role opens only what it alone has. */
const vues = new Set<string>()

async function visiter(page: Page, role: string): Promise<string[]> {
  const taille = page.viewportSize()!.width
  const ennuis = surveiller(page)
  await attendreLaPage(page)
  const fautes = await examiner(page, `${role} accueil`, ennuis)
  for (const chemin of await menu(page)) {
    if (vues.has(`${chemin} ${taille}`)) continue
    vues.add(`${chemin} ${taille}`)
    await page.goto(chemin)
    fautes.push(...(await examiner(page, `${role} ${chemin}`, ennuis)))
    const premiere = page.locator('main tbody a[href^="/"]').first()
    if ((await premiere.count()) === 0) continue
    const avant = page.url()
    await premiere.click()
    // A record, or the same page with something open.
    await page.waitForURL((url) => url.href !== avant)
    fautes.push(...(await examiner(page, `${role} ${chemin} fiche`, ennuis)))
  }
  return fautes
}

describe('le tour de la maison', () => {
  it.each([...ROLES_PERSONNEL])(
    '%s se connecte et ouvre ses pages',
    async (role) => {
      const page = await service.ouvrir('bureau')
      await seConnecterParLaPage(page, role)
      expect(await visiter(page, role)).toEqual([])
    },
    300_000,
  )

  it.each(['assistante', 'direction'])(
    '%s travaille aussi sur une tablette',
    async (role) => {
      const page = await service.ouvrir('tablette')
      await seConnecter(page, role)
      await page.goto('/')
      expect(await visiter(page, role)).toEqual([])
    },
    300_000,
  )

  it.each(Object.keys(TAILLES) as (keyof typeof TAILLES)[])(
    'l’employeur ouvre son espace, taille %s',
    async (taille) => {
      const page = await service.ouvrir(taille)
      await seConnecterParLaPage(page, 'employeur', '/espace-adherent/connexion')
      expect(await visiter(page, 'employeur')).toEqual([])
    },
    300_000,
  )
})
