import { PasswordInput } from '@mantine/core'
import { z } from 'zod'
import {
  client,
  FormulaireModal,
  SectionFormulaire,
  useEtatSession,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'

const schema = z.object({ motDePasse: z.string().min(1, 'Indiquez votre mot de passe.') })

/** Removes one's second factor, when no role asks for it. */
export function RetirerSecondFacteur({ fermer }: { fermer: () => void }) {
  const { recharger } = useEtatSession()
  const f = useFormulaire({
    schema,
    valeursInitiales: { motDePasse: '' },
    enregistrer: (body) => client.POST('/api/compte/second-facteur/retrait', { body }),
    message: 'Second facteur retiré.',
    apres: () => {
      fermer()
      void recharger()
    },
  })
  return (
    <FormulaireModal
      titre="Retirer le second facteur ?"
      formulaire={f}
      fermer={fermer}
      libelle="Retirer le second facteur"
    >
      <SectionFormulaire
        colonnes={1}
        aide="Votre compte ne sera plus protégé que par son mot de passe. Les codes de secours ne serviront plus."
      >
        <PasswordInput
          label="Votre mot de passe"
          autoComplete="current-password"
          {...f.champ('motDePasse')}
        />
      </SectionFormulaire>
    </FormulaireModal>
  )
}
