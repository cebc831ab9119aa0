import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DefinitionPage, Espace } from '../../plateforme/interface/index.ts'
import { RACINES } from '../../plateforme/interface/pages.ts'
import { ecrireRecherche, lireRecherche } from '../../plateforme/interface/url/parametres.ts'
import { Accueil } from './coquille/accueil.tsx'
import { CoquilleEspace } from './coquille/coquille-espace.tsx'
import { CoquilleService } from './coquille/coquille-service.tsx'
import { Introuvable, PanneDePage } from './coquille/etats-page.tsx'
import { ExigeDroit } from './coquille/exige-droit.tsx'
import { ExigeSession } from './coquille/exige-session.tsx'
import { Racine } from './coquille/racine.tsx'
import { pages } from './pages.ts'

const racine = createRootRoute({
  component: Racine,
  notFoundComponent: Introuvable,
  errorComponent: PanneDePage,
})

function routePage(parent: AnyRoute, page: DefinitionPage): AnyRoute {
  const Ecran = lazyRouteComponent(page.charger as () => Promise<{ default: () => ReactNode }>)
  const route = createRoute({
    getParentRoute: () => parent,
    path: page.chemin,
    component: () => (
      <ExigeDroit droit={page.droit}>
        <Ecran />
      </ExigeDroit>
    ),
  })
  // What lets a link on which the pointer rests fetch the code of its page.
  ;(route.options.component as unknown as { preload?: () => Promise<void> | undefined }).preload =
    Ecran.preload
  return route
}

function routeEspace(espace: Exclude<Espace, 'public'>): AnyRoute {
  const Coquille = espace === 'service' ? CoquilleService : CoquilleEspace
  const coquille = createRoute({
    getParentRoute: () => racine,
    id: `espace-${espace}`,
    component: () => (
      <ExigeSession espace={espace}>
        <Coquille />
      </ExigeSession>
    ),
  })
  const siennes = pages.filter((page) => page.espace === espace)
  const enfants = siennes.map((page) => routePage(coquille, page))
  if (!siennes.some((page) => page.chemin === RACINES[espace])) {
    enfants.push(createRoute({ getParentRoute: () => coquille, path: RACINES[espace], component: Accueil }))
  }
  if (espace === 'service') {
    // Inside the shell, so that somebody lost still has the menu and the search.
    enfants.push(createRoute({ getParentRoute: () => coquille, path: '$', component: Introuvable }))
  }
  return coquille.addChildren(enfants)
}

const publiques = pages.filter((page) => page.espace === 'public').map((page) => routePage(racine, page))
const composants = createRoute({
  getParentRoute: () => racine,
  path: '/dev/composants',
  component: lazyRouteComponent(() => import('./dev/page-composants.tsx')),
})

export const routeur = createRouter({
  routeTree: racine.addChildren([
    ...publiques,
    composants,
    routeEspace('service'),
    routeEspace('adherent'),
    routeEspace('travailleur'),
    routeEspace('partenaire'),
  ]),
  parseSearch: lireRecherche,
  stringifySearch: ecrireRecherche,
  defaultPreload: 'intent',
  defaultErrorComponent: PanneDePage,
  scrollRestoration: true,
  scrollToTopSelectors: ['#contenu'],
})
