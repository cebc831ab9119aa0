import {
  IconCalendarCheck,
  IconCalendarDue,
  IconGavel,
  IconRefresh,
  IconScale,
  IconStethoscope,
} from '@tabler/icons-react'
import type {
  DefinitionCommande,
  DefinitionPage,
  DefinitionSection,
} from '../../../plateforme/interface/index.ts'

const commun = { espace: 'service', droit: 'suivi.lire' } as const

export const pages: DefinitionPage[] = [
  {
    ...commun,
    chemin: '/echeancier',
    titre: 'Échéancier',
    menu: { groupe: 'Suivi individuel', libelle: 'Échéancier', icone: IconCalendarDue, ordre: 1 },
    charger: () => import('./echeancier.tsx'),
  },
  {
    ...commun,
    droit: 'suivi.changements',
    chemin: '/suivi/ce-qui-change',
    titre: 'Ce qui change, pour qui',
    menu: { groupe: 'Suivi individuel', libelle: 'Ce qui change', icone: IconScale, ordre: 8 },
    charger: () => import('./ce-qui-change.tsx'),
  },
  {
    ...commun,
    droit: 'suivi.lireLaLoi',
    chemin: '/suivi/lecture-de-la-loi',
    titre: 'Lecture de la loi',
    menu: { groupe: 'Service', libelle: 'Lecture de la loi', icone: IconGavel, ordre: 89 },
    charger: () => import('./reglages-loi.tsx'),
  },
  {
    ...commun,
    droit: 'suivi.recalculer',
    chemin: '/suivi/recalcul',
    titre: 'Recalcul des échéances',
    menu: { groupe: 'Service', libelle: 'Recalcul des échéances', icone: IconRefresh, ordre: 90 },
    charger: () => import('./recalcul.tsx'),
  },
  {
    espace: 'adherent',
    droit: 'suivi.employeur',
    chemin: '/espace-adherent/visites',
    titre: 'Prochaines visites',
    menu: { groupe: 'Adhérents', libelle: 'Visites', icone: IconCalendarCheck, ordre: 3 },
    charger: () => import('./visites-employeur.tsx'),
  },
]

export const sections: DefinitionSection[] = [
  {
    sur: 'travailleur',
    cle: 'suivi',
    titre: 'Prochaines visites',
    icone: IconStethoscope,
    droit: 'suivi.travailleur',
    ordre: 1,
    charger: () => import('./suivi-travailleur.tsx'),
  },
]

export const commandes: DefinitionCommande[] = [
  {
    id: 'suivi.retards',
    libelle: 'Voir les visites en retard',
    motsCles: ['échéances', 'dépassées', 'convoquer'],
    icone: IconCalendarDue,
    droit: 'suivi.lire',
    chemin: '/echeancier?delai=retard',
  },
]
