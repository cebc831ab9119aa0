import { sql } from 'kysely'
import { z } from 'zod'
import { ARTICLES_A_RELIRE, lectureDe, lectureParDefaut, POINTS_OUVERTS } from '../../../droit/index.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { reglerLaLoi } from '../cas/regler-la-loi.ts'
import { lireReglagesDuService } from '../recalcul/recalculer.ts'

const Point = z.object({
  reglage: z.string(),
  question: z.string(),
  articles: z.array(z.string()),
  verification: z.string(),
  explication: z.string(),
  lectures: z.array(z.object({ cle: z.string(), libelle: z.string() })),
  parDefaut: z.string(),
  choisie: z.string(),
})

export const routesReglages: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/reglages-de-la-loi',
    droit: 'suivi.lireLaLoi',
    resume: 'Les points que la loi laisse ouverts, et la lecture du service',
    sortie: z.object({
      points: z.array(Point),
      aRelire: z.array(z.object({ article: z.string(), sujet: z.string() })),
      decision: z.object({ motif: z.string(), le: z.string() }).nullable(),
    }),
    async traiter({ bd }) {
      const reglages = await lireReglagesDuService(bd)
      const { rows } = await sql<{ d: { motif: string; le: string } | null }>`
        select parametres -> 'droitDecision' d from organisation.service limit 1`.execute(bd)
      return {
        points: POINTS_OUVERTS.map((p) => ({
          reglage: p.reglage,
          question: p.question,
          articles: [...p.articles],
          verification: p.verification,
          explication: p.explication,
          lectures: p.lectures.map(({ cle, libelle }) => ({ cle, libelle })),
          parDefaut: lectureParDefaut(p),
          choisie: lectureDe(p, reglages),
        })),
        aRelire: [...ARTICLES_A_RELIRE],
        decision: rows[0]?.d ? { motif: rows[0].d.motif, le: rows[0].d.le } : null,
      }
    },
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/suivi/reglages-de-la-loi',
    droit: 'suivi.reglerLaLoi',
    resume: 'Choisit la lecture des points ouverts et demande le recalcul du service',
    corps: reglerLaLoi.entree,
    sortie: z.object({}),
    traiter: (contexte, { corps }) => reglerLaLoi(contexte, corps),
  }),
]
