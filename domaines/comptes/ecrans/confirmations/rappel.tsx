import { $api, Avis, Lien, pluriel } from '../../../../plateforme/interface/index.ts'

/** On the home page of those who confirm: what waits for them. */
export default function RappelDesConfirmations() {
  const { data } = $api.useQuery('get', '/api/comptes/demandes')
  const aDecider = (data?.lignes ?? []).filter((d) => !d.deMoi).length
  if (aDecider === 0) return null
  return (
    <Avis
      ton="attention"
      titre={`${pluriel(aDecider, 'demande')} de l’administration ${aDecider > 1 ? 'attendent' : 'attend'} votre confirmation.`}
    >
      <Lien vers="/confirmations">Voir et décider</Lien>
    </Avis>
  )
}
