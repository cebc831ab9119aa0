import { z } from 'zod'
import { identifiant, jour, ligneOuRien, pagination, recherche } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { chercherLieuxNaissance } from '../communes-naissance.ts'
import { nomAffiche } from '../identite.ts'
import { lireAccueil } from '../requetes/accueil.ts'
import { chercherEtablissements, lireChoix } from '../requetes/choix.ts'
import { listerDoublons } from '../requetes/doublons.ts'
import { lireFiche } from '../requetes/fiche.ts'
import { lireHistorique } from '../requetes/historique.ts'
import { type LigneTravailleur, listerPourExport, listerTravailleurs } from '../requetes/liste.ts'
import { ressemblances } from '../requetes/ressemblances.ts'
import { statistiquesDuJour } from '../requetes/statistiques.ts'
import { filtresTravailleurs, requeteListe, saisieIdentite, TRIS } from '../saisies.ts'
import {
  type CodeSituation,
  codes,
  MOTIFS_DOUBLON,
  SEXES,
  type Sexe,
  SITUATIONS,
  TYPES_CONTRAT,
  type TypeContrat,
} from '../vocabulaire.ts'
import * as sorties from './schemas.ts'

const racine = '/api/travailleurs'
const parametres = z.object({ id: identifiant })

const COLONNES_EXPORT = [
  { titre: 'N°', valeur: (t: LigneTravailleur) => t.numero, genre: 'nombre' as const },
  { titre: 'Nom', valeur: nomAffiche, largeur: 30 },
  { titre: 'Nom de naissance', valeur: (t: LigneTravailleur) => t.nom_naissance, largeur: 22 },
  { titre: 'Prénoms', valeur: (t: LigneTravailleur) => t.prenoms, largeur: 22 },
  { titre: 'Sexe', valeur: (t: LigneTravailleur) => SEXES[t.sexe as Sexe] },
  { titre: 'Naissance', valeur: (t: LigneTravailleur) => t.naissance, genre: 'date' as const },
  { titre: 'Employeur', valeur: (t: LigneTravailleur) => t.employeur, largeur: 34 },
  { titre: 'Contrats en cours', valeur: (t: LigneTravailleur) => t.contrats, genre: 'nombre' as const },
  {
    titre: 'Type de contrat',
    valeur: (t: LigneTravailleur) => (t.type ? TYPES_CONTRAT[t.type as TypeContrat] : null),
  },
  { titre: 'Depuis', valeur: (t: LigneTravailleur) => t.depuis, genre: 'date' as const },
  { titre: 'Poste', valeur: (t: LigneTravailleur) => t.poste, largeur: 28 },
  { titre: 'Équipe', valeur: (t: LigneTravailleur) => t.equipe, largeur: 20 },
  { titre: 'Expositions en cours', valeur: (t: LigneTravailleur) => t.expositions, genre: 'nombre' as const },
  { titre: 'Fondent', valeur: (t: LigneTravailleur) => t.fondements.join(', ') },
  {
    titre: 'Situations',
    valeur: (t: LigneTravailleur) => t.situations.map((s) => SITUATIONS[s as CodeSituation]).join(', '),
    largeur: 34,
  },
]

export const lectures: Route[] = [
  definirRoute({
    methode: 'GET',
    url: racine,
    droit: 'travailleurs.lire',
    resume: 'Liste des travailleurs',
    requete: requeteListe,
    sortie: sorties.PageTravailleurs,
    traiter: ({ bd, aujourdhui }, { requete }) => listerTravailleurs(bd, requete, aujourdhui),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/export`,
    droit: 'travailleurs.lire',
    resume: 'Exporte la liste filtrée des travailleurs',
    requete: filtresTravailleurs.extend({
      tri: z.enum(TRIS, 'Choisissez une valeur de la liste.').default('nom'),
      format: formatExport,
    }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { requete: { tri, format, ...filtres } }) {
      // One row more than the bound is enough to know that it is passed.
      const lignes = await listerPourExport(bd, filtres, tri, aujourdhui, LIGNES_EXPORT + 1)
      return exporterTable(`travailleurs-${aujourdhui}`, format, COLONNES_EXPORT, lignes)
    },
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/choix`,
    droit: 'travailleurs.lire',
    resume: 'Natures d’exposition, équipes et centres proposés par les formulaires et les filtres',
    sortie: sorties.Choix,
    traiter: ({ bd }) => lireChoix(bd),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/choix/etablissements`,
    droit: 'travailleurs.lire',
    resume: 'Cherche un établissement employeur ou utilisateur',
    requete: z.object({ q: recherche, id: identifiant.optional() }),
    sortie: sorties.Etablissements,
    traiter: async ({ bd }, { requete }) => ({ lignes: await chercherEtablissements(bd, requete) }),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/choix/lieux-naissance`,
    droit: 'travailleurs.lire',
    resume: 'Cherche une commune de naissance et son code INSEE',
    requete: z.object({ q: recherche }),
    sortie: z.object({ lignes: z.array(z.object({ code: z.string(), nom: z.string() })) }),
    traiter: async (_, { requete }) => ({ lignes: await chercherLieuxNaissance(requete.q ?? '') }),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/ressemblances`,
    droit: 'travailleurs.modifier',
    resume: 'Dossiers qui ressemblent à une identité en cours de saisie',
    requete: saisieIdentite
      .pick({ nom_naissance: true, prenoms: true, naissance: true })
      .extend({ nom_usage: ligneOuRien(100), sauf: identifiant.optional() }),
    sortie: z.object({ lignes: z.array(sorties.Ressemblance) }),
    traiter: async ({ bd }, { requete: { sauf, ...identite } }) => ({
      lignes: await ressemblances(bd, identite, sauf ?? null),
    }),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/doublons`,
    droit: 'travailleurs.lire',
    resume: 'Doublons probables de tout le service, à décider',
    requete: pagination.extend({
      motif: z
        .union([
          z.array(z.enum(codes(MOTIFS_DOUBLON), 'Choisissez une valeur de la liste.')),
          z.enum(codes(MOTIFS_DOUBLON), 'Choisissez une valeur de la liste.').transform((m) => [m]),
        ])
        .default([]),
    }),
    sortie: sorties.PageDoublons,
    traiter: ({ bd }, { requete }) => listerDoublons(bd, requete),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/statistiques`,
    droit: 'travailleurs.lire',
    resume: 'Travailleurs par âge et sexe, exposition, type de contrat, situation',
    requete: z.object({ au: jour.optional() }),
    sortie: sorties.Statistiques,
    traiter(contexte, { requete }) {
      if (requete.au && requete.au < '1990-01-01')
        throw invalide('Les statistiques commencent au 01/01/1990. Choisissez une date plus récente.', {
          au: 'Date trop ancienne.',
        })
      return statistiquesDuJour(contexte, requete.au ?? contexte.aujourdhui)
    },
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/accueil`,
    droit: 'travailleurs.lire',
    resume: 'Ce qui fait la journée d’une équipe : membres, arrivées, départs, dossiers à compléter',
    sortie: sorties.Accueil,
    traiter: (contexte) => lireAccueil(contexte),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/:id`,
    droit: 'travailleurs.lire',
    resume: 'Dossier administratif d’un travailleur (le dossier gardé, s’il a été fusionné)',
    parametres,
    sortie: sorties.Fiche,
    traiter: ({ bd, droits, aujourdhui }, { parametres: { id } }) =>
      lireFiche(bd, id, aujourdhui, droits.has('travailleurs.coordonnees')),
  }),
  definirRoute({
    methode: 'GET',
    url: `${racine}/:id/historique`,
    droit: 'travailleurs.lire',
    resume: 'Modifications du dossier administratif, d’après le journal',
    parametres,
    sortie: sorties.Historique,
    traiter: async ({ bd }, { parametres: { id } }) => ({ lignes: await lireHistorique(bd, id) }),
  }),
]
