import { z } from 'zod'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { changerDePoste, saisieChangement } from '../cas/changer-de-poste.ts'
import { controlerIdentite } from '../cas/controler-identite.ts'
import { creerTravailleur, saisieCreation } from '../cas/creer-travailleur.ts'
import { ecarterDoublon } from '../cas/ecarter-doublon.ts'
import { enregistrerCoordonnees } from '../cas/enregistrer-coordonnees.ts'
import { ajouterExposition, modifierExposition } from '../cas/enregistrer-exposition.ts'
import { ajouterPoste, modifierPoste } from '../cas/enregistrer-poste.ts'
import { ajouterSituation, modifierSituation } from '../cas/enregistrer-situation.ts'
import { ajouterEtatSante, lireEtatsSante, terminerEtatSante } from '../cas/etats-sante.ts'
import { exclureDuSuivi } from '../cas/exclure-du-suivi.ts'
import { fusionnerTravailleurs, saisieFusion } from '../cas/fusionner-travailleurs.ts'
import { modifierContrat } from '../cas/modifier-contrat.ts'
import { modifierIdentite } from '../cas/modifier-identite.ts'
import { ouvrirContrat } from '../cas/ouvrir-contrat.ts'
import { supprimerContrat } from '../cas/supprimer-contrat.ts'
import { supprimerExposition, supprimerPoste, supprimerSituation } from '../cas/supprimer-fait.ts'
import { terminerContrat } from '../cas/terminer-contrat.ts'
import {
  motif,
  saisieContrat,
  saisieCoordonnees,
  saisieEtatSante,
  saisieExposition,
  saisieIdentite,
  saisieNouveauContrat,
  saisiePieceIdentite,
  saisiePoste,
  saisieSituation,
} from '../saisies.ts'
import { codes, MOTIFS_FIN } from '../vocabulaire.ts'
import { EtatsSante, Identifie } from './schemas.ts'

const racine = '/api/travailleurs'
const parametres = z.object({ id: identifiant })
const droit = 'travailleurs.modifier'

export const ecritures: Route[] = [
  definirRoute({
    methode: 'POST',
    url: racine,
    droit,
    resume: 'Crée un travailleur, avec son premier contrat',
    corps: saisieCreation,
    sortie: z.object({ id: z.uuid(), numero: z.number().int(), contrat_id: z.uuid().nullable() }),
    statut: 201,
    traiter: (contexte, { corps }) => creerTravailleur(contexte, corps),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${racine}/:id/identite`,
    droit,
    resume: 'Modifie l’identité',
    parametres,
    corps: saisieIdentite,
    sortie: z.object({ id: z.uuid(), statut_identite: z.string() }),
    traiter: (contexte, { parametres: { id }, corps }) => modifierIdentite(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/identite/controle`,
    droit,
    resume: 'Note le contrôle de l’identité sur une pièce',
    parametres,
    corps: saisiePieceIdentite,
    sortie: z.object({ id: z.uuid(), statut_identite: z.string() }),
    traiter: (contexte, { parametres: { id }, corps }) => controlerIdentite(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${racine}/:id/coordonnees`,
    droit: 'travailleurs.modifierCoordonnees',
    resume: 'Enregistre les coordonnées personnelles',
    parametres,
    corps: saisieCoordonnees,
    sortie: z.object({ verifie_le: z.string().nullable() }),
    traiter: (contexte, { parametres: { id }, corps }) =>
      enregistrerCoordonnees(contexte, { ...corps, travailleur_id: id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/contrats`,
    droit,
    resume: 'Ouvre un contrat, avec son poste et ses expositions',
    parametres,
    corps: saisieNouveauContrat,
    sortie: Identifie,
    statut: 201,
    traiter: (contexte, { parametres: { id }, corps }) =>
      ouvrirContrat(contexte, { ...corps, travailleur_id: id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${racine}/contrats/:id`,
    droit,
    resume: 'Corrige un contrat',
    parametres,
    corps: saisieContrat,
    sortie: Identifie,
    traiter: (contexte, { parametres: { id }, corps }) => modifierContrat(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/contrats/:id/fin`,
    droit,
    resume: 'Termine un contrat',
    parametres,
    corps: z.object({ fin: jour, motif_fin: z.enum(codes(MOTIFS_FIN), 'Choisissez le motif de la fin.') }),
    sortie: Identifie,
    traiter: (contexte, { parametres: { id }, corps }) => terminerContrat(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${racine}/contrats/:id/exclusion`,
    droit,
    resume: 'Exclut un contrat du suivi avec son motif, ou le reprend (motif nul)',
    parametres,
    corps: z.object({ motif: motif.nullable() }),
    sortie: Identifie,
    traiter: (contexte, { parametres: { id }, corps }) => exclureDuSuivi(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: `${racine}/contrats/:id`,
    droit,
    resume: 'Supprime un contrat saisi par erreur',
    parametres,
    sortie: Identifie,
    traiter: (contexte, { parametres: { id } }) => supprimerContrat(contexte, { id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/contrats/:id/changement-de-poste`,
    droit,
    resume: 'Change de poste : termine les postes en cours et ouvre le nouveau',
    parametres,
    corps: saisieChangement,
    sortie: Identifie,
    statut: 201,
    traiter: (contexte, { parametres: { id }, corps }) =>
      changerDePoste(contexte, { ...corps, contrat_id: id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/contrats/:id/postes`,
    droit,
    resume: 'Ajoute un poste',
    parametres,
    corps: saisiePoste,
    sortie: Identifie,
    statut: 201,
    traiter: (contexte, { parametres: { id }, corps }) =>
      ajouterPoste(contexte, { ...corps, contrat_id: id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${racine}/postes/:id`,
    droit,
    resume: 'Corrige ou termine un poste',
    parametres,
    corps: saisiePoste,
    sortie: Identifie,
    traiter: (contexte, { parametres: { id }, corps }) => modifierPoste(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: `${racine}/postes/:id`,
    droit,
    resume: 'Supprime un poste saisi par erreur',
    parametres,
    sortie: Identifie,
    traiter: (contexte, { parametres: { id } }) => supprimerPoste(contexte, { id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/contrats/:id/expositions`,
    droit,
    resume: 'Ajoute une exposition',
    parametres,
    corps: saisieExposition,
    sortie: Identifie,
    statut: 201,
    traiter: (contexte, { parametres: { id }, corps }) =>
      ajouterExposition(contexte, { ...corps, contrat_id: id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${racine}/expositions/:id`,
    droit,
    resume: 'Corrige ou termine une exposition',
    parametres,
    corps: saisieExposition,
    sortie: Identifie,
    traiter: (contexte, { parametres: { id }, corps }) => modifierExposition(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: `${racine}/expositions/:id`,
    droit,
    resume: 'Supprime une exposition saisie par erreur',
    parametres,
    sortie: Identifie,
    traiter: (contexte, { parametres: { id } }) => supprimerExposition(contexte, { id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/contrats/:id/situations`,
    droit,
    resume: 'Ajoute une situation (nuit, BOETH, isolé…)',
    parametres,
    corps: saisieSituation,
    sortie: Identifie,
    statut: 201,
    traiter: (contexte, { parametres: { id }, corps }) =>
      ajouterSituation(contexte, { ...corps, contrat_id: id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: `${racine}/situations/:id`,
    droit,
    resume: 'Corrige ou termine une situation',
    parametres,
    corps: saisieSituation,
    sortie: Identifie,
    traiter: (contexte, { parametres: { id }, corps }) => modifierSituation(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: `${racine}/situations/:id`,
    droit,
    resume: 'Supprime une situation saisie par erreur',
    parametres,
    sortie: Identifie,
    traiter: (contexte, { parametres: { id } }) => supprimerSituation(contexte, { id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/doublons/ecarter`,
    droit: 'travailleurs.fusionner',
    resume: 'Juge que deux dossiers sont deux personnes',
    corps: z.object({ un: identifiant, autre: identifiant, motif }),
    sortie: Identifie,
    statut: 201,
    traiter: (contexte, { corps }) => ecarterDoublon(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/doublons/fusionner`,
    droit: 'travailleurs.fusionner',
    resume: 'Fusionne deux dossiers de la même personne',
    corps: saisieFusion,
    sortie: z.object({ id: z.uuid(), contrats: z.number().int() }),
    traiter: (contexte, { corps }) => fusionnerTravailleurs(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/etats-sante/lecture`,
    droit: 'travailleurs.etatsSante',
    sante: { travailleur: 'id' },
    resume: 'Lit les états de santé déclarés ; la lecture et son motif sont journalisés',
    parametres,
    corps: z.object({ motif }),
    sortie: EtatsSante,
    traiter: (contexte, { parametres: { id }, corps }) =>
      lireEtatsSante(contexte, { travailleur_id: id, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/:id/etats-sante`,
    droit: 'travailleurs.etatsSante',
    sante: { travailleur: 'id' },
    resume: 'Ajoute un état de santé déclaré',
    parametres,
    corps: saisieEtatSante,
    sortie: Identifie,
    statut: 201,
    traiter: (contexte, { parametres: { id }, corps }) =>
      ajouterEtatSante(contexte, { ...corps, travailleur_id: id }),
  }),
  definirRoute({
    methode: 'POST',
    url: `${racine}/etats-sante/:id/fin`,
    droit: 'travailleurs.etatsSante',
    sante: {},
    resume: 'Termine un état de santé déclaré',
    parametres,
    corps: z.object({ fin: jour }),
    sortie: Identifie,
    traiter: (contexte, { parametres: { id }, corps }) => terminerEtatSante(contexte, { ...corps, id }),
  }),
]
