import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'

const periode = { debut: jour, fin: jourOuRien }

async function verifier(
  { bd }: Contexte,
  {
    equipeId,
    professionnelId,
    debut,
    fin,
  }: { equipeId: string; professionnelId: string; debut: string; fin: string | null },
): Promise<void> {
  if (fin && fin < debut)
    throw invalide('La fin précède le début. Corrigez l’une des deux dates.', { fin: 'Avant le début.' })
  const equipe = await bd
    .selectFrom('organisation.equipe')
    .select('fermee_le')
    .where('id', '=', equipeId)
    .executeTakeFirst()
  if (!equipe) throw introuvable('Cette équipe')
  if (equipe.fermee_le && (!fin || fin > equipe.fermee_le))
    throw invalide('Cette équipe est fermée : personne ne peut en être membre après sa fermeture.', {
      fin: 'Après la fermeture de l’équipe.',
    })
  const p = await bd
    .selectFrom('organisation.professionnel')
    .select(['arrivee', 'depart'])
    .where('id', '=', professionnelId)
    .executeTakeFirst()
  if (!p)
    throw invalide('Cette personne n’existe pas. Choisissez-en une dans la liste.', {
      professionnelId: 'Choisissez une personne de la liste.',
    })
  if (debut < p.arrivee)
    throw invalide('Cette personne n’est pas encore arrivée dans le service à cette date.', {
      debut: 'Avant son arrivée dans le service.',
    })
  if (p.depart && (!fin || fin > p.depart))
    throw invalide('Cette personne quitte le service : donnez une fin au plus tard le jour de son départ.', {
      fin: 'Après son départ du service.',
    })
}

/** Makes someone a member of a team for a period; the same person may be in several teams. */
export const ajouterMembre = definirCas({
  nom: 'organisation.ajouterMembre',
  droit: 'organisation.modifier',
  entree: z.object({ equipeId: identifiant, professionnelId: identifiant, ...periode }),
  async executer(contexte, membre) {
    await verifier(contexte, membre)
    return contexte.bd
      .insertInto('organisation.membre_equipe')
      .values({
        equipe_id: membre.equipeId,
        professionnel_id: membre.professionnelId,
        debut: membre.debut,
        fin: membre.fin,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Changes the period of a membership: most often, gives it an end. The past composition stays readable. */
export const modifierMembre = definirCas({
  nom: 'organisation.modifierMembre',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant, ...periode }),
  async executer(contexte, { id, debut, fin }) {
    const connu = await contexte.bd
      .selectFrom('organisation.membre_equipe')
      .select(['equipe_id', 'professionnel_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!connu) throw introuvable('Cette appartenance')
    await verifier(contexte, {
      equipeId: connu.equipe_id,
      professionnelId: connu.professionnel_id,
      debut,
      fin,
    })
    await contexte.bd
      .updateTable('organisation.membre_equipe')
      .set({ debut, fin })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

/** Removes a membership entered by mistake. */
export const retirerMembre = definirCas({
  nom: 'organisation.retirerMembre',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const { numDeletedRows } = await bd
      .deleteFrom('organisation.membre_equipe')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!numDeletedRows) throw introuvable('Cette appartenance')
    return {}
  },
})
