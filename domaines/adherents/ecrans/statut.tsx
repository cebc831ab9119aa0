import { BadgeStatut, formaterDate } from '../../../plateforme/interface/index.ts'
import { LIBELLE_AFFICHE, type Statut, TON_STATUT } from '../statuts.ts'

/** Status of a membership, as icon and word. `jusquAu` is said for what ends or has ended. */
export function BadgeAdhesion({ statut, jusquAu }: { statut: string | null; jusquAu?: string | null }) {
  if (!statut) return <BadgeStatut>Sans adhésion</BadgeStatut>
  const connu = statut as Statut | 'echue'
  return (
    <BadgeStatut ton={TON_STATUT[connu]} titre={jusquAu ? `Jusqu’au ${formaterDate(jusquAu)}` : undefined}>
      {LIBELLE_AFFICHE[connu]}
    </BadgeStatut>
  )
}
