// Composes documents in a thread of its own: the server goes on answering. Plain JavaScript, so that it runs the same
// under any loader.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { racine } = workerData
const GRAISSES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']
const polices = join(racine, 'node_modules', '@expo-google-fonts', 'source-sans-3')
const compilateur = NodeCompiler.create({
  workspace: racine,
  fontArgs: [
    {
      fontBlobs: GRAISSES.flatMap((g) =>
        readdirSync(join(polices, g))
          .filter((f) => f.endsWith('.ttf'))
          .map((f) => readFileSync(join(polices, g, f))),
      ),
    },
  ],
})

/** @returns {string} what Typst says, one line a diagnostic */
function dire(erreur) {
  const lignes = compilateur
    .fetchDiagnostics(erreur)
    .map((d) => d.message + (d.hints?.length ? ` (${d.hints.join(' ; ')})` : ''))
  return lignes.join('\n') || 'erreur sans détail'
}

function composer({ modele, donnees, meta, fichiers, norme }) {
  const chemins = {}
  const poses = []
  try {
    for (const [nom, contenu] of Object.entries(fichiers)) {
      const chemin = `/.fournis/${nom}`
      compilateur.mapShadow(join(racine, chemin), Buffer.from(contenu))
      poses.push(join(racine, chemin))
      chemins[nom] = chemin
    }
    const inputs = { donnees, meta: JSON.stringify({ ...meta, fichiers: chemins }) }
    const resultat = compilateur.compile({ mainFilePath: modele, inputs })
    if (!resultat.result) throw new Error(dire(resultat.takeError()))
    return compilateur.pdf(resultat.result, { pdfStandard: norme })
  } finally {
    for (const chemin of poses) compilateur.unmapShadow(chemin)
    // What ten documents did not use again is forgotten: memory stays bounded over thousands of letters.
    compilateur.evictCache(10)
  }
}

parentPort.on('message', (demande) => {
  try {
    const pdf = new Uint8Array(composer(demande))
    parentPort.postMessage({ numero: demande.numero, pdf }, [pdf.buffer])
  } catch (erreur) {
    // What the export refuses comes as raw diagnostics: only their messages say something.
    const texte = erreur?.message ?? String(erreur)
    const messages = [...texte.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((m) => m[1])
    parentPort.postMessage({ numero: demande.numero, erreur: messages.join(' ; ') || texte })
  }
})
