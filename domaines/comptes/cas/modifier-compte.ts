import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { IdentiteSaisie } from '../saisies.ts'

/** Corrects the name or the e-mail of an account. */
export const modifierCompte = definirCas({
  nom: 'comptes.modifierCompte',
  droit: 'comptes.gerer',
  entree: IdentiteSaisie.extend({ id: identifiant }),
  async executer({ bd, maintenant }, { id, ...identite }) {
    const ligne = await bd
      .updateTable('comptes.compte')
      .set({ ...identite, modifie_le: maintenant })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Ce compte')
    return ligne
  },
})
