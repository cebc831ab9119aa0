import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { racineProjet } from '../plateforme/base/racine.ts'

/** Path of a tool installed with the project. */
export const outil = (chemin: string) => join(racineProjet, 'node_modules', chemin)

/** Runs one step with Node, its output shown; says how long it took. @returns true when it succeeded. */
export function etape(nom: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const debut = performance.now()
  const { status } = spawnSync(process.execPath, args, {
    cwd: racineProjet,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const duree = ((performance.now() - debut) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${nom} (${duree} s)`)
  return status === 0
}
