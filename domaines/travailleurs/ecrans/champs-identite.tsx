import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  ChampDate,
  champForm,
  SectionFormulaire,
  type useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { codes, SEXES } from '../vocabulaire.ts'
import { enOptions } from './commun.ts'

export const schemaIdentite = z.object({
  nom_naissance: champForm.texte(100),
  prenoms: champForm.texte(100),
  sexe: champForm.choix(codes(SEXES)),
  naissance: champForm.jour(),
  lieu_naissance: champForm.texteOptionnel(100),
  lieu_naissance_code: champForm.texteOptionnel(5),
  nom_usage: champForm.texteOptionnel(100),
  prenom_usage: champForm.texteOptionnel(100),
})

export const IDENTITE_VIDE: z.input<typeof schemaIdentite> = {
  nom_naissance: '',
  prenoms: '',
  sexe: '' as 'F',
  naissance: '',
  lieu_naissance: '',
  lieu_naissance_code: '',
  nom_usage: '',
  prenom_usage: '',
}

type F = ReturnType<typeof useFormulaire<typeof schemaIdentite>>

/** The strict traits of identity, then the names in use. */
export function ChampsIdentite({ f, traitsFiges }: { f: F; traitsFiges?: boolean }) {
  return (
    <>
      <SectionFormulaire
        titre="Identité de naissance"
        aide={
          traitsFiges
            ? 'Ces traits viennent du téléservice INSi : ils ne se modifient pas à la main.'
            : 'Telle qu’elle figure sur la pièce d’identité.'
        }
      >
        <TextInput label="Nom de naissance" {...f.champ('nom_naissance')} disabled={traitsFiges} />
        <TextInput label="Prénoms" {...f.champ('prenoms')} disabled={traitsFiges} />
        <ChampDate
          label="Date de naissance"
          {...f.champ('naissance')}
          maxDate={aujourdhui()}
          disabled={traitsFiges}
        />
        <Select label="Sexe" data={enOptions(SEXES)} {...f.champ('sexe')} disabled={traitsFiges} />
        <ChampLieu f={f} disabled={traitsFiges} />
        <TextInput
          label="Code INSEE du lieu"
          {...f.champ('lieu_naissance_code')}
          placeholder="Rempli avec la commune"
          maxLength={5}
          disabled={traitsFiges}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Noms utilisés" aide="À remplir s’ils diffèrent de l’identité de naissance.">
        <TextInput label="Nom d’usage" {...f.champ('nom_usage')} />
        <TextInput label="Prénom d’usage" {...f.champ('prenom_usage')} />
      </SectionFormulaire>
    </>
  )
}

function ChampLieu({ f, disabled }: { f: F; disabled?: boolean }) {
  const saisi = String(f.valeurs.lieu_naissance ?? '')
  const [q] = useDebouncedValue(saisi, 200)
  const { data } = $api.useQuery(
    'get',
    '/api/travailleurs/choix/lieux-naissance',
    { params: { query: { q: q.slice(0, 60) } } },
    { enabled: q.length >= 2 && !disabled, placeholderData: keepPreviousData },
  )
  const lieux = data?.lignes ?? []
  const champ = f.champ('lieu_naissance')
  return (
    <Autocomplete
      label="Commune ou pays de naissance"
      {...champ}
      placeholder="Évreux, Pologne…"
      data={[...new Set(lieux.map((l) => l.nom))]}
      filter={({ options }) => options}
      disabled={disabled}
      onOptionSubmit={(nom) => {
        const lieu = lieux.find((l) => l.nom === nom)
        if (lieu) f.poser('lieu_naissance_code', lieu.code)
      }}
    />
  )
}
