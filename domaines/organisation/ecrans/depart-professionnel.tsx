import { z } from 'zod'
import {
  Avis,
  annoncer,
  aujourdhui,
  ChampDate,
  champForm,
  client,
  FormulaireModal,
  pluriel,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './commun.ts'

const schema = z.object({ le: champForm.jour() })

/** The last day of a professional, with what it closes said before. */
export function DepartProfessionnel({
  professionnel: p,
  fermer,
}: {
  professionnel: { id: string; nom: string; prenom: string }
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { le: aujourdhui() },
    enregistrer: (body) =>
      client.POST('/api/organisation/professionnels/{id}/depart', { params: { path: { id: p.id } }, body }),
    apres: async ({ data }) => {
      await actualiser()
      const suites = [
        data?.sansRemplacant.length ? `À remplacer de nouveau : ${data.sansRemplacant.join(', ')}.` : '',
        data?.materielARecuperer ? `${pluriel(data.materielARecuperer, 'matériel')} à récupérer.` : '',
      ].filter(Boolean)
      annoncer(['Départ enregistré.', ...suites].join(' '))
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={`Départ de ${p.prenom} ${p.nom}`}
      libelle="Enregistrer le départ"
      formulaire={f}
      fermer={fermer}
    >
      <ChampDate label="Dernier jour dans le service" {...f.champ('le')} />
      <Avis>
        Ce jour-là prennent fin son temps de travail, sa place dans les équipes, ses absences et ses
        remplacements. Ce qui était prévu ensuite est effacé.
      </Avis>
    </FormulaireModal>
  )
}
