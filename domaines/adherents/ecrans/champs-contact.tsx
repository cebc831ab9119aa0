import { Select, TextInput } from '@mantine/core'
import { SectionFormulaire } from '../../../plateforme/interface/index.ts'
import { optionsDe, TYPES_CONTACT } from '../vocabulaire.ts'
import type { Acces } from './acces.ts'

/** Fields of a contact; with `etablissements`, the place the person answers for. */
export function ChampsContact({
  acces,
  titre,
  etablissements,
}: {
  acces: Acces
  titre?: string
  etablissements?: { value: string; label: string }[]
}) {
  const { champ, liste } = acces
  return (
    <SectionFormulaire titre={titre} aide="Donnez au moins un courriel ou un téléphone.">
      <Select label="Rôle" {...champ('type')} data={optionsDe(TYPES_CONTACT)} allowDeselect={false} />
      <Select label="Civilité" {...liste('civilite')} data={['Mme', 'M.']} clearable />
      <TextInput label="Nom" {...champ('nom')} autoComplete="off" />
      <TextInput label="Prénom" {...champ('prenom')} autoComplete="off" />
      <TextInput label="Courriel" {...champ('courriel')} type="email" autoComplete="off" />
      <TextInput label="Téléphone" {...champ('telephone')} type="tel" autoComplete="off" />
      <TextInput label="Fonction" {...champ('fonction')} />
      {etablissements && (
        <Select
          label="Pour l’établissement"
          {...liste('etablissement_id')}
          data={etablissements}
          placeholder="Toute l’entreprise"
          clearable
          searchable
        />
      )}
    </SectionFormulaire>
  )
}
