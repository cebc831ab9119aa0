import { Autocomplete, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { $api, SectionFormulaire } from '../../../plateforme/interface/index.ts'
import { NATURES, optionsDe } from '../vocabulaire.ts'
import type { Acces } from './acces.ts'
import { ChampNaf } from './champs.tsx'
import { Doublons } from './doublons.tsx'

/** Fields of a company, with the warning on those already known. */
export function ChampsEntreprise({
  acces,
  titre,
  id,
  nafActuel,
}: {
  acces: Acces
  titre?: string
  /** The company itself when it is being edited. */
  id?: string
  nafActuel?: string | null
}) {
  const { champ } = acces
  const particulier = acces.valeur('nature') === 'particulier_employeur'
  const { data } = $api.useQuery('get', '/api/adherents/references', undefined, { staleTime: 300_000 })
  return (
    <>
      <SectionFormulaire titre={titre}>
        <Select
          label="Nature"
          {...champ('nature')}
          data={optionsDe(NATURES)}
          allowDeselect={false}
          description={particulier ? 'Un particulier n’a ni SIREN ni SIRET.' : undefined}
        />
        {!particulier && (
          <TextInput
            label="SIREN"
            {...champ('siren')}
            required
            inputMode="numeric"
            placeholder="9 chiffres"
          />
        )}
        <TextInput label={particulier ? 'Nom et prénom' : 'Raison sociale'} {...champ('raison_sociale')} />
        <TextInput label="Enseigne" {...champ('enseigne')} />
      </SectionFormulaire>
      <Doublons
        siren={particulier ? '' : String(acces.valeur('siren') ?? '')}
        nom={String(acces.valeur('raison_sociale') ?? '')}
        sauf={id}
      />
      <SectionFormulaire>
        <ChampNaf acces={acces} libelle="Activité principale (NAF)" actuel={nafActuel} />
        <TextInput
          label="Forme juridique"
          {...champ('forme_juridique')}
          placeholder="SARL, SAS, association…"
        />
        <Autocomplete
          label="Groupe"
          {...champ('groupe')}
          description="Réunit plusieurs entreprises dans une même vue."
          data={(data?.groupes ?? []).map((g) => g.nom)}
        />
        <TextInput
          label="Convention collective (IDCC)"
          {...champ('idcc')}
          description="Quatre chiffres."
          inputMode="numeric"
        />
      </SectionFormulaire>
      <SectionFormulaire colonnes={1}>
        <Textarea
          label="Activité en quelques lignes"
          {...champ('activite')}
          description="Ce que fait l’entreprise et ses différents services."
          autosize
          minRows={2}
          maxRows={6}
        />
        <TextInput label="Site internet" {...champ('site_internet')} placeholder="www.entreprise.fr" />
        <Checkbox
          label="Le dirigeant non salarié bénéficie de l’offre proposée aux salariés (L. 4621-4)"
          {...champ('dirigeant_suivi', { type: 'checkbox' })}
        />
      </SectionFormulaire>
    </>
  )
}
