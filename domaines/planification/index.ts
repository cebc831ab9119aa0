import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { routes } from './routes.ts'

/** Planning of visits: order, delegation, agendas, appointments. */
export const salle: Salle = {
  nom: 'planification',
  operations,
  routes,
  contraintes,
}
