import { z } from 'zod'
import {
  cheminDuLien,
  DUREE_LIEN,
  nouveauLien,
  type UsageLien,
} from '../../../plateforme/authentification/liens.ts'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'
import { demander, estGarde } from './demander.ts'
import { noterActe } from './noter-acces.ts'

/** Makes a single-use link and forgets those before it; the secret is returned once and kept nowhere. */
export async function ajouterLien(contexte: Contexte, compteId: string, usage: UsageLien): Promise<string> {
  const { bd, acteur, maintenant } = contexte
  const { jeton, empreinte } = nouveauLien()
  await bd
    .updateTable('comptes.lien')
    .set({ expire_le: maintenant })
    .where('compte_id', '=', compteId)
    .where('utilise_le', 'is', null)
    .where('expire_le', '>', maintenant)
    .execute()
  await bd
    .insertInto('comptes.lien')
    .values({
      compte_id: compteId,
      usage,
      empreinte,
      cree_par: acteur.compteId,
      expire_le: new Date(maintenant.getTime() + DUREE_LIEN[usage]),
    })
    .execute()
  await noterActe(contexte, compteId, usage === 'invitation' ? 'invitation_creee' : 'lien_cree')
  return cheminDuLien(usage, jeton)
}

/** A new link to hand to the person: invitation not accepted yet, or password lost. The person alone chooses it. */
export const creerLien = definirCas({
  nom: 'comptes.creerLien',
  droit: 'comptes.gerer',
  entree: z.object({ id: identifiant }),
  async executer(contexte, { id }) {
    const compte = await contexte.bd
      .selectFrom('comptes.compte as c')
      .select((eb) => [
        'c.suspendu_le',
        eb
          .exists(
            eb.selectFrom('comptes.identite as i').select('i.compte_id').whereRef('i.compte_id', '=', 'c.id'),
          )
          .as('connu'),
      ])
      .where('c.id', '=', id)
      .executeTakeFirst()
    if (!compte) throw introuvable('Ce compte')
    if (compte.suspendu_le) throw conflit('Ce compte est suspendu. Réactivez-le avant de lui donner un lien.')
    if (await estGarde(contexte, id)) {
      await demander(contexte, { compteId: id, genre: 'lien' })
      return { lien: null, aConfirmer: true }
    }
    const lien = await ajouterLien(contexte, id, compte.connu ? 'mot_de_passe' : 'invitation')
    return { lien, aConfirmer: false }
  },
})
