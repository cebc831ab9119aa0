import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrer } from '../../plateforme/base/migrations.ts'
import { demarrerPostgres } from '../../plateforme/base/postgres.ts'
import { racineProjet } from '../../plateforme/base/racine.ts'

/** A throw-away PostgreSQL with the settings of a real service (fsync on). */
export interface GrappeDeBanc {
  /** Makes a migrated, empty database and gives its owner's URL. */
  nouvelleBase(nom: string): Promise<string>
  /** The postmaster's process. */
  pid: number
  arreter(): Promise<void>
}

export async function demarrerGrappe(): Promise<GrappeDeBanc> {
  const racine = await mkdtemp(join(tmpdir(), 'socle-banc-'))
  const serveur = await demarrerPostgres({ dossier: join(racine, 'donnees') })
  const lignes = await readFile(join(racine, 'donnees', 'postmaster.pid'), 'utf8')
  return {
    pid: Number(lignes.split('\n')[0]),
    async nouvelleBase(nom) {
      const client = new pg.Client({ connectionString: serveur.url })
      await client.connect()
      await client.query(`drop database if exists ${nom}`)
      await client.query(`create database ${nom}`)
      await client.end()
      const url = new URL(serveur.url)
      url.pathname = `/${nom}`
      await migrer(url.toString())
      return url.toString()
    },
    async arreter() {
      await serveur.arreter()
      await rm(racine, { recursive: true, force: true })
    },
  }
}

/** The API in a process of its own, so that the load generator does not share its event loop. */
export async function lancerServeur(url: string): Promise<{ adresse: string; pid: number; arreter(): void }> {
  const enfant: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'bancs/outils/serveur.ts'], {
    cwd: racineProjet,
    env: { ...process.env, SOCLE_DATABASE_URL: url, SOCLE_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const adresse = await new Promise<string>((fait, echec) => {
    let sortie = ''
    enfant.stdout!.on('data', (morceau) => {
      sortie += morceau
      const trouve = /^ADRESSE (\S+)/m.exec(sortie)
      if (trouve) fait(trouve[1]!)
    })
    enfant.on('exit', (code) => echec(new Error(`Le serveur s’est arrêté (${code}).`)))
  })
  return { adresse, pid: enfant.pid!, arreter: () => enfant.kill('SIGTERM') }
}
