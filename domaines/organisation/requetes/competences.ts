import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { cles, USAGES_DISCIPLINE } from '../vocabulaire.ts'
import { couvre } from './periode.ts'

export const Discipline = z.object({
  code: z.string(),
  libelle: z.string(),
  usage: z.enum(cles(USAGES_DISCIPLINE)),
  /** Held today: by whom, own staff or another service. */
  porteurs: z.array(
    z.object({
      id: z.string(),
      professionnelId: z.string().nullable(),
      nom: z.string(),
      mutualise: z.boolean(),
      debut: z.string(),
      fin: z.string().nullable(),
    }),
  ),
})
export type Discipline = z.infer<typeof Discipline>

/** Required disciplines and who holds them today; those without anyone come with an empty list (GOV-044). */
export async function listerDisciplines({ bd, aujourdhui }: Contexte): Promise<Discipline[]> {
  const { rows } = await sql<Discipline>`
    select d.code, d.libelle, d.usage, coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'professionnelId', p.id,
        'nom', coalesce(p.prenom || ' ' || p.nom, k.organisme), 'mutualise', k.organisme is not null,
        'debut', k.debut, 'fin', k.fin) order by k.organisme is not null, p.nom) filter (where k.id is not null), '[]') porteurs
    from organisation.discipline d
    left join organisation.competence k on k.discipline_code = d.code and ${couvre('k.debut', 'k.fin', aujourdhui)}
    left join organisation.professionnel p on p.id = k.professionnel_id
    group by d.code order by d.usage desc, d.ordre`.execute(bd)
  return rows
}
