import { NATURE, VISITE } from '../codes.ts'
import { jourEmbauche } from '../dispenses.ts'
import type { Faits } from '../faits.ts'
import { PROFESSION } from '../professions.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { REGLE_ACTCOLL } from './initiale-regles.ts'

/** Seasonal worker without an individual visit: collective action by the team (D. 4625-22). */
export function poserActionCollective(f: Faits, s: Sortie, t: Trace | null): void {
  const i = s.poser(VISITE.ACTCOLL, NATURE.AUCUNE, 0, PROFESSION.EQUIPE)
  if (t === null) return
  const jours = f.joursPrevus >= 0 ? ` (${f.joursPrevus} jours prévus)` : ''
  const pourquoi =
    s.fondementsSir === 0
      ? 'sans poste à risques particuliers'
      : 'recruté pour moins de 45 jours de travail effectif'
  t.echeance(
    i,
    motif(
      REGLE_ACTCOLL,
      jourEmbauche(f),
      `Saisonnier ${pourquoi}${jours} : action collective de formation et de prévention.`,
    ),
  )
}
