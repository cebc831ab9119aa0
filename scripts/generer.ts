import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import pg from 'pg'
import { composer } from '../application/serveur/composer.ts'
import { ouvrirConnexions } from '../plateforme/base/connexions.ts'
import { migrer } from '../plateforme/base/migrations.ts'
import { demarrerPostgres } from '../plateforme/base/postgres.ts'
import { racineProjet } from '../plateforme/base/racine.ts'

/**
 * Writes what is generated: the Kysely types of the migrated database, and the client's types of the API.
 * `--verifier` writes nothing and exits 1 when the committed files differ.
 */
const FICHIERS = {
  base: join(racineProjet, 'plateforme/base/schema.genere.ts'),
  api: join(racineProjet, 'plateforme/interface/api/schema.genere.d.ts'),
}

async function typesDeLaBase(url: string, dossier: string): Promise<string> {
  const sortie = join(dossier, 'schema.ts')
  execFileSync(
    process.execPath,
    [
      join(racineProjet, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      ...['--dialect', 'postgres', '--url', url, '--out-file', sortie, '--default-schema', 'public'],
      ...['--date-parser', 'string', '--numeric-parser', 'number', '--log-level', 'warn'],
    ],
    { stdio: 'inherit' },
  )
  // connexions.ts reads bigint as a number.
  return (await readFile(sortie, 'utf8')).replace('Int8 = ColumnType<string,', 'Int8 = ColumnType<number,')
}

async function typesDeLApi(url: string): Promise<string> {
  const connexions = await ouvrirConnexions(url, { nom: 'socle-generer' })
  const app = await composer(connexions)
  await app.ready()
  const document = JSON.parse(JSON.stringify(app.swagger()))
  await app.close()
  await connexions.fermer()
  return `/** Generated from the API's OpenAPI document: do not edit. */\n${astToString(await openapiTS(document))}`
}

const dossier = await mkdtemp(join(tmpdir(), 'socle-generer-'))
const serveur = await demarrerPostgres({ dossier: join(dossier, 'donnees'), volatile: true })
let ecarts = 0
try {
  const client = new pg.Client({ connectionString: serveur.url })
  await client.connect()
  await client.query('create database socle_types')
  await client.end()
  const url = new URL(serveur.url)
  url.pathname = '/socle_types'
  await migrer(url.toString())
  const produits = {
    base: await typesDeLaBase(url.toString(), dossier),
    api: await typesDeLApi(url.toString()),
  }
  for (const [nom, chemin] of Object.entries(FICHIERS)) {
    const produit = produits[nom as keyof typeof produits]
    if ((await readFile(chemin, 'utf8').catch(() => '')) === produit) continue
    if (process.argv.includes('--verifier')) {
      console.error(`${chemin} n’est plus à jour : lancez « npm run generer ».`)
      ecarts++
    } else await writeFile(chemin, produit)
  }
} finally {
  await serveur.arreter()
  await rm(dossier, { recursive: true, force: true })
}
process.exit(ecarts ? 1 : 0)
