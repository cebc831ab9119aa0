import { IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { typo } from '../format/typographie.ts'
import type { Icone } from '../pages.ts'
import classes from './avis.module.css'

type TonAvis = 'info' | 'succes' | 'attention' | 'alerte'
const ICONES: Record<TonAvis, Icone> = {
  info: IconInfoCircle,
  succes: IconCircleCheck,
  attention: IconClock,
  alerte: IconAlertTriangle,
}

/** A message set in the page: something to know about what is shown here. */
export function Avis({
  ton = 'info',
  titre,
  children,
  action,
  ref,
}: {
  ton?: TonAvis
  titre?: string
  children?: ReactNode
  action?: ReactNode
  ref?: Ref<HTMLDivElement>
}) {
  const Icone = ICONES[ton]
  return (
    <div className={classes.avis} data-ton={ton} ref={ref} tabIndex={-1}>
      <Icone size={19} stroke={1.8} aria-hidden />
      <div className={classes.texte}>
        {titre && <strong>{typo(titre)}</strong>}
        {children && <div>{typeof children === 'string' ? typo(children) : children}</div>}
      </div>
      {action}
    </div>
  )
}

/** The sentence of a refusal, said at once to those who listen to the screen. */
export function AvisRefus({ children, ref }: { children: ReactNode; ref?: Ref<HTMLDivElement> }) {
  return (
    <div role="alert">
      <Avis ton="alerte" ref={ref}>
        {children}
      </Avis>
    </div>
  )
}
