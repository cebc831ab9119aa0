import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'

export const ChangementASignaler = z.object({
  id: z.string(),
  entrepriseId: z.string(),
  raisonSociale: z.string(),
  commune: z.string().nullable(),
  equipeAvant: z.string().nullable(),
  equipe: z.string(),
  debut: z.string(),
  motif: z.string().nullable(),
})

/** Changes of médecin for companies of 50 workers or more, that the commission is still to be told of (GOV-009). */
export async function changementsASignaler({ bd }: Contexte): Promise<z.infer<typeof ChangementASignaler>[]> {
  const { rows } = await sql<z.infer<typeof ChangementASignaler>>`
    select f.id, e.entreprise_id "entrepriseId", ent.raison_sociale "raisonSociale", e.commune,
      (select q.nom from organisation.portefeuille x join organisation.equipe q on q.id = x.equipe_id
        where x.etablissement_id = f.etablissement_id and x.fin = f.debut - 1) "equipeAvant",
      q.nom equipe, f.debut, f.motif
    from organisation.portefeuille f
    join organisation.equipe q on q.id = f.equipe_id
    join adherents.etablissement e on e.id = f.etablissement_id
    join adherents.entreprise ent on ent.id = e.entreprise_id
    where f.commission_a_informer and f.commission_informee_le is null
    order by f.debut, ent.raison_sociale limit 2000`.execute(bd)
  return rows
}
