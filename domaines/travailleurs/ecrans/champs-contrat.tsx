import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  SectionFormulaire,
  type useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { codes, MOTIFS_FIN, SITUATIONS, TYPES_CONTRAT } from '../vocabulaire.ts'
import { ChampEtablissement } from './champ-etablissement.tsx'
import { choixObligatoire, choixOptionnel, enOptions, useChoix } from './commun.ts'

export const schemaContrat = z.object({
  etablissement_id: choixObligatoire('Choisissez l’établissement employeur.'),
  type: champForm.choix(codes(TYPES_CONTRAT)),
  numero: champForm.texteOptionnel(50),
  temps_partiel: z.boolean(),
  pcs: champForm.texteOptionnel(4),
  entreprise_utilisatrice_id: choixOptionnel(),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
})
export const schemaContratExistant = schemaContrat.extend({ motif_fin: choixOptionnel() })
export const schemaNouveauContrat = schemaContrat.extend({
  intitule: champForm.texteOptionnel(150),
  unite_travail: champForm.texteOptionnel(150),
  expositions: z.array(z.string()).default([]),
  situations: z.array(z.string()).default([]),
})

export const CONTRAT_VIDE: z.input<typeof schemaNouveauContrat> = {
  etablissement_id: '',
  type: 'cdi',
  numero: '',
  temps_partiel: false,
  pcs: '',
  entreprise_utilisatrice_id: '',
  debut: '',
  fin: '',
  intitule: '',
  unite_travail: '',
  expositions: [],
  situations: [],
}

/** The body the API takes for a new contract. */
export function enCorps(v: z.output<typeof schemaNouveauContrat>) {
  const { intitule, unite_travail, ...contrat } = v
  return { ...contrat, poste: intitule ? { intitule, unite_travail } : null }
}

// Any form that holds these fields, under the same names.
type F = ReturnType<typeof useFormulaire<typeof schemaNouveauContrat>>

export function ChampsContrat({ f, existant }: { f: F; existant?: boolean }) {
  const type = f.valeurs.type
  const motif = (f.champ as (nom: string) => ReturnType<F['champ']>)('motif_fin')
  return (
    <SectionFormulaire titre={existant ? undefined : 'Contrat'}>
      <ChampEtablissement label="Établissement employeur" {...f.champ('etablissement_id')} />
      <Select
        label="Type de contrat"
        data={enOptions(TYPES_CONTRAT)}
        {...f.champ('type')}
        allowDeselect={false}
      />
      <ChampDate label="Début" {...f.champ('debut')} />
      <ChampDate label="Fin" {...f.champ('fin')} description="Vide si elle n’est pas connue." />
      {existant && f.valeurs.fin && (
        <Select label="Motif de la fin" data={enOptions(MOTIFS_FIN)} clearable {...motif} />
      )}
      {(type === 'interim' || type === 'detache') && (
        <ChampEtablissement
          label="Entreprise utilisatrice"
          {...f.champ('entreprise_utilisatrice_id')}
          description="Où se fait la mission, si elle adhère ici."
        />
      )}
      <TextInput
        label="Code PCS-ESE"
        {...f.champ('pcs')}
        placeholder="553c"
        maxLength={4}
        description="Demandé pour un suivi partagé entre employeurs (D. 4624-59)."
      />
      <TextInput
        label="Numéro du contrat"
        {...f.champ('numero')}
        description="Utile si deux contrats courent dans le même établissement."
      />
      <Checkbox label="Temps partiel" {...f.champ('temps_partiel', { type: 'checkbox' })} />
    </SectionFormulaire>
  )
}

/** What is known of the job on the first day. */
export function ChampsPremierPoste({ f }: { f: F }) {
  return (
    <SectionFormulaire titre="Poste" aide="Le poste et ses expositions commencent avec le contrat.">
      <TextInput label="Intitulé du poste" {...f.champ('intitule')} />
      <TextInput label="Unité de travail" {...f.champ('unite_travail')} />
      <ChoixExpositions {...f.champ('expositions')} />
      <MultiSelect
        label="Situations"
        data={enOptions(SITUATIONS)}
        {...f.champ('situations')}
        value={f.valeurs.situations}
        clearable
      />
    </SectionFormulaire>
  )
}

/** Natures of exposure, those that ground a follow-up first. */
export function ChoixExpositions({ value, ...reste }: Record<string, unknown>) {
  const { natures } = useChoix()
  const groupe = (titre: string, fonde: string | null) => ({
    group: titre,
    items: natures.filter((n) => n.fonde === fonde).map((n) => ({ value: n.code, label: n.libelle })),
  })
  return (
    <MultiSelect
      label="Expositions"
      searchable
      clearable
      nothingFoundMessage="Aucune exposition ne correspond"
      data={[
        groupe('Suivi renforcé (SIR)', 'SIR'),
        groupe('Suivi adapté (SIA)', 'SIA'),
        groupe('Attestation', 'ATTEST'),
        groupe('Autres', null),
      ].filter((g) => g.items.length > 0)}
      {...reste}
      value={Array.isArray(value) ? (value as string[]) : []}
    />
  )
}
