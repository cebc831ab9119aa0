import { VisuallyHidden } from '@mantine/core'
import { formaterDate, formaterNombre } from '../../../../plateforme/interface/index.ts'
import type { Statistiques } from '../statistiques.tsx'
import { Evolution } from './evolution.tsx'
import classes from './statistiques.module.css'

type Ligne = Statistiques['parSecteur'][number]

const somme = (lignes: Ligne[], cle: 'entreprises' | 'effectif' | 'entreprises_avant' | 'effectif_avant') =>
  lignes.reduce((total, l) => total + l[cle], 0)

/** Sectors in rows, sizes in columns, as the services publish them (001 §1.1.2). */
export function TableauSecteurs({ s }: { s: Statistiques }) {
  const secteurs = [...new Set(s.parSecteur.map((l) => l.rubrique))]
  return (
    <div className={classes.cadre}>
      <table>
        <caption>
          <VisuallyHidden>{`Entreprises par taille et effectif, par secteur, au ${formaterDate(s.jour)}`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Secteur</th>
            {s.tranches.map((t) => (
              <th scope="col" key={t}>
                {t}
              </th>
            ))}
            <th scope="col" className={classes.groupe}>
              Entreprises
            </th>
            <th scope="col">Évolution</th>
            <th scope="col" className={classes.groupe}>
              Effectif
            </th>
            <th scope="col">Évolution</th>
          </tr>
        </thead>
        <tbody>
          {secteurs.map((secteur) => (
            <Rangee
              key={secteur}
              titre={secteur}
              tranches={s.tranches.length}
              lignes={s.parSecteur.filter((l) => l.rubrique === secteur)}
            />
          ))}
        </tbody>
        <tfoot>
          <Rangee titre="Ensemble" tranches={s.tranches.length} lignes={s.parSecteur} />
        </tfoot>
      </table>
    </div>
  )
}

function Rangee({ titre, tranches, lignes }: { titre: string; tranches: number; lignes: Ligne[] }) {
  return (
    <tr>
      <th scope="row">{titre}</th>
      {Array.from({ length: tranches }, (_, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one cell a bracket, always in the same order
        <td key={rang}>
          {formaterNombre(
            somme(
              lignes.filter((l) => l.tranche === rang),
              'entreprises',
            ),
          )}
        </td>
      ))}
      <td className={classes.groupe}>{formaterNombre(somme(lignes, 'entreprises'))}</td>
      <td className={classes.evolution}>
        <Evolution maintenant={somme(lignes, 'entreprises')} avant={somme(lignes, 'entreprises_avant')} />
      </td>
      <td className={classes.groupe}>{formaterNombre(somme(lignes, 'effectif'))}</td>
      <td className={classes.evolution}>
        <Evolution maintenant={somme(lignes, 'effectif')} avant={somme(lignes, 'effectif_avant')} />
      </td>
    </tr>
  )
}
