import type { Salle } from '../../plateforme/http/salle.ts'
import { prevenirDesChangements } from './changements.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { routes } from './routes.ts'
import { demarrerTache } from './tache.ts'

/** Telling people of their appointments, reminding them, hearing their answers. */
export const salle: Salle = {
  nom: 'convocations',
  operations,
  routes,
  contraintes,
  avantValidation: prevenirDesChangements,
  demarrer: demarrerTache,
}

export { annoncer } from './cas/annoncer.ts'
