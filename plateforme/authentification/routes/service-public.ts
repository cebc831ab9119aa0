import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ROLES } from '../../base/contexte.ts'
import { PUBLIC } from '../../droits/droits.ts'
import { MOT_DE_PASSE_DEMONSTRATION } from '../demonstration.ts'
import type { Noyau } from '../noyau.ts'

const CompteDeVitrine = z.object({
  courriel: z.string(),
  prenom: z.string(),
  nom: z.string(),
  role: z.enum(ROLES),
})

const ServicePublic = z.object({
  /** Name of the service; null until it is entered. */
  nom: z.string().nullable(),
  demonstration: z.boolean(),
  /** Accounts to try, one or more a role, and their password: demonstration only. */
  comptes: z.array(CompteDeVitrine).optional(),
  motDePasse: z.string().optional(),
})

/** What the sign-in page shows before anyone is known. */
export function routeDuServicePublic(app: FastifyInstance, noyau: Noyau): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/service-public',
    {
      config: { droit: PUBLIC },
      schema: {
        summary: 'Nom du service et, pour une démonstration, ses comptes d’essai',
        tags: ['connexion'],
        response: { 200: ServicePublic },
      },
    },
    async () => {
      const { pool, reglages } = noyau
      const { rows } = await pool.query<{ nom: string | null }>('select comptes.nom_du_service() nom')
      const nom = rows[0]?.nom ?? null
      if (!reglages.demonstration) return { nom, demonstration: false }
      const comptes = await pool.query(
        `select distinct on (array_position($1::text[], a.role), c.courriel) c.courriel, c.prenom, c.nom, a.role
         from comptes.compte c join comptes.attribution a on a.compte_id = c.id
           and current_date between a.debut and coalesce(a.fin, 'infinity')
         where c.vitrine and c.demonstration and c.suspendu_le is null
         order by array_position($1::text[], a.role), c.courriel limit 40`,
        [ROLES],
      )
      return { nom, demonstration: true, comptes: comptes.rows, motDePasse: MOT_DE_PASSE_DEMONSTRATION }
    },
  )
}
