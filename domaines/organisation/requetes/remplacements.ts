import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { couvre } from './periode.ts'

/** One colleague who stands in during an absence, and when. */
export const Remplacement = z.object({
  id: z.string(),
  remplacantId: z.string(),
  remplacant: z.string(),
  debut: z.string(),
  /** Null: until the absence ends. */
  fin: z.string().nullable(),
  /** The colleague is in charge of the absent one's workers during these days: same family of health jobs. */
  ouvreDossiers: z.boolean(),
})

/** Names of those who stand in on `jour`, for the absence whose id is the column `absence`; null for nobody. */
export const nomsDesRemplacants = (absence: string, jour: string): RawBuilder<string | null> =>
  sql`(select string_agg(x.prenom || ' ' || x.nom, ', ' order by x.nom)
    from organisation.remplacement rp join organisation.professionnel x on x.id = rp.remplacant_id
    where rp.absence_id = ${sql.ref(absence)} and ${couvre('rp.debut', 'rp.fin', jour)})`

/**
 * JSON list of `Remplacement` of an absence, first days first.
 * @param absence alias of organisation.absence_professionnel; @param metier alias of the absent one's metier
 */
export const remplacementsDe = (absence: string, metier: string): RawBuilder<unknown> =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', rp.id, 'remplacantId', rp.remplacant_id,
      'remplacant', x.prenom || ' ' || x.nom, 'debut', rp.debut, 'fin', rp.fin,
      'ouvreDossiers', xm.famille = ${sql.ref(`${metier}.famille`)} and xm.famille in ('medical', 'infirmier'))
      order by rp.debut, x.nom)
    from organisation.remplacement rp join organisation.professionnel x on x.id = rp.remplacant_id
    join organisation.metier xm on xm.code = x.metier_code
    where rp.absence_id = ${sql.ref(`${absence}.id`)}), '[]')`
