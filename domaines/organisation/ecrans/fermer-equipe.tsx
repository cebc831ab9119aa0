import { z } from 'zod'
import {
  aujourdhui,
  ChampDate,
  champForm,
  client,
  FormulaireModal,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './commun.ts'

const schema = z.object({ le: champForm.jour() })

/** The last day of a team whose portfolio is empty. */
export function FermerEquipe({
  equipe,
  fermer,
}: {
  equipe: { id: string; nom: string }
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { le: aujourdhui() },
    enregistrer: (body) =>
      client.POST('/api/organisation/equipes/{id}/fermeture', { params: { path: { id: equipe.id } }, body }),
    message: 'Équipe fermée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre={`Fermer ${equipe.nom}`} libelle="Fermer l’équipe" formulaire={f} fermer={fermer}>
      <ChampDate
        label="Dernier jour"
        description="Son portefeuille doit être confié à d’autres équipes à cette date. Ses membres en sortent ce jour-là."
        {...f.champ('le')}
      />
    </FormulaireModal>
  )
}
