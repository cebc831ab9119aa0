import { sql } from 'kysely'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { interdit, introuvable } from '../../../plateforme/http/refus.ts'
import { colonnesDe, exigerJoignable, horsDePortee, SaisieContact } from './saisie-contact.ts'

/** The employer corrects a contact of its company: verified today, and reachable again. */
export const modifierContact = definirCas({
  nom: 'portail.modifierContact',
  droit: 'portail.contacts',
  entree: SaisieContact.extend({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id, ...saisie }) {
    exigerJoignable(saisie)
    const { rows } = await sql<{ avant: boolean; apres: boolean }>`select
      portail.ecrit_contact(entreprise_id, etablissement_id, type) avant,
      portail.ecrit_contact(entreprise_id, ${saisie.etablissementId}, ${saisie.type}) apres
      from adherents.contact where id = ${id} and fin is null`.execute(bd)
    const [contact] = rows
    if (!contact) throw introuvable('Ce contact')
    if (!contact.avant) throw interdit('Votre accès ne permet pas de modifier ce contact.')
    if (!contact.apres) throw horsDePortee()
    await bd
      .updateTable('adherents.contact')
      .set({ ...colonnesDe(saisie, aujourdhui), injoignable_depuis: null })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
