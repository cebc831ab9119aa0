import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'
import { oublierCharge } from '../requetes/charge.ts'
import { veille } from '../requetes/periode.ts'

/** Cancels a change of team that has not begun; the team in charge until then stays in charge. */
export const annulerChangementPrevu = definirCas({
  nom: 'organisation.annulerChangementPrevu',
  droit: 'organisation.portefeuille',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const prevu = await bd
      .selectFrom('organisation.portefeuille')
      .select(['etablissement_id', 'debut', 'fin'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!prevu) throw introuvable('Ce changement')
    if (prevu.debut <= aujourdhui)
      throw conflit(
        'Ce changement a déjà pris effet. Déplacez l’établissement vers une autre équipe pour revenir en arrière.',
      )
    await bd.deleteFrom('organisation.portefeuille').where('id', '=', id).execute()
    await bd
      .updateTable('organisation.portefeuille')
      .set({ fin: prevu.fin })
      .where('etablissement_id', '=', prevu.etablissement_id)
      .where('fin', '=', veille(prevu.debut))
      .execute()
    oublierCharge(bd)
    return {}
  },
})
