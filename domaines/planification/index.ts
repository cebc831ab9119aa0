import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { demarrerRangement, rangerTouches } from './rangement.ts'
import { routes } from './routes.ts'

/** Planning of visits: order, delegation, agendas, appointments. */
export const salle: Salle = {
  nom: 'planification',
  operations,
  routes,
  contraintes,
  avantValidation: rangerTouches,
  demarrer: demarrerRangement,
}

export { proposerPenalite } from './cas/penalites.ts'
export { peutRecevoir, quiPeut } from './delegation.ts'
export { rattraperRangement } from './rangement.ts'
export { lirePreference, type Preference } from './requetes/preferences.ts'
