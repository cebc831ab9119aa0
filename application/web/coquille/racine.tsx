import { VisuallyHidden } from '@mantine/core'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

/** Around every page: after a move, the keyboard and the screen reader start at the content of the new page. */
export function Racine() {
  const chemin = useRouterState({ select: (etat) => etat.resolvedLocation?.pathname })
  const precedent = useRef<string | undefined>(undefined)
  const [annonce, setAnnonce] = useState('')
  useEffect(() => {
    const avant = precedent.current
    precedent.current = chemin
    if (avant === undefined || avant === chemin) return
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
