import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, ligne, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'

/** Says who holds a required discipline: someone of the service, or another body that lends it (GOV-044). */
export const declarerCompetence = definirCas({
  nom: 'organisation.declarerCompetence',
  droit: 'organisation.modifier',
  entree: z.object({
    disciplineCode: ligne(40),
    professionnelId: z
      .union([z.literal('').transform(() => null), identifiant])
      .nullish()
      .transform((t) => t ?? null),
    organisme: ligneOuRien(120),
    debut: jour,
  }),
  async executer({ bd }, c) {
    if (!c.professionnelId === !c.organisme)
      throw invalide(
        'Choisissez soit une personne du service, soit l’organisme qui apporte cette compétence.',
        {
          professionnelId: 'L’un ou l’autre.',
          organisme: 'L’un ou l’autre.',
        },
      )
    const discipline = await bd
      .selectFrom('organisation.discipline')
      .select('code')
      .where('code', '=', c.disciplineCode)
      .executeTakeFirst()
    if (!discipline) throw introuvable('Cette discipline')
    if (c.professionnelId) {
      const p = await bd
        .selectFrom('organisation.professionnel')
        .select(['arrivee', 'depart'])
        .where('id', '=', c.professionnelId)
        .executeTakeFirst()
      if (!p || (p.depart && p.depart < c.debut))
        throw invalide('Cette personne n’est pas dans le service à cette date.', {
          professionnelId: 'Hors du service.',
        })
    }
    return bd
      .insertInto('organisation.competence')
      .values({
        discipline_code: c.disciplineCode,
        professionnel_id: c.professionnelId,
        organisme: c.organisme,
        debut: c.debut,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Ends a skill on a last day; on its first day, it is simply removed. */
export const terminerCompetence = definirCas({
  nom: 'organisation.terminerCompetence',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant, le: jour }),
  async executer({ bd }, { id, le }) {
    const c = await bd
      .selectFrom('organisation.competence')
      .select('debut')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!c) throw introuvable('Cette compétence')
    if (le <= c.debut) await bd.deleteFrom('organisation.competence').where('id', '=', id).execute()
    else await bd.updateTable('organisation.competence').set({ fin: le }).where('id', '=', id).execute()
    return {}
  },
})
