import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'
import { motif } from '../saisies.ts'
import { exigerUnAdministrateur, verrouillerLesDroits } from './garde-administrateur.ts'
import { noterActe } from './noter-acces.ts'

/** Closes an account until it is reactivated: its sessions end at once. */
export const suspendreCompte = definirCas({
  nom: 'comptes.suspendreCompte',
  droit: 'comptes.gerer',
  entree: z.object({ id: identifiant, motif }),
  async executer(contexte, { id, motif }) {
    const { bd, acteur, maintenant } = contexte
    if (id === acteur.compteId)
      throw conflit(
        'Vous ne pouvez pas suspendre votre propre compte. Demandez-le à un autre administrateur.',
      )
    await verrouillerLesDroits(contexte)
    const ligne = await bd
      .updateTable('comptes.compte')
      .set({ suspendu_le: maintenant, suspension_motif: motif, modifie_le: maintenant })
      .where('id', '=', id)
      .where('suspendu_le', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw await dejaSuspendu(contexte, id)
    await exigerUnAdministrateur(contexte)
    await bd.deleteFrom('comptes.session').where('compte_id', '=', id).execute()
    await noterActe(contexte, id, 'compte_suspendu', { motif })
    return ligne
  },
})

/** Opens again a suspended account; its password and its rights are as before. */
export const reactiverCompte = definirCas({
  nom: 'comptes.reactiverCompte',
  droit: 'comptes.gerer',
  entree: z.object({ id: identifiant }),
  async executer(contexte, { id }) {
    const { bd, maintenant } = contexte
    const ligne = await bd
      .updateTable('comptes.compte')
      .set({ suspendu_le: null, suspension_motif: null, modifie_le: maintenant })
      .where('id', '=', id)
      .where('suspendu_le', 'is not', null)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) {
      await existe(contexte, id)
      throw conflit('Ce compte n’est pas suspendu. Actualisez la page.')
    }
    await noterActe(contexte, id, 'compte_reactive')
    return ligne
  },
})

type C = Parameters<typeof noterActe>[0]

async function existe({ bd }: C, id: string): Promise<void> {
  const compte = await bd.selectFrom('comptes.compte').select('id').where('id', '=', id).executeTakeFirst()
  if (!compte) throw introuvable('Ce compte')
}

async function dejaSuspendu(contexte: C, id: string) {
  await existe(contexte, id)
  return conflit('Ce compte est déjà suspendu. Actualisez la page.')
}
