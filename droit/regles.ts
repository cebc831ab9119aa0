import { REGLE_SIS } from './categories/categorie.ts'
import { FONDEMENTS_SIA } from './categories/sia.ts'
import { FONDEMENTS_SIR } from './categories/sir.ts'
import * as dispenses from './dispenses.ts'
import { REGLE_DELEGATION } from './professions.ts'
import type { Regle } from './regle.ts'
import * as attestation from './visites/attestation.ts'
import * as demandes from './visites/demandes.ts'
import * as inaptitude from './visites/inaptitude.ts'
import * as informations from './visites/informations.ts'
import * as initiale from './visites/initiale-regles.ts'
import * as miCarriere from './visites/mi-carriere.ts'
import * as periodiques from './visites/periodiques.ts'
import * as postExposition from './visites/post-exposition.ts'
import * as reprise from './visites/reprise-regles.ts'

function reglesDe(module: Record<string, unknown>): Regle[] {
  return Object.entries(module)
    .filter(([nom]) => nom.startsWith('REGLE_'))
    .map(([, r]) => r as Regle)
}

/** Every rule of the engine, for the calendar test, the watch and the screens. */
export const REGLES: readonly Regle[] = [
  REGLE_SIS,
  ...FONDEMENTS_SIR.map((f) => f.regle),
  ...FONDEMENTS_SIA.map((f) => f.regle),
  REGLE_DELEGATION,
  ...[
    dispenses,
    initiale,
    periodiques,
    attestation,
    miCarriere,
    reprise,
    postExposition,
    demandes,
    inaptitude,
    informations,
  ].flatMap((m) => reglesDe(m)),
]
