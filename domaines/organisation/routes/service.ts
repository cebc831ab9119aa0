import { z } from 'zod'
import { identifiant, ligne } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { ajouterMetier, renommerMetier } from '../cas/metiers.ts'
import { reglerService } from '../cas/regler-service.ts'
import { creerSecteur, modifierSecteur, supprimerSecteur } from '../cas/secteurs.ts'
import { lireReferences, References } from '../requetes/references.ts'
import { lireService, Service } from '../requetes/service.ts'
import { lireTableau, Tableau } from '../requetes/tableau.ts'
import { Cree, parId, Rien } from './commun.ts'

const lire = 'organisation.lire'
const modifier = 'organisation.modifier'

export const routesDuService: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/tableau',
    droit: lire,
    resume: 'Chiffres et alertes du service aujourd’hui',
    sortie: Tableau,
    traiter: (contexte) => lireTableau(contexte),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/references',
    droit: lire,
    resume: 'Secteurs, centres, équipes, métiers, types de matériel et professionnels présents',
    sortie: References,
    traiter: (contexte) => lireReferences(contexte),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/service',
    droit: lire,
    resume: 'Identité, agrément et réglages du service',
    sortie: z.object({ service: Service.nullable() }),
    traiter: async (contexte) => ({ service: await lireService(contexte) }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/organisation/service',
    droit: modifier,
    resume: 'Règle le service',
    corps: reglerService.entree,
    sortie: Rien,
    traiter: (contexte, { corps }) => reglerService(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/secteurs',
    droit: modifier,
    resume: 'Crée un secteur',
    corps: creerSecteur.entree,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { corps }) => creerSecteur(contexte, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/secteurs/:id',
    droit: modifier,
    resume: 'Modifie un secteur',
    parametres: parId,
    corps: modifierSecteur.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => modifierSecteur(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/organisation/secteurs/:id',
    droit: modifier,
    resume: 'Supprime un secteur inutilisé',
    parametres: z.object({ id: identifiant }),
    sortie: Rien,
    traiter: (contexte, { parametres }) => supprimerSecteur(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/metiers',
    droit: modifier,
    resume: 'Ajoute un métier',
    corps: ajouterMetier.entree,
    sortie: z.object({ code: z.string() }),
    statut: 201,
    traiter: (contexte, { corps }) => ajouterMetier(contexte, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/metiers/:code',
    droit: modifier,
    resume: 'Renomme un métier, pour le service et pour les entreprises',
    parametres: z.object({ code: ligne(30) }),
    corps: renommerMetier.entree.omit({ code: true }),
    sortie: z.object({ code: z.string() }),
    traiter: (contexte, { parametres, corps }) => renommerMetier(contexte, { ...corps, ...parametres }),
  }),
]
