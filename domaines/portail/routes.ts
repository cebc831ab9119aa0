import type { Route } from '../../plateforme/http/route.ts'
import { routesAccueil } from './routes/accueil.ts'
import { routesContacts } from './routes/contacts.ts'
import { routesEtablissements } from './routes/etablissements.ts'
import { routesTravailleurs } from './routes/travailleurs.ts'
import { routesUsage } from './routes/usage.ts'

/** The HTTP contract of the employer's space, and of the staff's view on its use. */
export const routes: Route[] = [
  ...routesAccueil,
  ...routesEtablissements,
  ...routesTravailleurs,
  ...routesContacts,
  ...routesUsage,
]
