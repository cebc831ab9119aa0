import { salle as adherents } from '../../domaines/adherents/index.ts'
import { salleDesComptes } from '../../domaines/comptes/index.ts'
import { salle as convocations } from '../../domaines/convocations/index.ts'
import { salle as declarations } from '../../domaines/declarations/index.ts'
import { salle as echanges } from '../../domaines/echanges/index.ts'
import { salle as organisation } from '../../domaines/organisation/index.ts'
import { salle as planification } from '../../domaines/planification/index.ts'
import { salle as portail } from '../../domaines/portail/index.ts'
import { salle as suivi } from '../../domaines/suivi/index.ts'
import { salle as travailleurs } from '../../domaines/travailleurs/index.ts'
import type { Salle } from '../../plateforme/http/salle.ts'

/** The rooms of the service, in the order of the API. */
export const salles: readonly Salle[] = [
  organisation,
  adherents,
  travailleurs,
  suivi,
  planification,
  convocations,
  echanges,
  portail,
  declarations,
  salleDesComptes(() => salles),
]
