import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { etape, outil } from './etapes.ts'

/**
 * `npm test`: generated files up to date, then every test (pure, on PostgreSQL, in the browser).
 * Closes on `N passed, N failed`. Arguments are passed to Vitest.
 */
const dossier = mkdtempSync(join(tmpdir(), 'socle-resultats-'))
const rapport = join(dossier, 'rapport.json')
const aJour = etape('fichiers générés', ['--import', 'tsx', 'scripts/generer.ts', '--verifier'])
const reussi = etape('essais', [
  outil('vitest/vitest.mjs'),
  'run',
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${rapport}`],
  ...process.argv.slice(2),
])

interface Rapport {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
}
let { numPassedTests: reussis, numFailedTests: echoues }: Rapport = {
  numPassedTests: 0,
  numFailedTests: 0,
  numFailedTestSuites: 0,
}
try {
  const lu = JSON.parse(readFileSync(rapport, 'utf8')) as Rapport
  reussis = lu.numPassedTests
  // A file that does not even load fails as a suite, with no test of its own.
  echoues = lu.numFailedTests || (lu.numFailedTestSuites ? 1 : 0)
} catch {
  echoues = 1
}
rmSync(dossier, { recursive: true, force: true })
if (!aJour || (!reussi && echoues === 0)) echoues++
console.log(`\n${reussis} passed, ${echoues} failed`)
process.exit(echoues ? 1 : 0)
