import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconClock,
  IconInfoCircle,
  IconProgress,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Icone } from '../pages.ts'
import classes from './badge-statut.module.css'

/**
 * What a status means to the person reading it:
 * `alerte` late, blocked or refused; `attention` soon due; `encours` moving; `succes` done or up to date;
 * `info` worth knowing; `neutre` the rest.
 */
export type Ton = 'neutre' | 'info' | 'encours' | 'succes' | 'attention' | 'alerte'

const ICONES: Record<Ton, Icone> = {
  neutre: IconCircle,
  info: IconInfoCircle,
  encours: IconProgress,
  succes: IconCircleCheck,
  attention: IconClock,
  alerte: IconAlertTriangle,
}

/** A status: always an icon and a word, the colour only repeats them. */
export function BadgeStatut({
  ton = 'neutre',
  icone,
  children,
  titre,
}: {
  ton?: Ton
  icone?: Icone
  children: ReactNode
  /** More words, shown on hover. */
  titre?: string
}) {
  const Icone = icone ?? ICONES[ton]
  return (
    <span className={classes.badge} data-ton={ton} title={titre}>
      <Icone size={14} stroke={2.1} aria-hidden />
      <span>{children}</span>
    </span>
  )
}

/** A label without judgement: category, kind, keyword. */
export function Etiquette({ children, titre }: { children: ReactNode; titre?: string }) {
  return (
    <span className={classes.etiquette} title={titre}>
      {children}
    </span>
  )
}
