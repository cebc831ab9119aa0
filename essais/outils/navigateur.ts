import axe from 'axe-core'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { composer } from '../../application/serveur/composer.ts'
import { dossierWeb } from '../../application/serveur/construction-web.ts'
import { type BaseDEssai, baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { lancerChromium, TAILLES } from './navigateur-seul.ts'

export { TAILLES }

export interface ServiceDEssai extends BaseDEssai {
  adresse: string
  app: FastifyInstance
  navigateur: Browser
  /** A new browser session, its first page open; closed by itself at the end of the file. */
  ouvrir(taille?: keyof typeof TAILLES): Promise<Page>
}

/** The demo service of one test file: its own database, its own server, one browser. */
export function serviceDEssai(): ServiceDEssai {
  const service = baseDEssai('socle_demo') as ServiceDEssai
  const contextes: BrowserContext[] = []
  beforeAll(async () => {
    // The accounts of the demo open only in a service that says it is one.
    process.env.SOCLE_DEMO = '1'
    service.app = await composer(service.connexions, { web: dossierWeb })
    service.adresse = await service.app.listen({ host: '127.0.0.1', port: 0 })
    service.navigateur = await lancerChromium()
    service.ouvrir = async (taille = 'bureau') => {
      const contexte = await service.navigateur.newContext({
        viewport: TAILLES[taille],
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        baseURL: service.adresse,
        reducedMotion: 'reduce',
      })
      contextes.push(contexte)
      const page = await contexte.newPage()
      page.setDefaultTimeout(15_000)
      return page
    }
  })
  afterAll(async () => {
    await Promise.all(contextes.map((c) => c.close()))
    await service.navigateur?.close()
    await service.app?.close()
  })
  return service
}

/** Violations of WCAG 2.1 A and AA on the page as it is, in words that name the element. */
export async function fautesDAccessibilite(page: Page): Promise<string[]> {
  // Evaluated rather than injected as a tag: the page's own policy forbids inline scripts.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    })
    return violations.flatMap((v) =>
      v.nodes.map((n) => `${v.id} : ${n.target.join(' ')} — ${n.failureSummary ?? ''}`),
    )
  })
}
