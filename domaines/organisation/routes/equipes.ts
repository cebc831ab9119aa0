import { z } from 'zod'
import { identifiant, ouiNon, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { creerEquipe, fermerEquipe, modifierEquipe, rouvrirEquipe } from '../cas/equipes.ts'
import { evaluerEquipe } from '../cas/evaluer-equipe.ts'
import { ajouterMembre, modifierMembre, retirerMembre } from '../cas/membres.ts'
import {
  Equipe,
  Evaluation,
  evaluationsDe,
  listerEquipes,
  Membre,
  membresDe,
  triEquipes,
} from '../requetes/equipes.ts'
import { Cree, parId, Rien } from './commun.ts'

const lire = 'organisation.lire'
const modifier = 'organisation.modifier'

export const routesDesEquipes: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/equipes',
    droit: lire,
    resume: 'Liste les équipes, leur composition et leur charge',
    requete: pagination.extend({
      q: recherche,
      centre: identifiant.optional(),
      secteur: identifiant.optional(),
      incompletes: ouiNon.optional(),
      fermees: ouiNon.optional(),
      tri: triEquipes.default('nom'),
    }),
    sortie: pageDe(Equipe),
    async traiter(contexte, { requete }) {
      const { page, taille } = requete
      const equipes = await listerEquipes(contexte, requete)
      return {
        lignes: equipes.slice((page - 1) * taille, page * taille),
        total: equipes.length,
        page,
        taille,
      }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/equipes/:id',
    droit: lire,
    resume: 'Fiche d’une équipe : composition dans le temps, charge, évaluations',
    parametres: parId,
    sortie: Equipe.extend({ composition: z.array(Membre), evaluations: z.array(Evaluation) }),
    async traiter(contexte, { parametres }) {
      const [equipe] = await listerEquipes(contexte, parametres)
      if (!equipe) throw introuvable('Cette équipe')
      const composition = await membresDe(contexte, parametres.id)
      return { ...equipe, composition, evaluations: await evaluationsDe(contexte, parametres.id) }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/equipes',
    droit: modifier,
    resume: 'Crée une équipe',
    corps: creerEquipe.entree,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { corps }) => creerEquipe(contexte, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/equipes/:id',
    droit: modifier,
    resume: 'Modifie une équipe',
    parametres: parId,
    corps: modifierEquipe.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => modifierEquipe(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/equipes/:id/fermeture',
    droit: modifier,
    resume: 'Ferme une équipe dont le portefeuille est vide',
    parametres: parId,
    corps: fermerEquipe.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => fermerEquipe(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/organisation/equipes/:id/fermeture',
    droit: modifier,
    resume: 'Rouvre une équipe fermée par erreur',
    parametres: parId,
    sortie: Cree,
    traiter: (contexte, { parametres }) => rouvrirEquipe(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/equipes/:id/membres',
    droit: modifier,
    resume: 'Ajoute un membre à une équipe',
    parametres: parId,
    corps: ajouterMembre.entree.omit({ equipeId: true }),
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { parametres, corps }) =>
      ajouterMembre(contexte, { ...corps, equipeId: parametres.id }),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/membres/:id',
    droit: modifier,
    resume: 'Change la période d’un membre',
    parametres: parId,
    corps: modifierMembre.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => modifierMembre(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/organisation/membres/:id',
    droit: modifier,
    resume: 'Retire un membre saisi par erreur',
    parametres: parId,
    sortie: Rien,
    traiter: (contexte, { parametres }) => retirerMembre(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/equipes/:id/evaluations',
    droit: modifier,
    resume: 'Évalue le besoin d’une équipe au regard de sa composition',
    parametres: parId,
    corps: evaluerEquipe.entree.omit({ equipeId: true }),
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { parametres, corps }) =>
      evaluerEquipe(contexte, { ...corps, equipeId: parametres.id }),
  }),
]
