import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jourOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { contratsEnCours } from './ecrire-etablissement.ts'

/** Closes an establishment on a past or present day; without a day, opens it again. */
export const fermerEtablissement = definirCas({
  nom: 'adherents.fermerEtablissement',
  droit: 'adherents.modifier',
  entree: z.object({ id: identifiant, ferme_le: jourOuRien }),
  async executer({ bd, aujourdhui }, { id, ferme_le }) {
    const etablissement = await bd
      .selectFrom('adherents.etablissement')
      .select(['ouvert_le', 'siege'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!etablissement) throw introuvable('Cet établissement')
    if (ferme_le) {
      const refuser = (message: string) => invalide(message, { ferme_le: message })
      if (ferme_le > aujourdhui)
        throw refuser(
          'Une fermeture se note le jour où elle a lieu : la date ne peut pas être dans le futur.',
        )
      if (etablissement.ouvert_le && ferme_le < etablissement.ouvert_le)
        throw refuser('La fermeture ne peut pas précéder l’ouverture.')
      const contrats = await contratsEnCours(bd, id, ferme_le)
      if (contrats > 0)
        throw conflit(
          contrats === 1
            ? 'Un contrat est encore en cours dans cet établissement : terminez-le ou transférez-le avant de fermer.'
            : `${contrats} contrats sont encore en cours dans cet établissement : terminez-les ou transférez-les avant de fermer.`,
        )
    }
    await bd
      .updateTable('adherents.etablissement')
      .set({ ferme_le, siege: ferme_le ? false : etablissement.siege })
      .where('id', '=', id)
      .execute()
    return { id, ferme_le }
  },
})
