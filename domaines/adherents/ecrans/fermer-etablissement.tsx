import { z } from 'zod'
import {
  aujourdhui,
  ChampDate,
  ConfirmationAction,
  champForm,
  client,
  FormulaireModal,
  formaterDate,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './cache.ts'
import type { Etablissement } from './fiche/donnees.ts'

const schema = z.object({ ferme_le: champForm.jour() })

/** Closes an establishment on a day, or opens it again. */
export function FermerEtablissement({
  etablissement,
  fermer,
}: {
  etablissement: Etablissement
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const envoyer = (ferme_le: string | null) =>
    client.POST('/api/adherents/etablissements/{id}/fermeture', {
      params: { path: { id: etablissement.id } },
      body: { ferme_le },
    })
  const f = useFormulaire({
    schema,
    valeursInitiales: { ferme_le: aujourdhui() },
    enregistrer: ({ ferme_le }) => envoyer(ferme_le),
    message: 'Établissement fermé.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  if (etablissement.ferme_le)
    return (
      <ConfirmationAction
        ouverte
        fermer={fermer}
        titre="Rouvrir cet établissement ?"
        libelleAction="Rouvrir"
        agir={async () => {
          await envoyer(null)
          actualiser()
        }}
      >
        {`Il était fermé depuis le ${formaterDate(etablissement.ferme_le)}. Il reviendra dans les listes et dans les effectifs.`}
      </ConfirmationAction>
    )
  return (
    <FormulaireModal
      titre="Fermer l’établissement"
      formulaire={f}
      fermer={fermer}
      libelle="Fermer l’établissement"
    >
      <ChampDate
        label="Fermé le"
        description="Sa fiche et son histoire sont gardées ; son effectif n’est plus compté."
        {...f.champ('ferme_le')}
        maxDate={aujourdhui()}
      />
    </FormulaireModal>
  )
}
