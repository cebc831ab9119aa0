import { Button, Group, Modal, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  client,
  FormulaireModal,
  SectionFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { CodesSecours } from './codes-secours.tsx'

const schema = z.object({ motDePasse: z.string().min(1, 'Indiquez votre mot de passe.') })

/** New recovery codes; those before stop working. */
export function RenouvelerCodes({ fermer }: { fermer: () => void }) {
  const [codes, setCodes] = useState<string[] | null>(null)
  const f = useFormulaire({
    schema,
    valeursInitiales: { motDePasse: '' },
    enregistrer: (body) => client.POST('/api/compte/second-facteur/codes', { body }),
    apres: ({ data }) => setCodes(data!.codesSecours),
  })
  if (codes)
    return (
      <Modal opened onClose={fermer} title="Nouveaux codes de secours" size={520} closeOnClickOutside={false}>
        <CodesSecours codes={codes} />
        <Group justify="flex-end" mt="md">
          <Button onClick={fermer}>J’ai conservé ces codes</Button>
        </Group>
      </Modal>
    )
  return (
    <FormulaireModal
      titre="Nouveaux codes de secours"
      formulaire={f}
      fermer={fermer}
      libelle="Créer de nouveaux codes"
    >
      <SectionFormulaire colonnes={1} aide="Les codes précédents ne serviront plus.">
        <PasswordInput
          label="Votre mot de passe"
          autoComplete="current-password"
          {...f.champ('motDePasse')}
        />
      </SectionFormulaire>
    </FormulaireModal>
  )
}
