import { Select, type SelectProps } from '@mantine/core'

/** A long list of choices that one searches and may leave empty; « nothing » is an empty text in forms. */
export function Choix({ value, ...reste }: SelectProps) {
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage="Aucun choix ne correspond"
      clearButtonProps={{ 'aria-label': 'Effacer le choix' }}
      value={value || null}
      {...reste}
    />
  )
}
