import { VisuallyHidden } from '@mantine/core'
import { formaterDate, formaterNombre } from '../../../../plateforme/interface/index.ts'
import { Evolution } from './evolution.tsx'
import classes from './statistiques.module.css'

interface Ligne {
  rubrique: string
  entreprises: number
  effectif: number
  entreprises_avant: number
  effectif_avant: number
}

const CLES = ['entreprises', 'effectif', 'entreprises_avant', 'effectif_avant'] as const

/** One line a heading: members and headcount, and what changed in a year. */
export function TableauEvolution({
  legende,
  entete,
  lignes,
  jour,
  avant,
  total,
}: {
  legende: string
  entete: string
  lignes: Ligne[]
  jour: string
  avant: string
  total?: boolean
}) {
  const ensemble = Object.fromEntries(
    CLES.map((cle) => [cle, lignes.reduce((somme, l) => somme + l[cle], 0)]),
  ) as unknown as Ligne
  return (
    <div className={classes.cadre}>
      <table>
        <caption>
          <VisuallyHidden>{`${legende} au ${formaterDate(jour)}, et évolution depuis le ${formaterDate(avant)}`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{entete}</th>
            <th scope="col">Nombre</th>
            <th scope="col">Évolution</th>
            <th scope="col">Effectif</th>
            <th scope="col">Évolution</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((l) => (
            <Rangee key={l.rubrique} ligne={l} />
          ))}
          {lignes.length === 0 && (
            <tr>
              <td colSpan={5}>Rien à compter à cette date.</td>
            </tr>
          )}
        </tbody>
        {total && (
          <tfoot>
            <Rangee ligne={{ ...ensemble, rubrique: 'Ensemble' }} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Rangee({ ligne: l }: { ligne: Ligne }) {
  return (
    <tr>
      <th scope="row">{l.rubrique}</th>
      <td>{formaterNombre(l.entreprises)}</td>
      <td className={classes.evolution}>
        <Evolution maintenant={l.entreprises} avant={l.entreprises_avant} />
      </td>
      <td>{formaterNombre(l.effectif)}</td>
      <td className={classes.evolution}>
        <Evolution maintenant={l.effectif} avant={l.effectif_avant} />
      </td>
    </tr>
  )
}
