import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'

/** A single-use link, shown once: the administrator hands it on by a means he trusts. */
export function LienATransmettre({
  titre,
  lien,
  fermer,
}: {
  titre: string
  lien: string
  fermer: () => void
}) {
  const adresse = `${location.origin}${lien}`
  const duree = lien.startsWith('/invitation') ? 'sept jours' : 'une heure'
  return (
    <Modal opened onClose={fermer} title={titre} size={560} closeOnClickOutside={false}>
      <Stack gap="md">
        <Text>
          Transmettez ce lien à la personne, à elle seule. Il sert une fois, pendant {duree}, et ne sera plus
          affiché.
        </Text>
        <TextInput
          label="Lien à transmettre"
          value={adresse}
          readOnly
          onFocus={(e) => e.currentTarget.select()}
        />
        <Group justify="flex-end" gap="xs">
          <CopyButton value={adresse}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? 'Lien copié' : 'Copier le lien'}
              </Button>
            )}
          </CopyButton>
          <Button onClick={fermer}>Terminé</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
