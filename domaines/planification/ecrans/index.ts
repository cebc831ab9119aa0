import type {
  DefinitionCommande,
  DefinitionPage,
  DefinitionSection,
} from '../../../plateforme/interface/index.ts'

export const pages: DefinitionPage[] = [
  // Order of convocables, delegation, preferences
  // Agendas and appointments
]

export const sections: DefinitionSection[] = []

export const commandes: DefinitionCommande[] = []
