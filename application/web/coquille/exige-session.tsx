import { Navigate, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CHEMINS, type Espace, useEtatSession } from '../../../plateforme/interface/index.ts'
import { RACINES } from '../../../plateforme/interface/pages.ts'
import { pages } from '../pages.ts'
import { Demarrage, ServeurAbsent } from './etats-page.tsx'

/** Draws its children for a person of this espace; leads the others where they belong. */
export function ExigeSession({
  espace,
  children,
}: {
  espace: Exclude<Espace, 'public'>
  children: ReactNode
}) {
  const { session, erreur, recharger } = useEtatSession()
  const lieu = useRouterState({ select: (etat) => etat.location })
  if (session === undefined) {
    return erreur ? <ServeurAbsent erreur={erreur} reessayer={() => void recharger()} /> : <Demarrage />
  }
  if (session === null) {
    const retour = lieu.href === '/' ? {} : { retour: lieu.href }
    return <Navigate to={CHEMINS.connexion} search={retour as never} replace />
  }
  if (session.espace !== espace) return <Navigate to={RACINES[session.espace]} replace />
  if (session.secondFacteurRequis && !session.secondFacteurActif) {
    const page = pages.find((candidate) => candidate.chemin === lieu.pathname)
    if (!page?.sansSecondFacteur) return <Navigate to={CHEMINS.secondFacteur} replace />
  }
  return children
}
