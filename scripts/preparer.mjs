// Runs before `npm start`, `npm test` and the others, with Node alone: installs what is missing on a fresh clone.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const racine = dirname(dirname(fileURLToPath(import.meta.url)))
const temoin = join(racine, 'node_modules', '.socle-dependances')

const [majeure, mineure] = process.versions.node.split('.').map(Number)
if (majeure < 20 || (majeure === 20 && mineure < 19)) {
  console.error(`Socle demande Node 20.19 ou plus récent ; celui-ci est ${process.version}.`)
  process.exit(1)
}

function dependances() {
  const empreinte = createHash('sha256')
    .update(readFileSync(join(racine, 'package-lock.json')))
    .digest('hex')
  const installees = existsSync(temoin) ? readFileSync(temoin, 'utf8') : ''
  if (installees === empreinte) return
  if (!installees && existsSync(join(racine, 'node_modules', 'tsx')) && a_jour()) {
    writeFileSync(temoin, empreinte)
    return
  }
  console.log('Installation des dépendances (une fois)…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const env = { ...process.env, NODE_ENV: 'development' }
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: racine,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(temoin, empreinte)
}

/** The hidden lock file that npm keeps holds the same packages as ours: somebody ran npm by hand. */
function a_jour() {
  try {
    const voulu = JSON.parse(readFileSync(join(racine, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(readFileSync(join(racine, 'node_modules/.package-lock.json'), 'utf8')).packages
    return Object.entries(voulu).every(
      ([nom, p]) => !nom || p.optional || p.peer || present[nom]?.version === p.version,
    )
  } catch {
    return false
  }
}

const CHROMIUMS = [
  process.env.SOCLE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

function chromium() {
  if (CHROMIUMS.some((c) => c && existsSync(c))) return
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installation de Chromium pour les essais dans le navigateur (une fois)…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
      execFileSync(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
        {
          stdio: 'ignore',
          env,
        },
      )
    } catch {
      // Said below.
    }
  }
  if (CHROMIUMS.some((c) => c && existsSync(c))) return
  console.error(
    'Chromium manque : installez-le (Debian : apt-get install chromium) ou donnez son chemin par SOCLE_CHROMIUM.',
  )
  process.exit(1)
}

dependances()
if (process.argv.includes('--tests')) chromium()
