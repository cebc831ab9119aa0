/**
 * Documents a second: letters with a table of a few lines, then of sixty (two pages), as jobs compose them. Prints one
 * JSON line each, processor time of the whole process included.
 */
import { composer, enTete } from '../plateforme/documents/index.ts'
import { imprimer } from './outils/machine.ts'

const modele = new URL('../plateforme/documents/essais/lettre.typ', import.meta.url)
const service = enTete({ nom: 'Santé au travail d’essai', adresse: '1 rue des Tests', commune: 'Reims' })

for (const [cas, lignes, total] of [
  ['une page', 5, 500],
  ['deux pages', 60, 200],
] as const) {
  const un = (n: number) =>
    composer(
      modele,
      {
        service,
        destinataire: [`Entreprise ${n}`, '2 rue des Essais', '51000 Châlons'],
        texte: `Madame, Monsieur, voici la lettre ${n}.`,
        jour: '2026-11-22',
        lignes: Array.from({ length: lignes }, (_, i) => ({ nom: `Personne ${n}-${i}`, jour: '2027-01-31' })),
      },
      { titre: `Lettre ${n}`, auteur: service.nom, date: '2026-11-22' },
    )
  await un(0)
  const debut = performance.now()
  const cpu = process.cpuUsage()
  let octets = 0
  for (let n = 1; n <= total; n++) octets += (await un(n)).length
  const secondes = (performance.now() - debut) / 1000
  const { user, system } = process.cpuUsage(cpu)
  imprimer('documents', {
    cas,
    documents: total,
    secondes: Number(secondes.toFixed(2)),
    parSeconde: Math.round(total / secondes),
    secondesCpu: Number(((user + system) / 1e6).toFixed(2)),
    octetsParDocument: Math.round(octets / total),
    memoireMio: Math.round(process.memoryUsage().rss / 2 ** 20),
  })
}
