import { useRouter, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import {
  cheminDeConnexion,
  cheminDuCompte,
  type Espace,
  useEtatSession,
} from '../../../plateforme/interface/index.ts'
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
  if (session === null) return <VersConnexion espace={espace} />
  if (session.espace !== espace) return <Rediriger vers={RACINES[session.espace]} />
  if (session.secondFacteurRequis && !session.secondFacteurActif) {
    const page = pages.find((candidate) => candidate.chemin === lieu)
    if (!page?.sansSecondFacteur) return <Rediriger vers={`${cheminDuCompte(espace)}/second-facteur`} />
  }
  return children
}

/** To sign-in, with the address to come back to in `retour`. */
function VersConnexion({ espace }: { espace: Exclude<Espace, 'public'> }) {
  const { href } = useRouter().state.location
  const [vers] = useState(
    () =>
      cheminDeConnexion(espace) + ecrireRecherche({ retour: href === RACINES[espace] ? undefined : href }),
  )
  return <Rediriger vers={vers} />
}
