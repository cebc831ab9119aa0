import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Said when what was asked waits for a second person. */
export function AConfirmer({
  titre,
  fermer,
  children,
}: {
  titre: string
  fermer: () => void
  children: ReactNode
}) {
  return (
    <Modal opened onClose={fermer} title={titre} size={520}>
      <Stack gap="md">
        <Text>{children}</Text>
        <Group justify="flex-end">
          <Button onClick={fermer}>Compris</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
