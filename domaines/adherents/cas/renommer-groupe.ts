import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, ligne } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'

export const renommerGroupe = definirCas({
  nom: 'adherents.renommerGroupe',
  droit: 'adherents.modifier',
  entree: z.object({ id: identifiant, nom: ligne(120) }),
  async executer({ bd }, { id, nom }) {
    const renomme = await bd
      .updateTable('adherents.groupe')
      .set({ nom })
      .where('id', '=', id)
      .returning(['id', 'nom'])
      .executeTakeFirst()
    if (!renomme) throw introuvable('Ce groupe')
    return renomme
  },
})
