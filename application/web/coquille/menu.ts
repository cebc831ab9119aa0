import type { DefinitionPage, Espace, GroupeMenu, Icone } from '../../../plateforme/interface/index.ts'
import { GROUPES_MENU } from '../../../plateforme/interface/pages.ts'

export interface LigneMenu {
  chemin: string
  libelle: string
  icone: Icone
}

export interface GroupeDeMenu {
  groupe: GroupeMenu
  entrees: LigneMenu[]
}

/** The menu of a person in an espace: pages it may open, grouped and ordered. */
export function menuDe(
  pages: DefinitionPage[],
  espace: Espace,
  peut: (droit: string | undefined) => boolean,
): GroupeDeMenu[] {
  const ouvertes = pages
    .flatMap((page) =>
      page.menu && page.espace === espace && peut(page.droit) ? [{ page, menu: page.menu }] : [],
    )
    .sort((a, b) => a.menu.ordre - b.menu.ordre || a.menu.libelle.localeCompare(b.menu.libelle, 'fr'))
  return GROUPES_MENU.flatMap((groupe) => {
    const entrees = ouvertes
      .filter(({ menu }) => menu.groupe === groupe)
      .map(({ page, menu }) => ({ chemin: page.chemin, libelle: menu.libelle, icone: menu.icone }))
    return entrees.length > 0 ? [{ groupe, entrees }] : []
  })
}

/**
 * Which entry is lit on a path: the longest that starts it, so that `/adherents/42` lights « Adhérents » and
 * `/adherents/nouveaux` lights its own entry.
 */
export function entreeActive(chemins: string[], lieu: string): string | undefined {
  return chemins
    .filter((chemin) => lieu === chemin || lieu.startsWith(chemin === '/' ? '//' : `${chemin}/`))
    .sort((a, b) => b.length - a.length)[0]
}
