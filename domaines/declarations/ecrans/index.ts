import { IconArrowsDiff, IconClipboardCheck, IconClipboardList, IconShieldCheck } from '@tabler/icons-react'
import type { DefinitionPage, DefinitionSection } from '../../../plateforme/interface/index.ts'

const adherent = { espace: 'adherent', droit: 'declarations.consulter' } as const
const declarant = { espace: 'adherent', droit: 'declarations.declarer' } as const

export const pages: DefinitionPage[] = [
  {
    ...adherent,
    chemin: '/espace-adherent/declarations',
    titre: 'Déclaration annuelle',
    menu: { groupe: 'Adhérents', libelle: 'Déclaration', icone: IconClipboardList, ordre: 2.5 },
    charger: () => import('./employeur/declarations.tsx'),
  },
  {
    ...adherent,
    chemin: '/espace-adherent/declarations/$id',
    titre: 'Déclaration annuelle',
    charger: () => import('./employeur/declaration.tsx'),
  },
  {
    ...declarant,
    chemin: '/espace-adherent/arrivee',
    titre: 'Déclarer une arrivée',
    charger: () => import('./employeur/arrivee.tsx'),
  },
  {
    ...declarant,
    chemin: '/espace-adherent/demandes',
    titre: 'Vos demandes',
    charger: () => import('./employeur/demandes.tsx'),
  },
  {
    espace: 'service',
    droit: 'declarations.suivre',
    chemin: '/declarations',
    titre: 'Déclarations annuelles',
    menu: { groupe: 'Adhérents', libelle: 'Déclarations', icone: IconClipboardList, ordre: 40 },
    charger: () => import('./service/campagne.tsx'),
  },
  {
    espace: 'service',
    droit: 'declarations.lire',
    chemin: '/declarations/a-valider',
    titre: 'Déclarations à valider',
    menu: { groupe: 'Suivi individuel', libelle: 'Baisses à valider', icone: IconShieldCheck, ordre: 20 },
    charger: () => import('./service/a-valider.tsx'),
  },
  {
    espace: 'service',
    droit: 'declarations.lire',
    chemin: '/declarations/ecarts',
    titre: 'Écarts d’exposition',
    menu: { groupe: 'Prévention', libelle: 'Écarts d’exposition', icone: IconArrowsDiff, ordre: 20 },
    charger: () => import('./service/ecarts.tsx'),
  },
]

export const sections: DefinitionSection[] = [
  {
    sur: 'accueil-employeur',
    cle: 'declaration',
    titre: 'Déclaration annuelle',
    droit: 'declarations.consulter',
    ordre: 1,
    charger: () => import('./employeur/rappel.tsx'),
  },
  {
    sur: 'travailleur-employeur',
    cle: 'suivi',
    titre: 'Suivi',
    droit: 'declarations.declarer',
    ordre: 1,
    charger: () => import('./employeur/suivi-travailleur.tsx'),
  },
  {
    sur: 'adherent',
    cle: 'declarations',
    titre: 'Déclarations',
    icone: IconClipboardCheck,
    droit: 'declarations.suivre',
    ordre: 50,
    charger: () => import('./service/fiche-adherent.tsx'),
  },
]
