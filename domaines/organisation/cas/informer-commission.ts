import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'

/** Records the day the commission de contrôle was informed of changes of médecin (001 §2.1.2.2; GOV-009). */
export const noterCommissionInformee = definirCas({
  nom: 'organisation.noterCommissionInformee',
  droit: 'organisation.modifier',
  entree: z.object({
    le: jour,
    changements: z
      .array(identifiant)
      .min(1, 'Choisissez au moins un changement.')
      .max(2000, '2 000 changements au plus.'),
  }),
  async executer({ bd, aujourdhui }, { le, changements }) {
    if (le > aujourdhui)
      throw invalide('La commission ne peut pas avoir été informée à une date à venir.', {
        le: 'Date à venir.',
      })
    const { numUpdatedRows } = await bd
      .updateTable('organisation.portefeuille')
      .set({ commission_informee_le: le })
      .where('id', '=', sql<string>`any (${changements}::uuid[])`)
      .where('commission_a_informer', '=', true)
      .where('commission_informee_le', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflit('Ces changements ont déjà été signalés. Actualisez la page.')
    return { notes: Number(numUpdatedRows) }
  },
})
