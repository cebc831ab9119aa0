import {
  IconAddressBook,
  IconBuilding,
  IconDeviceMobileCheck,
  IconHelpCircle,
  IconHome,
  IconUsers,
} from '@tabler/icons-react'
import type { DefinitionPage } from '../../../plateforme/interface/index.ts'

const adherent = { espace: 'adherent', droit: 'portail.lire' } as const

export const pages: DefinitionPage[] = [
  {
    ...adherent,
    chemin: '/espace-adherent',
    titre: 'Accueil',
    menu: { groupe: 'Adhérents', libelle: 'Accueil', icone: IconHome, ordre: 1 },
    accueilDe: ['employeur'],
    charger: () => import('./accueil.tsx'),
  },
  {
    ...adherent,
    chemin: '/espace-adherent/entreprises/$id',
    titre: 'Entreprise',
    charger: () => import('./entreprise.tsx'),
  },
  {
    ...adherent,
    chemin: '/espace-adherent/travailleurs',
    titre: 'Vos travailleurs',
    menu: { groupe: 'Adhérents', libelle: 'Travailleurs', icone: IconUsers, ordre: 2 },
    charger: () => import('./travailleurs.tsx'),
  },
  {
    ...adherent,
    chemin: '/espace-adherent/travailleurs/$id',
    titre: 'Travailleur',
    charger: () => import('./travailleur.tsx'),
  },
  {
    ...adherent,
    chemin: '/espace-adherent/etablissements',
    titre: 'Vos établissements',
    menu: { groupe: 'Adhérents', libelle: 'Établissements', icone: IconBuilding, ordre: 3 },
    charger: () => import('./etablissements.tsx'),
  },
  {
    ...adherent,
    chemin: '/espace-adherent/etablissements/$id',
    titre: 'Établissement',
    charger: () => import('./etablissement.tsx'),
  },
  {
    ...adherent,
    chemin: '/espace-adherent/contacts',
    titre: 'Vos contacts',
    menu: { groupe: 'Adhérents', libelle: 'Contacts', icone: IconAddressBook, ordre: 4 },
    charger: () => import('./contacts.tsx'),
  },
  {
    ...adherent,
    chemin: '/espace-adherent/aide',
    titre: 'Comprendre le suivi',
    menu: { groupe: 'Adhérents', libelle: 'Aide', icone: IconHelpCircle, ordre: 5 },
    charger: () => import('./aide.tsx'),
  },
  {
    espace: 'service',
    droit: 'portail.suivre',
    chemin: '/usage-espace-adherent',
    titre: 'Usage de l’espace adhérent',
    menu: { groupe: 'Adhérents', libelle: 'Usage de l’espace', icone: IconDeviceMobileCheck, ordre: 90 },
    charger: () => import('./usage.tsx'),
  },
]
