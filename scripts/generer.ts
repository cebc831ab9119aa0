import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrer } from '../plateforme/base/migrations.ts'
import { demarrerPostgres } from '../plateforme/base/postgres.ts'
import { racineProjet } from '../plateforme/base/racine.ts'

/** Writes what is generated: the Kysely types of the migrated database. */
const dossier = await mkdtemp(join(tmpdir(), 'socle-generer-'))
const serveur = await demarrerPostgres({ dossier: join(dossier, 'donnees'), volatile: true })
try {
  const client = new pg.Client({ connectionString: serveur.url })
  await client.connect()
  await client.query('create database socle_types')
  await client.end()
  const url = new URL(serveur.url)
  url.pathname = '/socle_types'
  await migrer(url.toString())
  const sortie = process.argv[2] ?? join(racineProjet, 'plateforme/base/schema.genere.ts')
  execFileSync(
    process.execPath,
    [
      join(racineProjet, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      ...['--dialect', 'postgres', '--url', url.toString(), '--out-file', sortie],
      ...['--default-schema', 'public', '--exclude-pattern', '(pg_catalog|information_schema).*'],
      ...['--date-parser', 'string', '--numeric-parser', 'number', '--log-level', 'warn'],
    ],
    { stdio: 'inherit' },
  )
  // connexions.ts reads bigint as a number.
  const types = await readFile(sortie, 'utf8')
  await writeFile(sortie, types.replace('Int8 = ColumnType<string,', 'Int8 = ColumnType<number,'))
} finally {
  await serveur.arreter()
  await rm(dossier, { recursive: true, force: true })
}
