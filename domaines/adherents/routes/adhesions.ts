import { z } from 'zod'
import { jour } from '../../../plateforme/http/champs.ts'
import { definirRoute } from '../../../plateforme/http/route.ts'
import { changerStatut } from '../cas/changer-statut.ts'
import { demanderAdhesion } from '../cas/demander-adhesion.ts'
import { accuserReception, instruireDerogation } from '../cas/instruire-adhesion.ts'
import { listerAdhesions } from '../requetes/adhesions.ts'
import { saisieDemande, saisieDerogation, saisieTransition } from '../saisies.ts'
import { Adhesion, Cree, parId } from './schemas.ts'

export const routesAdhesions = [
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/:id/adhesions',
    droit: 'adherents.lire',
    resume: 'Adhésions d’une entreprise, la dernière d’abord',
    parametres: parId,
    sortie: z.object({ adhesions: z.array(Adhesion) }),
    traiter: async ({ bd, aujourdhui }, { parametres: { id } }) => ({
      adhesions: await listerAdhesions(bd, id, aujourdhui),
    }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/:id/adhesions',
    droit: 'adherents.adhesion',
    resume: 'Enregistre une demande d’adhésion',
    parametres: parId,
    corps: saisieDemande,
    statut: 201,
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) =>
      demanderAdhesion(contexte, { ...corps, entreprise_id: parametres.id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/adhesions/:id/statut',
    droit: 'adherents.adhesion',
    resume: 'Change le statut d’une adhésion',
    parametres: parId,
    corps: saisieTransition,
    sortie: Cree.extend({ statut: z.string() }),
    traiter: (contexte, { parametres, corps }) => changerStatut(contexte, { ...corps, id: parametres.id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/adhesions/:id/accuse',
    droit: 'adherents.adhesion',
    resume: 'Note l’envoi de l’accusé de réception',
    parametres: parId,
    corps: z.object({ accuse_le: jour }),
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) => accuserReception(contexte, { ...corps, id: parametres.id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/adherents/adhesions/:id/derogation',
    droit: 'adherents.adhesion',
    resume: 'Note les conditions et les avis d’une adhésion dérogatoire',
    parametres: parId,
    corps: saisieDerogation,
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) =>
      instruireDerogation(contexte, { ...corps, id: parametres.id }),
  }),
]
