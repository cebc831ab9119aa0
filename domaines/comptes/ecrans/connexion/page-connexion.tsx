import { type ReactNode, useEffect, useState } from 'react'
import {
  MiseEnPageConnexion,
  RACINES,
  useAller,
  useEtatSession,
  useParametreUrl,
} from '../../../../plateforme/interface/index.ts'
import { EtapeIdentifiants } from './etape-identifiants.tsx'
import { EtapeSecondFacteur } from './etape-second-facteur.tsx'

/** Sign-in in one or two steps, then back where the person was going. */
export function PageConnexion({
  titre,
  sousTitre,
  pied,
  roles,
}: {
  titre: string
  sousTitre?: ReactNode
  pied: ReactNode
  roles: (role: string) => boolean
}) {
  const { session, recharger } = useEtatSession()
  const aller = useAller()
  const [retour] = useParametreUrl('retour', '')
  const [etape, setEtape] = useState<'identifiants' | 'second_facteur'>('identifiants')
  const [pourquoi, setPourquoi] = useState<string | null>(null)

  // Signed in, here or already: on to the page asked for, or to the espace of the role.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the session decides
  useEffect(() => {
    if (!session) return
    // Inside this service only: `//ailleurs` would be another site.
    const interne = /^\/(?![/\\])/.test(retour)
    aller(interne ? retour : RACINES[session.espace], { remplacer: true })
  }, [session])

  async function suite(atteinte: 'ouverte' | 'second_facteur') {
    setPourquoi(null)
    if (atteinte === 'second_facteur') setEtape('second_facteur')
    else await recharger()
  }
  if (etape === 'second_facteur')
    return (
      <MiseEnPageConnexion titre="Second facteur" sousTitre="Encore une étape : prouvez que c’est bien vous.">
        <EtapeSecondFacteur
          suite={() => suite('ouverte')}
          reprendre={(motif) => {
            setPourquoi(motif)
            setEtape('identifiants')
          }}
        />
      </MiseEnPageConnexion>
    )
  return (
    <MiseEnPageConnexion titre={titre} sousTitre={sousTitre} pied={pied}>
      <EtapeIdentifiants roles={roles} refusInitial={pourquoi} suite={suite} />
    </MiseEnPageConnexion>
  )
}
