import { z } from 'zod'
import { identifiant, ligneOuRien, pageDe, pagination } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { annulerDemande, corrigerSuivi, declarerArrivee, declarerDepart } from '../cas/corriger-suivi.ts'
import { categoriser } from '../categorie.ts'
import { propositions } from '../guide/propositions.ts'
import { lireActuels } from '../requetes/actuels.ts'
import { listerChangementsEmployeur } from '../requetes/changements.ts'
import { saisieArrivee, saisieDepart, saisieEvaluation, saisieSuivi } from '../saisies.ts'
import { Categorie, Changement, Motif, nul } from './formes.ts'

const parContrat = z.object({ contrat: identifiant })

export const routesSuiviEmployeur: Route[] = [
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/suivi/evaluation',
    droit: 'declarations.declarer',
    resume: 'Catégorie de suivi que donnent ces expositions, et pourquoi (rien n’est enregistré)',
    corps: saisieEvaluation,
    sortie: z.object({ categorie: Categorie, motifs: z.array(Motif), informations: z.array(Motif) }),
    async traiter({ bd, aujourdhui }, { corps: { contrat, naissance, ...declare } }) {
      if (!contrat) return categoriser({ naissance, ...declare }, aujourdhui)
      const actuel = (await lireActuels(bd, [contrat], aujourdhui)).get(contrat)
      if (!actuel) throw introuvable('Ce travailleur')
      return categoriser({ naissance: actuel.naissance, type: actuel.type, ...declare }, aujourdhui)
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/suivi/propositions',
    droit: 'declarations.declarer',
    resume: 'Expositions fréquentes pour un métier dans une activité, à confirmer',
    requete: z.object({ poste: ligneOuRien(150), etablissement: identifiant.optional() }),
    sortie: z.object({ propositions: z.array(z.object({ nature: z.string(), parceQue: z.string() })) }),
    async traiter({ bd }, { requete: { poste, etablissement } }) {
      const lieu = etablissement
        ? await bd
            .selectFrom('adherents.etablissement as s')
            .innerJoin('adherents.entreprise as e', 'e.id', 's.entreprise_id')
            .select((x) => x.fn.coalesce('s.naf_code', 'e.naf_code').as('naf'))
            .where('s.id', '=', etablissement)
            .executeTakeFirst()
        : undefined
      return { propositions: propositions(poste, lieu?.naf ?? null) }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/suivi/contrats/:contrat',
    droit: 'declarations.declarer',
    resume: 'Ce qui est déclaré d’un contrat, et la catégorie qui en résulte',
    parametres: parContrat,
    sortie: z.object({
      contrat: z.string(),
      etablissementId: z.string(),
      poste: nul,
      uniteTravail: nul,
      debut: z.string(),
      fin: nul,
      expositions: z.array(z.string()),
      situations: z.array(z.string()),
      categorie: Categorie,
      motifs: z.array(Motif),
      informations: z.array(Motif),
    }),
    async traiter({ bd, aujourdhui }, { parametres: { contrat } }) {
      const a = (await lireActuels(bd, [contrat], aujourdhui)).get(contrat)
      if (!a) throw introuvable('Ce travailleur')
      const { poste, uniteTravail, debut, fin, expositions, situations } = a
      const declare = { poste, uniteTravail, debut, fin, expositions, situations }
      return { contrat, etablissementId: a.etablissement, ...declare, ...categoriser(a, aujourdhui) }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/suivi/contrats/:contrat/correction',
    droit: 'declarations.declarer',
    resume: 'Corrige le suivi d’un salarié, hors déclaration annuelle',
    parametres: parContrat,
    corps: saisieSuivi,
    sortie: z.object({
      applique: z.boolean(),
      enAttente: z.boolean(),
      categorie: Categorie,
      demandee: Categorie,
    }),
    traiter: (contexte, { parametres, corps }) => corrigerSuivi(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/suivi/contrats/:contrat/depart',
    droit: 'declarations.declarer',
    resume: 'Déclare un départ',
    parametres: parContrat,
    corps: saisieDepart,
    sortie: z.object({ contrat: z.string(), fin: z.string() }),
    traiter: (contexte, { parametres, corps }) => declarerDepart(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/suivi/etablissements/:etablissement/arrivees',
    droit: 'declarations.declarer',
    resume: 'Déclare une arrivée : sa visite initiale est calculée aussitôt',
    parametres: z.object({ etablissement: identifiant }),
    corps: saisieArrivee,
    statut: 201,
    sortie: z.object({ travailleur: z.string(), contrat: z.string(), categorie: Categorie }),
    traiter: (contexte, { parametres, corps }) => declarerArrivee(contexte, { ...corps, ...parametres }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/suivi/demandes',
    droit: 'declarations.declarer',
    resume: 'Ce que l’entreprise a demandé, et les réponses du service',
    requete: pagination.extend({ contrat: identifiant.optional() }),
    sortie: pageDe(Changement),
    async traiter({ bd }, { requete }) {
      const { page, taille } = requete
      return { ...(await listerChangementsEmployeur(bd, requete)), page, taille }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/espace-adherent/suivi/demandes/:id/abandon',
    droit: 'declarations.declarer',
    resume: 'Abandonne une demande en attente',
    parametres: z.object({ id: identifiant }),
    corps: z.object({}),
    sortie: z.object({ id: z.string() }),
    traiter: (contexte, { parametres }) => annulerDemande(contexte, parametres),
  }),
]
