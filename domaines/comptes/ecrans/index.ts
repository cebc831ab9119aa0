import { IconHistory, IconKey, IconUserCheck, IconUsersGroup } from '@tabler/icons-react'
import {
  cheminDuCompte,
  type DefinitionCommande,
  type DefinitionPage,
  type DefinitionRappel,
} from '../../../plateforme/interface/index.ts'

const pagesDuCompte = (['service', 'adherent', 'travailleur', 'partenaire'] as const).flatMap(
  (espace): DefinitionPage[] => [
    {
      chemin: cheminDuCompte(espace),
      titre: 'Mon compte',
      espace,
      sansSecondFacteur: true,
      charger: () => import('./mon-compte/page.tsx'),
    },
    {
      chemin: `${cheminDuCompte(espace)}/second-facteur`,
      titre: 'Second facteur',
      espace,
      sansSecondFacteur: true,
      charger: () => import('./mon-compte/second-facteur.tsx'),
    },
  ],
)

export const pages: DefinitionPage[] = [
  {
    chemin: '/connexion',
    titre: 'Connexion',
    espace: 'public',
    charger: () => import('./connexion/page-service.tsx'),
  },
  {
    chemin: '/espace-adherent/connexion',
    titre: 'Espace adhérent',
    espace: 'public',
    charger: () => import('./connexion/page-adherent.tsx'),
  },
  {
    chemin: '/mot-de-passe-oublie',
    titre: 'Mot de passe oublié',
    espace: 'public',
    charger: () => import('./connexion/mot-de-passe-oublie.tsx'),
  },
  {
    chemin: '/nouveau-mot-de-passe',
    titre: 'Nouveau mot de passe',
    espace: 'public',
    charger: () => import('./connexion/choisir-mot-de-passe.tsx'),
  },
  {
    chemin: '/invitation',
    titre: 'Bienvenue',
    espace: 'public',
    charger: () => import('./connexion/choisir-mot-de-passe.tsx'),
  },
  ...pagesDuCompte,
  {
    chemin: '/comptes',
    titre: 'Comptes',
    espace: 'service',
    droit: 'comptes.gerer',
    accueilDe: ['administrateur'],
    menu: { groupe: 'Service', libelle: 'Comptes', icone: IconUsersGroup, ordre: 80 },
    charger: () => import('./comptes/liste.tsx'),
  },
  {
    chemin: '/confirmations',
    titre: 'Confirmations',
    espace: 'service',
    droit: 'comptes.confirmer',
    menu: { groupe: 'Service', libelle: 'Confirmations', icone: IconUserCheck, ordre: 79 },
    charger: () => import('./confirmations/page.tsx'),
  },
  {
    chemin: '/comptes/droits',
    titre: 'Droits des rôles',
    espace: 'service',
    droit: 'comptes.droits',
    menu: { groupe: 'Service', libelle: 'Droits des rôles', icone: IconKey, ordre: 81 },
    charger: () => import('./droits/page.tsx'),
  },
  {
    chemin: '/comptes/$id',
    titre: 'Compte',
    espace: 'service',
    droit: 'comptes.gerer',
    charger: () => import('./comptes/fiche.tsx'),
  },
  {
    chemin: '/journal',
    titre: 'Journal',
    espace: 'service',
    droit: 'journal.lire',
    menu: { groupe: 'Service', libelle: 'Journal', icone: IconHistory, ordre: 82 },
    charger: () => import('./journal/ecritures.tsx'),
  },
  {
    chemin: '/journal/connexions',
    titre: 'Journal des connexions',
    espace: 'service',
    droit: 'journal.acces',
    charger: () => import('./journal/acces.tsx'),
  },
  {
    chemin: '/journal/lectures',
    titre: 'Lectures de données de santé',
    espace: 'service',
    droit: 'journal.lectures',
    charger: () => import('./journal/lectures.tsx'),
  },
  {
    chemin: '/journal/refus',
    titre: 'Accès refusés',
    espace: 'service',
    droit: 'journal.lectures',
    charger: () => import('./journal/refus.tsx'),
  },
]

export const rappels: DefinitionRappel[] = [
  { droit: 'comptes.confirmer', charger: () => import('./confirmations/rappel.tsx') },
]

export const commandes: DefinitionCommande[] = [
  {
    id: 'comptes.nouveau',
    libelle: 'Créer un compte',
    motsCles: ['inviter', 'utilisateur', 'accès'],
    icone: IconUsersGroup,
    droit: 'comptes.gerer',
    chemin: '/comptes?nouveau=oui',
  },
  {
    id: 'comptes.second-facteur',
    libelle: 'Mon second facteur',
    motsCles: ['double authentification', 'code', 'téléphone', 'sécurité'],
    icone: IconKey,
    espace: 'service',
    chemin: '/mon-compte/second-facteur',
  },
]
