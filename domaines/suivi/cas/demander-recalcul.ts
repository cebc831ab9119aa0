import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'

/** Asks for the recalculation of the whole service; the server's background work does it. */
export const demanderRecalculDuService = definirCas({
  nom: 'suivi.demanderRecalcul',
  droit: 'suivi.recalculer',
  entree: z.object({ cause: z.enum(['demande', 'regle']).default('demande') }),
  async executer({ bd, acteur }, { cause }) {
    return bd
      .insertInto('suivi.recalcul')
      .values({ cause, demande_par: acteur.compteId })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})
