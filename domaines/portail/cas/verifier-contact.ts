import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'

/** The employer says that a contact is still right, without changing it. */
export const verifierContact = definirCas({
  nom: 'portail.verifierContact',
  droit: 'portail.contacts',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    // The policy of update leaves out what the actor may not write.
    const ligne = await bd
      .updateTable('adherents.contact')
      .set({ verifie_le: aujourdhui, injoignable_depuis: null })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Ce contact')
    return ligne
  },
})
