/** A process that does the recalculation that waits, and nothing else: what a test kills. */
import { executerRecalcul } from '../../../domaines/suivi/index.ts'
import { ouvrirConnexions } from '../../../plateforme/base/connexions.ts'

const connexions = await ouvrirConnexions(process.env.SOCLE_DATABASE_URL!, {
  taille: 3,
  nom: 'socle-recalcul',
})
// Batches small enough to be killed between two.
await executerRecalcul(connexions, { taille: 2_500 })
await connexions.fermer()
