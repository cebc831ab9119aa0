import { IconFileImport } from '@tabler/icons-react'
import type { DefinitionCommande, DefinitionPage } from '../../../plateforme/interface/index.ts'

const commun = { espace: 'service', droit: 'echanges.importer' } as const

export const pages: DefinitionPage[] = [
  {
    ...commun,
    chemin: '/imports',
    titre: 'Imports',
    menu: { groupe: 'Adhérents', libelle: 'Imports', icone: IconFileImport, ordre: 17 },
    charger: () => import('./liste.tsx'),
  },
  {
    ...commun,
    chemin: '/imports/nouveau',
    titre: 'Importer un fichier du personnel',
    charger: () => import('./nouveau.tsx'),
  },
  { ...commun, chemin: '/imports/$id', titre: 'Import', charger: () => import('./import.tsx') },
  {
    espace: 'adherent',
    droit: 'echanges.deposer',
    chemin: '/espace-adherent/fichiers',
    titre: 'Fichier du personnel',
    menu: { groupe: 'Adhérents', libelle: 'Fichier', icone: IconFileImport, ordre: 2.7 },
    charger: () => import('./depots.tsx'),
  },
  {
    espace: 'adherent',
    droit: 'echanges.deposer',
    chemin: '/espace-adherent/fichiers/$id',
    titre: 'Fichier envoyé',
    charger: () => import('./depot.tsx'),
  },
]

export const commandes: DefinitionCommande[] = [
  {
    id: 'echanges.importer',
    libelle: 'Importer un fichier du personnel',
    motsCles: ['DSN', 'CSV', 'Excel', 'classeur', 'arrivées', 'départs'],
    icone: IconFileImport,
    droit: 'echanges.importer',
    chemin: '/imports/nouveau',
  },
  {
    id: 'echanges.visites',
    libelle: 'Importer des visites passées',
    motsCles: ['historique', 'reprise', 'ancien logiciel', 'CSV', 'Excel'],
    icone: IconFileImport,
    droit: 'echanges.visites',
    chemin: '/imports/nouveau?objet=visites',
  },
]
