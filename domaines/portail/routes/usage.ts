import { z } from 'zod'
import { pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { ETATS_USAGE, listerUsage, TRIS_USAGE } from '../requetes/usage.ts'
import { nul, triDe } from './formes.ts'

const Ligne = z.object({
  id: z.string(),
  numero: z.number().int(),
  raisonSociale: z.string(),
  depuis: nul,
  acces: z.number().int(),
  premiereLe: nul,
  derniereLe: nul,
  etat: z.enum(ETATS_USAGE),
})

export const routesUsage: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/portail/usage',
    droit: 'portail.suivre',
    resume: 'L’usage de l’espace adhérent, membre par membre (POR-006)',
    requete: pagination.extend({
      q: recherche,
      etat: z.enum(ETATS_USAGE, 'État inconnu.').optional(),
      tri: triDe(TRIS_USAGE, 'raisonSociale'),
    }),
    sortie: pageDe(Ligne).extend({
      etats: z.object({
        connecte: z.number().int(),
        jamais_connecte: z.number().int(),
        sans_acces: z.number().int(),
      }),
    }),
    async traiter({ bd }, { requete }) {
      const { page, taille } = requete
      return { ...(await listerUsage(bd, requete)), page, taille }
    },
  }),
]
