import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { genererDemo } from '../application/demo/index.ts'
import { construireLeWeb } from '../application/serveur/construction-web.ts'
import { migrer } from '../plateforme/base/migrations.ts'

/** A fixed day, so that the demo service of the tests never changes. */
export const JOUR_DES_ESSAIS = '2026-11-22'

/** Global setup of the browser tests: the built screens, and a template database holding the demo service. */
export default async function construire(projet: TestProject): Promise<void> {
  const urlGrappe = projet.getProvidedContext().urlGrappe
  const client = new pg.Client({ connectionString: urlGrappe })
  await client.connect()
  await client.query('create database socle_demo')
  await client.end()
  const url = new URL(urlGrappe)
  url.pathname = '/socle_demo'
  await migrer(url.toString())
  await Promise.all([genererDemo(url.toString(), { taille: 'demo', au: JOUR_DES_ESSAIS }), construireLeWeb()])
}
