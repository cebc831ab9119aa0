import { z } from 'zod'
import { identifiant, ouiNon, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { creerCentre, modifierCentre } from '../cas/centres.ts'
import { ajouterSalle, modifierSalle, retirerSalle } from '../cas/salles-du-centre.ts'
import { Centre, FicheCentre, lireCentre, listerCentres, triCentres } from '../requetes/centres.ts'
import { Cree, parId, Rien } from './commun.ts'

const modifier = 'organisation.modifier'

export const routesDesCentres: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/centres',
    droit: 'organisation.lire',
    resume: 'Liste les centres',
    requete: pagination.extend({
      q: recherche,
      secteur: identifiant.optional(),
      fermes: ouiNon.optional(),
      tri: triCentres.default('nom'),
    }),
    sortie: pageDe(Centre),
    async traiter(contexte, { requete }) {
      const { page, taille } = requete
      const centres = await listerCentres(contexte, requete)
      return {
        lignes: centres.slice((page - 1) * taille, page * taille),
        total: centres.length,
        page,
        taille,
      }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/centres/:id',
    droit: 'organisation.lire',
    resume: 'Fiche d’un centre : salles, équipes, professionnels',
    parametres: parId,
    sortie: FicheCentre,
    async traiter(contexte, { parametres }) {
      const centre = await lireCentre(contexte, parametres.id)
      if (!centre) throw introuvable('Ce centre')
      return centre
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/centres',
    droit: modifier,
    resume: 'Crée un centre',
    corps: creerCentre.entree,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { corps }) => creerCentre(contexte, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/centres/:id',
    droit: modifier,
    resume: 'Modifie ou ferme un centre',
    parametres: parId,
    corps: modifierCentre.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => modifierCentre(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/centres/:id/salles',
    droit: modifier,
    resume: 'Ajoute une salle à un centre',
    parametres: parId,
    corps: ajouterSalle.entree.omit({ centreId: true }),
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { parametres, corps }) =>
      ajouterSalle(contexte, { ...corps, centreId: parametres.id }),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/salles/:id',
    droit: modifier,
    resume: 'Modifie une salle',
    parametres: parId,
    corps: modifierSalle.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => modifierSalle(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/organisation/salles/:id',
    droit: modifier,
    resume: 'Retire une salle',
    parametres: z.object({ id: identifiant }),
    sortie: Rien,
    traiter: (contexte, { parametres }) => retirerSalle(contexte, parametres),
  }),
]
