import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { racineProjet } from '../../plateforme/base/racine.ts'

/** Folder of the built web application. */
export const dossierWeb = join(racineProjet, 'dist', 'web')

const SOURCES = ['application/web', 'domaines', 'plateforme/interface', 'plateforme/droits']

async function empreinteDesSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const entrees = await readdir(join(racineProjet, source), { recursive: true, withFileTypes: true })
    const fichiers = entrees
      .filter((e) => e.isFile() && /\.(tsx?|css|html|svg|woff2)$/.test(e.name) && !e.name.includes('.test.'))
      .map((e) => join(e.parentPath, e.name))
      .sort()
    for (const fichier of fichiers)
      hash.update(fichier.slice(racineProjet.length)).update(await readFile(fichier))
  }
  hash.update(await readFile(join(racineProjet, 'package-lock.json')))
  return hash.digest('hex')
}

/** Builds the web application unless the built one is of these very sources. @returns true when it was built. */
export async function construireLeWeb(): Promise<boolean> {
  const empreinte = await empreinteDesSources()
  const temoin = join(dossierWeb, '.empreinte')
  if (
    existsSync(join(dossierWeb, 'index.html')) &&
    (await readFile(temoin, 'utf8').catch(() => '')) === empreinte
  )
    return false
  const vite = join(racineProjet, 'node_modules/vite/bin/vite.js')
  await new Promise<void>((fait, echec) => {
    const enfant = spawn(
      process.execPath,
      [vite, 'build', '--config', 'application/web/vite.config.ts', '--logLevel', 'error'],
      {
        cwd: racineProjet,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, NODE_ENV: 'production' },
      },
    )
    enfant.on('error', echec)
    enfant.on('exit', (code) =>
      code === 0 ? fait() : echec(new Error('La construction des écrans a échoué.')),
    )
  })
  await writeFile(temoin, empreinte)
  return true
}
