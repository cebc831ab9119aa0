import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, formaterSiret } from '../../../plateforme/interface/index.ts'
import type { DetailImport } from './import.tsx'

/** Establishment of the lines that name none: those of the company, or any other found by its name. */
export function ChampEtablissementImport({
  import: i,
  valeur,
  changer,
}: {
  import: Pick<DetailImport, 'entreprise_id' | 'etablissements'>
  valeur: string | null
  changer: (id: string | null) => void
}) {
  const [saisi, setSaisi] = useState('')
  const [q] = useDebouncedValue(saisi, 200)
  const libre = i.entreprise_id === null
  const trouves = $api.useQuery(
    'get',
    '/api/travailleurs/choix/etablissements',
    { params: { query: { q } } },
    { enabled: libre && q.trim().length >= 2, placeholderData: keepPreviousData },
  )
  const data = libre
    ? (trouves.data?.lignes ?? []).map((l) => ({ value: l.id, label: l.libelle }))
    : i.etablissements.map((e) => ({
        value: e.id,
        label: [e.nom, e.siret ? formaterSiret(e.siret) : null].filter(Boolean).join(' · '),
      }))
  return (
    <Select
      label="Établissement de ces lignes"
      description="Le fichier n’a pas de colonne SIRET : toutes ses lignes seront rattachées à cet établissement."
      required
      searchable
      maw={520}
      placeholder={libre ? 'Nom, enseigne, ville ou SIRET' : 'Choisir un établissement'}
      data={data}
      value={valeur}
      onChange={changer}
      {...(libre ? { onSearchChange: setSaisi, filter: ({ options }) => options } : {})}
      nothingFoundMessage="Aucun établissement ne correspond"
    />
  )
}
