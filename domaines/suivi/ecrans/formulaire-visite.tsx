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
import type { VisiteLue } from './types.ts'

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

/** Records a visit already held, or corrects one. */
export function FormulaireVisite({
  travailleur,
  code,
  visite,
  fermer,
}: {
  travailleur: string
  code?: string
  visite?: VisiteLue
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      code: (visite?.code ?? code ?? '') as keyof typeof VISITES_TENUES,
      le: visite?.le ?? '',
      profession: (visite?.profession ?? '') as keyof typeof PROFESSIONS,
      conclusion: visite?.conclusion ?? '',
      jointe: visite?.jointe ?? false,
      secondExamen: visite?.secondExamen ?? false,
    },
    enregistrer: async (body) => {
      if (visite) await client.PATCH('/api/suivi/visites/{id}', { params: { path: { id: visite.id } }, body })
      else
        await client.POST('/api/suivi/travailleurs/{id}/visites', {
          params: { path: { id: travailleur } },
          body,
        })
    },
    message: `Visite ${visite ? 'corrigée' : 'enregistrée'}. Les échéances sont recalculées.`,
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={visite ? 'Corriger une visite tenue' : 'Saisir une visite tenue'}
      libelle={visite ? 'Enregistrer la correction' : 'Enregistrer la visite'}
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
