import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { genererDemo } from '../application/demo/index.ts'
import { composer } from '../application/serveur/composer.ts'
import { construireLeWeb, dossierWeb } from '../application/serveur/construction-web.ts'
import { lancerChromium, TAILLES } from '../essais/outils/navigateur-seul.ts'
import { MOT_DE_PASSE_DEMONSTRATION } from '../plateforme/authentification/demonstration.ts'
import { ouvrirConnexions } from '../plateforme/base/connexions.ts'
import { migrer } from '../plateforme/base/migrations.ts'
import { demarrerPostgres } from '../plateforme/base/postgres.ts'
import { racineProjet } from '../plateforme/base/racine.ts'

/** `node --import tsx scripts/captures.ts`: takes the pictures of docs/images from a fresh demo service. */
const IMAGES: {
  nom: string
  role: string
  chemin: string
  taille?: keyof typeof TAILLES
  apres?: string
  ouvrir?: string
}[] = [
  {
    nom: 'pourquoi',
    role: 'assistante',
    chemin: '/echeancier?code=EMAP&delai=trimestre',
    apres: 'tbody a',
    ouvrir: 'Pourquoi ?',
  },
  { nom: 'echeancier', role: 'assistante', chemin: '/echeancier' },
  { nom: 'accueil-assistante', role: 'assistante', chemin: '/' },
  { nom: 'adherents', role: 'relation-adherents', chemin: '/adherents' },
  { nom: 'adherent', role: 'relation-adherents', chemin: '/adherents', apres: 'tbody a' },
  { nom: 'travailleurs', role: 'assistante', chemin: '/travailleurs' },
  { nom: 'travailleur', role: 'assistante', chemin: '/travailleurs', apres: 'tbody a' },
  { nom: 'organisation', role: 'direction', chemin: '/organisation' },
  { nom: 'espace-adherent', role: 'employeur', chemin: '/espace-adherent', taille: 'telephone' },
]

process.env.SOCLE_DEMO = '1'
const dossier = await mkdtemp(join(tmpdir(), 'socle-captures-'))
const postgres = await demarrerPostgres({ dossier: join(dossier, 'donnees'), volatile: true })
const url = postgres.url
await migrer(url)
await Promise.all([genererDemo(url, { taille: 'demo', au: '2026-11-22' }), construireLeWeb()])
const connexions = await ouvrirConnexions(url)
const app = await composer(connexions, { web: dossierWeb })
const adresse = await app.listen({ host: '127.0.0.1', port: 0 })
const navigateur = await lancerChromium()
try {
  const images = join(racineProjet, 'docs/images')
  await mkdir(images, { recursive: true })
  for (const { nom, role, chemin, taille = 'bureau', apres, ouvrir } of IMAGES) {
    const contexte = await navigateur.newContext({
      viewport: TAILLES[taille],
      locale: 'fr-FR',
      baseURL: adresse,
    })
    const page = await contexte.newPage()
    await page.goto(chemin.startsWith('/espace-adherent') ? '/espace-adherent/connexion' : '/connexion')
    await page.getByLabel('Adresse électronique').fill(`${role}@demo.socle.fr`)
    await page.getByLabel('Mot de passe', { exact: true }).fill(MOT_DE_PASSE_DEMONSTRATION)
    await page.keyboard.press('Enter')
    await page.waitForURL((u) => !u.pathname.includes('connexion'))
    await page.goto(chemin)
    if (apres) await page.locator(apres).first().click()
    await page.waitForLoadState('networkidle')
    // The category, then the most urgent visit.
    for (const rang of ouvrir ? [0, 1] : []) await page.getByText(ouvrir!).nth(rang).click()
    await page.screenshot({ path: join(images, `${nom}.png`) })
    await contexte.close()
    console.log(`docs/images/${nom}.png`)
  }
} finally {
  await navigateur.close()
  await app.close()
  await connexions.fermer()
  await postgres.arreter()
  await rm(dossier, { recursive: true, force: true })
}
