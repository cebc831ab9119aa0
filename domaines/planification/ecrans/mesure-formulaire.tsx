import { MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
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
import { cles, EFFETS_MESURE, EXPOSITIONS_COURTES } from '../vocabulaire.ts'
import type { MesureLue } from './mesures.tsx'
import { choixDe, nomVisite, useActualiser } from './ordre-commun.tsx'

const CODES = {
  EMAE: nomVisite('EMAE'),
  EMAP: nomVisite('EMAP'),
  VINT: nomVisite('VINT'),
  VIPP: nomVisite('VIPP'),
}
const CONTRATS = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'Intérim',
  apprenti: 'Apprentissage',
  professionnalisation: 'Professionnalisation',
  saisonnier: 'Saisonnier',
  stage: 'Stage',
}
const liste = z.array(z.string())
const schema = z.object({
  nom: champForm.texte(160),
  texte: champForm.texte(4000),
  effet: z.enum(cles(EFFETS_MESURE), 'Choisissez ce que la mesure permet.'),
  base_juridique: champForm.texte(1000),
  accord_reference: champForm.texteOptionnel(200),
  accord_le: champForm.jourOptionnel(),
  debut: champForm.jour(),
  fin: champForm.jour(),
  codes: liste.min(1, 'Choisissez au moins une visite.'),
  categories: liste,
  contrats: liste,
  expositions: liste,
  exclusions: liste,
  code_tenu: z.string().transform((v) => v || null),
  delai_mois: champForm.entierOptionnel(1),
  periode_mois: champForm.entierOptionnel(1),
  perimetre: champForm.texteOptionnel(1000),
  reserve: champForm.texteOptionnel(1000),
})

/** Writes or edits a measure: text, legal basis, agreement, perimeter, exclusions. */
export function FormulaireMesure({ mesure, fermer }: { mesure?: MesureLue; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      nom: mesure?.nom ?? '',
      texte: mesure?.texte ?? '',
      effet: mesure?.effet ?? 'delegation',
      base_juridique: mesure?.base_juridique ?? '',
      accord_reference: mesure?.accord_reference ?? '',
      accord_le: mesure?.accord_le ?? '',
      debut: mesure?.debut ?? aujourdhui(),
      fin: mesure?.fin ?? '',
      codes: mesure?.codes ?? [],
      categories: mesure?.categories ?? [],
      contrats: mesure?.contrats ?? [],
      expositions: mesure?.expositions ?? [],
      exclusions: mesure?.exclusions ?? [],
      code_tenu: mesure?.code_tenu ?? '',
      delai_mois: mesure?.delai_mois ?? ('' as const),
      periode_mois: mesure?.periode_mois ?? ('' as const),
      perimetre: mesure?.perimetre ?? '',
      reserve: mesure?.reserve ?? '',
    },
    enregistrer: (valeurs) => {
      const body = valeurs as never
      return mesure
        ? client.PUT('/api/planification/mesures/{id}', { params: { path: { id: mesure.id } }, body })
        : client.POST('/api/planification/mesures', { body })
    },
    message: 'Mesure enregistrée. Les listes suivent.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  const delai = f.valeurs.effet === 'delai'
  return (
    <TiroirFormulaire
      titre={mesure ? 'Modifier la mesure' : 'Nouvelle mesure expérimentale'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire titre="La mesure">
        <TextInput label="Nom" {...f.champ('nom')} />
        <Textarea label="Texte" autosize minRows={3} {...f.champ('texte')} />
        <Select
          label="Ce qu’elle permet"
          data={choixDe(EFFETS_MESURE)}
          allowDeselect={false}
          {...f.champ('effet')}
        />
        <Textarea label="Base juridique" autosize minRows={2} {...f.champ('base_juridique')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Accord et période">
        <TextInput
          label="Référence de l’accord de la DREETS"
          description="Sans accord, la mesure reste un projet et ne permet rien."
          {...f.champ('accord_reference')}
        />
        <ChampDate label="Accord du" {...f.champ('accord_le')} />
        <ChampDate label="Du" {...f.champ('debut')} />
        <ChampDate label="Au" {...f.champ('fin')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Périmètre">
        <MultiSelect label="Visites" data={choixDe(CODES)} {...f.champ('codes')} />
        <MultiSelect label="Catégories" data={['SIS', 'SIA', 'SIR']} {...f.champ('categories')} />
        <MultiSelect label="Contrats" data={choixDe(CONTRATS)} {...f.champ('contrats')} />
        <MultiSelect
          label="Seulement avec l’une de ces expositions"
          data={choixDe(EXPOSITIONS_COURTES as Record<string, string>)}
          searchable
          {...f.champ('expositions')}
        />
        <MultiSelect
          label="Exclusions"
          data={choixDe(EXPOSITIONS_COURTES as Record<string, string>)}
          searchable
          {...f.champ('exclusions')}
        />
        {delai ? (
          <NumberInput
            label="Délai, en mois après l’affectation"
            min={1}
            max={12}
            {...f.champ('delai_mois')}
          />
        ) : (
          <>
            <Select
              label="Visite tenue comme"
              description="L’infirmier délivre une attestation de suivi, jamais un avis d’aptitude."
              data={[
                { value: 'VINT', label: nomVisite('VINT') },
                { value: 'VIPP', label: nomVisite('VIPP') },
              ]}
              {...f.champ('code_tenu')}
            />
            <NumberInput
              label="Mois entre deux visites sous mesure"
              min={1}
              max={60}
              {...f.champ('periode_mois')}
            />
          </>
        )}
        <Textarea label="Périmètre en clair" autosize {...f.champ('perimetre')} />
        <Textarea
          label="Réserve"
          description="Ce que le droit a changé depuis."
          autosize
          {...f.champ('reserve')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
