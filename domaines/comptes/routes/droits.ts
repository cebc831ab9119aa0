import { sql } from 'kysely'
import { z } from 'zod'
import { ROLES } from '../../../plateforme/base/contexte.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import type { Salle } from '../../../plateforme/http/salle.ts'

/**
 * Who may do what, and which class of data each role reaches, as the server and the database really hold it.
 * @param salles all rooms of the service; asked at each request, since this room is one of them
 */
export const routeDesDroits = (salles: () => readonly Salle[]): Route =>
  definirRoute({
    methode: 'GET',
    url: '/api/comptes/droits',
    droit: 'comptes.droits',
    resume: 'Droits de chaque rôle : opérations et classes de données',
    sortie: z.object({
      roles: z.array(z.enum(ROLES)),
      operations: z.array(
        z.object({ droit: z.string(), salle: z.string(), libelle: z.string(), roles: z.array(z.string()) }),
      ),
      classes: z.array(
        z.object({
          role: z.string(),
          classe: z.string(),
          tables: z.number().int(),
          lues: z.number().int(),
          ecrites: z.number().int(),
        }),
      ),
    }),
    async traiter({ bd }) {
      const { rows } = await sql<{
        role: string
        classe: string
        tables: number
        lues: number
        ecrites: number
      }>`select role, classe, tables, lues, ecrites from comptes.droits_par_classe() order by role, classe`.execute(
        bd,
      )
      const operations = salles().flatMap(({ nom, operations }) =>
        Object.entries(operations).map(([droit, { libelle, roles }]) => ({
          droit,
          salle: nom,
          libelle,
          roles: [...roles],
        })),
      )
      return { roles: [...ROLES], operations, classes: rows }
    },
  })
