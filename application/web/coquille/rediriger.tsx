import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Demarrage } from './etats-page.tsx'

/**
 * Leads elsewhere, once. The router's own `Navigate` starts again each time it is drawn, and it is drawn while
 * the move it asked for is under way.
 */
export function Rediriger({ vers }: { vers: string }) {
  const routeur = useRouter()
  useEffect(() => {
    void routeur.navigate({ href: vers, replace: true })
  }, [routeur, vers])
  return <Demarrage />
}
