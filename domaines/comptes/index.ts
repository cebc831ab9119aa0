import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { routesDesComptes } from './routes/comptes.ts'
import { routesDesDemandes } from './routes/demandes.ts'
import { routeDesDroits } from './routes/droits.ts'
import { routesDuJournal } from './routes/journal.ts'

/**
 * Accounts, rights and journals.
 * @param salles all rooms of the service, whose operations the rights page shows
 */
export const salleDesComptes = (salles: () => readonly Salle[]): Salle => ({
  nom: 'comptes',
  operations,
  contraintes,
  routes: [routeDesDroits(salles), ...routesDesDemandes, ...routesDesComptes, ...routesDuJournal],
})
