import type { Route } from '../../plateforme/http/route.ts'
import { routesAbsenteisme } from './routes/absenteisme.ts'
import { routesAgendas } from './routes/agendas.ts'
import { routesConvocables } from './routes/convocables.ts'
import { routesDecisions } from './routes/decisions.ts'
import { routesDelegation } from './routes/delegation.ts'
import { routesMesures } from './routes/mesures.ts'
import { routesOrdre } from './routes/ordre.ts'
import { routesPreferences } from './routes/preferences.ts'
import { routesRemplissages } from './routes/remplissages.ts'
import { routesRendezVous } from './routes/rendez-vous.ts'

/** HTTP contract of the room: one line a subject. */
export const routes: readonly Route[] = [
  // Order of convocables, delegation, preferences
  ...routesConvocables,
  ...routesDecisions,
  ...routesOrdre,
  ...routesDelegation,
  ...routesMesures,
  ...routesPreferences,
  // Agendas and appointments
  ...routesAgendas,
  ...routesRendezVous,
  ...routesRemplissages,
  ...routesAbsenteisme,
]
