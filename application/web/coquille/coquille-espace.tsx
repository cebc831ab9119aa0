import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useSession } from '../../../plateforme/interface/index.ts'
import { pages } from '../pages.ts'
import classes from './coquille-espace.module.css'
import { LienEvitement } from './lien-evitement.tsx'
import { Logo } from './logo.tsx'
import { MentionDemonstration } from './mention-demonstration.tsx'
import { entreeActive, menuDe } from './menu.ts'
import { MenuCompte } from './menu-compte.tsx'

const NOMS = {
  adherent: 'Espace adhérent',
  travailleur: 'Espace travailleur',
  partenaire: 'Espace partenaire',
  service: 'Service',
} as const

/** The shell of people outside the service: few pages, one column, made for a phone first. */
export function CoquilleEspace() {
  const { espace, peut } = useSession()
  const entrees = useMemo(
    () => menuDe(pages, espace, peut).flatMap((groupe) => groupe.entrees),
    [espace, peut],
  )
  const lieu = useRouterState({ select: (etat) => etat.location.pathname })
  const active = entreeActive(
    entrees.map((entree) => entree.chemin),
    lieu,
  )
  return (
    <div className={classes.coquille}>
      <LienEvitement />
      <header className={classes.haut}>
        <div className={classes.bandeau}>
          <div className={classes.identite}>
            <Logo />
            <span className={classes.espace}>{NOMS[espace]}</span>
          </div>
          <MentionDemonstration />
          <MenuCompte />
        </div>
      </header>
      {entrees.length > 0 && (
        <nav aria-label="Menu principal" className={classes.menu}>
          <ul>
            {entrees.map(({ chemin, libelle, icone: Icone }) => (
              <li key={chemin}>
                <Link
                  to={chemin}
                  className={classes.lien}
                  aria-current={chemin === active ? 'page' : undefined}
                  data-actif={chemin === active || undefined}
                >
                  <Icone size={20} stroke={1.6} aria-hidden />
                  <span>{libelle}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <main id="contenu" tabIndex={-1} className={classes.page}>
        <Outlet />
      </main>
    </div>
  )
}
