import pg from 'pg'
import { migrer } from '../../plateforme/base/migrations.ts'
import { demarrerPostgres, dossierParDefaut } from '../../plateforme/base/postgres.ts'
import { racineProjet } from '../../plateforme/base/racine.ts'

/** The database of this service, migrated: ours on this machine, or the server named by SOCLE_DATABASE_URL. */
export interface BaseDuService {
  /** Owner's connection string. */
  url: string
  /** Where it is, for people. */
  description: string
  arreter(): Promise<void>
}

async function creerBase(urlGrappe: string, nom: string): Promise<string> {
  const client = new pg.Client({ connectionString: urlGrappe })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7365, 4)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [nom])
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(nom)} encoding 'UTF8'`)
  } finally {
    await client.end()
  }
  const url = new URL(urlGrappe)
  url.pathname = `/${nom}`
  return url.toString()
}

/**
 * Opens the database of the service and brings it up to date.
 * @throws a French sentence when the server cannot be reached or refuses a migration.
 */
export async function ouvrirBase(): Promise<BaseDuService> {
  const fournie = process.env.SOCLE_DATABASE_URL
  if (fournie) {
    await migrer(fournie)
    const { host, pathname } = new URL(fournie)
    return {
      url: fournie,
      description: `serveur PostgreSQL ${host}${pathname}`,
      arreter: async () => undefined,
    }
  }
  const serveur = await demarrerPostgres({ dossier: dossierParDefaut(racineProjet) })
  const url = await creerBase(serveur.url, process.env.SOCLE_BASE ?? 'socle')
  await migrer(url)
  return { url, description: serveur.dossier, arreter: () => serveur.arreter() }
}
