import { Checkbox, Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  SectionFormulaire,
  type useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { codes, TYPES_CONTRAT } from '../../vocabulaire.ts'
import { CategorieEnDirect, ChampExpositions, ChampSituations } from './champs-suivi.tsx'

export const schemaArrivee = z.object({
  nom_naissance: champForm.texte(100),
  prenoms: champForm.texte(100),
  sexe: champForm.choix(['F', 'M', 'I']),
  naissance: champForm.jour(),
  type_contrat: champForm.choix(codes(TYPES_CONTRAT)),
  temps_partiel: z.boolean(),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
  poste: champForm.texte(150),
  unite_travail: champForm.texteOptionnel(150),
  expositions: z.array(z.string()),
  situations: z.array(z.string()),
})
export const ARRIVEE_VIDE: z.input<typeof schemaArrivee> = {
  nom_naissance: '',
  prenoms: '',
  sexe: '' as 'F',
  naissance: '',
  type_contrat: '' as 'cdi',
  temps_partiel: false,
  debut: '',
  fin: '',
  poste: '',
  unite_travail: '',
  expositions: [],
  situations: [],
}

/** Fields of an arrival: who, which contract, which post, exposed to what. */
export function ChampsArrivee({
  f,
  etablissement,
}: {
  f: ReturnType<typeof useFormulaire<typeof schemaArrivee>>
  etablissement: string | undefined
}) {
  const v = f.valeurs
  return (
    <>
      <SectionFormulaire titre="La personne">
        <TextInput label="Nom de naissance" autoComplete="off" {...f.champ('nom_naissance')} />
        <TextInput label="Prénoms" autoComplete="off" {...f.champ('prenoms')} />
        <ChampDate label="Date de naissance" {...f.champ('naissance')} />
        <Select
          label="Sexe"
          placeholder="Choisir"
          data={[
            { value: 'F', label: 'Femme' },
            { value: 'M', label: 'Homme' },
            { value: 'I', label: 'Indéterminé' },
          ]}
          {...f.champ('sexe')}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Le contrat">
        <Select
          label="Contrat"
          placeholder="Choisir"
          data={Object.entries(TYPES_CONTRAT).map(([value, label]) => ({ value, label }))}
          {...f.champ('type_contrat')}
        />
        <ChampDate label="Premier jour de travail" {...f.champ('debut')} />
        <ChampDate label="Fin prévue" {...f.champ('fin')} />
        <Checkbox label="Temps partiel" {...f.champ('temps_partiel', { type: 'checkbox' })} />
      </SectionFormulaire>
      <SectionFormulaire titre="Le poste">
        <TextInput label="Poste" autoComplete="off" {...f.champ('poste')} />
        <TextInput label="Unité de travail" autoComplete="off" {...f.champ('unite_travail')} />
      </SectionFormulaire>
      <SectionFormulaire
        titre="À quoi sera-t-il exposé ?"
        aide="Cochez tout ce qui est vrai : plusieurs réponses possibles."
      >
        <ChampExpositions
          valeur={v.expositions}
          changer={(x) => f.poser('expositions', x)}
          poste={v.poste}
          etablissement={etablissement}
        />
        <ChampSituations valeur={v.situations} changer={(x) => f.poser('situations', x)} />
      </SectionFormulaire>
      <CategorieEnDirect naissance={v.naissance} expositions={v.expositions} situations={v.situations} />
    </>
  )
}
