import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { racineProjet } from '../plateforme/base/racine.ts'

/*
 * `npm ci` refuses a lock file in which a library's package for another system is absent, and npm leaves such a
 * package out when the registry it asked does not have it. This completes the lock file with the name, version and
 * system of each; `--verifier` writes nothing and exits 1 when one is absent.
 */

interface Paquet {
  version?: string
  license?: string
  dev?: boolean
  engines?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Ends of such names: `darwin-arm64`, `linux-x64-musl`, `linux-arm-gnueabihf`, `win32-x64-msvc`. */
const SYSTEME = /(android|darwin|linux|win32)-(arm64|arm|x64)(?:-(musl|gnu|msvc|eabi|gnueabihf))?$/
const fichier = join(racineProjet, 'package-lock.json')
const verrou = JSON.parse(readFileSync(fichier, 'utf8')) as { packages: Record<string, Paquet & object> }
const absents: string[] = []
for (const [chemin, paquet] of Object.entries({ ...verrou.packages }))
  for (const [nom, version] of Object.entries(paquet.optionalDependencies ?? {})) {
    const systeme = SYSTEME.exec(nom)
    if (
      !chemin ||
      !systeme ||
      verrou.packages[`node_modules/${nom}`] ||
      verrou.packages[`${chemin}/node_modules/${nom}`]
    )
      continue
    absents.push(nom)
    verrou.packages[`node_modules/${nom}`] = {
      version,
      cpu: [systeme[2]],
      ...(paquet.dev ? { dev: true } : {}),
      license: paquet.license,
      optional: true,
      os: [systeme[1]],
      ...(systeme[1] === 'linux' ? { libc: [systeme[3] === 'musl' ? 'musl' : 'glibc'] } : {}),
      engines: paquet.engines,
    } as Paquet
  }
if (absents.length > 0 && process.argv.includes('--verifier')) {
  console.error(
    `package-lock.json est incomplet (${absents.join(', ')}) : lancez « node --import tsx scripts/verrou.ts ».`,
  )
  process.exit(1)
}
if (absents.length > 0) {
  verrou.packages = Object.fromEntries(Object.entries(verrou.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(fichier, `${JSON.stringify(verrou, null, 2)}\n`)
}
