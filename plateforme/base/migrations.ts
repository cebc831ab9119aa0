import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { racineProjet } from './racine.ts'

/** One forward-only migration file, `NNNN_nom.sql`, its number unique across all rooms. */
export interface Migration {
  numero: number
  nom: string
  sql: string
  empreinte: string
}

async function dossiersDeMigrations(): Promise<string[]> {
  const domaines = join(racineProjet, 'domaines')
  const salles = await readdir(domaines, { withFileTypes: true })
  return [
    join(racineProjet, 'plateforme/base/migrations'),
    ...salles.filter((s) => s.isDirectory()).map((s) => join(domaines, s.name, 'migrations')),
  ]
}

/** All migrations of all rooms, in the order of their numbers. @throws when two share a number. */
export async function lireMigrations(): Promise<Migration[]> {
  const listes = await Promise.all(
    (await dossiersDeMigrations()).map(async (dossier) => {
      const fichiers = await readdir(dossier).catch(() => [])
      return Promise.all(
        fichiers
          .filter((f) => /^\d{4}_.+\.sql$/.test(f))
          .map(async (fichier) => {
            const sql = await readFile(join(dossier, fichier), 'utf8')
            return {
              numero: Number(fichier.slice(0, 4)),
              nom: fichier,
              sql,
              empreinte: createHash('sha256').update(sql).digest('hex'),
            }
          }),
      )
    }),
  )
  const toutes = listes.flat().sort((a, b) => a.numero - b.numero)
  const double = toutes.find((m, i) => toutes[i + 1]?.numero === m.numero)
  if (double) throw new Error(`Deux migrations portent le numéro ${double.numero}.`)
  return toutes
}

/**
 * Brings a database up to date; safe when several servers start at once (advisory lock).
 *
 * Each migration runs in its own transaction with its line in `socle.migration`.
 * @returns the names applied by this call.
 * @throws when an applied migration's file has changed since, or the database knows a later one than the code.
 */
export async function migrer(url: string): Promise<string[]> {
  const migrations = await lireMigrations()
  const client = new pg.Client({ connectionString: url, application_name: 'socle-migrations' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7365, 2)')
    await client.query('create schema if not exists socle')
    await client.query(`create table if not exists socle.migration (
      numero int primary key, nom text not null, empreinte text not null, appliquee_le timestamptz not null default now())`)
    const { rows } = await client.query<{ numero: number; nom: string; empreinte: string }>(
      'select numero, nom, empreinte from socle.migration order by numero',
    )
    const faites = new Map(rows.map((r) => [r.numero, r]))
    for (const { numero, nom } of rows)
      if (!migrations.some((m) => m.numero === numero))
        throw new Error(
          `La base a reçu la migration ${nom}, que ce programme ne connaît pas : mettez Socle à jour.`,
        )
    const appliquees: string[] = []
    for (const migration of migrations) {
      const faite = faites.get(migration.numero)
      if (faite) {
        if (faite.empreinte !== migration.empreinte)
          throw new Error(
            `La migration ${migration.nom} a changé depuis son application : ajoutez-en une nouvelle.`,
          )
        continue
      }
      await client.query('begin')
      try {
        await client.query(migration.sql)
        await client.query('insert into socle.migration (numero, nom, empreinte) values ($1, $2, $3)', [
          migration.numero,
          migration.nom,
          migration.empreinte,
        ])
        await client.query('commit')
      } catch (erreur) {
        await client.query('rollback')
        throw new Error(`Migration ${migration.nom} : ${(erreur as Error).message}`, { cause: erreur })
      }
      appliquees.push(migration.nom)
    }
    return appliquees
  } finally {
    await client.end()
  }
}
