import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { EntreeAbsence, modifierAbsence, saisirAbsence, supprimerAbsence } from '../cas/absences.ts'
import { EntreePrescription, fixerPeriodicite } from '../cas/prescrire.ts'
import { EntreeAnteriorite, renseignerAnteriorite } from '../cas/renseigner-anteriorite.ts'
import {
  corrigerVisite,
  EntreeVisite,
  exigerTravailleur,
  saisirVisite,
  supprimerVisite,
} from '../cas/visites.ts'
import { expliquerTravailleur, lireHistorique } from '../requetes/travailleur.ts'

const nul = z.string().nullable()
const parametres = z.object({ id: identifiant })
const Cree = z.object({ id: z.string() })
const Raison = z.object({
  phrase: z.string(),
  article: z.string(),
  regle: z.string(),
  verification: z.string(),
})
const Echeance = z.object({
  code: z.string(),
  nom: z.string(),
  nature: z.string(),
  auPlusTot: nul,
  auPlusTard: nul,
  eligibles: z.array(z.string()),
  document: z.string(),
  dueDepuis: nul,
  changeeLe: nul,
  changeePar: nul,
  raisons: z.array(Raison),
  secret: z.boolean(),
})
const Suivi = z.object({
  categorie: nul,
  categorieDepuis: nul,
  raisonsCategorie: z.array(Raison),
  categorieSecrete: z.boolean(),
  echeances: z.array(Echeance),
  possibles: z.array(Echeance),
  manquants: z.array(z.object({ code: z.string(), phrase: z.string() })),
  informations: z.array(Raison),
  avecSante: z.boolean(),
  visites: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      le: z.string(),
      profession: nul,
      professionnel: nul,
      conclusion: nul,
      jointe: z.boolean(),
      secondExamen: z.boolean(),
      source: z.string(),
    }),
  ),
  absences: z.array(
    z.object({
      id: z.string(),
      contratId: z.string(),
      employeur: z.string(),
      cause: z.string(),
      debut: z.string(),
      fin: nul,
      reprise: nul,
      emission: nul,
      demandeReprise: z.boolean().nullable(),
    }),
  ),
  contrats: z.array(z.object({ id: z.string(), libelle: z.string(), debut: z.string(), fin: nul })),
})

export const routesTravailleur: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/suivi/travailleurs/:id',
    droit: 'suivi.travailleur',
    resume: 'Ce qui est dû à un travailleur et pourquoi, ses visites et ses absences',
    parametres,
    sortie: Suivi,
    async traiter(contexte, { parametres: { id } }) {
      await exigerTravailleur(contexte.bd, id)
      return { ...(await expliquerTravailleur(contexte, id)), ...(await lireHistorique(contexte, id)) }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/suivi/travailleurs/:id/visites',
    droit: 'suivi.saisir',
    resume: 'Enregistre une visite tenue',
    parametres,
    corps: EntreeVisite,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { parametres: { id }, corps }) =>
      saisirVisite(contexte, { ...corps, travailleurId: id }),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/suivi/visites/:id',
    droit: 'suivi.saisir',
    resume: 'Corrige une visite enregistrée',
    parametres,
    corps: EntreeVisite,
    sortie: Cree,
    traiter: (contexte, { parametres: { id }, corps }) => corrigerVisite(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/suivi/visites/:id',
    droit: 'suivi.saisir',
    resume: 'Retire une visite saisie par erreur',
    parametres,
    sortie: Cree,
    traiter: (contexte, { parametres: p }) => supprimerVisite(contexte, p),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/suivi/absences',
    droit: 'suivi.saisir',
    resume: 'Enregistre une absence',
    corps: EntreeAbsence,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { corps }) => saisirAbsence(contexte, corps),
  }),
  definirRoute({
    methode: 'PATCH',
    url: '/api/suivi/absences/:id',
    droit: 'suivi.saisir',
    resume: 'Prolonge, termine ou corrige une absence',
    parametres,
    corps: EntreeAbsence,
    sortie: Cree,
    traiter: (contexte, { parametres: { id }, corps }) => modifierAbsence(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/suivi/absences/:id',
    droit: 'suivi.saisir',
    resume: 'Retire une absence saisie par erreur',
    parametres,
    sortie: Cree,
    traiter: (contexte, { parametres: p }) => supprimerAbsence(contexte, p),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/suivi/travailleurs/:id/periodicites',
    droit: 'suivi.prescrire',
    resume: 'Fixe une périodicité plus courte',
    parametres,
    corps: EntreePrescription,
    sortie: Cree,
    statut: 201,
    traiter: (contexte, { parametres: { id }, corps }) =>
      fixerPeriodicite(contexte, { ...corps, travailleurId: id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/suivi/anteriorites',
    droit: 'suivi.saisir',
    resume: 'Dit ce que l’on sait du temps d’avant l’embauche',
    corps: EntreeAnteriorite,
    sortie: Cree,
    traiter: (contexte, { corps }) => renseignerAnteriorite(contexte, corps),
  }),
]
