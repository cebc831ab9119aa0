import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { MOT_DE_PASSE_DEMONSTRATION } from '../plateforme/authentification/index.ts'
import { racineProjet } from '../plateforme/base/racine.ts'
import { imprimer } from './outils/machine.ts'
import { lancerChromium } from './outils/navigateur.ts'

/**
 * A newcomer's first minutes, on a fresh clone of the last commit: `npm start` to the first answers, then a browser
 * never used before to a page one can work in. Options: --dependances (installs them too, from the registry; else those
 * of this clone are copied), --taille demo|ami.
 */
const { values: o } = parseArgs({
  options: { dependances: { type: 'boolean', default: false }, taille: { type: 'string', default: 'demo' } },
})

const secondes = (depuis: number) => Number(((performance.now() - depuis) / 1000).toFixed(2))

async function portLibre(): Promise<number> {
  const serveur = createServer()
  await new Promise<void>((fait) => serveur.listen(0, '127.0.0.1', fait))
  const { port } = serveur.address() as { port: number }
  await new Promise((fait) => serveur.close(fait))
  return port
}

async function attendre200(url: string, enfant: ChildProcess): Promise<void> {
  for (;;) {
    if (enfant.exitCode !== null) throw new Error(`« npm start » s’est arrêté (${enfant.exitCode}).`)
    const reponse = await fetch(url).catch(() => null)
    if (reponse?.status === 200) return
    await attendre(50)
  }
}

/** From an empty browser to the sign-in form, then from the click to a home page with its title and no more requests. */
async function premierePage(adresse: string) {
  let depuis = performance.now()
  const navigateur = await lancerChromium()
  const lancement = secondes(depuis)
  try {
    const page = await (
      await navigateur.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } })
    ).newPage()
    depuis = performance.now()
    await page.goto(adresse)
    await page.getByLabel('Mot de passe', { exact: true }).waitFor()
    const connexion = secondes(depuis)
    const accueil = await seConnecter(page)
    // The same page again, the browser's cache warm.
    depuis = performance.now()
    await page.reload()
    await page.locator('h1').first().waitFor()
    return {
      chromium: lancement,
      formulaireDeConnexion: connexion,
      accueilApresConnexion: accueil,
      rechargement: secondes(depuis),
    }
  } finally {
    await navigateur.close()
  }
}

async function seConnecter(page: Page): Promise<number> {
  await page.getByLabel('Adresse électronique').fill('assistante@demo.socle.fr')
  await page.getByLabel('Mot de passe', { exact: true }).fill(MOT_DE_PASSE_DEMONSTRATION)
  const depuis = performance.now()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('connexion'))
  await page.locator('h1').first().waitFor()
  return secondes(depuis)
}

const dossier = await mkdtemp(join(tmpdir(), 'socle-banc-demarrage-'))
const clone = join(dossier, 'socle')
let enfant: ChildProcess | undefined
try {
  execFileSync('git', ['clone', '--quiet', '--local', racineProjet, clone])
  const commit = execFileSync('git', ['-C', clone, 'rev-parse', '--short', 'HEAD']).toString().trim()
  let dependances: number | null = null
  const modules = join(clone, 'node_modules')
  if (o.dependances) {
    const depuis = performance.now()
    execFileSync('node', ['scripts/preparer.mjs'], { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] })
    dependances = secondes(depuis)
  } else execFileSync('cp', ['-a', join(racineProjet, 'node_modules'), modules])
  if (existsSync(join(modules, '.vite'))) await rm(join(modules, '.vite'), { recursive: true })

  const port = await portLibre()
  const adresse = `http://127.0.0.1:${port}`
  const depuis = performance.now()
  enfant = spawn('npm', ['start', '--silent', '--', '--port', String(port), '--taille', o.taille], {
    cwd: clone,
    detached: true,
    env: { ...process.env, SOCLE_DONNEES: join(dossier, 'donnees') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await attendre200(`${adresse}/`, enfant)
  const racine = secondes(depuis)
  await attendre200(`${adresse}/api/service-public`, enfant)
  const api = secondes(depuis)
  imprimer('demarrage', {
    taille: o.taille,
    commit,
    dependances,
    premiere200: racine,
    api200: api,
    ...(await premierePage(adresse)),
  })
} finally {
  // npm, then Socle, then its PostgreSQL: the group is asked to stop cleanly.
  if (enfant?.pid && enfant.exitCode === null) {
    process.kill(-enfant.pid, 'SIGTERM')
    for (let i = 0; i < 100 && enfant.exitCode === null; i++) await attendre(100)
    await attendre(1500)
  }
  await rm(dossier, { recursive: true, force: true })
}
process.exit(0)
