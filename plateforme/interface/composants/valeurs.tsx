import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  aujourdhui,
  formaterDate,
  formaterDateLongue,
  formaterEcheance,
  formaterInstant,
  formaterJoursRelatifs,
  formaterPeriode,
  joursEntre,
} from '../format/dates.ts'
import { formaterNombre, pluriel } from '../format/nombres.ts'
import classes from './valeurs.module.css'

/** What stands for a value nobody entered. */
export function NonRenseigne({ children = 'Non renseigné' }: { children?: ReactNode }) {
  return <span className={classes.absent}>{children}</span>
}

/** A day, with the long form on hover. `relatif` adds « dans 3 jours » beside it. */
export function DateFr({
  date,
  relatif,
  heure,
}: {
  date: string | null | undefined
  relatif?: boolean
  /** For an instant: adds « à 08 h 30 ». */
  heure?: boolean
}) {
  if (!date) return <NonRenseigne>—</NonRenseigne>
  return (
    <time dateTime={date} title={formaterDateLongue(date)} className={classes.date}>
      {heure ? formaterInstant(date) : formaterDate(date)}
      {relatif && <span className={classes.relatif}> {formaterJoursRelatifs(date)}</span>}
    </time>
  )
}

/** A due date and how far it is; late ones are said in words and in the warm colour. */
export function EcheanceFr({ date }: { date: string | null | undefined }) {
  if (!date) return <NonRenseigne>—</NonRenseigne>
  const retard = joursEntre(aujourdhui(), date) < 0
  return (
    <time dateTime={date} title={formaterDateLongue(date)} className={classes.date}>
      {formaterDate(date)}{' '}
      <span className={retard ? classes.retard : classes.relatif}>{formaterEcheance(date)}</span>
    </time>
  )
}

export function Nombre({
  valeur,
  decimales,
  unite,
}: {
  valeur: number | null | undefined
  decimales?: number
  unite?: string
}) {
  if (valeur === null || valeur === undefined) return <NonRenseigne>—</NonRenseigne>
  return (
    <span className="nombre">
      {formaterNombre(valeur, decimales)}
      {unite && `\u00a0${unite}`}
    </span>
  )
}

/** « 1 salarié », « 12 salariés ». */
export function Pluriel({ n, un, plusieurs }: { n: number; un: string; plusieurs?: string }) {
  return <span className="nombre">{pluriel(n, un, plusieurs)}</span>
}

export function Periode({ debut, fin }: { debut: string | null; fin: string | null }) {
  return <span className={classes.date}>{formaterPeriode(debut, fin)}</span>
}

export interface ChampLecture {
  libelle: string
  /** Nothing (null, undefined, empty text) is shown as « Non renseigné ». */
  valeur: ReactNode
  /** Takes the whole width: an address, a comment. */
  large?: boolean
}

const vide = (valeur: ReactNode) => valeur === null || valeur === undefined || valeur === ''

/** Fields to read, as a definition list in columns. */
export function ChampsLecture({ champs, colonnes = 2 }: { champs: ChampLecture[]; colonnes?: 1 | 2 | 3 }) {
  return (
    <dl className={classes.champs} data-colonnes={colonnes}>
      {champs.map((champ) => (
        <div key={champ.libelle} className={champ.large ? classes.large : undefined}>
          <Text component="dt" fz="xs" c="dimmed">
            {champ.libelle}
          </Text>
          <dd>{vide(champ.valeur) ? <NonRenseigne /> : champ.valeur}</dd>
        </div>
      ))}
    </dl>
  )
}
