import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { routes } from './routes.ts'

/** The employer's yearly declaration, the corrections it makes in between, and their validation by the health team. */
export const salle: Salle = { nom: 'declarations', operations, routes, contraintes }
