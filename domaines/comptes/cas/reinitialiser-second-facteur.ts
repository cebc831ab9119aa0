import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'
import { motif } from '../saisies.ts'
import { demander, estGarde } from './demander.ts'
import { noterActe } from './noter-acces.ts'

/**
 * Withdraws the second factor of a person who lost it: sessions end, and a role that asks for one stays closed until
 * a new one is set up. For a guarded account, a second person confirms it first. Not one's own: « Mon compte » does that, with the password.
 */
export const reinitialiserSecondFacteur = definirCas({
  nom: 'comptes.reinitialiserSecondFacteur',
  droit: 'comptes.gerer',
  entree: z.object({ id: identifiant, motif }),
  async executer(contexte, { id, motif }) {
    const { bd, acteur, maintenant } = contexte
    if (id === acteur.compteId)
      throw conflit(
        'Vous ne pouvez pas réinitialiser votre propre second facteur. Demandez-le à un autre administrateur.',
      )
    const compte = await bd
      .selectFrom('comptes.compte')
      .select('second_facteur')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!compte) throw introuvable('Ce compte')
    if (!compte.second_facteur) throw conflit('Ce compte n’a pas de second facteur.')
    if (await estGarde(contexte, id)) {
      await demander(contexte, { compteId: id, genre: 'second_facteur', motif })
      return { id, aConfirmer: true }
    }
    await bd
      .updateTable('comptes.compte')
      .set({ second_facteur: false, modifie_le: maintenant })
      .where('id', '=', id)
      .execute()
    await bd.deleteFrom('comptes.second_facteur').where('compte_id', '=', id).execute()
    await bd.deleteFrom('comptes.session').where('compte_id', '=', id).execute()
    await noterActe(contexte, id, 'second_facteur_reinitialise', { motif })
    return { id, aConfirmer: false }
  },
})
