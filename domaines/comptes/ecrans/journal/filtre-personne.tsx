import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api } from '../../../../plateforme/interface/index.ts'

/** The person whose acts are shown. */
export function FiltrePersonne({
  valeur,
  changer,
}: {
  valeur: string | undefined
  changer: (id: string | undefined) => void
}) {
  const [saisi, setSaisi] = useState('')
  const [q] = useDebouncedValue(saisi, 200)
  const [choisie, setChoisie] = useState<{ value: string; label: string } | null>(null)
  const { data } = $api.useQuery(
    'get',
    '/api/journal/personnes',
    { params: { query: { q: choisie?.label === q ? '' : q } } },
    { placeholderData: keepPreviousData },
  )
  const options = (data?.lignes ?? []).map((p) => ({ value: p.id, label: `${p.prenom} ${p.nom}` }))
  const connue = options.some((o) => o.value === valeur)
  const secours = valeur && !connue ? [choisie ?? { value: valeur, label: 'Personne choisie' }] : []
  return (
    <Select
      size="sm"
      w={210}
      aria-label="Personne"
      placeholder="Personne"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Effacer la personne' }}
      filter={({ options: telles }) => telles}
      onSearchChange={setSaisi}
      data={[...secours, ...options]}
      value={valeur ?? null}
      nothingFoundMessage="Personne à ce nom"
      onChange={(id, option) => {
        setChoisie(id ? { value: id, label: option.label } : null)
        changer(id ?? undefined)
      }}
    />
  )
}
