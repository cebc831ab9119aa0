import { z } from 'zod'
import { identifiant, jour, ligne, pageDe, pagination } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { annulerReservation, emprunter, rendre, reserver } from '../cas/reservations.ts'
import { listerReservations, Ressource } from '../requetes/reservations.ts'
import { Cree, parId } from './commun.ts'

const droit = 'organisation.reserver'
const racine = '/api/organisation/reservations'

export const routesDesReservations: Route[] = [
  definirRoute({
    methode: 'GET',
    url: racine,
    droit: 'organisation.lire',
    resume: 'Salles de réunion ou matériels, et leurs réservations sur des jours',
    requete: pagination.extend({
      genre: z.enum(['salle', 'materiel'], 'Choisissez les salles ou le matériel.').default('salle'),
      du: jour,
      jours: z.coerce.number().int('Nombre entier attendu.').min(1).max(31, '31 jours au plus.').default(7),
      centre: identifiant.optional(),
      type: ligne(40).optional(),
    }),
    sortie: pageDe(Ressource),
    traiter: (contexte, { requete }) => listerReservations(contexte, requete),
  }),
  definirRoute({
    methode: 'POST',
    url: racine,
    droit,
    resume: 'Réserve une salle de réunion ou un matériel',
    corps: reserver.entree,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { corps }) => reserver(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/annulation`,
    droit,
    resume: 'Annule une réservation',
    parametres: parId,
    sortie: Cree,
    traiter: (contexte, { parametres }) => annulerReservation(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/emprunt`,
    droit,
    resume: 'Note que le matériel réservé est parti',
    parametres: parId,
    sortie: Cree,
    traiter: (contexte, { parametres }) => emprunter(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/retour`,
    droit,
    resume: 'Note le retour du matériel et son état',
    parametres: parId,
    corps: rendre.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => rendre(contexte, { ...corps, ...parametres }),
  }),
]
