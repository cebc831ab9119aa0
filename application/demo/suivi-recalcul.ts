import { demanderRecalcul, executerRecalcul } from '../../domaines/suivi/index.ts'
import { ouvrirConnexions } from '../../plateforme/base/connexions.ts'

/** Computes every échéance of a service that was just loaded. @returns milliseconds */
export async function recalculerLaDemo(url: string): Promise<number> {
  const depuis = performance.now()
  const connexions = await ouvrirConnexions(url, { taille: 3, nom: 'socle-demo' })
  try {
    await demanderRecalcul(connexions, 'demande')
    await executerRecalcul(connexions)
  } finally {
    await connexions.fermer()
  }
  return Math.round(performance.now() - depuis)
}
