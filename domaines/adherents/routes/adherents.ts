import { z } from 'zod'
import { pageDe, siren } from '../../../plateforme/http/champs.ts'
import { exporterTable, formatExport, telechargement } from '../../../plateforme/http/fichier.ts'
import { definirRoute } from '../../../plateforme/http/route.ts'
import { creerAdherent, saisieAdherent } from '../cas/creer-adherent.ts'
import { creerEntreprise } from '../cas/creer-entreprise.ts'
import { modifierEntreprise } from '../cas/modifier-entreprise.ts'
import { chercherDoublons, lireAdherent } from '../requetes/fiche.ts'
import { filtresListe, requeteListe } from '../requetes/filtres.ts'
import { lireHistorique } from '../requetes/historique.ts'
import { type LigneAdherent as Ligne, listerAdherents } from '../requetes/liste.ts'
import { saisieEntreprise } from '../saisies.ts'
import { LIBELLE_AFFICHE, type Statut } from '../statuts.ts'
import { NATURES, type Nature } from '../vocabulaire.ts'
import { Adherent, Cree, Evenement, LigneAdherent, parId, texte } from './schemas.ts'

const Doublon = z.object({
  id: z.string(),
  numero: z.number(),
  raison_sociale: z.string(),
  siren: texte,
  commune: texte,
  statut: texte,
  motif: z.enum(['siren', 'nom']),
})

const COLONNES: Parameters<typeof exporterTable<Ligne>>[2] = [
  { titre: 'Numéro', valeur: (l) => l.numero, genre: 'nombre' },
  { titre: 'Raison sociale', valeur: (l) => l.raison_sociale, largeur: 36 },
  { titre: 'Enseigne', valeur: (l) => l.enseigne, largeur: 24 },
  { titre: 'SIREN', valeur: (l) => l.siren },
  { titre: 'Nature', valeur: (l) => NATURES[l.nature as Nature], largeur: 28 },
  { titre: 'Code NAF', valeur: (l) => l.naf_code },
  { titre: 'Activité', valeur: (l) => l.naf_libelle, largeur: 36 },
  {
    titre: 'Statut',
    valeur: (l) => (l.statut ? LIBELLE_AFFICHE[l.statut as Statut] : 'Sans adhésion'),
    largeur: 18,
  },
  { titre: 'Depuis le', valeur: (l) => l.depuis, genre: 'date' },
  { titre: 'Jusqu’au', valeur: (l) => l.jusqu_au, genre: 'date' },
  { titre: 'Effectif', valeur: (l) => l.effectif, genre: 'nombre' },
  { titre: 'Établissements', valeur: (l) => l.etablissements, genre: 'nombre' },
  { titre: 'Code postal', valeur: (l) => l.code_postal },
  { titre: 'Commune', valeur: (l) => l.commune, largeur: 22 },
  { titre: 'Secteur', valeur: (l) => l.secteur, largeur: 18 },
  { titre: 'Centre', valeur: (l) => l.centre, largeur: 22 },
  { titre: 'Équipe', valeur: (l) => l.equipe, largeur: 22 },
  { titre: 'Contact joignable', valeur: (l) => (l.joignable ? 'oui' : 'non'), largeur: 16 },
]

export const routesAdherents = [
  definirRoute({
    methode: 'GET',
    url: '/api/adherents',
    droit: 'adherents.lire',
    resume: 'Liste les adhérents, page par page',
    requete: requeteListe,
    // `approchante`: nothing holds the searched words, the lines are those that resemble them.
    sortie: pageDe(LigneAdherent).extend({ approchante: z.boolean() }),
    async traiter({ bd, aujourdhui }, { requete }) {
      const { page, taille, ...filtres } = requete
      return { ...(await listerAdherents(bd, filtres, aujourdhui, { page, taille })), page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/export',
    droit: 'adherents.lire',
    resume: 'Exporte la liste filtrée des adhérents',
    requete: filtresListe.extend({ format: formatExport }),
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { requete: { format, ...filtres } }) {
      const { lignes } = await listerAdherents(bd, filtres, aujourdhui)
      return exporterTable(`adherents-${aujourdhui}`, format, COLONNES, lignes)
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/doublons',
    droit: 'adherents.lire',
    resume: 'Entreprises déjà connues qui ont ce SIREN ou un nom voisin',
    requete: z.object({
      siren: siren.optional().catch(undefined),
      nom: z.string().trim().max(200).optional(),
      sauf: z.uuid().optional(),
    }),
    sortie: z.object({ doublons: z.array(Doublon) }),
    traiter: async ({ bd }, { requete: { sauf, ...cherche } }) => ({
      doublons: await chercherDoublons(bd, cherche, sauf ?? null),
    }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents',
    droit: 'adherents.modifier',
    resume: 'Crée un adhérent : entreprise, établissement, contact et demande d’adhésion',
    corps: saisieAdherent,
    statut: 201,
    sortie: Cree.extend({ numero: z.number(), etablissement_id: z.string(), adhesion_id: z.string() }),
    traiter: (contexte, { corps }) => creerAdherent(contexte, corps),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/entreprises',
    droit: 'adherents.modifier',
    resume: 'Crée une entreprise seule',
    corps: saisieEntreprise,
    statut: 201,
    sortie: Cree.extend({ numero: z.number() }),
    traiter: (contexte, { corps }) => creerEntreprise(contexte, corps),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/:id',
    droit: 'adherents.lire',
    resume: 'Fiche d’un adhérent',
    parametres: parId,
    sortie: Adherent,
    traiter: ({ bd, aujourdhui }, { parametres: { id } }) => lireAdherent(bd, id, aujourdhui),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/adherents/:id',
    droit: 'adherents.modifier',
    resume: 'Remplace l’identité d’une entreprise',
    parametres: parId,
    corps: saisieEntreprise,
    sortie: Cree,
    traiter: (contexte, { parametres: { id }, corps }) => modifierEntreprise(contexte, { ...corps, id }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/:id/historique',
    droit: 'adherents.lire',
    resume: 'Histoire d’un adhérent : adhésions, contacts, équipes, effectifs, modifications',
    parametres: parId,
    sortie: z.object({ evenements: z.array(Evenement) }),
    traiter: async ({ bd }, { parametres: { id } }) => ({ evenements: await lireHistorique(bd, id) }),
  }),
]
