import { ouvrirConnexions } from '../../../plateforme/base/connexions.ts'
import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { reserverRendezVous } from '../cas/reserver-rendez-vous.ts'
import { operations } from '../droits.ts'

/**
 * A process of its own that books one slot after the other and says each one it was told is taken; the test kills it in
 * the middle. Arguments: URL of the database, then JSON of the requests.
 */
const [url, demandes] = process.argv.slice(2) as [string, string]
const connexions = await ouvrirConnexions(url, { taille: 8, nom: 'socle-essai-boucle' })
const en = comme({ connexions } as BaseDEssai, operations)
await Promise.all(
  (JSON.parse(demandes) as Parameters<typeof reserverRendezVous>[1][]).map(async (d) => {
    try {
      const { id } = await en('assistante', (c) => reserverRendezVous(c, d), {
        maintenant: new Date('2026-11-22T09:00:00Z'),
      })
      process.stdout.write(`${id}\n`)
    } catch {
      // Refused: nothing to say.
    }
  }),
)
await connexions.fermer()
