import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'

/** The employer ends a contact (the person left). The company keeps at least one: the service must reach somebody. */
export const retirerContact = definirCas({
  nom: 'portail.retirerContact',
  droit: 'portail.contacts',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const { rows } = await sql<{ autre: boolean }>`
      select exists (select from adherents.contact a where a.entreprise_id = k.entreprise_id and a.id <> k.id
        and (a.fin is null or a.fin > ${aujourdhui}::date)) autre
      from adherents.contact k where k.id = ${id} and k.fin is null`.execute(bd)
    if (!rows[0]) throw introuvable('Ce contact')
    if (!rows[0].autre)
      throw conflit(
        'C’est le dernier contact de votre entreprise. Ajoutez d’abord la personne qui prend la suite, puis retirez celle-ci.',
      )
    const ligne = await bd
      .updateTable('adherents.contact')
      .set({ fin: aujourdhui })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Ce contact')
    return ligne
  },
})
