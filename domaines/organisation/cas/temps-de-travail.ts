import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { veille } from '../requetes/periode.ts'
import { CONTRATS, cles } from '../vocabulaire.ts'

/** Part of a full time, 0.05 to 1. */
export const quotite = z
  .number('Donnez le temps de travail en équivalent temps plein, par exemple 0,8.')
  .min(0.05, 'Le temps de travail est d’au moins 0,05 ETP.')
  .max(1, 'Le temps de travail ne dépasse pas 1 ETP par personne.')

const champs = z.object({
  quotite,
  contrat: z.enum(cles(CONTRATS), 'Choisissez un contrat.'),
  cadre: z.boolean().default(false),
  centreId: z
    .union([z.literal('').transform(() => null), identifiant])
    .nullish()
    .transform((t) => t ?? null),
  debut: jour,
  fin: jourOuRien,
})

/** The professional, when the period lies within his presence. @throws Refus */
async function exigerPresence(
  { bd }: Contexte,
  id: string,
  debut: string,
  fin: string | null,
): Promise<void> {
  const p = await bd
    .selectFrom('organisation.professionnel')
    .select(['arrivee', 'depart'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!p) throw introuvable('Ce professionnel')
  if (debut < p.arrivee)
    throw invalide('Cette période commence avant l’arrivée dans le service. Corrigez le début.', {
      debut: 'Avant l’arrivée dans le service.',
    })
  if (p.depart && (!fin || fin > p.depart))
    throw invalide('Cette période dépasse le départ du service. Donnez une fin au plus tard ce jour-là.', {
      fin: 'Après le départ du service.',
    })
}

/** Gives a professional a new working time from a day on; the one that ran until then ends the day before (GOV-027). */
export const changerTempsDeTravail = definirCas({
  nom: 'organisation.changerTempsDeTravail',
  droit: 'organisation.modifier',
  entree: champs.extend({ professionnelId: identifiant }),
  async executer(contexte, { professionnelId, centreId, ...temps }) {
    const { bd } = contexte
    await exigerPresence(contexte, professionnelId, temps.debut, temps.fin)
    const suivant = await bd
      .selectFrom('organisation.etp')
      .select('debut')
      .where('professionnel_id', '=', professionnelId)
      .where('debut', '>=', temps.debut)
      .where('debut', '<=', temps.fin ?? 'infinity')
      .executeTakeFirst()
    if (suivant)
      throw conflit(
        'Un autre temps de travail commence déjà pendant cette période. Corrigez-le d’abord, ou donnez une fin.',
        {
          debut: 'Un autre temps de travail commence ensuite.',
        },
      )
    await bd
      .updateTable('organisation.etp')
      .set({ fin: veille(temps.debut) })
      .where('professionnel_id', '=', professionnelId)
      .where('debut', '<', temps.debut)
      .where((e) => e.or([e('fin', 'is', null), e('fin', '>=', temps.debut)]))
      .execute()
    return bd
      .insertInto('organisation.etp')
      .values({ ...temps, professionnel_id: professionnelId, centre_id: centreId })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Corrects a working time entered by mistake. */
export const corrigerTempsDeTravail = definirCas({
  nom: 'organisation.corrigerTempsDeTravail',
  droit: 'organisation.modifier',
  entree: champs.extend({ id: identifiant }),
  async executer(contexte, { id, centreId, ...temps }) {
    const { bd } = contexte
    const connu = await bd
      .selectFrom('organisation.etp')
      .select('professionnel_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!connu) throw introuvable('Ce temps de travail')
    await exigerPresence(contexte, connu.professionnel_id, temps.debut, temps.fin)
    await bd
      .updateTable('organisation.etp')
      .set({ ...temps, centre_id: centreId })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

/** Removes a working time entered by mistake. */
export const retirerTempsDeTravail = definirCas({
  nom: 'organisation.retirerTempsDeTravail',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const { numDeletedRows } = await bd.deleteFrom('organisation.etp').where('id', '=', id).executeTakeFirst()
    if (!numDeletedRows) throw introuvable('Ce temps de travail')
    return {}
  },
})

/** Closes at `jour` the working times of a professional, and drops those that would start later. */
export async function fermerTemps({ bd }: Contexte, professionnelId: string, le: string): Promise<void> {
  await bd
    .deleteFrom('organisation.etp')
    .where('professionnel_id', '=', professionnelId)
    .where('debut', '>', le)
    .execute()
  await bd
    .updateTable('organisation.etp')
    .set({ fin: le })
    .where('professionnel_id', '=', professionnelId)
    .where(sql<boolean>`(fin is null or fin > ${le}::date)`)
    .execute()
}
