import { Checkbox, Select } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { CONCLUSIONS, cles, PROFESSIONS, VISITES_TENUES } from '../vocabulaire.ts'
import { choixDe, useActualiser } from './commun.tsx'

const schema = z.object({
  code: z.enum(cles(VISITES_TENUES), 'Choisissez le genre de visite.'),
  le: champForm.jour(),
  profession: z.enum(cles(PROFESSIONS), 'Choisissez qui a tenu la visite.'),
  conclusion: z
    .string()
    .nullish()
    .transform((c) => (c || null) as keyof typeof CONCLUSIONS | null),
  jointe: z.boolean(),
  secondExamen: z.boolean(),
})

/** Records a visit already held. */
export function FormulaireVisite({
  travailleur,
  code,
  fermer,
}: {
  travailleur: string
  code?: string
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      code: (code ?? '') as keyof typeof VISITES_TENUES,
      le: '',
      profession: '' as keyof typeof PROFESSIONS,
      conclusion: '',
      jointe: false,
      secondExamen: false,
    },
    enregistrer: (body) =>
      client.POST('/api/suivi/travailleurs/{id}/visites', { params: { path: { id: travailleur } }, body }),
    message: 'Visite enregistrée. Les échéances sont recalculées.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre="Saisir une visite tenue"
      libelle="Enregistrer la visite"
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire colonnes={1}>
        <Select label="Visite" data={choixDe(VISITES_TENUES)} searchable {...f.champ('code')} />
      </SectionFormulaire>
      <SectionFormulaire>
        <ChampDate label="Tenue le" {...f.champ('le')} />
        <Select label="Tenue par" data={choixDe(PROFESSIONS)} {...f.champ('profession')} />
        <Select label="Conclusion" data={choixDe(CONCLUSIONS)} clearable {...f.champ('conclusion')} />
      </SectionFormulaire>
      <SectionFormulaire colonnes={1}>
        <Checkbox
          label="Tenue en même temps qu’une visite périodique (le délai repart de ce jour)"
          {...f.champ('jointe', { type: 'checkbox' })}
        />
        <Checkbox
          label="Le médecin demande un second examen avant de conclure à l’inaptitude"
          {...f.champ('secondExamen', { type: 'checkbox' })}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
