import type { Bd } from '../../../plateforme/base/contexte.ts'
import { peutRecevoir, quiPeut, type Reponse } from '../delegation.ts'
import type { Motif } from '../vocabulaire-agenda.ts'
import { chargerDelegation, cleVisite, lireFaits } from './delegation.ts'

/** The answer on the main motive; under a measure, the measure. `peuvent`: who can instead, three names at most. */
export interface Eligibilite {
  reponse: Reponse
  peuvent: string[]
}

/**
 * May this professional hold this visit, all its motives included? The main motive decides of the measure; a secondary
 * motive that only a physician may hold refuses the whole.
 */
export async function eligibilite(
  bd: Bd,
  q: { travailleurId: string; codes: readonly Motif[]; professionnelId: string; jour: string },
): Promise<Eligibilite> {
  const contexte = await chargerDelegation(bd)
  const soignant = contexte.soignants.get(q.professionnelId)
  const demandes = q.codes.map((code) => ({ travailleurId: q.travailleurId, code }))
  const faits = await lireFaits(bd, demandes, q.jour)
  let premiere: Reponse | undefined
  for (const { travailleurId, code } of demandes) {
    const f = faits.get(cleVisite(travailleurId, code))
    if (!f || !soignant)
      return {
        reponse: {
          issue: 'non',
          motif: 'absent',
          raison: 'Ce travailleur ou ce professionnel est introuvable.',
        },
        peuvent: [],
      }
    const reponse = peutRecevoir(contexte, f, soignant, q.jour)
    if (reponse.issue === 'non')
      return {
        reponse,
        peuvent: quiPeut(contexte, f, q.jour)
          .slice(0, 3)
          .map((x) => x.soignant.nom),
      }
    if (!premiere || (premiere.issue === 'oui' && reponse.issue === 'mesure')) premiere = reponse
  }
  return { reponse: premiere!, peuvent: [] }
}
