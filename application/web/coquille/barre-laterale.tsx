import { Tooltip } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import { useId } from 'react'
import classes from './barre-laterale.module.css'
import { entreeActive, type GroupeDeMenu, type LigneMenu } from './menu.ts'

/** The pages of the role. Folded, only the icons stay, their name beside them on hover and for readers. */
export function BarreLaterale({ groupes, replie }: { groupes: GroupeDeMenu[]; replie?: boolean }) {
  const lieu = useRouterState({ select: (etat) => etat.location.pathname })
  const active = entreeActive(
    groupes.flatMap((groupe) => groupe.entrees.map((entree) => entree.chemin)),
    lieu,
  )
  return (
    <div className={classes.menu} data-replie={replie || undefined}>
      {groupes.map(({ groupe, entrees }) => (
        <Groupe key={groupe} titre={groupe} entrees={entrees} active={active} replie={replie} />
      ))}
    </div>
  )
}

function Groupe({
  titre,
  entrees,
  active,
  replie,
}: {
  titre: string
  entrees: LigneMenu[]
  active: string | undefined
  replie?: boolean
}) {
  const id = useId()
  return (
    <div className={classes.groupe}>
      <p id={id} className={classes.titre}>
        {titre}
      </p>
      <ul aria-labelledby={id}>
        {entrees.map(({ chemin, libelle, icone: Icone }) => (
          <li key={chemin}>
            <Tooltip label={libelle} position="right" disabled={!replie}>
              <Link
                to={chemin}
                className={classes.lien}
                aria-current={chemin === active ? 'page' : undefined}
                data-actif={chemin === active || undefined}
              >
                <Icone size={19} stroke={1.6} aria-hidden />
                <span>{libelle}</span>
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
    </div>
  )
}
