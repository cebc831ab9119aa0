import { $api, Avis, formaterDate, Lien, pluriel } from '../../../../plateforme/interface/index.ts'
import { estOuverte } from '../../statuts.ts'

/** On the home page of a company: the declarations still to file, and the answers that wait. */
export default function RappelDeclaration({ id }: { id: string }) {
  const { data } = $api.useQuery('get', '/api/espace-adherent/declarations')
  const siennes = (data?.declarations ?? []).filter((d) => d.entrepriseId === id)
  return (
    <>
      {siennes
        .filter((d) => d.ecrit && estOuverte(d.statut))
        .map((d) => (
          <Avis
            key={d.id}
            ton={d.retard ? 'alerte' : 'attention'}
            titre={`Votre déclaration ${d.annee} ${d.retard ? 'est en retard' : 'est à déposer'}`}
            action={
              <Lien vers={`/espace-adherent/declarations/${d.id}`}>
                {d.statut === 'a_faire' ? 'Commencer' : 'Reprendre'}
              </Lien>
            }
          >
            {`${d.vus} sur ${pluriel(d.presents, 'travailleur vérifié', 'travailleurs vérifiés')}${d.commune ? ` à ${d.commune}` : ''}, ${
              d.retard ? 'clôture passée depuis le' : 'avant le'
            } ${formaterDate(d.fermeLe)}.`}
          </Avis>
        ))}
    </>
  )
}
