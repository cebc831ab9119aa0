import type { Route } from '../../plateforme/http/route.ts'
import { routesCeQuiChange } from './routes/ce-qui-change.ts'
import { routesEcheancier } from './routes/echeancier.ts'
import { routesEmployeur } from './routes/employeur.ts'
import { routesRecalcul } from './routes/recalcul.ts'
import { routesReglages } from './routes/reglages.ts'
import { routesTravailleur } from './routes/travailleur.ts'

/** HTTP contract of the room. */
export const routes: readonly Route[] = [
  ...routesEcheancier,
  ...routesTravailleur,
  ...routesRecalcul,
  ...routesEmployeur,
  ...routesCeQuiChange,
  ...routesReglages,
]
