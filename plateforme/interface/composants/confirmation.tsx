import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { enRefus } from '../api/refus.ts'
import { typo } from '../format/typographie.ts'
import { AvisRefus } from './avis.tsx'

/**
 * Asks before something that is not undone by a press. Says what will happen, with the verb of the action
 * on the button (« Radier l’adhérent »), never « OK ».
 */
export function ConfirmationAction({
  ouverte,
  fermer,
  titre,
  children,
  libelleAction,
  danger,
  agir,
}: {
  ouverte: boolean
  fermer: () => void
  /** The question: « Radier Boulangerie Martin ? » */
  titre: string
  /** What will happen, and what will not. */
  children: ReactNode
  libelleAction: string
  danger?: boolean
  /** A refusal it throws is shown in the window, which stays open. */
  agir: () => Promise<unknown> | unknown
}) {
  const [enCours, setEnCours] = useState(false)
  const [refus, setRefus] = useState<string | null>(null)

  function quitter() {
    setRefus(null)
    fermer()
  }
  async function confirmer() {
    setEnCours(true)
    setRefus(null)
    try {
      await agir()
      fermer()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    } finally {
      setEnCours(false)
    }
  }
  return (
    <Modal opened={ouverte} onClose={enCours ? () => {} : quitter} title={typo(titre)} size={480}>
      <Stack gap="md">
        {typeof children === 'string' ? <Text>{typo(children)}</Text> : children}
        {refus && <AvisRefus>{refus}</AvisRefus>}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={quitter} disabled={enCours} data-autofocus={danger || undefined}>
            Annuler
          </Button>
          <Button
            color={danger ? 'brique' : undefined}
            loading={enCours}
            onClick={() => void confirmer()}
            data-autofocus={danger ? undefined : true}
          >
            {libelleAction}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
