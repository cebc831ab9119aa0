import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api } from '../../../plateforme/interface/index.ts'

/** An establishment, found by its company, brand, town, SIREN or SIRET. Value: its id. */
export function ChampEtablissement({ value, ...reste }: Omit<SelectProps, 'data'>) {
  const [saisi, setSaisi] = useState('')
  const [q] = useDebouncedValue(saisi, 200)
  const chercher = $api.useQuery(
    'get',
    '/api/travailleurs/choix/etablissements',
    { params: { query: { q } } },
    { enabled: q.trim().length >= 2, placeholderData: keepPreviousData },
  )
  const choisi = $api.useQuery(
    'get',
    '/api/travailleurs/choix/etablissements',
    { params: { query: { id: value ?? undefined } } },
    { enabled: Boolean(value), staleTime: 300_000 },
  )
  const lignes = [...(choisi.data?.lignes ?? []), ...(chercher.data?.lignes ?? [])]
  const data = [...new Map(lignes.map((l) => [l.id, { value: l.id, label: l.libelle }])).values()]
  return (
    <Select
      searchable
      clearable={!reste.required}
      placeholder="Nom, enseigne, ville ou SIRET"
      {...reste}
      value={value || null}
      data={data}
      searchValue={saisi}
      onSearchChange={setSaisi}
      filter={({ options }) => options}
      nothingFoundMessage={
        q.trim().length < 2 ? 'Tapez au moins deux lettres' : 'Aucun établissement ne correspond'
      }
    />
  )
}
