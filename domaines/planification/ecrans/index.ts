import {
  IconCalendarPlus,
  IconFileCertificate,
  IconFlask,
  IconListNumbers,
  IconMail,
} from '@tabler/icons-react'
import type {
  DefinitionCommande,
  DefinitionPage,
  DefinitionSection,
} from '../../../plateforme/interface/index.ts'

export const pages: DefinitionPage[] = [
  // Order of convocables, delegation, preferences
  {
    espace: 'service',
    droit: 'planification.convocables',
    chemin: '/convocables',
    titre: 'À convoquer',
    menu: { groupe: 'Suivi individuel', libelle: 'À convoquer', icone: IconListNumbers, ordre: 0 },
    charger: () => import('./convocables.tsx'),
  },
  {
    espace: 'service',
    droit: 'planification.convocables',
    chemin: '/convocables/listes',
    titre: 'Listes du médecin',
    charger: () => import('./convocables-listes.tsx'),
  },
  {
    espace: 'service',
    droit: 'planification.delegation',
    chemin: '/delegations',
    titre: 'Délégations',
    menu: { groupe: 'Suivi individuel', libelle: 'Délégations', icone: IconFileCertificate, ordre: 20 },
    charger: () => import('./delegations.tsx'),
  },
  {
    espace: 'service',
    droit: 'planification.delegation',
    chemin: '/delegations/$id',
    titre: 'Protocole de délégation',
    charger: () => import('./protocole.tsx'),
  },
  {
    espace: 'service',
    droit: 'planification.delegation',
    chemin: '/mesures-experimentales',
    titre: 'Mesures expérimentales',
    menu: { groupe: 'Suivi individuel', libelle: 'Mesures expérimentales', icone: IconFlask, ordre: 21 },
    charger: () => import('./mesures.tsx'),
  },
  {
    espace: 'service',
    droit: 'planification.delegation',
    chemin: '/mesures-experimentales/$id',
    titre: 'Mesure expérimentale',
    charger: () => import('./mesure.tsx'),
  },
  {
    espace: 'service',
    droit: 'planification.ordre',
    chemin: '/reglages/schema-de-suivi',
    titre: 'Schéma de suivi',
    menu: { groupe: 'Service', libelle: 'Schéma de suivi', icone: IconListNumbers, ordre: 80 },
    charger: () => import('./ordre-schemas.tsx'),
  },
  {
    espace: 'service',
    droit: 'planification.ordre',
    chemin: '/reglages/schema-de-suivi/$id',
    titre: 'Version du schéma de suivi',
    charger: () => import('./ordre-version.tsx'),
  },
  {
    espace: 'adherent',
    droit: 'planification.employeur',
    chemin: '/espace-adherent/convocations/preferences',
    titre: 'Convocation de vos travailleurs',
    menu: { groupe: 'Adhérents', libelle: 'Comment convoquer', icone: IconMail, ordre: 5 },
    charger: () => import('./preferences-employeur.tsx'),
  },
  // Agendas and appointments
]

export const sections: DefinitionSection[] = [
  {
    sur: 'travailleur',
    cle: 'planification',
    titre: 'Planification',
    icone: IconCalendarPlus,
    droit: 'planification.convocables',
    ordre: 2,
    charger: () => import('./decisions-travailleur.tsx'),
  },
  {
    sur: 'adherent',
    cle: 'convocation',
    titre: 'Convocation',
    icone: IconMail,
    droit: 'planification.preferences',
    ordre: 5,
    charger: () => import('./preferences-adherent.tsx'),
  },
]

export const commandes: DefinitionCommande[] = [
  {
    id: 'planification.a-convoquer',
    libelle: 'Voir qui convoquer en premier',
    motsCles: ['convocables', 'priorité', 'ordre', 'planifier'],
    icone: IconListNumbers,
    droit: 'planification.convocables',
    chemin: '/convocables?rdv=non',
  },
]
