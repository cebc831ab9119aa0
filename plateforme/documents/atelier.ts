import { Worker } from 'node:worker_threads'
import { racineProjet } from '../base/racine.ts'

/** One document to compose, as the thread takes it. */
export interface Commande {
  modele: string
  donnees: string
  meta: object
  fichiers: Record<string, Uint8Array>
  norme: string
}
interface Attente {
  fait(pdf: Uint8Array): void
  echec(erreur: Error): void
}
type Reponse = { numero: number; pdf: Uint8Array } | { numero: number; erreur: string }

/** One thread: Typst itself uses the cores it finds, and its fonts and caches are paid once. */
let fil: Worker | null = null
const attentes = new Map<number, Attente>()
let numero = 0

function ouvrir(): Worker {
  const ouvert = new Worker(new URL('./compilateur.mjs', import.meta.url), {
    workerData: { racine: racineProjet },
    execArgv: [],
  })
  ouvert.on('message', (r: Reponse) => {
    const attente = attentes.get(r.numero)
    attentes.delete(r.numero)
    if (attentes.size === 0) ouvert.unref()
    if ('pdf' in r) attente?.fait(r.pdf)
    else attente?.echec(new Error(`Document non composé : ${r.erreur}`))
  })
  ouvert.on('error', (erreur) => abandonner(ouvert, erreur as Error))
  ouvert.on('exit', () => abandonner(ouvert, new Error('Le fil des documents s’est arrêté.')))
  return ouvert
}

/** What was waiting fails; the next document opens another thread. */
function abandonner(ce: Worker, erreur: Error): void {
  if (fil !== ce) return
  fil = null
  const restes = [...attentes.values()]
  attentes.clear()
  for (const a of restes) a.echec(erreur)
}

/**
 * Sends one document to the thread, opened at need; documents are composed in the order asked.
 * @param delai milliseconds after which the thread is stopped and the document refused
 */
export function compiler(commande: Commande, delai: number): Promise<Uint8Array> {
  fil ??= ouvrir()
  const ce = fil
  const n = ++numero
  return new Promise<Uint8Array>((fait, echec) => {
    const minuterie = setTimeout(
      () => {
        abandonner(ce, new Error('Document trop long à composer.'))
        void ce.terminate()
      },
      delai * (1 + attentes.size / 100),
    )
    minuterie.unref()
    attentes.set(n, {
      fait(pdf) {
        clearTimeout(minuterie)
        fait(pdf)
      },
      echec(erreur) {
        clearTimeout(minuterie)
        echec(erreur)
      },
    })
    // Alive while something is asked of it; an idle thread never keeps the process up.
    ce.ref()
    ce.postMessage({ numero: n, ...commande })
  })
}
