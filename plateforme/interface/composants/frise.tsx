import { IconPoint } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formaterDate, formaterDateLongue, formaterHeure, formaterMois, jourDe } from '../format/dates.ts'
import type { Icone } from '../pages.ts'
import type { Ton } from './badge-statut.tsx'
import { Vide } from './etats.tsx'
import classes from './frise.module.css'

export interface Evenement {
  id: string
  /** A day or an instant; with an instant the hour is shown. */
  date: string
  /** Last day, when the event lasts. */
  fin?: string | null
  /** What kind of event: « Visite », « Contact », « Fiche d’entreprise ». */
  nature: string
  titre: ReactNode
  detail?: ReactNode
  auteur?: string
  icone?: Icone
  ton?: Ton
}

/** Dated events, the most recent first, grouped by month. Events are drawn in the order they are given. */
export function FriseChronologique({ evenements, vide }: { evenements: Evenement[]; vide?: ReactNode }) {
  if (evenements.length === 0) return vide ?? <Vide titre="Aucun événement" compact />
  const mois: { nom: string; evenements: Evenement[] }[] = []
  for (const evenement of evenements) {
    const nom = formaterMois(evenement.date)
    const dernier = mois.at(-1)
    if (dernier?.nom === nom) dernier.evenements.push(evenement)
    else mois.push({ nom, evenements: [evenement] })
  }
  return (
    <div className={classes.frise}>
      {mois.map((groupe) => (
        <section key={groupe.evenements[0]!.id} aria-label={groupe.nom}>
          <h3 className={classes.mois}>{groupe.nom}</h3>
          <ol>
            {groupe.evenements.map((evenement) => (
              <LigneFrise key={evenement.id} evenement={evenement} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function LigneFrise({ evenement }: { evenement: Evenement }) {
  const { date, fin, nature, titre, detail, auteur, icone: Icone = IconPoint, ton = 'neutre' } = evenement
  return (
    <li className={classes.evenement}>
      <time dateTime={date} title={formaterDateLongue(date)} className={classes.date}>
        {formaterDate(date).slice(0, 5)}
        {date.length > 10 && <small>{formaterHeure(date)}</small>}
      </time>
      <span className={classes.noeud} data-ton={ton}>
        <Icone size={16} stroke={1.8} aria-hidden />
      </span>
      <div className={classes.texte}>
        <p className={classes.titre}>{titre}</p>
        <p className={classes.meta}>
          {nature}
          {fin && jourDe(fin) !== jourDe(date) && ` · jusqu’au ${formaterDate(fin)}`}
          {auteur && ` · ${auteur}`}
        </p>
        {detail && <div className={classes.detail}>{detail}</div>}
      </div>
    </li>
  )
}
