import { sql } from 'kysely'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { colonnesDe, exigerJoignable, horsDePortee, SaisieContact } from './saisie-contact.ts'

/** The employer adds a contact of its company; the database refuses what its access does not reach. */
export const ajouterContact = definirCas({
  nom: 'portail.ajouterContact',
  droit: 'portail.contacts',
  entree: SaisieContact.extend({ entrepriseId: identifiant }),
  async executer({ bd, aujourdhui }, { entrepriseId, ...saisie }) {
    exigerJoignable(saisie)
    const { rows } = await sql<{ connue: boolean; permis: boolean }>`select
      exists (select from adherents.entreprise where id = ${entrepriseId}) connue,
      portail.ecrit_contact(${entrepriseId}, ${saisie.etablissementId}, ${saisie.type}) permis`.execute(bd)
    if (!rows[0]?.connue) throw introuvable('Cette entreprise')
    if (!rows[0].permis) throw horsDePortee()
    return bd
      .insertInto('adherents.contact')
      .values({ entreprise_id: entrepriseId, ...colonnesDe(saisie, aujourdhui) })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})
