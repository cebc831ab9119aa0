import { sql } from 'kysely'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { schemaReglages } from '../reglages.ts'

/** Keeps the settings of the room beside the other settings of the service. */
export const reglerAdherents = definirCas({
  nom: 'adherents.regler',
  droit: 'adherents.regler',
  entree: schemaReglages,
  async executer({ bd }, reglages) {
    const regle = await bd
      .updateTable('organisation.service')
      .set({
        parametres: sql`jsonb_set(parametres, '{adherents}', ${JSON.stringify(reglages)}::jsonb)`,
      })
      .returning('id')
      .executeTakeFirst()
    if (!regle) throw conflit('Décrivez d’abord le service (nom et adresse) avant de régler ses adhésions.')
    return reglages
  },
})
