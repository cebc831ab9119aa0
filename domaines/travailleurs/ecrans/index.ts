import { IconCopyCheck, IconSunHigh, IconUserPlus, IconUsers } from '@tabler/icons-react'
import type { DefinitionCommande, DefinitionPage } from '../../../plateforme/interface/index.ts'

const commun = { espace: 'service', droit: 'travailleurs.lire' } as const

/** Pages of the room of workers. */
export const pages: DefinitionPage[] = [
  {
    ...commun,
    chemin: '/ma-journee',
    titre: 'Ma journée',
    accueilDe: ['preventeur', 'pdp', 'qualite'],
    menu: { groupe: 'Ma journée', libelle: 'Ma journée', icone: IconSunHigh, ordre: 1 },
    charger: () => import('./ma-journee.tsx'),
  },
  {
    ...commun,
    chemin: '/travailleurs',
    titre: 'Travailleurs',
    menu: { groupe: 'Suivi individuel', libelle: 'Travailleurs', icone: IconUsers, ordre: 10 },
    charger: () => import('./liste.tsx'),
  },
  {
    ...commun,
    chemin: '/travailleurs/doublons',
    titre: 'Doublons probables',
    menu: { groupe: 'Suivi individuel', libelle: 'Doublons', icone: IconCopyCheck, ordre: 12 },
    charger: () => import('./doublons.tsx'),
  },
  {
    ...commun,
    chemin: '/travailleurs/nouveau',
    titre: 'Nouveau travailleur',
    droit: 'travailleurs.modifier',
    charger: () => import('./nouveau.tsx'),
  },
  {
    ...commun,
    chemin: '/travailleurs/doublons/$un/$autre',
    titre: 'Comparer deux dossiers',
    charger: () => import('./comparer.tsx'),
  },
  { ...commun, chemin: '/travailleurs/$id', titre: 'Travailleur', charger: () => import('./fiche.tsx') },
]

export const commandes: DefinitionCommande[] = [
  {
    id: 'travailleurs.nouveau',
    libelle: 'Créer un travailleur',
    motsCles: ['salarié', 'embauche', 'nouveau', 'dossier'],
    icone: IconUserPlus,
    droit: 'travailleurs.modifier',
    chemin: '/travailleurs/nouveau',
  },
  {
    id: 'travailleurs.doublons',
    libelle: 'Décider des doublons',
    motsCles: ['fusionner', 'fusion', 'homonymes'],
    icone: IconCopyCheck,
    droit: 'travailleurs.fusionner',
    chemin: '/travailleurs/doublons',
  },
]
