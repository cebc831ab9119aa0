import { VisuallyHidden } from '@mantine/core'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { RACINES } from '../../../plateforme/interface/pages.ts'
import { pages } from '../pages.ts'

/** The root of an espace without a page of its own: it only leads to the home of the role. */
function estRelais(chemin: string): boolean {
  return Object.values<string>(RACINES).includes(chemin) && !pages.some((page) => page.chemin === chemin)
}

/** Around every page: after a move, the keyboard and the screen reader start at the content of the new page. */
export function Racine() {
  const chemin = useRouterState({ select: (etat) => etat.resolvedLocation?.pathname })
  const precedent = useRef<string | undefined>(undefined)
  const [annonce, setAnnonce] = useState('')
  useEffect(() => {
    const avant = precedent.current
    precedent.current = chemin
    if (avant === undefined || avant === chemin || estRelais(avant)) return
    document.getElementById('contenu')?.focus({ preventScroll: true })
    // The page sets its title once drawn.
    const attente = setTimeout(() => setAnnonce(document.title), 300)
    return () => clearTimeout(attente)
  }, [chemin])
  return (
    <>
      <Outlet />
      <VisuallyHidden role="status">{annonce}</VisuallyHidden>
    </>
  )
}
