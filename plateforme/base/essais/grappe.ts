import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrer } from '../migrations.ts'
import { demarrerPostgres } from '../postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner URL of the test cluster; `socle_modele` is its migrated template database. */
    urlGrappe: string
  }
}

/** Global setup: one throw-away PostgreSQL, one migrated template that each test file clones. */
export default async function preparer(projet: TestProject): Promise<() => Promise<void>> {
  const racine = await mkdtemp(join(tmpdir(), 'socle-essais-'))
  const serveur = await demarrerPostgres({ dossier: join(racine, 'donnees'), volatile: true })
  const proprietaire = new pg.Client({ connectionString: serveur.url })
  await proprietaire.connect()
  await proprietaire.query('create database socle_modele')
  await proprietaire.end()
  const url = new URL(serveur.url)
  url.pathname = '/socle_modele'
  await migrer(url.toString())
  projet.provide('urlGrappe', serveur.url)
  return async () => {
    await serveur.arreter()
    await rm(racine, { recursive: true, force: true })
  }
}
