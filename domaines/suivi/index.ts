import type { Salle } from '../../plateforme/http/salle.ts'
import { demarrerComparaisons } from './comparaison/tache.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { recalculerTouches } from './recalcul/recalculer.ts'
import { demarrerTache } from './recalcul/tache.ts'
import { routes } from './routes.ts'

/** Individual follow-up: visits held, absences, and what is due. */
export const salle: Salle = {
  nom: 'suivi',
  operations,
  routes,
  contraintes,
  avantValidation: recalculerTouches,
  demarrer(connexions) {
    const taches = [demarrerTache(connexions), demarrerComparaisons(connexions)]
    return { arreter: async () => void (await Promise.all(taches.map((t) => t.arreter()))) }
  },
}

export {
  enregistrerVisitesPassees,
  retirerVisitesPassees,
  type VisitePassee,
  visitesConnues,
} from './cas/visites-passees.ts'
export { executerComparaisons } from './comparaison/tache.ts'
export { dossierDe, type FaitsLus } from './recalcul/dossier.ts'
export { recalculerLot as recalculerTravailleurs, recalculerTouches } from './recalcul/recalculer.ts'
export { demanderRecalcul, enSysteme, executerRecalcul } from './recalcul/tache.ts'
