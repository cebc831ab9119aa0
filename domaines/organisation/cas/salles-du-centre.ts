import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, ligne } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { cles, USAGES_SALLE } from '../vocabulaire.ts'

const champs = z.object({
  nom: ligne(80),
  usage: z.enum(cles(USAGES_SALLE), 'Choisissez un usage.'),
  capacite: z
    .number('Nombre attendu.')
    .int('Nombre entier attendu.')
    .min(1, '1 au minimum.')
    .max(2000, '2 000 au plus.')
    .nullish()
    .transform((n) => n ?? null),
})

/** Adds a room to a centre (consultation, examinations, meetings). */
export const ajouterSalle = definirCas({
  nom: 'organisation.ajouterSalle',
  droit: 'organisation.modifier',
  entree: champs.extend({ centreId: identifiant }),
  async executer({ bd }, { centreId, ...salle }) {
    const centre = await bd
      .selectFrom('organisation.centre')
      .select('id')
      .where('id', '=', centreId)
      .executeTakeFirst()
    if (!centre) throw introuvable('Ce centre')
    return bd
      .insertInto('organisation.salle')
      .values({ ...salle, centre_id: centreId })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

export const modifierSalle = definirCas({
  nom: 'organisation.modifierSalle',
  droit: 'organisation.modifier',
  entree: champs.extend({ id: identifiant }),
  async executer({ bd }, { id, ...salle }) {
    const lignes = await bd
      .updateTable('organisation.salle')
      .set(salle)
      .where('id', '=', id)
      .returning('id')
      .execute()
    if (!lignes.length) throw introuvable('Cette salle')
    return { id }
  },
})

export const retirerSalle = definirCas({
  nom: 'organisation.retirerSalle',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const lignes = await bd.deleteFrom('organisation.salle').where('id', '=', id).returning('id').execute()
    if (!lignes.length) throw introuvable('Cette salle')
    return {}
  },
})
