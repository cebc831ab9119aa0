import { Button, Skeleton, Text } from '@mantine/core'
import { IconCloudOff, IconInbox, IconLock, IconRefresh, IconSearchOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { enRefus } from '../api/refus.ts'
import { typo } from '../format/typographie.ts'
import type { Icone } from '../pages.ts'
import classes from './etats.module.css'

/** Nothing to show, and what to do about it. */
export function Vide({
  titre,
  children,
  icone: Icone = IconInbox,
  action,
  compact,
}: {
  titre: string
  /** Why it is empty, or what would fill it. */
  children?: ReactNode
  icone?: Icone
  action?: ReactNode
  compact?: boolean
}) {
  return (
    <div className={classes.etat} data-compact={compact || undefined}>
      <span className={classes.pastille}>
        <Icone size={compact ? 20 : 26} stroke={1.5} aria-hidden />
      </span>
      <p className={classes.titre}>{typo(titre)}</p>
      {children && (
        <div className={classes.texte}>{typeof children === 'string' ? typo(children) : children}</div>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}

/** What a list shows when filters leave nothing. */
export function AucunResultat({ effacer }: { effacer?: () => void }) {
  return (
    <Vide
      titre="Aucun résultat"
      icone={IconSearchOff}
      action={
        effacer && (
          <Button variant="default" size="xs" onClick={effacer}>
            Effacer les filtres
          </Button>
        )
      }
    >
      Rien ne correspond à cette recherche et à ces filtres.
    </Vide>
  )
}

/** A failure, in the sentence of the refusal, with a way out when trying again makes sense. */
export function Erreur({
  erreur,
  reessayer,
  compact,
}: {
  erreur: unknown
  reessayer?: () => void
  compact?: boolean
}) {
  const refus = enRefus(erreur)
  const interdit = refus.statut === 403
  const Icone = interdit ? IconLock : IconCloudOff
  return (
    <div className={classes.etat} data-compact={compact || undefined} data-erreur role="alert">
      <span className={classes.pastille}>
        <Icone size={compact ? 20 : 26} stroke={1.5} aria-hidden />
      </span>
      <p className={classes.titre}>{interdit ? 'Accès refusé' : 'Impossible d’afficher ces informations'}</p>
      <div className={classes.texte}>{typo(refus.message)}</div>
      {reessayer && !interdit && (
        <div className={classes.action}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRefresh size={15} aria-hidden />}
            onClick={reessayer}
          >
            Réessayer
          </Button>
        </div>
      )}
    </div>
  )
}

/** Grey lines standing for text on its way. For a table or a record, their own loading state is better. */
export function Chargement({ lignes = 4, libelle = 'Chargement…' }: { lignes?: number; libelle?: string }) {
  return (
    <div className={classes.chargement} role="status" aria-busy>
      <Text className={classes.invisible}>{libelle}</Text>
      {Array.from({ length: lignes }, (_, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical lines that never move
        <Skeleton key={rang} height={14} width={`${92 - ((rang * 17) % 38)}%`} radius="xs" />
      ))}
    </div>
  )
}
