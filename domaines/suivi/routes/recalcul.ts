import { z } from 'zod'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { demanderRecalculDuService } from '../cas/demander-recalcul.ts'

const nul = z.string().nullable()
const Tache = z.object({
  id: z.string(),
  etat: z.enum(['attente', 'en_cours', 'fini', 'echec']),
  cause: z.string(),
  demandeLe: z.string(),
  debut: nul,
  fin: nul,
  total: z.number().int().nullable(),
  traites: z.number().int(),
  changes: z.number().int(),
  relances: z.number().int(),
  erreur: nul,
})

export const routesRecalcul: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/recalculs',
    droit: 'suivi.recalculer',
    resume: 'Les derniers recalculs du service et leur avancement',
    sortie: z.object({ lignes: z.array(Tache), total: z.number().int() }),
    async traiter({ bd }) {
      const taches = await bd
        .selectFrom('suivi.recalcul')
        .selectAll()
        .orderBy('demande_le', 'desc')
        .limit(20)
        .execute()
      const iso = (d: Date | string | null) => (d === null ? null : new Date(d).toISOString())
      return {
        total: taches.length,
        lignes: taches.map((t) => ({
          id: t.id,
          etat: t.etat as 'fini',
          cause: t.cause,
          demandeLe: iso(t.demande_le)!,
          debut: iso(t.debut),
          fin: iso(t.fin),
          total: t.total,
          traites: t.traites,
          changes: t.changes,
          relances: t.relances,
          erreur: t.erreur,
        })),
      }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/suivi/recalculs',
    droit: 'suivi.recalculer',
    resume: 'Demande le recalcul de tout le service',
    corps: z.object({ cause: z.enum(['demande', 'regle']).default('demande') }),
    sortie: z.object({ id: z.string() }),
    statut: 201,
    traiter: (contexte, { corps }) => demanderRecalculDuService(contexte, corps),
  }),
]
