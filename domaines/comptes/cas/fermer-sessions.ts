import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { noterActe } from './noter-acces.ts'

/** Closes all sessions of an account; the person may sign in again. */
export const fermerSessions = definirCas({
  nom: 'comptes.fermerSessions',
  droit: 'comptes.gerer',
  entree: z.object({ id: identifiant }),
  async executer(contexte, { id }) {
    const { bd } = contexte
    const compte = await bd.selectFrom('comptes.compte').select('id').where('id', '=', id).executeTakeFirst()
    if (!compte) throw introuvable('Ce compte')
    const fermees = await bd
      .deleteFrom('comptes.session')
      .where('compte_id', '=', id)
      .returning('id')
      .execute()
    await noterActe(contexte, id, 'sessions_fermees', { nombre: fermees.length })
    return { fermees: fermees.length }
  },
})
