import type { Route } from '../../plateforme/http/route.ts'
import { routesCampagne } from './routes/campagne.ts'
import { routesDocuments } from './routes/documents.ts'
import { routesEmployeur } from './routes/employeur.ts'
import { routesSuiviEmployeur } from './routes/suivi-employeur.ts'
import { routesValidation } from './routes/validation.ts'

/** HTTP contract of the room: the employer's side, then the service's. */
export const routes: readonly Route[] = [
  ...routesEmployeur,
  ...routesSuiviEmployeur,
  ...routesCampagne,
  ...routesValidation,
  ...routesDocuments,
]
