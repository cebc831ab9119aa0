import { Checkbox, NativeSelect, Skeleton, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { type CSSProperties, type MouseEvent, type ReactNode, useId } from 'react'
import { pluriel } from '../format/nombres.ts'
import { Lien, useAller } from '../navigation.tsx'
import { AucunResultat, Erreur } from './etats.tsx'
import { Pagination } from './pagination.tsx'
import classes from './table-donnees.module.css'

export interface Colonne<L> {
  /** Name of the column; also what `tri` holds and the server sorts by. */
  cle: string
  titre: string
  /** The cell; without it, `ligne[cle]` as text. */
  rendu?: (ligne: L) => ReactNode
  triable?: boolean
  /** Right-aligned figures. */
  nombre?: boolean
  /** CSS width; a minimum when the table is wider than its content. */
  largeur?: string
  /** Left out when the screen is narrower than 1100 px: a comfort, not a fact one needs. */
  secondaire?: boolean
  /** Stays in sight at the right edge when the table is wider than its frame: by default the column `actions`. */
  fixe?: boolean
  /** Lets the cell wrap; by default a row keeps to one line. */
  repli?: boolean
}

export interface PageLignes<L> {
  lignes: L[]
  /** How many rows there are in all, on every page. */
  total: number
}

/** The part of a TanStack Query result a table needs. */
export interface RequeteTable<L> {
  data?: PageLignes<L>
  error: unknown
  isPending: boolean
  isFetching: boolean
  refetch: () => unknown
}

export interface ProprietesTableDonnees<L> {
  /** What the table lists, read out to those who do not see it: « Adhérents ». */
  legende: string
  /** One row, in a word, for counts: `{ un: 'adhérent' }`. */
  unite?: { un: string; plusieurs?: string }
  colonnes: Colonne<L>[]
  requete: RequeteTable<L>
  cle: (ligne: L) => string
  /** Makes the first cell a link, and the whole row clickable. */
  lien?: (ligne: L) => string
  /** Page and sort, usually from `useEtatUrl`. Without it the table is not paginated nor sorted. */
  etat?: { page?: number; tri?: string }
  modifier?: (changement: { page?: number; tri?: string }) => void
  taillePage?: number
  /** Ids of the chosen rows; with `surSelection`, a column of boxes appears. */
  selection?: string[]
  surSelection?: (selection: string[]) => void
  /** What can be done with the chosen rows. */
  actionsSelection?: ReactNode
  /** At the foot, on the left of the pages: an export button. */
  pied?: ReactNode
  /** Shown when there is no row at all. By default « Aucun résultat ». */
  vide?: ReactNode
  densite?: 'compacte' | 'aeree'
  /** A warm mark at the start of a row: late or blocked. Say why in a cell as well. */
  alerte?: (ligne: L) => boolean
  /** `ecran` (default) scrolls inside what the page leaves; `libre` grows with its rows. */
  hauteur?: 'ecran' | 'libre'
}

const estFixe = ({ fixe, cle }: { fixe?: boolean; cle: string }) => fixe ?? cle === 'actions'

function valeurDe<L>(colonne: Colonne<L>, ligne: L): ReactNode {
  if (colonne.rendu) return colonne.rendu(ligne)
  const valeur = (ligne as Record<string, unknown>)[colonne.cle]
  return valeur === null || valeur === undefined ? '' : String(valeur)
}

/** A list the server cuts into pages. Sorting and paging are asked of the server, never done here. */
export function TableDonnees<L>(proprietes: ProprietesTableDonnees<L>) {
  const { legende, colonnes, requete, cle, lien, etat, modifier, selection, surSelection } = proprietes
  const { unite = { un: 'ligne' }, taillePage = 50, densite = 'compacte', hauteur = 'ecran' } = proprietes
  const aller = useAller()
  const idLegende = useId()
  const lignes = requete.data?.lignes
  const total = requete.data?.total ?? 0
  const choisies = new Set(selection)

  function trier(colonne: Colonne<L>) {
    modifier?.({ tri: etat?.tri === colonne.cle ? `-${colonne.cle}` : colonne.cle })
  }

  // The link of the first cell serves the keyboard and the screen reader; the rest of the row serves the mouse.
  function ouvrirLigne(evenement: MouseEvent<HTMLTableRowElement>, adresse: string) {
    const cible = evenement.target as HTMLElement
    if (cible.closest('a, button, input, label') || window.getSelection()?.toString()) return
    if (evenement.ctrlKey || evenement.metaKey) window.open(adresse, '_blank')
    else aller(adresse)
  }

  if (requete.error && !lignes) {
    return (
      <div className={classes.cadre}>
        <Erreur erreur={requete.error} reessayer={() => void requete.refetch()} />
      </div>
    )
  }

  const toutesChoisies =
    lignes !== undefined && lignes.length > 0 && lignes.every((l) => choisies.has(cle(l)))

  return (
    <div className={classes.cadre} data-hauteur={hauteur}>
      {selection && selection.length > 0 && (
        <div className={classes.selection} role="status">
          <span className="nombre">{pluriel(selection.length, 'ligne choisie', 'lignes choisies')}</span>
          {proprietes.actionsSelection}
          <button type="button" className={classes.lienBouton} onClick={() => surSelection?.([])}>
            Tout désélectionner
          </button>
        </div>
      )}
      {modifier && etat?.tri !== undefined && (
        <TriEtroit colonnes={colonnes} tri={etat.tri} trier={(tri) => modifier({ tri })} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.defilement} aria-labelledby={idLegende} tabIndex={0}>
        <table className={classes.table} data-densite={densite} aria-busy={requete.isFetching}>
          <caption id={idLegende}>
            <VisuallyHidden>{legende}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              {surSelection && (
                <th className={classes.case}>
                  <Checkbox
                    size="xs"
                    aria-label="Choisir toutes les lignes de la page"
                    checked={toutesChoisies}
                    indeterminate={!toutesChoisies && choisies.size > 0}
                    onChange={() => surSelection(toutesChoisies ? [] : (lignes ?? []).map(cle))}
                  />
                </th>
              )}
              {colonnes.map((colonne) => (
                <EnTeteColonne
                  key={colonne.cle}
                  colonne={colonne}
                  tri={etat?.tri}
                  trier={modifier ? () => trier(colonne) : undefined}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {lignes?.map((ligne) => {
              const id = cle(ligne)
              const adresse = lien?.(ligne)
              return (
                <tr
                  key={id}
                  className={adresse ? classes.cliquable : undefined}
                  data-choisie={choisies.has(id) || undefined}
                  data-alerte={proprietes.alerte?.(ligne) || undefined}
                  onClick={adresse ? (evenement) => ouvrirLigne(evenement, adresse) : undefined}
                >
                  {surSelection && (
                    <td className={classes.case}>
                      <Checkbox
                        size="xs"
                        aria-label="Choisir cette ligne"
                        checked={choisies.has(id)}
                        onChange={() =>
                          surSelection(
                            choisies.has(id) ? selection!.filter((autre) => autre !== id) : [...choisies, id],
                          )
                        }
                      />
                    </td>
                  )}
                  {colonnes.map((colonne, rang) => (
                    <td
                      key={colonne.cle}
                      data-nombre={colonne.nombre || undefined}
                      data-secondaire={colonne.secondaire || undefined}
                      data-repli={colonne.repli || undefined}
                      data-fixe={estFixe(colonne) || undefined}
                      data-principale={(rang === 0 && adresse !== undefined) || undefined}
                      data-libelle={rang === 0 ? undefined : colonne.titre}
                    >
                      {rang === 0 && adresse ? (
                        <Lien vers={adresse} className={classes.lienLigne}>
                          {valeurDe(colonne, ligne)}
                        </Lien>
                      ) : (
                        valeurDe(colonne, ligne)
                      )}
                    </td>
                  ))}
                </tr>
              )
            })}
            {!lignes && <LignesFantomes colonnes={colonnes} decalage={surSelection ? 1 : 0} />}
          </tbody>
        </table>
        {lignes?.length === 0 && (proprietes.vide ?? <AucunResultat />)}
      </section>
      <VisuallyHidden role="status">
        {requete.isPending ? 'Chargement…' : `${legende} : ${pluriel(total, unite.un, unite.plusieurs)}`}
      </VisuallyHidden>
      {lignes && lignes.length > 0 && (
        <footer className={classes.pied}>
          {proprietes.pied}
          <Pagination
            libelle={`Pages : ${legende}`}
            page={etat?.page ?? 1}
            taillePage={etat?.page === undefined ? Math.max(total, 1) : taillePage}
            total={total}
            unite={unite}
            changer={modifier ? (page) => modifier({ page }) : undefined}
          />
        </footer>
      )}
    </div>
  )
}

/** On a phone the rows are cards without headers: the sort is chosen here. */
function TriEtroit<L>({
  colonnes,
  tri,
  trier,
}: {
  colonnes: Colonne<L>[]
  tri: string
  trier: (tri: string) => void
}) {
  const triables = colonnes.filter((c) => c.triable)
  if (triables.length === 0) return null
  return (
    <div className={classes.triEtroit}>
      <NativeSelect
        label="Trier par"
        size="sm"
        value={tri}
        onChange={(e) => trier(e.currentTarget.value)}
        data={triables.flatMap((c) => [
          { value: c.cle, label: `${c.titre}, croissant` },
          { value: `-${c.cle}`, label: `${c.titre}, décroissant` },
        ])}
      />
    </div>
  )
}

function EnTeteColonne<L>({
  colonne,
  tri,
  trier,
}: {
  colonne: Colonne<L>
  tri?: string
  trier?: () => void
}) {
  const sens = tri === colonne.cle ? 'ascending' : tri === `-${colonne.cle}` ? 'descending' : undefined
  const style: CSSProperties = { width: colonne.largeur, minWidth: colonne.largeur }
  const Fleche = sens === 'ascending' ? IconArrowUp : sens === 'descending' ? IconArrowDown : IconArrowsSort
  return (
    <th
      scope="col"
      style={style}
      aria-sort={sens}
      data-nombre={colonne.nombre || undefined}
      data-secondaire={colonne.secondaire || undefined}
      data-fixe={estFixe(colonne) || undefined}
    >
      {colonne.triable && trier ? (
        <button
          type="button"
          className={classes.tri}
          data-actif={sens !== undefined || undefined}
          onClick={trier}
        >
          {colonne.titre}
          <Fleche size={14} stroke={2} aria-hidden />
        </button>
      ) : (
        colonne.titre
      )}
    </th>
  )
}

function LignesFantomes<L>({ colonnes, decalage }: { colonnes: Colonne<L>[]; decalage: number }) {
  return Array.from({ length: 12 }, (_, rang) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: identical rows that never move
    <tr key={rang} aria-hidden>
      {decalage === 1 && <td className={classes.case} />}
      {colonnes.map((colonne, position) => (
        <td
          key={colonne.cle}
          data-nombre={colonne.nombre || undefined}
          data-secondaire={colonne.secondaire || undefined}
        >
          <Skeleton
            height={11}
            radius="xs"
            display="inline-block"
            width={colonne.nombre ? '2.5rem' : `${45 + ((rang * 13 + position * 29) % 45)}%`}
          />
        </td>
      ))}
    </tr>
  ))
}
