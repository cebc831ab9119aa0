// Writes one XLSX sheet in a thread of its own: thousands of rows take a second or two of processor, during which
// the server must go on answering. Plain JavaScript, so that it runs the same under any loader.
import { parentPort, workerData } from 'node:worker_threads'
import writeXlsxFile from 'write-excel-file/node'

const { nom, titres, largeurs, dates, lignes } = workerData
const entete = titres.map((value) => ({ value, fontWeight: 'bold', backgroundColor: '#ddecec' }))
const corps = lignes.map((ligne) =>
  ligne.map((valeur, rang) => {
    if (valeur === null) return null
    if (dates[rang]) return { value: new Date(`${valeur}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
    return { value: valeur, type: typeof valeur === 'number' ? Number : String }
  }),
)
const contenu = await writeXlsxFile([entete, ...corps], {
  sheet: nom,
  stickyRowsCount: 1,
  columns: largeurs.map((width) => ({ width })),
}).toBuffer()
parentPort.postMessage(contenu)
