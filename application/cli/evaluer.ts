import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import {
  DateHorsPeriode,
  EntreeInvalide,
  evaluer,
  type Jour,
  lireJour,
  lireLigne,
  lireReglages,
  type Reglages,
  resultatJson,
} from '../../droit/index.ts'

export const USAGE = `Usage : socle evaluer [--au AAAA-MM-JJ] [--sans-motifs] [--reglages '{…}'] fichier.jsonl

Lit un dossier par ligne (voir docs/dossier.md) et écrit ses échéances, une ligne JSON par dossier.
  --au         jour de la question ; une ligne peut donner le sien (« au » ou « as_of »)
  --sans-motifs  n'écrit pas les motifs
  --reglages   points laissés ouverts par la loi, en JSON (voir docs/dossier.md)
  -            lit l'entrée standard
Code de sortie : 0 ; 1 si une ligne est illisible (les autres sont écrites) ; 2 si l'appel est fautif.
`

interface Appel {
  readonly au: Jour | null
  readonly expliquer: boolean
  readonly reglages: Partial<Reglages>
  readonly fichier: string
}

function lireAppel(arguments_: readonly string[]): Appel | string {
  let au: Jour | null = null
  let expliquer = true
  let reglages: Partial<Reglages> = {}
  let fichier: string | undefined
  for (let i = 0; i < arguments_.length; i++) {
    const a = arguments_[i]!
    const [nom, colle] = a.startsWith('--') && a.includes('=') ? couper(a) : [a, undefined]
    if (nom === '--au') {
      const v = colle ?? arguments_[++i] ?? ''
      au = lireJour(v)
      if (au === null) return `« ${v} » n'est pas une date AAAA-MM-JJ.`
    } else if (nom === '--reglages') {
      const v = colle ?? arguments_[++i] ?? ''
      try {
        reglages = lireReglages(JSON.parse(v))
      } catch (e) {
        if (e instanceof EntreeInvalide) return e.message
        return `Les réglages ne sont pas du JSON : « ${v} ».`
      }
    } else if (nom === '--sans-motifs') expliquer = false
    else if (a !== '-' && a.startsWith('-')) return `L'option « ${a} » est inconnue.`
    else if (fichier !== undefined) return `Un seul fichier est attendu, « ${a} » est de trop.`
    else fichier = a
  }
  if (fichier === undefined) return 'Le fichier manque.'
  return { au, expliquer, reglages, fichier }
}

function couper(a: string): [string, string] {
  const i = a.indexOf('=')
  return [a.slice(0, i), a.slice(i + 1)]
}

/** Waits for the reader, so that a large file never piles up in memory. */
function ecrire(sortie: Writable, texte: string): Promise<void> | undefined {
  if (sortie.write(texte)) return undefined
  return new Promise((suite) => sortie.once('drain', suite))
}

/**
 * `socle evaluer`: streams a JSON Lines file of dossiers through the engine.
 * @returns the exit code: 0, 1 when some lines could not be read, 2 on a wrong call
 */
export async function executer(
  arguments_: readonly string[],
  sortie: Writable,
  erreur: Writable,
): Promise<number> {
  if (arguments_.includes('--aide') || arguments_.includes('--help')) {
    sortie.write(USAGE)
    return 0
  }
  const appel = lireAppel(arguments_)
  if (typeof appel === 'string') {
    erreur.write(`${appel}\n\n${USAGE}`)
    return 2
  }
  const flux = appel.fichier === '-' ? process.stdin : createReadStream(appel.fichier)
  let numero = 0
  let fautes = 0
  try {
    // readline forwards no stream error by itself: the iterator below would wait for ever.
    const panne = new Promise<never>((_, rejeter) => flux.once('error', rejeter))
    panne.catch(() => {})
    const lignes = createInterface({ input: flux, crlfDelay: Number.POSITIVE_INFINITY })[
      Symbol.asyncIterator
    ]()
    for (;;) {
      const suivante = await Promise.race([lignes.next(), panne])
      if (suivante.done) break
      numero++
      const ligne = numero === 1 ? suivante.value.replace(/^\uFEFF/, '') : suivante.value
      if (ligne.trim() === '') continue
      try {
        const attente = ecrire(sortie, `${repondre(ligne, numero, appel)}\n`)
        if (attente) await attente
      } catch (e) {
        if (!(e instanceof EntreeInvalide || e instanceof DateHorsPeriode)) throw e
        fautes++
        erreur.write(`Ligne ${numero} : ${e.message}\n`)
      }
    }
  } catch (e) {
    const code = (e as NodeJS.ErrnoException).code
    if (code === undefined) throw e
    const dit = code === 'ENOENT' ? "n'existe pas" : 'ne peut pas être lu'
    erreur.write(`Le fichier « ${appel.fichier} » ${dit}.\n`)
    return 2
  }
  return fautes > 0 ? 1 : 0
}

function repondre(ligne: string, numero: number, appel: Appel): string {
  const lu = lireLigne(ligne, numero, appel.au)
  const resultat = evaluer(lu.dossier, lu.au, { reglages: appel.reglages, expliquer: appel.expliquer })
  return JSON.stringify(resultatJson(lu.id, resultat, lu.sujet))
}
