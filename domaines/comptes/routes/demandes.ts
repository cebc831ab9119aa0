import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { annulerDemande, deciderDemande } from '../cas/decider-demande.ts'
import { Demande, demandesEnAttente } from '../requetes/demandes.ts'

const parametres = z.object({ id: identifiant })

export const routesDesDemandes: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/comptes/demandes',
    droit: 'comptes.confirmer',
    resume: 'Ce qui attend la confirmation d’une deuxième personne',
    sortie: z.object({ lignes: z.array(Demande) }),
    traiter: async (contexte) => ({ lignes: await demandesEnAttente(contexte) }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/demandes/:id/decision',
    droit: 'comptes.confirmer',
    resume: 'Confirme ou refuse une demande de l’administration',
    parametres,
    corps: deciderDemande.entree.omit({ id: true }),
    sortie: z.object({ lien: z.string().nullable() }),
    traiter: (contexte, { parametres, corps }) => deciderDemande(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/comptes/demandes/:id/annulation',
    droit: 'comptes.gerer',
    resume: 'Annule une demande qui attend encore',
    parametres,
    sortie: z.object({ id: z.string() }),
    traiter: (contexte, { parametres }) => annulerDemande(contexte, parametres),
  }),
]
