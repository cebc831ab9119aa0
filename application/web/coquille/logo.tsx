import { Link } from '@tanstack/react-router'
import { useSession } from '../../../plateforme/interface/index.ts'
import { Marque } from '../../../plateforme/interface/marque.tsx'
import { RACINES } from '../../../plateforme/interface/pages.ts'
import classes from './logo.module.css'

/** Mark and name, leading to the start of the espace. */
export function Logo({ replie }: { replie?: boolean }) {
  const { espace } = useSession()
  return (
    <Link to={RACINES[espace]} className={classes.logo} aria-label="Socle, aller à l’accueil">
      <Marque taille={28} />
      {!replie && <span>Socle</span>}
    </Link>
  )
}
