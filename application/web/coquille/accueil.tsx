import { EnTetePage, useSession, Vide } from '../../../plateforme/interface/index.ts'
import { pages } from '../pages.ts'
import { menuDe } from './menu.ts'
import { Rediriger } from './rediriger.tsx'

/** The root of an espace: the home page of the role, or else the first page of its menu. */
export function Accueil() {
  const session = useSession()
  const accueil =
    pages.find((page) => page.accueilDe?.includes(session.role) && session.peut(page.droit)) ??
    menuDe(pages, session.espace, session.peut)[0]?.entrees[0]
  if (accueil) return <Rediriger vers={accueil.chemin} />
  return (
    <>
      <EnTetePage titre={`Bonjour ${session.compte.prenom}`} />
      <Vide titre="Aucune page ne vous est ouverte pour l’instant">
        Votre rôle n’a encore aucun droit dans Socle. Demandez-les à l’administrateur de votre service.
      </Vide>
    </>
  )
}
