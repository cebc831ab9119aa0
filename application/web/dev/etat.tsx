import type { ReactNode } from 'react'
import classes from './page-composants.module.css'

/** One state of a component, under its name. */
export function Etat({ nom, children }: { nom: string; children: ReactNode }) {
  return (
    <div className={classes.etat}>
      <h3>{nom}</h3>
      {children}
    </div>
  )
}
