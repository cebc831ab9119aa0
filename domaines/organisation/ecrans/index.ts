import {
  IconBriefcase,
  IconBuildingCommunity,
  IconBuildingHospital,
  IconCalendarEvent,
  IconChartHistogram,
  IconMapPin,
  IconSettings,
  IconStethoscope,
  IconTool,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { DefinitionCommande, DefinitionPage } from '../../../plateforme/interface/index.ts'

const commun = { espace: 'service', droit: 'organisation.lire' } as const
const groupe = 'Service' as const

export const pages: DefinitionPage[] = [
  {
    ...commun,
    chemin: '/organisation',
    titre: 'Vue du service',
    accueilDe: ['direction', 'administrateur'],
    menu: { groupe, libelle: 'Vue du service', icone: IconBuildingHospital, ordre: 10 },
    charger: () => import('./tableau.tsx'),
  },
  {
    ...commun,
    chemin: '/organisation/equipes',
    titre: 'Équipes',
    menu: { groupe, libelle: 'Équipes', icone: IconUsersGroup, ordre: 20 },
    charger: () => import('./equipes.tsx'),
  },
  { ...commun, chemin: '/organisation/equipes/$id', titre: 'Équipe', charger: () => import('./equipe.tsx') },
  {
    ...commun,
    chemin: '/organisation/portefeuilles',
    titre: 'Portefeuilles',
    menu: { groupe, libelle: 'Portefeuilles', icone: IconBriefcase, ordre: 30 },
    charger: () => import('./portefeuilles.tsx'),
  },
  {
    ...commun,
    chemin: '/organisation/commission',
    titre: 'Changements de médecin à signaler',
    charger: () => import('./commission.tsx'),
  },
  {
    ...commun,
    chemin: '/organisation/professionnels',
    titre: 'Professionnels',
    menu: { groupe, libelle: 'Professionnels', icone: IconStethoscope, ordre: 40 },
    charger: () => import('./professionnels.tsx'),
  },
  {
    ...commun,
    chemin: '/organisation/professionnels/$id',
    titre: 'Professionnel',
    charger: () => import('./professionnel.tsx'),
  },
  {
    ...commun,
    chemin: '/organisation/centres',
    titre: 'Centres',
    menu: { groupe, libelle: 'Centres', icone: IconMapPin, ordre: 50 },
    charger: () => import('./centres.tsx'),
  },
  { ...commun, chemin: '/organisation/centres/$id', titre: 'Centre', charger: () => import('./centre.tsx') },
  {
    ...commun,
    chemin: '/organisation/effectifs',
    titre: 'Effectifs',
    menu: { groupe, libelle: 'Effectifs', icone: IconChartHistogram, ordre: 60 },
    charger: () => import('./effectifs.tsx'),
  },
  {
    ...commun,
    chemin: '/organisation/materiel',
    titre: 'Matériel',
    menu: { groupe, libelle: 'Matériel', icone: IconTool, ordre: 70 },
    charger: () => import('./materiel.tsx'),
  },
  {
    ...commun,
    chemin: '/organisation/reservations',
    titre: 'Réservations',
    menu: { groupe, libelle: 'Réservations', icone: IconCalendarEvent, ordre: 71 },
    charger: () => import('./reservations.tsx'),
  },
  {
    ...commun,
    chemin: '/organisation/service',
    titre: 'Réglages du service',
    menu: { groupe, libelle: 'Réglages du service', icone: IconSettings, ordre: 80 },
    charger: () => import('./service.tsx'),
  },
]

export const commandes: DefinitionCommande[] = [
  {
    id: 'organisation.reserver',
    libelle: 'Réserver une salle ou un matériel',
    motsCles: ['réunion', 'véhicule', 'voiture', 'sonomètre', 'emprunter'],
    icone: IconCalendarEvent,
    droit: 'organisation.reserver',
    chemin: '/organisation/reservations',
  },
  {
    id: 'organisation.sans-equipe',
    libelle: 'Voir les établissements sans équipe',
    motsCles: ['portefeuille', 'affecter', 'orphelins'],
    icone: IconBuildingCommunity,
    droit: 'organisation.lire',
    chemin: '/organisation/portefeuilles?sansEquipe=oui',
  },
  {
    id: 'organisation.etalonnages',
    libelle: 'Voir les étalonnages en retard',
    motsCles: ['matériel', 'calibration', 'métrologie'],
    icone: IconTool,
    droit: 'organisation.lire',
    chemin: '/organisation/materiel?etalonnage=en_retard',
  },
]
