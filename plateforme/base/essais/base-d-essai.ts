import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Connexions, ouvrirConnexions } from '../connexions.ts'

/** A database of one test file, cloned from the migrated template. */
export interface BaseDEssai {
  url: string
  connexions: Connexions
  /** Owner connection: sees everything, journals nothing special; for setting the scene and checking. */
  proprietaire: pg.Pool
}

/**
 * Clones the template for the calling test file and drops it at the end.
 * @param modele name of another template of the cluster (default: the migrated, empty one)
 */
export function baseDEssai(modele = 'socle_modele'): BaseDEssai {
  const nom = `essai_${randomBytes(6).toString('hex')}`
  const base = {} as BaseDEssai
  beforeAll(async () => {
    const urlGrappe = inject('urlGrappe')
    const admin = new pg.Client({ connectionString: urlGrappe })
    await admin.connect()
    await admin.query(`create database ${nom} template ${modele} strategy file_copy`)
    // CREATE DATABASE does not copy the database's own privileges.
    await admin.query(`revoke all on database ${nom} from public`)
    await admin.query(`grant connect on database ${nom} to socle_app, socle_auth`)
    await admin.end()
    const url = new URL(urlGrappe)
    url.pathname = `/${nom}`
    base.url = url.toString()
    base.connexions = await ouvrirConnexions(base.url, { taille: 5, nom: 'socle-essai' })
    base.proprietaire = new pg.Pool({ connectionString: base.url, max: 2 })
    base.proprietaire.on('error', () => undefined)
  })
  afterAll(async () => {
    await base.proprietaire?.end()
    await base.connexions?.fermer()
    const admin = new pg.Client({ connectionString: inject('urlGrappe') })
    await admin.connect()
    await admin.query(`drop database if exists ${nom} with (force)`)
    await admin.end()
  })
  return base
}
