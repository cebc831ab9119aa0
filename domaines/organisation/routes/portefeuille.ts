import { z } from 'zod'
import { identifiant, pageDe, pagination } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { annulerChangementPrevu } from '../cas/changement-prevu.ts'
import { deplacerPortefeuille, ResultatDeplacement } from '../cas/deplacer-portefeuille.ts'
import { noterCommissionInformee } from '../cas/informer-commission.ts'
import { EffetDeplacement, simulerDeplacement } from '../cas/simuler-deplacement.ts'
import { ChangementASignaler, changementsASignaler } from '../requetes/commission.ts'
import {
  Affectation,
  FiltrePortefeuille,
  historiqueDe,
  LignePortefeuille,
  listerPortefeuille,
  triPortefeuille,
} from '../requetes/portefeuille.ts'
import { parId, Rien } from './commun.ts'

const lire = 'organisation.lire'
const affecter = 'organisation.portefeuille'
const filtres = FiltrePortefeuille.extend({ tri: triPortefeuille.default('raisonSociale') })

export const routesDuPortefeuille: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/portefeuilles',
    droit: lire,
    resume: 'Qui suit qui : établissements et équipe en charge',
    requete: pagination.extend(filtres.shape),
    sortie: pageDe(LignePortefeuille),
    async traiter(contexte, { requete }) {
      const { page, taille } = requete
      return { ...(await listerPortefeuille(contexte, requete)), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/portefeuilles/export',
    droit: lire,
    resume: 'Exporte les portefeuilles',
    requete: filtres.extend({ format: formatExport }),
    sortie: telechargement,
    async traiter(contexte, { requete }) {
      const { lignes } = await listerPortefeuille(contexte, {
        ...requete,
        page: 1,
        taille: LIGNES_EXPORT + 1,
      })
      return exporterTable(
        'portefeuilles',
        requete.format,
        [
          { titre: 'Raison sociale', valeur: (l) => l.raisonSociale, largeur: 36 },
          { titre: 'Enseigne', valeur: (l) => l.enseigne },
          { titre: 'SIRET', valeur: (l) => l.siret, largeur: 18 },
          { titre: 'Code postal', valeur: (l) => l.codePostal },
          { titre: 'Commune', valeur: (l) => l.commune, largeur: 24 },
          { titre: 'Travailleurs', valeur: (l) => l.travailleurs, genre: 'nombre' },
          { titre: 'Équipe', valeur: (l) => l.equipe, largeur: 24 },
          { titre: 'Centre', valeur: (l) => l.centre, largeur: 20 },
          { titre: 'Depuis', valeur: (l) => l.depuis, genre: 'date' },
          { titre: 'Motif', valeur: (l) => l.motif, largeur: 36 },
        ],
        lignes,
      )
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/portefeuilles/simulation',
    droit: affecter,
    resume: 'Montre l’effet d’un changement d’équipe, sans rien enregistrer',
    corps: simulerDeplacement.entree,
    sortie: EffetDeplacement,
    traiter: (contexte, { corps }) => simulerDeplacement(contexte, corps as never),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/portefeuilles/deplacements',
    droit: affecter,
    resume: 'Confie des établissements à une équipe à partir d’une date',
    corps: deplacerPortefeuille.entree,
    sortie: ResultatDeplacement,
    statut: 201,
    traiter: (contexte, { corps }) => deplacerPortefeuille(contexte, corps as never),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/etablissements/:id/portefeuille',
    droit: lire,
    resume: 'Équipes qui ont suivi un établissement',
    parametres: parId,
    sortie: z.object({ affectations: z.array(Affectation) }),
    traiter: async (contexte, { parametres }) => ({
      affectations: await historiqueDe(contexte, parametres.id),
    }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/organisation/portefeuilles/:id',
    droit: affecter,
    resume: 'Annule un changement d’équipe prévu',
    parametres: z.object({ id: identifiant }),
    sortie: Rien,
    traiter: (contexte, { parametres }) => annulerChangementPrevu(contexte, parametres),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/organisation/commission',
    droit: lire,
    resume: 'Changements de médecin à signaler à la commission de contrôle',
    sortie: z.object({ changements: z.array(ChangementASignaler) }),
    traiter: async (contexte) => ({ changements: await changementsASignaler(contexte) }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/organisation/commission',
    droit: 'organisation.modifier',
    resume: 'Note que la commission de contrôle a été informée',
    corps: noterCommissionInformee.entree,
    sortie: z.object({ notes: z.number() }),
    traiter: (contexte, { corps }) => noterCommissionInformee(contexte, corps),
  }),
]
