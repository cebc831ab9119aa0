import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import pg from 'pg'
import { preparerBinaires, type UtilisateurSysteme, utilisateurPostgres } from './binaires.ts'

/** A running PostgreSQL of ours. */
export interface ServeurPostgres {
  /** Superuser connection string to the `postgres` database of the cluster. */
  url: string
  dossier: string
  /** True when this process found a server already running on the folder and joined it. */
  adopte: boolean
  /** Stops PostgreSQL cleanly, unless another Socle server still uses it. */
  arreter(): Promise<void>
}

export interface OptionsPostgres {
  dossier: string
  /** Tests only: no fsync, small memory; never for data that must survive. */
  volatile?: boolean
}

const DELAI_DEMARRAGE_MS = 60_000

/**
 * Default data folder of this clone: `SOCLE_DONNEES`, else `.socle/donnees` in the clone, else, as root,
 * a folder under /var/lib/socle named after the clone (the PostgreSQL user may not enter the clone).
 */
export function dossierParDefaut(racineProjet = process.cwd()): string {
  if (process.env.SOCLE_DONNEES) return resolve(process.env.SOCLE_DONNEES)
  if (process.getuid?.() !== 0) return join(racineProjet, '.socle', 'donnees')
  const empreinte = createHash('sha256').update(racineProjet).digest('hex').slice(0, 8)
  return `/var/lib/socle/${basename(racineProjet)}-${empreinte}/donnees`
}

async function portLibre(): Promise<number> {
  const serveur = createServer()
  await new Promise<void>((fait, echec) => serveur.once('error', echec).listen(0, '127.0.0.1', fait))
  const { port } = serveur.address() as { port: number }
  await new Promise((fait) => serveur.close(fait))
  return port
}

async function motDePasseDe(dossier: string): Promise<string> {
  return (await readFile(join(dirname(dossier), 'secret-postgres'), 'utf8')).trim()
}

function lancer(commande: string, args: string[], utilisateur?: UtilisateurSysteme): Promise<void> {
  return new Promise((fait, echec) => {
    const enfant = spawn(commande, args, { ...utilisateur, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let sortie = ''
    for (const flux of [enfant.stdout, enfant.stderr]) flux.on('data', (morceau) => (sortie += morceau))
    enfant.on('error', echec)
    enfant.on('exit', (code) =>
      code === 0 ? fait() : echec(new Error(`${commande} a échoué (${code}) : ${sortie}`)),
    )
  })
}

async function initialiser(native: string, dossier: string, utilisateur?: UtilisateurSysteme): Promise<void> {
  const parent = dirname(dossier)
  await mkdir(parent, { recursive: true, mode: 0o755 })
  const secret = join(parent, 'secret-postgres')
  await mkdir(dossier, { recursive: true, mode: 0o700 })
  await writeFile(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (utilisateur) {
    // The other user must cross the parent folder, and needs nothing else of it.
    await chmod(parent, 0o711)
    await chown(dossier, utilisateur.uid, utilisateur.gid)
    await chown(secret, utilisateur.uid, utilisateur.gid)
  }
  const options = ['--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions']
  try {
    await lancer(join(native, 'bin', 'initdb'), ['-D', dossier, ...options, ...locale], utilisateur)
  } catch (erreur) {
    await rm(dossier, { recursive: true, force: true })
    throw erreur
  }
  await chmod(dossier, 0o700)
}

interface Postmaster {
  pid: number
  port: number
}

async function lirePostmaster(dossier: string): Promise<Postmaster | undefined> {
  try {
    const lignes = (await readFile(join(dossier, 'postmaster.pid'), 'utf8')).split('\n')
    const pid = Number(lignes[0])
    const port = Number(lignes[3])
    if (!pid || !port) return undefined
    process.kill(pid, 0)
    return { pid, port }
  } catch {
    return undefined
  }
}

async function repond(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function tenterAdoption(dossier: string): Promise<{ url: string; pid: number } | undefined> {
  const trouve = await lirePostmaster(dossier)
  if (!trouve) return undefined
  const url = `postgres://postgres:${await motDePasseDe(dossier)}@127.0.0.1:${trouve.port}/postgres`
  return (await repond(url)) ? { url, pid: trouve.pid } : undefined
}

function reglages(port: number, volatile: boolean): string[] {
  const communs = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: volatile ? '128MB' : '512MB',
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '2GB',
    jit: 'off',
    // Data is in memory or on a solid disk: reading here and there costs hardly more than reading in order.
    random_page_cost: '1.1',
    effective_cache_size: volatile ? '512MB' : '2GB',
    log_min_messages: 'warning',
    timezone: 'Europe/Paris',
  }
  const deTest = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }
  return Object.entries({ ...communs, ...(volatile ? deTest : {}) }).flatMap(([nom, v]) => [
    '-c',
    `${nom}=${v}`,
  ])
}

async function attendreArret(pid: number): Promise<void> {
  for (let i = 0; i < 600; i++) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await attendre(50)
  }
}

/** Other Socle servers connected to this cluster, by their declared application name. */
async function autresServeurs(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query<{ n: number }>(
      "select count(distinct application_name)::int n from pg_stat_activity where application_name like 'socle-serveur-%' and application_name <> $1",
      [`socle-serveur-${process.pid}`],
    )
    return rows[0]?.n ?? 0
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Starts the embedded PostgreSQL on a data folder, or joins the one already running on it.
 *
 * A server killed with SIGKILL leaves PostgreSQL running: the next start joins it. A stale lock file (no such
 * process) is handled by PostgreSQL itself. Two starts at once: one wins, the other joins it.
 * The child runs in its own session, so that Ctrl+C reaches us and not it.
 *
 * @throws Error with PostgreSQL's own log when it does not answer within 60 s.
 */
export async function demarrerPostgres({
  dossier,
  volatile = false,
}: OptionsPostgres): Promise<ServeurPostgres> {
  const utilisateur = utilisateurPostgres()
  const native = await preparerBinaires(utilisateur)
  const verrou = `${dossier}.initialisation`
  await mkdir(dirname(dossier), { recursive: true, mode: 0o755 })
  if (!existsSync(join(dossier, 'PG_VERSION')) || existsSync(verrou))
    await initialiserSeul(verrou, native, dossier, utilisateur)
  if (utilisateur) await chown(dossier, utilisateur.uid, utilisateur.gid)

  const limite = Date.now() + DELAI_DEMARRAGE_MS
  let journal = ''
  let enfant: ChildProcess | undefined
  while (Date.now() < limite) {
    const trouve = await tenterAdoption(dossier)
    if (trouve) return enRoute(trouve.url, trouve.pid, dossier, enfant?.pid !== trouve.pid)
    if (!enfant || enfant.exitCode !== null) {
      const port = await portLibre()
      enfant = spawn(join(native, 'bin', 'postgres'), ['-D', dossier, ...reglages(port, volatile)], {
        ...utilisateur,
        cwd: '/',
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      enfant.stderr?.on('data', (morceau) => {
        journal = (journal + morceau).slice(-4000)
      })
      enfant.on('error', (erreur) => {
        journal += String(erreur)
      })
      enfant.unref()
      ;(enfant.stderr as unknown as { unref?: () => void } | null)?.unref?.()
    }
    await attendre(60)
  }
  throw new Error(
    `PostgreSQL ne répond pas après ${DELAI_DEMARRAGE_MS / 1000} s (dossier ${dossier}).\n${journal}`,
  )
}

async function initialiserSeul(
  verrou: string,
  native: string,
  dossier: string,
  utilisateur?: UtilisateurSysteme,
): Promise<void> {
  let interrompue = false
  for (let essai = 0; essai < 600; essai++) {
    try {
      await mkdir(verrou)
      break
    } catch {
      const pid = Number(await readFile(join(verrou, 'pid'), 'utf8').catch(() => '0'))
      if (pid && !vivant(pid)) {
        interrompue = true
        await rm(verrou, { recursive: true, force: true })
      } else await attendre(100)
    }
  }
  await writeFile(join(verrou, 'pid'), String(process.pid))
  try {
    if (existsSync(join(dossier, 'PG_VERSION')) && !interrompue) return
    // An initdb killed half-way leaves an unusable folder that has never served: start again from nothing.
    await rm(dossier, { recursive: true, force: true })
    await initialiser(native, dossier, utilisateur)
  } finally {
    await rm(verrou, { recursive: true, force: true })
  }
}

function vivant(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function enRoute(url: string, pid: number, dossier: string, adopte: boolean): ServeurPostgres {
  return {
    url,
    dossier,
    adopte,
    async arreter() {
      if (!vivant(pid)) return
      if ((await autresServeurs(url).catch(() => 0)) > 0) return
      process.kill(pid, 'SIGINT') // PostgreSQL's "fast shutdown": ends sessions, writes a checkpoint.
      await attendreArret(pid)
    },
  }
}
