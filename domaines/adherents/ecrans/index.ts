import {
  IconAddressBook,
  IconBuilding,
  IconBuildingCommunity,
  IconBuildingPlus,
  IconChartBar,
  IconHome,
  IconMapPins,
  IconSettings,
} from '@tabler/icons-react'
import type { DefinitionCommande, DefinitionPage } from '../../../plateforme/interface/index.ts'

const commun = { espace: 'service', droit: 'adherents.lire' } as const

/** Pages of the room of members. */
export const pages: DefinitionPage[] = [
  {
    ...commun,
    chemin: '/adherents/accueil',
    titre: 'Relation adhérents',
    accueilDe: ['relation_adherents', 'comptable'],
    menu: { groupe: 'Adhérents', libelle: 'Vue d’ensemble', icone: IconHome, ordre: 5 },
    charger: () => import('./accueil.tsx'),
  },
  {
    ...commun,
    chemin: '/adherents',
    titre: 'Adhérents',
    menu: { groupe: 'Adhérents', libelle: 'Adhérents', icone: IconBuilding, ordre: 10 },
    charger: () => import('./liste.tsx'),
  },
  {
    ...commun,
    chemin: '/adherents/etablissements',
    titre: 'Établissements',
    menu: { groupe: 'Adhérents', libelle: 'Établissements', icone: IconMapPins, ordre: 12 },
    charger: () => import('./etablissements.tsx'),
  },
  {
    ...commun,
    chemin: '/adherents/groupes',
    titre: 'Groupes d’entreprises',
    menu: { groupe: 'Adhérents', libelle: 'Groupes', icone: IconBuildingCommunity, ordre: 14 },
    charger: () => import('./groupes.tsx'),
  },
  {
    ...commun,
    chemin: '/adherents/contacts-a-corriger',
    titre: 'Contacts à corriger',
    menu: { groupe: 'Adhérents', libelle: 'Contacts à corriger', icone: IconAddressBook, ordre: 16 },
    charger: () => import('./contacts-a-corriger.tsx'),
  },
  {
    ...commun,
    chemin: '/adherents/statistiques',
    titre: 'Statistiques des adhérents',
    menu: { groupe: 'Adhérents', libelle: 'Statistiques', icone: IconChartBar, ordre: 18 },
    charger: () => import('./statistiques.tsx'),
  },
  {
    ...commun,
    chemin: '/adherents/reglages',
    titre: 'Règles d’adhésion',
    droit: 'adherents.regler',
    menu: { groupe: 'Adhérents', libelle: 'Règles d’adhésion', icone: IconSettings, ordre: 19 },
    charger: () => import('./reglages.tsx'),
  },
  {
    ...commun,
    chemin: '/adherents/nouveau',
    titre: 'Nouvel adhérent',
    droit: 'adherents.modifier',
    charger: () => import('./nouveau.tsx'),
  },
  { ...commun, chemin: '/adherents/$id', titre: 'Adhérent', charger: () => import('./fiche.tsx') },
  {
    ...commun,
    chemin: '/adherents/etablissements/$id',
    titre: 'Établissement',
    charger: () => import('./etablissement.tsx'),
  },
  { ...commun, chemin: '/adherents/groupes/$id', titre: 'Groupe', charger: () => import('./groupe.tsx') },
]

export const commandes: DefinitionCommande[] = [
  {
    id: 'adherents.nouveau',
    libelle: 'Créer un adhérent',
    motsCles: ['adhésion', 'entreprise', 'nouvelle', 'inscrire'],
    icone: IconBuildingPlus,
    droit: 'adherents.modifier',
    chemin: '/adherents/nouveau',
  },
]
