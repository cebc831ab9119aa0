import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ROLES, type Role } from '../../base/contexte.ts'
import { CONNECTE, droitsDuRole } from '../../droits/droits.ts'
import { interdit } from '../../http/refus.ts'
import { noterAcces } from '../acces.ts'
import { type Noyau, origineDe, sessionOuverte } from '../noyau.ts'

const Session = z.object({
  compte: z.object({ id: z.string(), nom: z.string(), prenom: z.string(), courriel: z.string() }),
  roles: z.array(z.enum(ROLES)),
  role: z.enum(ROLES),
  droits: z.array(z.string()),
  espace: z.enum(['service', 'adherent', 'travailleur', 'partenaire']),
  secondFacteurRequis: z.boolean(),
  secondFacteurActif: z.boolean(),
})

const ESPACES: Partial<Record<Role, 'adherent' | 'travailleur' | 'partenaire'>> = {
  employeur: 'adherent',
  travailleur: 'travailleur',
  partenaire: 'partenaire',
}

/** Who is signed in, and the change of role in use. */
export function routesDeSession(app: FastifyInstance, noyau: Noyau): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.get(
    '/api/session',
    {
      config: { droit: CONNECTE, sansSecondFacteur: true },
      schema: {
        summary: 'La personne connectée, ses rôles, ses droits',
        tags: ['session'],
        response: { 200: Session },
      },
    },
    async (requete) => {
      const s = sessionOuverte(requete)
      return {
        compte: { id: s.compteId, nom: s.nom, prenom: s.prenom, courriel: s.courriel },
        roles: s.roles,
        role: s.role,
        droits: [...droitsDuRole(noyau.operations, s.role)].sort(),
        espace: ESPACES[s.role] ?? ('service' as const),
        secondFacteurRequis: s.secondFacteurRequis,
        secondFacteurActif: s.secondFacteurActif,
      }
    },
  )
  api.post(
    '/api/session/role',
    {
      config: { droit: CONNECTE, sansSecondFacteur: true },
      schema: {
        summary: 'Change le rôle de la session, parmi ceux de la personne',
        tags: ['session'],
        body: z.object({ role: z.enum(ROLES, 'Ce rôle n’existe pas.') }),
        response: { 204: z.null() },
      },
    },
    async (requete, reponse) => {
      const session = sessionOuverte(requete)
      const { role } = requete.body
      if (!session.roles.includes(role))
        throw interdit('Vous ne tenez pas ce rôle aujourd’hui. Demandez-le à l’administration du service.')
      await noyau.pool.query('update comptes.session set role = $2 where id = $1', [session.sessionId, role])
      await noterAcces(noyau.pool, 'role_change', session.compteId, origineDe(requete), {
        de: session.role,
        vers: role,
      })
      return reponse.status(204).send(null)
    },
  )
}
