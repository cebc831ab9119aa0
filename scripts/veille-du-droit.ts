/**
 * `npm run droit:veille`: compares the pinned article versions with the npm package
 * `@socialgouv/legi-data`, fetched for the occasion into a temporary folder, and prints a report.
 *
 *   --version 2.513.0   that version of the package (default: the newest)
 *   --fichier f.json    a file already there (the package's `data/LEGITEXT000006072050.json`)
 *   --sortie r.md       also writes the report there
 *
 * Exit code: 0 when read (whatever changed), 2 when the package could not be read.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SOURCE_DES_VERSIONS } from '../droit/articles.ts'
import { jour } from '../droit/jour.ts'
import { comparer, type Publication, rapport, type VersionPubliee } from '../droit/veille.ts'

const CODE_DU_TRAVAIL = 'LEGITEXT000006072050.json'

interface Noeud {
  readonly type: string
  readonly data: {
    readonly num?: string
    readonly dateDebutVersion?: string
    readonly articleVersions?: readonly { id: string; dateDebut: number; dateFin: number }[]
  }
  readonly children?: readonly Noeud[]
}

// The package gives days as midnight in milliseconds: the half day guards against a time zone.
const enJour = (ms: number) => Math.floor((ms + 43_200_000) / 86_400_000)
const TOUJOURS = 32_000_000_000_000

function publication(code: Noeud): Publication {
  const articles = new Map<string, VersionPubliee[]>()
  const visiter = (n: Noeud): void => {
    const numero = n.data.num
    if (n.type === 'article' && numero) {
      const versions = (n.data.articleVersions ?? [])
        .map((v) => ({
          id: v.id,
          du: enJour(v.dateDebut),
          au: v.dateFin >= TOUJOURS ? null : enJour(v.dateFin),
        }))
        // A version replaced on the very day it began never was the law.
        .filter((v) => v.au === null || v.au > v.du)
      // « R4624-10 » in the package, « R. 4624-10 » with us.
      articles.set(numero.replace(/^([LRD])\*?\.? ?/, '$1. '), versions)
    }
    for (const enfant of n.children ?? []) visiter(enfant)
  }
  visiter(code)
  return articles
}

/** Fetches and unpacks the package; returns the path of the Code and the version got. */
function chercher(dossier: string, version: string | undefined): { chemin: string; paquet: string } {
  const nom = version ? `${SOURCE_DES_VERSIONS.paquet}@${version}` : SOURCE_DES_VERSIONS.paquet
  process.stderr.write(`Lecture de ${nom}…\n`)
  execFileSync('npm', ['pack', nom, '--silent', '--pack-destination', dossier], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const archive = readdirSync(dossier).find((f) => f.endsWith('.tgz'))
  if (!archive) throw new Error("le paquet n'est pas arrivé")
  execFileSync('tar', ['-xzf', archive, `package/data/${CODE_DU_TRAVAIL}`, 'package/package.json'], {
    cwd: dossier,
  })
  const { version: lue } = JSON.parse(readFileSync(join(dossier, 'package/package.json'), 'utf8')) as {
    version: string
  }
  return {
    chemin: join(dossier, 'package/data', CODE_DU_TRAVAIL),
    paquet: `${SOURCE_DES_VERSIONS.paquet} ${lue}`,
  }
}

const { values } = parseArgs({
  options: { version: { type: 'string' }, fichier: { type: 'string' }, sortie: { type: 'string' } },
})
const dossier = mkdtempSync(join(tmpdir(), 'socle-veille-'))
try {
  const { chemin, paquet } = values.fichier
    ? { chemin: values.fichier, paquet: values.fichier }
    : chercher(dossier, values.version)
  const code = JSON.parse(readFileSync(chemin, 'utf8')) as Noeud
  const codeAu = jour(code.data.dateDebutVersion ?? SOURCE_DES_VERSIONS.codeAu)
  const page = rapport(comparer(publication(code), codeAu), paquet, codeAu)
  process.stdout.write(page)
  if (values.sortie) writeFileSync(values.sortie, page)
} catch (e) {
  process.stderr.write(
    `La veille n'a pas pu lire le paquet : ${e instanceof Error ? e.message : String(e)}\n`,
  )
  process.exitCode = 2
} finally {
  rmSync(dossier, { recursive: true, force: true })
}
