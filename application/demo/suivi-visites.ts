import type { Lot } from './copie.ts'
import { hasard } from './hasard.ts'
import type { Monde } from './monde.ts'
import { tenirCycles } from './suivi-cycles.ts'
import { tenirAbsences, tenirOccasions } from './suivi-occasions.ts'
import { creerPlume, FENETRE } from './suivi-plume.ts'

/**
 * Visits held and absences of the five last years (001 §1.1.4), contract after contract in the order of their days: most
 * first visits held in time, a backlog of VIP, SIR workers whose intermediate visit was missed, some mi-carrière of the
 * year done, reprises of the week still to hold.
 */
export function lotsSuivi(monde: Monde): Lot[] {
  const h = hasard(monde.graine, 'visites')
  const p = creerPlume(monde.cal)
  const contrats = monde.contrats
    .filter((c) => !c.exclusion && (c.fin === null || c.fin >= -FENETRE))
    .sort((a, b) => a.debut - b.debut || a.n - b.n)
  for (const c of contrats) {
    tenirCycles(h, p, c)
    if (c.type === 'interim') continue
    tenirOccasions(h, p, c)
    tenirAbsences(h, p, c)
  }
  return [p.visite, p.absence]
}
