import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import {
  annulerDemande,
  EntreeDemande,
  EntreeReorientation,
  enregistrerDemande,
  reorienter,
} from '../cas/demandes.ts'
import { ajouterALaListe, clore, creerListe, EntreeListe, retirerDeLaListe } from '../cas/listes.ts'
import { EntreeRang, fixerRang, leverRang } from '../cas/rangs.ts'
import { confierVisite, EntreeRemise, reprendreVisite } from '../cas/remises.ts'
import { lireDecisions, listerListes } from '../requetes/decisions.ts'
import { discretPour } from './convocables.ts'
import { entier, nul } from './requete.ts'

const parametres = z.object({ id: identifiant })
const Cree = z.object({ id: z.string() })
const texte = z.string()

const Decisions = z.object({
  lignes: z.array(
    z.object({
      ...{ liste: texte, rang: entier, regle: nul, force: z.boolean(), code: texte },
      ...{ motifs: z.array(texte), limite: nul, limite_modulee: nul, mesure: nul },
    }),
  ),
  demandes: z.array(
    z.object({
      ...{ id: texte, code: texte, demandeur: texte, recue_le: texte },
      ...{ reorientation: nul, statut: texte, close_le: nul },
    }),
  ),
  remises: z.array(
    z.object({
      ...{ id: texte, code: texte, medecin: texte, idest: nul, le: texte, jusqu_au: texte },
      retiree_le: nul,
    }),
  ),
  rangs: z.array(
    z.object({
      ...{ id: texte, liste: texte, rang: entier, raison: texte, medecin: texte, le: texte },
      ...{ jusqu_au: texte, leve_le: nul },
    }),
  ),
  listes: z.array(z.object({ id: texte, nom: texte, medecin: texte, ajoute_le: texte })),
})
const ListeMedecin = z.object({
  ...{ id: texte, nom: texte, liste: texte, medecin: texte, debut: texte, fin: nul },
  membres: z.array(z.object({ id: texte, nom: texte, entreprise: nul, ajoute_le: texte })),
})

export const routesDecisions: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/planification/travailleurs/:id/decisions',
    droit: 'planification.convocables',
    resume: 'Place d’un travailleur dans les listes, visites demandées, confiées, rangs et listes du médecin',
    parametres,
    sortie: Decisions,
    traiter: (c, { parametres: { id } }) => lireDecisions(c.bd, id, discretPour(c)),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/travailleurs/:id/demandes',
    droit: 'planification.demander',
    resume: 'Enregistre une visite demandée',
    parametres,
    corps: EntreeDemande,
    sortie: Cree,
    statut: 201,
    traiter: (c, { parametres: { id }, corps }) => enregistrerDemande(c, { travailleurId: id, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/travailleurs/:id/reorientations',
    droit: 'planification.demander',
    resume: 'Réoriente un travailleur vers le médecin (infirmier)',
    parametres,
    corps: EntreeReorientation,
    sortie: Cree,
    statut: 201,
    traiter: (c, { parametres: { id }, corps }) => reorienter(c, { travailleurId: id, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/demandes/:id/annulation',
    droit: 'planification.demander',
    resume: 'Annule une visite demandée',
    parametres,
    sortie: Cree,
    traiter: (c, { parametres: { id } }) => annulerDemande(c, { id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/travailleurs/:id/remises',
    droit: 'planification.decider',
    resume: 'Confie une visite à un infirmier',
    parametres,
    corps: EntreeRemise,
    sortie: Cree,
    statut: 201,
    traiter: (c, { parametres: { id }, corps }) => confierVisite(c, { travailleurId: id, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/remises/:id/reprise',
    droit: 'planification.decider',
    resume: 'Reprend une visite confiée',
    parametres,
    sortie: Cree,
    traiter: (c, { parametres: { id } }) => reprendreVisite(c, { id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/travailleurs/:id/rangs',
    droit: 'planification.decider',
    resume: 'Fixe le rang d’un travailleur',
    parametres,
    corps: EntreeRang,
    sortie: Cree,
    statut: 201,
    traiter: (c, { parametres: { id }, corps }) => fixerRang(c, { travailleurId: id, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/rangs/:id/levee',
    droit: 'planification.decider',
    resume: 'Lève un rang fixé',
    parametres,
    sortie: Cree,
    traiter: (c, { parametres: { id } }) => leverRang(c, { id }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/listes',
    droit: 'planification.convocables',
    resume: 'Listes tenues par les médecins',
    sortie: z.array(ListeMedecin),
    traiter: ({ bd }) => listerListes(bd),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/listes',
    droit: 'planification.decider',
    resume: 'Crée une liste du médecin',
    corps: EntreeListe,
    sortie: Cree,
    statut: 201,
    traiter: (c, { corps }) => creerListe(c, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/listes/:id/membres',
    droit: 'planification.decider',
    resume: 'Ajoute des travailleurs à une liste',
    parametres,
    corps: z.object({ travailleurs: z.array(identifiant).min(1).max(500) }),
    sortie: z.object({ ajoutes: entier }),
    traiter: (c, { parametres: { id }, corps }) => ajouterALaListe(c, { id, ...corps }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/planification/listes/:id/membres/:travailleur',
    droit: 'planification.decider',
    resume: 'Retire un travailleur d’une liste',
    parametres: parametres.extend({ travailleur: identifiant }),
    sortie: Cree,
    traiter: (c, { parametres: { id, travailleur } }) =>
      retirerDeLaListe(c, { id, travailleurId: travailleur }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/planification/listes/:id/cloture',
    droit: 'planification.decider',
    resume: 'Clôt une liste',
    parametres,
    sortie: Cree,
    traiter: (c, { parametres: { id } }) => clore(c, { id }),
  }),
]
