import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { IdentiteSaisie } from '../saisies.ts'
import { demander, estGarde } from './demander.ts'

/** Corrects the name or the e-mail of an account; the e-mail of a guarded one changes once it is confirmed. */
export const modifierCompte = definirCas({
  nom: 'comptes.modifierCompte',
  droit: 'comptes.gerer',
  entree: IdentiteSaisie.extend({ id: identifiant }),
  async executer(contexte, { id, courriel, ...noms }) {
    const { bd, maintenant } = contexte
    const connu = await bd
      .selectFrom('comptes.compte')
      .select('courriel')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!connu) throw introuvable('Ce compte')
    const aConfirmer = connu.courriel !== courriel && (await estGarde(contexte, id))
    if (aConfirmer) await demander(contexte, { compteId: id, genre: 'courriel', courriel })
    await bd
      .updateTable('comptes.compte')
      .set({ ...noms, ...(aConfirmer ? {} : { courriel }), modifie_le: maintenant })
      .where('id', '=', id)
      .execute()
    return { id, aConfirmer }
  },
})
