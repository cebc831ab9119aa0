import { Checkbox, Group, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { $api, ChampDate, SectionFormulaire } from '../../../plateforme/interface/index.ts'
import type { Acces } from './acces.ts'
import { ChampCommune, ChampNaf } from './champs.tsx'

/** Fields of an establishment. `suite` adds fields beside its headcount, in the guided creation. */
export function ChampsEtablissement({
  acces,
  titre,
  sansSiret,
  nafActuel,
  suite,
}: {
  acces: Acces
  titre?: string
  sansSiret?: boolean
  nafActuel?: string | null
  suite?: ReactNode
}) {
  const { champ, liste } = acces
  const { data } = $api.useQuery('get', '/api/adherents/references', undefined, { staleTime: 300_000 })
  const options = (choses: { id: string; nom: string }[] | undefined) =>
    (choses ?? []).map(({ id, nom }) => ({ value: id, label: nom }))
  return (
    <>
      <SectionFormulaire titre={titre}>
        {!sansSiret && (
          <TextInput label="SIRET" {...champ('siret')} inputMode="numeric" placeholder="14 chiffres" />
        )}
        <TextInput label="Enseigne de l’établissement" {...champ('enseigne')} />
        <TextInput label="Adresse" {...champ('adresse')} />
        <TextInput label="Complément" {...champ('complement')} />
        <ChampCommune acces={acces} />
        <TextInput label="Code postal" {...champ('code_postal')} inputMode="numeric" />
        <TextInput
          label="Lieu d’activité"
          {...champ('lieu_activite')}
          description="Quand le travail se fait ailleurs qu’à cette adresse."
        />
        <ChampNaf acces={acces} libelle="Activité de l’établissement (NAF)" actuel={nafActuel} />
        {suite}
      </SectionFormulaire>
      <SectionFormulaire titre="Suivi et organisation">
        <Select
          label="Secteur"
          {...liste('secteur_id')}
          data={options(data?.secteurs)}
          clearable
          searchable
        />
        <Select label="Centre" {...liste('centre_id')} data={options(data?.centres)} clearable searchable />
        <TextInput
          label="Jours et horaires"
          {...champ('jours_horaires')}
          placeholder="Du lundi au vendredi, 8 h – 17 h"
        />
        <ChampDate label="Ouvert le" {...champ('ouvert_le')} />
      </SectionFormulaire>
      <Group gap="lg">
        <Checkbox label="Siège de l’entreprise" {...champ('siege', { type: 'checkbox' })} />
        <Checkbox label="Locaux" {...champ('a_locaux', { type: 'checkbox' })} />
        <Checkbox label="Entrepôt" {...champ('a_entrepot', { type: 'checkbox' })} />
        <Checkbox label="Chantiers" {...champ('a_chantiers', { type: 'checkbox' })} />
      </Group>
    </>
  )
}
