import { NumberInput, Select } from '@mantine/core'
import { z } from 'zod'
import {
  aujourdhui,
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { cles, MOTIFS_PRESCRIPTION } from '../vocabulaire.ts'
import { choixDe, useActualiser } from './commun.tsx'

const schema = z.object({
  periodeMois: z.coerce
    .number('Nombre de mois attendu.')
    .int('Nombre entier de mois attendu.')
    .min(1, 'Un mois au moins.')
    .max(60, '60 mois au plus.'),
  le: champForm.jour(),
  motif: z.enum(cles(MOTIFS_PRESCRIPTION), 'Choisissez le motif.'),
})

/** The médecin du travail fixes a period shorter than the ceiling of the law. */
export function FormulairePeriodicite({ travailleur, fermer }: { travailleur: string; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { periodeMois: 24, le: aujourdhui(), motif: '' as keyof typeof MOTIFS_PRESCRIPTION },
    enregistrer: (body) =>
      client.POST('/api/suivi/travailleurs/{id}/periodicites', {
        params: { path: { id: travailleur } },
        body,
      }),
    message: 'Périodicité fixée. Les échéances sont recalculées.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Fixer une périodicité plus courte" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <NumberInput
          label="Période, en mois"
          description="Elle ne joue que si elle est plus courte que le plafond légal."
          min={1}
          max={60}
          {...f.champ('periodeMois')}
        />
        <ChampDate label="Fixée le" {...f.champ('le')} />
        <Select label="Motif" data={choixDe(MOTIFS_PRESCRIPTION)} {...f.champ('motif')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
