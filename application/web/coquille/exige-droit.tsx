import { type ReactNode, Suspense } from 'react'
import { Chargement, useEtatSession } from '../../../plateforme/interface/index.ts'
import { AccesRefuse } from './etats-page.tsx'

/** Draws a page for those who have its right, and says why to the others. The server checks again anyway. */
export function ExigeDroit({ droit, children }: { droit?: string; children: ReactNode }) {
  const { peut } = useEtatSession()
  if (!peut(droit)) return <AccesRefuse />
  return <Suspense fallback={<Chargement lignes={6} libelle="Chargement de la page…" />}>{children}</Suspense>
}
