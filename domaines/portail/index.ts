import type { Salle } from '../../plateforme/http/salle.ts'
import { contraintes } from './contraintes.ts'
import { operations } from './droits.ts'
import { routes } from './routes.ts'

/** The employer's space: what a member sees of itself, and nothing else. */
export const salle: Salle = { nom: 'portail', operations, routes, contraintes }
