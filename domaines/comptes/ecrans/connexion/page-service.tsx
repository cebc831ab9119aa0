import { $api, Lien } from '../../../../plateforme/interface/index.ts'
import { PageConnexion } from './page-connexion.tsx'

/** Sign-in of the service's staff; everyone else may use it too. */
export default function PageService() {
  const service = $api.useQuery('get', '/api/service-public', undefined, {
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <PageConnexion
      titre="Connexion"
      sousTitre={service.data?.nom ?? 'Accédez à votre espace de travail.'}
      roles={() => true}
      pied={
        <>
          <Lien vers="/mot-de-passe-oublie">Mot de passe oublié</Lien>
          {' · '}
          <Lien vers="/espace-adherent/connexion">Espace adhérent</Lien>
        </>
      }
    />
  )
}
