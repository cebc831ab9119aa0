import { Skeleton } from '@mantine/core'
import { IconChartBar, IconTable } from '@tabler/icons-react'
import type { EChartsCoreOption } from 'echarts/core'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { formaterNombre } from '../format/nombres.ts'
import { typo } from '../format/typographie.ts'
import { Erreur, Vide } from './etats.tsx'
import classes from './graphique.module.css'

export interface TableGraphique {
  colonnes: string[]
  lignes: (string | number)[][]
}

/**
 * A chart, and the same figures as a table for those who read better that way (or cannot see it).
 * Options are ECharts'; colours, type and French come from the theme.
 */
export function Graphique({
  titre,
  sousTitre,
  option,
  table,
  hauteur = 280,
  chargement,
  erreur,
  reessayer,
  surClic,
}: {
  titre: string
  sousTitre?: ReactNode
  option: EChartsCoreOption
  table: TableGraphique
  hauteur?: number
  chargement?: boolean
  erreur?: unknown
  reessayer?: () => void
  /** A press on a mark: opens the rows behind the figure. */
  surClic?: (marque: { serie: string; categorie: string }) => void
}) {
  const id = useId()
  const [enTable, setEnTable] = useState(false)
  // Bars of zero draw an empty frame: better said in words.
  const vide = table.lignes.every((ligne) => ligne.slice(1).every((valeur) => !valeur))
  let corps: ReactNode
  if (erreur) corps = <Erreur erreur={erreur} reessayer={reessayer} compact />
  else if (chargement) corps = <Skeleton height={hauteur} radius="sm" />
  else if (vide) corps = <Vide titre="Aucune donnée sur cette période" icone={IconChartBar} compact />
  else if (enTable) corps = <TableDuGraphique titre={titre} table={table} />
  else corps = <Dessin option={option} hauteur={hauteur} libelle={titre} surClic={surClic} />
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption className={classes.enTete}>
        <div>
          <h3 id={id}>{typo(titre)}</h3>
          {sousTitre && <p>{sousTitre}</p>}
        </div>
        {!vide && !chargement && !erreur && (
          <button type="button" className={classes.bascule} onClick={() => setEnTable(!enTable)}>
            {enTable ? <IconChartBar size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
            {enTable ? 'Voir le graphique' : 'Voir les chiffres'}
          </button>
        )}
      </figcaption>
      {corps}
    </figure>
  )
}

function TableDuGraphique({ titre, table }: { titre: string; table: TableGraphique }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.table} aria-label={titre} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.colonnes.map((colonne) => (
              <th key={colonne} scope="col">
                {colonne}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lignes.map((ligne) => (
            <tr key={String(ligne[0])}>
              {ligne.map((valeur, rang) => (
                <td key={table.colonnes[rang]}>
                  {typeof valeur === 'number'
                    ? formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
                    : valeur}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Dessin({
  option,
  hauteur,
  libelle,
  surClic,
}: {
  option: EChartsCoreOption
  hauteur: number
  libelle: string
  surClic?: (marque: { serie: string; categorie: string }) => void
}) {
  const zone = useRef<HTMLDivElement>(null)
  const clic = useRef(surClic)
  clic.current = surClic
  const [pret, setPret] = useState(false)
  useEffect(() => {
    const element = zone.current
    if (!element) return
    let abandonne = false
    let detruire = () => {}
    // The chart library weighs more than the rest of the app: only charts pay for it.
    void import('./graphique-noyau.ts').then(({ dessiner }) => {
      if (abandonne) return
      detruire = dessiner(element, option, (marque) => clic.current?.(marque))
      setPret(true)
    })
    return () => {
      abandonne = true
      detruire()
    }
  }, [option])
  return (
    <div className={classes.zone} style={{ height: hauteur }}>
      {!pret && <Skeleton height={hauteur} radius="sm" className={classes.attente} />}
      <div ref={zone} className={classes.dessin} role="img" aria-label={`${libelle} (graphique)`} />
    </div>
  )
}
