import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api } from '../../../../plateforme/interface/index.ts'

export interface Rattachement {
  id: string
  libelle: string
  detail: string | null
  prenom: string | null
  nom: string | null
  courriel: string | null
}

/** A field that finds a professional, a company, an establishment or a worker as one types. */
export function ChoixRattachement({
  type,
  entrepriseId,
  label,
  description,
  surChoix,
  onChange,
  ...champ
}: {
  type: 'professionnel' | 'entreprise' | 'etablissement' | 'travailleur'
  /** For establishments: their company. */
  entrepriseId?: string
  label: string
  description?: string
  /** What was chosen, with what an account may take from it. */
  surChoix?: (choisi: Rattachement | null) => void
  onChange: (id: string | null) => void
  // The rest is what `f.champ()` gives.
  [propriete: string]: unknown
}) {
  const [saisi, setSaisi] = useState('')
  const [q] = useDebouncedValue(saisi, 200)
  const [choisi, setChoisi] = useState<Rattachement | null>(null)
  const { data, isFetching } = $api.useQuery(
    'get',
    '/api/comptes/rattachements',
    {
      params: {
        query: { type, q: choisi?.libelle === q ? '' : q, ...(entrepriseId ? { entrepriseId } : {}) },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const lignes = data?.lignes ?? []
  const options = choisi && !lignes.some((l) => l.id === choisi.id) ? [choisi, ...lignes] : lignes
  return (
    <Select
      {...champ}
      // The form holds an empty text for « nothing », which Select would offer to clear.
      value={(champ.value as string) || null}
      label={label}
      description={description}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Effacer le choix' }}
      filter={({ options: telles }) => telles}
      onSearchChange={setSaisi}
      data={options.map((l) => ({ value: l.id, label: l.libelle }))}
      renderOption={({ option }) => {
        const detail = options.find((l) => l.id === option.value)?.detail
        return (
          <span>
            {option.label}
            {detail && (
              <span style={{ display: 'block', fontSize: '0.8125rem', color: 'var(--socle-texte-doux)' }}>
                {detail}
              </span>
            )}
          </span>
        )
      }}
      nothingFoundMessage={isFetching ? 'Recherche…' : 'Rien à ce nom'}
      placeholder="Tapez quelques lettres"
      onChange={(id) => {
        const trouve = options.find((l) => l.id === id) ?? null
        setChoisi(trouve)
        onChange(id)
        surChoix?.(trouve)
      }}
    />
  )
}
