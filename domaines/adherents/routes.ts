import type { Route } from '../../plateforme/http/route.ts'
import { routesAdherents } from './routes/adherents.ts'
import { routesAdhesions } from './routes/adhesions.ts'
import { routesContacts } from './routes/contacts.ts'
import { routesEtablissements } from './routes/etablissements.ts'
import { routesReferences } from './routes/references.ts'
import { routesStatistiques } from './routes/statistiques.ts'

/** The HTTP contract of the room. */
export const routes: readonly Route[] = [
  ...routesAdherents,
  ...routesEtablissements,
  ...routesContacts,
  ...routesAdhesions,
  ...routesReferences,
  ...routesStatistiques,
]
