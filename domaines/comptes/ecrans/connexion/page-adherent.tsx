import { $api, Lien } from '../../../../plateforme/interface/index.ts'
import { PageConnexion } from './page-connexion.tsx'

/** Sign-in of member companies: same API, said for people who come twice a year. */
export default function PageAdherent() {
  const service = $api.useQuery('get', '/api/service-public', undefined, {
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <PageConnexion
      titre="Espace adhérent"
      sousTitre={service.data?.nom ?? 'Vos salariés, vos établissements, vos documents.'}
      roles={(role) => role === 'employeur'}
      pied={
        <>
          Codes perdus ou jamais reçus ? <Lien vers="/mot-de-passe-oublie">Choisissez un mot de passe</Lien>,
          un lien vous sera envoyé.
        </>
      }
    />
  )
}
