import {
  type DefinitionCommande,
  type DefinitionPage,
  type DefinitionSection,
  enregistrerSections,
} from '../../plateforme/interface/index.ts'

interface Ecrans {
  pages?: DefinitionPage[]
  commandes?: DefinitionCommande[]
  sections?: DefinitionSection[]
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
