import { useRouter, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { CHEMINS, type Espace, useEtatSession } from '../../../plateforme/interface/index.ts'
import { RACINES } from '../../../plateforme/interface/pages.ts'
import { ecrireRecherche } from '../../../plateforme/interface/url/parametres.ts'
import { pages } from '../pages.ts'
import { Demarrage, ServeurAbsent } from './etats-page.tsx'
import { Rediriger } from './rediriger.tsx'

/** Draws its children for a person of this espace; leads the others where they belong. */
export function ExigeSession({
  espace,
  children,
}: {
  espace: Exclude<Espace, 'public'>
  children: ReactNode
}) {
  const { session, erreur, recharger } = useEtatSession()
  const lieu = useRouterState({ select: (etat) => etat.location.pathname })
  if (session === undefined) {
    return erreur ? <ServeurAbsent erreur={erreur} reessayer={() => void recharger()} /> : <Demarrage />
  }
  if (session === null) return <VersConnexion />
  if (session.espace !== espace) return <Rediriger vers={RACINES[session.espace]} />
  if (session.secondFacteurRequis && !session.secondFacteurActif) {
    const page = pages.find((candidate) => candidate.chemin === lieu)
    if (!page?.sansSecondFacteur) return <Rediriger vers={CHEMINS.secondFacteur} />
  }
  return children
}

/** To sign-in, with the address to come back to in `retour`. */
function VersConnexion() {
  const { href } = useRouter().state.location
  const [vers] = useState(
    () => CHEMINS.connexion + ecrireRecherche({ retour: href === '/' ? undefined : href }),
  )
  return <Rediriger vers={vers} />
}
