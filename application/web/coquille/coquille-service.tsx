import { ActionIcon, Drawer, Tooltip } from '@mantine/core'
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconMenu2 } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { Rappels, useSession } from '../../../plateforme/interface/index.ts'
import { accueilDuRole, pages } from '../pages.ts'
import { BoutonRecherche } from '../palette/bouton-recherche.tsx'
import { Palette } from '../palette/palette.tsx'
import { BarreLaterale } from './barre-laterale.tsx'
import classes from './coquille-service.module.css'
import { LienEvitement } from './lien-evitement.tsx'
import { Logo } from './logo.tsx'
import { MentionDemonstration } from './mention-demonstration.tsx'
import { menuDe } from './menu.ts'
import { MenuCompte } from './menu-compte.tsx'

/** The shell of the service's staff: sidebar by role, search on top, the page on its sheet. */
export function CoquilleService() {
  const { peut, role } = useSession()
  const groupes = useMemo(() => menuDe(pages, 'service', peut), [peut])
  // On a tablet the page needs the width more than the words of the menu.
  const large = useMediaQuery('(min-width: 72em)', true, { getInitialValueInEffect: false })
  const [choix, setChoix] = useLocalStorage<boolean | null>({
    key: 'socle.menu-replie',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const replie = choix ?? !large
  const [tiroir, { open: ouvrirTiroir, close: fermerTiroir }] = useDisclosure()
  const lieu = useRouterState({ select: (etat) => etat.location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the drawer
  useEffect(fermerTiroir, [lieu])

  const Pli = replie ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <div className={classes.coquille} data-replie={replie || undefined}>
      <LienEvitement />
      <nav aria-label="Menu principal" className={classes.cote}>
        <div className={classes.marque}>
          <Logo replie={replie} />
        </div>
        <BarreLaterale groupes={groupes} replie={replie} />
        <div className={classes.pli}>
          <Tooltip label={replie ? 'Déplier le menu' : 'Replier le menu'} position="right">
            <ActionIcon
              aria-label={replie ? 'Déplier le menu' : 'Replier le menu'}
              aria-expanded={!replie}
              onClick={() => setChoix(!replie)}
            >
              <Pli size={19} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </nav>
      <header className={classes.haut}>
        <ActionIcon
          className={classes.ouvrirTiroir}
          size="lg"
          aria-label="Ouvrir le menu"
          onClick={ouvrirTiroir}
        >
          <IconMenu2 size={21} aria-hidden />
        </ActionIcon>
        <BoutonRecherche />
        <MentionDemonstration />
        <MenuCompte />
      </header>
      <main id="contenu" tabIndex={-1} className={classes.feuille}>
        <div className={classes.page}>
          {lieu === accueilDuRole(role, peut) && (
            <div className={classes.rappels}>
              <Rappels />
            </div>
          )}
          <Outlet />
        </div>
      </main>
      <Drawer
        opened={tiroir}
        onClose={fermerTiroir}
        position="left"
        size={288}
        title={<Logo />}
        classNames={{ content: classes.tiroir, header: classes.tiroir }}
      >
        <nav aria-label="Menu principal" className={classes.menuTiroir}>
          <BarreLaterale groupes={groupes} />
        </nav>
      </Drawer>
      <Palette />
    </div>
  )
}
