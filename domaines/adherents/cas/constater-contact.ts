import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'

async function contactOuvert(bd: Bd, id: string): Promise<{ debut: string }> {
  const contact = await bd
    .selectFrom('adherents.contact')
    .select(['debut', 'fin'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!contact) throw introuvable('Ce contact')
  if (contact.fin) throw conflit('Ce contact est terminé. Ajoutez-en un nouveau.')
  return contact
}

/** The coordinates were found right today: the mark « injoignable » is lifted. */
export const verifierContact = definirCas({
  nom: 'adherents.verifierContact',
  droit: 'adherents.contacts',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    await contactOuvert(bd, id)
    await bd
      .updateTable('adherents.contact')
      .set({ verifie_le: aujourdhui, injoignable_depuis: null })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

/** The contact could not be reached: it goes to the list of contacts to correct (ADH-011). */
export const signalerInjoignable = definirCas({
  nom: 'adherents.signalerInjoignable',
  droit: 'adherents.contacts',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    await contactOuvert(bd, id)
    await bd
      .updateTable('adherents.contact')
      .set({ injoignable_depuis: aujourdhui })
      .where('id', '=', id)
      .where('injoignable_depuis', 'is', null)
      .execute()
    return { id }
  },
})

/** The person is no longer the contact; kept in the history. */
export const terminerContact = definirCas({
  nom: 'adherents.terminerContact',
  droit: 'adherents.contacts',
  entree: z.object({ id: identifiant, fin: jour }),
  async executer({ bd, aujourdhui }, { id, fin }) {
    const contact = await contactOuvert(bd, id)
    const refuser = (message: string) => invalide(message, { fin: message })
    if (fin > aujourdhui) throw refuser('La fin d’un contact ne peut pas être dans le futur.')
    if (fin < contact.debut) throw refuser('La fin ne peut pas précéder le début.')
    await bd.updateTable('adherents.contact').set({ fin }).where('id', '=', id).execute()
    return { id }
  },
})
