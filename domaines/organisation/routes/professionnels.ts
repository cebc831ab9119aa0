import { z } from 'zod'
import { identifiant, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { declarerAbsence, modifierAbsence, retirerAbsence } from '../cas/absences.ts'
import { annulerDepart, enregistrerDepart } from '../cas/depart.ts'
import { accueillirProfessionnel, modifierProfessionnel } from '../cas/professionnels.ts'
import {
  changerTempsDeTravail,
  corrigerTempsDeTravail,
  retirerTempsDeTravail,
} from '../cas/temps-de-travail.ts'
import {
  FicheProfessionnel,
  lireProfessionnel,
  listerProfessionnels,
  PRESENCES,
  Professionnel,
  triProfessionnels,
} from '../requetes/professionnels.ts'
import { CONTRATS } from '../vocabulaire.ts'
import { Cree, parId, Rien, textes } from './commun.ts'

const lire = 'organisation.lire'
const modifier = 'organisation.modifier'
const absences = 'organisation.absences'

const filtres = z.object({
  q: recherche,
  metier: textes,
  famille: textes,
  equipe: identifiant.optional(),
  centre: identifiant.optional(),
  presence: z.enum(PRESENCES).optional(),
  tri: triProfessionnels.default('nom'),
})

export const routesDesProfessionnels: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/professionnels',
    droit: lire,
    resume: 'Liste les professionnels du service',
    requete: pagination.extend(filtres.shape),
    sortie: pageDe(Professionnel),
    async traiter(contexte, { requete }) {
      const { page, taille } = requete
      return { ...(await listerProfessionnels(contexte, requete)), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/professionnels/export',
    droit: lire,
    resume: 'Exporte la liste des professionnels',
    requete: filtres.extend({ format: formatExport }),
    sortie: telechargement,
    async traiter(contexte, { requete }) {
      const { lignes } = await listerProfessionnels(contexte, {
        ...requete,
        page: 1,
        taille: LIGNES_EXPORT + 1,
      })
      return exporterTable(
        'professionnels',
        requete.format,
        [
          { titre: 'Nom', valeur: (p) => p.nom },
          { titre: 'Prénom', valeur: (p) => p.prenom },
          { titre: 'Métier', valeur: (p) => p.metier, largeur: 32 },
          { titre: 'Équipes', valeur: (p) => p.equipes, largeur: 32 },
          { titre: 'ETP', valeur: (p) => p.quotite, genre: 'nombre' },
          { titre: 'Contrat', valeur: (p) => p.contrat && CONTRATS[p.contrat] },
          { titre: 'Arrivée', valeur: (p) => p.arrivee, genre: 'date' },
          { titre: 'Départ', valeur: (p) => p.depart, genre: 'date' },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/professionnels/:id',
    droit: lire,
    resume: 'Fiche d’un professionnel : temps de travail, absences, équipes',
    parametres: parId,
    sortie: FicheProfessionnel,
    async traiter(contexte, { parametres }) {
      const fiche = await lireProfessionnel(contexte, parametres.id)
      if (!fiche) throw introuvable('Ce professionnel')
      return fiche
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/professionnels',
    droit: modifier,
    resume: 'Accueille un professionnel',
    corps: accueillirProfessionnel.entree,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { corps }) => accueillirProfessionnel(contexte, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/professionnels/:id',
    droit: modifier,
    resume: 'Modifie un professionnel',
    parametres: parId,
    corps: modifierProfessionnel.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) =>
      modifierProfessionnel(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/professionnels/:id/depart',
    droit: modifier,
    resume: 'Enregistre le départ d’un professionnel',
    parametres: parId,
    corps: enregistrerDepart.entree.omit({ id: true }),
    sortie: z.object({ sansRemplacant: z.array(z.string()), materielARecuperer: z.number() }),
    traiter: (contexte, { parametres, corps }) => enregistrerDepart(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/organisation/professionnels/:id/depart',
    droit: modifier,
    resume: 'Annule un départ enregistré par erreur',
    parametres: parId,
    sortie: Cree,
    traiter: (contexte, { parametres }) => annulerDepart(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/professionnels/:id/temps',
    droit: modifier,
    resume: 'Change le temps de travail à partir d’une date',
    parametres: parId,
    corps: changerTempsDeTravail.entree.omit({ professionnelId: true }),
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { parametres, corps }) =>
      changerTempsDeTravail(contexte, { ...corps, professionnelId: parametres.id }),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/temps/:id',
    droit: modifier,
    resume: 'Corrige un temps de travail',
    parametres: parId,
    corps: corrigerTempsDeTravail.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) =>
      corrigerTempsDeTravail(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/organisation/temps/:id',
    droit: modifier,
    resume: 'Retire un temps de travail saisi par erreur',
    parametres: parId,
    sortie: Rien,
    traiter: (contexte, { parametres }) => retirerTempsDeTravail(contexte, parametres),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/professionnels/:id/absences',
    droit: absences,
    resume: 'Déclare une absence et son remplacement',
    parametres: parId,
    corps: declarerAbsence.entree.omit({ professionnelId: true }),
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { parametres, corps }) =>
      declarerAbsence(contexte, { ...corps, professionnelId: parametres.id }),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/organisation/absences/:id',
    droit: absences,
    resume: 'Modifie une absence',
    parametres: parId,
    corps: modifierAbsence.entree.omit({ id: true }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => modifierAbsence(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/organisation/absences/:id',
    droit: absences,
    resume: 'Retire une absence saisie par erreur',
    parametres: parId,
    sortie: Rien,
    traiter: (contexte, { parametres }) => retirerAbsence(contexte, parametres),
  }),
]
