import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { prendreContrat } from '../lectures.ts'
import { motif } from '../saisies.ts'

/** Leaves a contract out of the follow-up of this service, the motive being shown (ADH-051); or takes it back. */
export const exclureDuSuivi = definirCas({
  nom: 'travailleurs.exclureDuSuivi',
  droit: 'travailleurs.modifier',
  entree: z.object({ id: identifiant, motif: motif.nullable() }),
  async executer({ bd }, { id, motif: exclusion_suivi }) {
    const contrat = await prendreContrat(bd, id)
    if (exclusion_suivi === null && contrat.exclusion_suivi === null)
      throw conflit('Ce contrat est déjà suivi ici. Actualisez la page.')
    await bd.updateTable('travailleurs.contrat').set({ exclusion_suivi }).where('id', '=', id).execute()
    return { id }
  },
})
