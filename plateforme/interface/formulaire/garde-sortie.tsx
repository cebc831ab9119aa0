import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'

/** Asks before leaving a page, or a tab of it, with something typed and not saved. */
export function GardeSortie({ estModifie }: { estModifie: () => boolean }) {
  const barrage = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const onglet = (lieu: { search: unknown }) => (lieu.search as Record<string, unknown>).onglet
      return (current.pathname !== next.pathname || onglet(current) !== onglet(next)) && estModifie()
    },
    enableBeforeUnload: estModifie,
    withResolver: true,
  })
  return (
    <AbandonModifications
      ouverte={barrage.status === 'blocked'}
      rester={() => barrage.reset?.()}
      abandonner={() => barrage.proceed?.()}
    />
  )
}

export function AbandonModifications({
  ouverte,
  rester,
  abandonner,
}: {
  ouverte: boolean
  rester: () => void
  abandonner: () => void
}) {
  return (
    <Modal opened={ouverte} onClose={rester} title="Quitter sans enregistrer ?" size={440} zIndex={400}>
      <Text>Vos modifications n’ont pas été enregistrées. Elles seront perdues si vous quittez.</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={abandonner}>
          Quitter sans enregistrer
        </Button>
        <Button onClick={rester} data-autofocus>
          Continuer la saisie
        </Button>
      </Group>
    </Modal>
  )
}
