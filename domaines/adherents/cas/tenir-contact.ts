import type { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { saisieContact } from '../saisies.ts'

async function verifierEtablissement(
  bd: Bd,
  entreprise: string,
  etablissement: string | null,
): Promise<void> {
  if (!etablissement) return
  const sien = await bd
    .selectFrom('adherents.etablissement')
    .select('id')
    .where('id', '=', etablissement)
    .where('entreprise_id', '=', entreprise)
    .executeTakeFirst()
  if (sien) return
  const message = 'Cet établissement n’est pas de cette entreprise. Choisissez-en un dans la liste.'
  throw invalide(message, { etablissement_id: message })
}

/** Inserts a contact, verified on the day it is given by the member. */
export async function insererContact(
  bd: Bd,
  entreprise: string,
  saisie: z.output<typeof saisieContact>,
  aujourdhui: string,
): Promise<{ id: string }> {
  await verifierEtablissement(bd, entreprise, saisie.etablissement_id)
  return bd
    .insertInto('adherents.contact')
    .values({ ...saisie, entreprise_id: entreprise, debut: aujourdhui, verifie_le: aujourdhui })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export const ajouterContact = definirCas({
  nom: 'adherents.ajouterContact',
  droit: 'adherents.contacts',
  entree: saisieContact.safeExtend({ entreprise_id: identifiant }),
  async executer({ bd, aujourdhui }, { entreprise_id, ...saisie }) {
    const entreprise = await bd
      .selectFrom('adherents.entreprise')
      .select('id')
      .where('id', '=', entreprise_id)
      .executeTakeFirst()
    if (!entreprise) throw introuvable('Cette entreprise')
    return insererContact(bd, entreprise_id, saisie, aujourdhui)
  },
})

/** Replaces a contact by what the form sends; new coordinates lift the mark « injoignable » and count as verified. */
export const modifierContact = definirCas({
  nom: 'adherents.modifierContact',
  droit: 'adherents.contacts',
  entree: saisieContact.safeExtend({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id, ...saisie }) {
    const avant = await bd
      .selectFrom('adherents.contact')
      .select(['entreprise_id', 'courriel', 'telephone'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!avant) throw introuvable('Ce contact')
    await verifierEtablissement(bd, avant.entreprise_id, saisie.etablissement_id)
    const nouvelles = saisie.courriel !== avant.courriel || saisie.telephone !== avant.telephone
    await bd
      .updateTable('adherents.contact')
      .set({ ...saisie, ...(nouvelles ? { injoignable_depuis: null, verifie_le: aujourdhui } : {}) })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
