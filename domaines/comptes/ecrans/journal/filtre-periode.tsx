import { Group } from '@mantine/core'
import { ChampDate } from '../../../../plateforme/interface/index.ts'

/** « Du… au… », both optional. */
export function FiltrePeriode({
  du,
  au,
  modifier,
}: {
  du?: string | undefined
  au?: string | undefined
  modifier: (changement: { du?: string | undefined; au?: string | undefined }) => void
}) {
  return (
    <Group gap="xs">
      <ChampDate
        size="sm"
        w={150}
        aria-label="Depuis le"
        placeholder="Depuis le"
        value={du ?? null}
        onChange={(jour) => modifier({ du: jour ?? undefined })}
      />
      <ChampDate
        size="sm"
        w={150}
        aria-label="Jusqu’au"
        placeholder="Jusqu’au"
        value={au ?? null}
        onChange={(jour) => modifier({ au: jour ?? undefined })}
      />
    </Group>
  )
}
