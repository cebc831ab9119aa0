import { z } from 'zod'
import { identifiant, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { lireCentres, lireCorrespondants } from '../requetes/entreprise.ts'
import {
  lireDetailEtablissement,
  listerEtablissements,
  TRIS_ETABLISSEMENT,
} from '../requetes/etablissements.ts'
import { Centre, Correspondant, nul, triDe } from './formes.ts'

const Etablissement = z.object({
  id: z.string(),
  entrepriseId: z.string(),
  entreprise: z.string(),
  nom: z.string(),
  siret: nul,
  siege: z.boolean(),
  adresse: nul,
  codePostal: nul,
  commune: nul,
  fermeLe: nul,
  travailleurs: z.number().int(),
})

export const routesEtablissements: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/etablissements',
    droit: 'portail.lire',
    resume: 'Les établissements de ses entreprises',
    requete: pagination.extend({
      q: recherche,
      entreprise: identifiant.optional(),
      tri: triDe(TRIS_ETABLISSEMENT, 'nom'),
    }),
    sortie: pageDe(Etablissement),
    async traiter({ bd, aujourdhui }, { requete }) {
      const { page, taille } = requete
      return { ...(await listerEtablissements(bd, { aujourdhui, ...requete })), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/etablissements/:id',
    droit: 'portail.lire',
    resume: 'Un établissement et ses correspondants',
    parametres: z.object({ id: identifiant }),
    sortie: Etablissement.extend({
      naf: nul,
      activiteNaf: nul,
      lieuActivite: nul,
      joursHoraires: nul,
      locaux: z.boolean(),
      entrepot: z.boolean(),
      chantiers: z.boolean(),
      ouvertLe: nul,
      effectif: z.object({ nombre: z.number().int(), au: z.string() }).nullable(),
      correspondants: z.array(Correspondant),
      centres: z.array(Centre),
    }),
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      const { lignes } = await listerEtablissements(bd, { aujourdhui, id, tri: 'nom', page: 1, taille: 1 })
      const detail = lignes[0] && (await lireDetailEtablissement(bd, id))
      if (!detail) throw introuvable('Cet établissement')
      return {
        ...lignes[0]!,
        ...detail,
        correspondants: await lireCorrespondants(bd, { etablissement: id }),
        centres: await lireCentres(bd, { etablissement: id }),
      }
    },
  }),
]
