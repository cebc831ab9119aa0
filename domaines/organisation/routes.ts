import type { Route } from '../../plateforme/http/route.ts'
import { routesDesCentres } from './routes/centres.ts'
import { routesDesEffectifs } from './routes/effectifs.ts'
import { routesDesEquipes } from './routes/equipes.ts'
import { routesDuMateriel } from './routes/materiel.ts'
import { routesDuPortefeuille } from './routes/portefeuille.ts'
import { routesDesProfessionnels } from './routes/professionnels.ts'
import { routesDesReservations } from './routes/reservations.ts'
import { routesDuService } from './routes/service.ts'

/** HTTP contract of the room, by subject. */
export const routes: readonly Route[] = [
  ...routesDuService,
  ...routesDesCentres,
  ...routesDesProfessionnels,
  ...routesDesEquipes,
  ...routesDuPortefeuille,
  ...routesDuMateriel,
  ...routesDesReservations,
  ...routesDesEffectifs,
]
