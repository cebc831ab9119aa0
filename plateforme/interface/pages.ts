import type { ComponentType } from 'react'

/** Who a page is for; each has its own shell. `public` is for pages without a session (sign-in). */
export type Espace = 'service' | 'adherent' | 'travailleur' | 'partenaire' | 'public'

/** What an icon of `@tabler/icons-react` is, as far as the shell needs to know. */
export type Icone = ComponentType<{
  size?: number | string
  stroke?: number | string
  'aria-hidden'?: boolean
}>

export interface EntreeMenu {
  groupe: GroupeMenu
  libelle: string
  icone: Icone
  ordre: number
}

/**
 * One page of a room. A room exports `pages: DefinitionPage[]` from `ecrans/index.ts`; the shell finds it
 * there. That file is part of the first load: keep it to definitions, and put screens behind `charger`.
 */
export interface DefinitionPage {
  /** Full path from the root, parameters with a dollar: `/adherents/$id`. */
  chemin: string
  titre: string
  /** Without this right the page shows « Accès refusé » and leaves the menu. */
  droit?: string
  espace: Espace
  menu?: EntreeMenu
  /** Roles whose day starts on this page: `/` (or the root of the espace) leads them here. */
  accueilDe?: string[]
  /** Reachable before the second factor is set up (the page that sets it up is one). */
  sansSecondFacteur?: boolean
  charger: () => Promise<{ default: ComponentType }>
}

/** A command of the palette (Ctrl+K) that is not a page: « Convoquer un travailleur », « Importer une DSN ». */
export interface DefinitionCommande {
  id: string
  libelle: string
  /** Other words people may type. */
  motsCles?: string[]
  icone: Icone
  droit?: string
  espace?: Espace
  /** Where it leads; commands that act at once would be fired by mistake. */
  chemin: string
}

/** Groups of the sidebar, in the order they are drawn. */
export const GROUPES_MENU = [
  'Ma journée',
  'Adhérents',
  'Suivi individuel',
  'Prévention',
  'Maintien en emploi',
  'Pilotage',
  'Gestion',
  'Service',
] as const
export type GroupeMenu = (typeof GROUPES_MENU)[number]

/** Pages the shell itself has to find, wherever they are written. */
export const CHEMINS = {
  connexion: '/connexion',
  monCompte: '/mon-compte',
  secondFacteur: '/mon-compte/second-facteur',
} as const

/** Where each espace starts. */
export const RACINES: Record<Exclude<Espace, 'public'>, string> = {
  service: '/',
  adherent: '/espace-adherent',
  travailleur: '/espace-travailleur',
  partenaire: '/espace-partenaire',
}

/** « Mon compte » of a person of this espace, inside its own shell. */
export const cheminDuCompte = (espace: Exclude<Espace, 'public'>): string =>
  espace === 'service' ? CHEMINS.monCompte : `${RACINES[espace]}${CHEMINS.monCompte}`

/** Sign-in page of an espace. */
export const cheminDeConnexion = (espace: Exclude<Espace, 'public'>): string =>
  espace === 'adherent' ? '/espace-adherent/connexion' : CHEMINS.connexion
