import {
  type DefinitionCommande,
  type DefinitionPage,
  type DefinitionRappel,
  type DefinitionSection,
  enregistrerRappels,
  enregistrerSections,
} from '../../plateforme/interface/index.ts'

interface Ecrans {
  pages?: DefinitionPage[]
  commandes?: DefinitionCommande[]
  sections?: DefinitionSection[]
  rappels?: DefinitionRappel[]
}

// Found by their place, so that adding a room never means editing the shell.
const salles = import.meta.glob<Ecrans>(
  ['../../domaines/*/ecrans/index.ts', '../../plateforme/*/ecrans/index.ts'],
  {
    eager: true,
  },
)

export const pages: DefinitionPage[] = Object.values(salles).flatMap((salle) => salle.pages ?? [])
export const commandes: DefinitionCommande[] = Object.values(salles).flatMap((salle) => salle.commandes ?? [])

enregistrerSections(Object.values(salles).flatMap((salle) => salle.sections ?? []))
enregistrerRappels(Object.values(salles).flatMap((salle) => salle.rappels ?? []))

/** Page where the day of a role starts. */
export const accueilDuRole = (
  role: string,
  peut: (droit: string | undefined) => boolean,
): string | undefined => pages.find((page) => page.accueilDe?.includes(role) && peut(page.droit))?.chemin
