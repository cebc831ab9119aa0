import { setTimeout as attendre } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { genererDemo, type Taille } from '../application/demo/index.ts'
import { jourDe } from '../plateforme/base/contexte.ts'
import { imprimerHistoire } from './outils/histoire.ts'
import { imprimer } from './outils/machine.ts'
import { tempsDesEnfantsFinis } from './outils/processeur.ts'
import { demarrerGrappe } from './outils/service.ts'

/**
 * Time and rows of the demo service, empty database to committed. Options: --taille demo|ami|tous, --fois 1, --histoire
 * (prints visits by kind, headcount and late visits, to be held against the seed's tables).
 * The processor time holds on a busy machine, where the duration does not.
 */
const { values: o } = parseArgs({
  options: {
    taille: { type: 'string', default: 'tous' },
    fois: { type: 'string', default: '1' },
    histoire: { type: 'boolean', default: false },
  },
})

/** The law changes with the days: the same day for all measures, unless the history is looked at. */
const AU = o.histoire ? jourDe(new Date()) : '2026-11-22'

const grappe = await demarrerGrappe()
try {
  for (const taille of ['demo', 'ami'] satisfies Taille[]) {
    if (o.taille !== 'tous' && o.taille !== taille) continue
    for (let k = 0; k < Number(o.fois); k++) {
      const url = await grappe.nouvelleBase('banc')
      const debut = performance.now()
      const avant = { node: process.cpuUsage(), postgres: tempsDesEnfantsFinis(grappe.pid) }
      const { lignes, fabrication, chargement } = await genererDemo(url, { taille, au: AU })
      const duree = performance.now() - debut
      // The session's process ends a moment after its connection.
      await attendre(300)
      const node = process.cpuUsage(avant.node)
      const nodeMs = Math.round((node.user + node.system) / 1000)
      const postgresMs = tempsDesEnfantsFinis(grappe.pid) - avant.postgres
      imprimer('generation', {
        taille,
        secondes: Number((duree / 1000).toFixed(2)),
        fabricationMs: fabrication,
        chargementMs: chargement,
        processeur: { nodeMs, postgresMs },
        lignes: Object.values(lignes).reduce((a, b) => a + b, 0),
        entreprises: lignes['adherents.entreprise'],
        travailleurs: lignes['travailleurs.travailleur'],
        contrats: lignes['travailleurs.contrat'],
      })
      if (o.histoire) await imprimerHistoire(url, AU)
    }
  }
} finally {
  await grappe.arreter()
}
process.exit(0)
