import { PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import {
  client,
  FormulaireModal,
  SectionFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'

const schema = z
  .object({
    actuel: z.string().min(1, 'Indiquez votre mot de passe actuel.'),
    nouveau: z.string().min(12, '12 caractères au moins.').max(128, '128 caractères au plus.'),
    encore: z.string().min(1, 'Saisissez-le une seconde fois.'),
  })
  .refine((v) => v.nouveau === v.encore, {
    message: 'Les deux saisies diffèrent. Corrigez l’une des deux.',
    path: ['encore'],
  })

/** Changes one's password; the other sessions close. */
export function ChangerMotDePasse({ courriel, fermer }: { courriel: string; fermer: () => void }) {
  const cache = useQueryClient()
  const f = useFormulaire({
    schema,
    valeursInitiales: { actuel: '', nouveau: '', encore: '' },
    enregistrer: ({ actuel, nouveau }) =>
      client.POST('/api/compte/mot-de-passe', { body: { actuel, nouveau } }),
    message: 'Mot de passe changé. Vos autres sessions sont fermées.',
    apres: () => {
      void cache.invalidateQueries({ queryKey: ['get', '/api/compte/sessions'] })
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre="Changer le mot de passe"
      formulaire={f}
      fermer={fermer}
      libelle="Changer le mot de passe"
    >
      <SectionFormulaire colonnes={1}>
        <input type="email" autoComplete="username" value={courriel} readOnly hidden />
        <PasswordInput label="Mot de passe actuel" autoComplete="current-password" {...f.champ('actuel')} />
        <PasswordInput
          label="Nouveau mot de passe"
          description="12 caractères au moins, sans votre nom ni votre adresse. Une phrase que vous retenez convient bien."
          autoComplete="new-password"
          {...f.champ('nouveau')}
        />
        <PasswordInput label="Le même, encore une fois" autoComplete="new-password" {...f.champ('encore')} />
      </SectionFormulaire>
    </FormulaireModal>
  )
}
