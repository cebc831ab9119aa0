import { IconAddressBook, IconMailForward, IconMessages, IconSend, IconTemplate } from '@tabler/icons-react'
import type { DefinitionCommande, DefinitionPage } from '../../../plateforme/interface/index.ts'

const commun = { espace: 'service', droit: 'convocations.lire' } as const

export const pages: DefinitionPage[] = [
  {
    ...commun,
    chemin: '/convocations',
    titre: 'Convocations',
    menu: { groupe: 'Suivi individuel', libelle: 'Convocations', icone: IconMailForward, ordre: 5 },
    charger: () => import('./convocations.tsx'),
  },
  {
    ...commun,
    chemin: '/convocations/coordonnees',
    titre: 'Coordonnées à compléter',
    charger: () => import('./coordonnees.tsx'),
  },
  {
    ...commun,
    chemin: '/convocations/messages',
    titre: 'Messages',
    charger: () => import('./messages.tsx'),
  },
  {
    espace: 'service',
    droit: 'convocations.regler',
    chemin: '/convocations/modeles',
    titre: 'Textes et rappels',
    menu: { groupe: 'Service', libelle: 'Textes et rappels', icone: IconTemplate, ordre: 60 },
    charger: () => import('./modeles.tsx'),
  },
  {
    espace: 'adherent',
    droit: 'convocations.employeur',
    chemin: '/espace-adherent/convocations',
    titre: 'Convocations',
    menu: { groupe: 'Adhérents', libelle: 'Convocations', icone: IconMailForward, ordre: 4 },
    charger: () => import('./employeur.tsx'),
  },
  {
    espace: 'public',
    chemin: '/rendez-vous',
    titre: 'Votre rendez-vous',
    charger: () => import('./reponse.tsx'),
  },
]

export const commandes: DefinitionCommande[] = [
  {
    id: 'convocations.a-convoquer',
    libelle: 'Convoquer les rendez-vous à venir',
    motsCles: ['lettre', 'sms', 'courriel', 'prévenir'],
    icone: IconSend,
    droit: 'convocations.lire',
    chemin: '/convocations?etat=a_convoquer',
  },
  {
    id: 'convocations.coordonnees',
    libelle: 'Compléter les coordonnées manquantes',
    motsCles: ['téléphone', 'mobile', 'adresse'],
    icone: IconAddressBook,
    droit: 'convocations.lire',
    chemin: '/convocations/coordonnees',
  },
  {
    id: 'convocations.messages',
    libelle: 'Voir les messages envoyés',
    motsCles: ['boîte', 'envoi', 'courrier'],
    icone: IconMessages,
    droit: 'convocations.lire',
    chemin: '/convocations/messages',
  },
]
