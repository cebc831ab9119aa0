import { notifications } from '@mantine/notifications'
import { enRefus } from '../api/refus.ts'
import { typo } from '../format/typographie.ts'

/** A short word in the corner that something was done: « Contact ajouté. » */
export function annoncer(message: string): void {
  notifications.show({
    message: typo(message),
    color: 'petrole',
    autoClose: 5000,
    closeButtonProps: { 'aria-label': 'Fermer' },
  })
}

/** The sentence of a refusal, for an action that has no form to show it in. */
export function annoncerRefus(erreur: unknown): void {
  notifications.show({
    message: typo(enRefus(erreur).message),
    color: 'brique',
    autoClose: 9000,
    closeButtonProps: { 'aria-label': 'Fermer' },
  })
}
