import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** `npm run banc -- <nom> [options]`: runs the benchmark of that name; without a name, lists them. */
const dossier = dirname(fileURLToPath(import.meta.url))
const noms = (await readdir(dossier))
  .filter((f) => f.endsWith('.ts') && f !== 'banc.ts' && !f.endsWith('.test.ts'))
  .map((f) => f.slice(0, -3))
  .sort()
const [nom] = process.argv.splice(2, 1)

if (nom && noms.includes(nom)) await import(pathToFileURL(join(dossier, `${nom}.ts`)).href)
else {
  if (nom) console.error(`Le banc « ${nom} » n’existe pas.`)
  console.log(`Usage : npm run banc -- <nom> [options]\nBancs : ${noms.join(', ')}`)
  process.exitCode = nom ? 1 : 0
}
