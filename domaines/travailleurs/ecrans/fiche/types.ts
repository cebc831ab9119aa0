import type { z } from 'zod'
import type { Fiche } from '../../routes/schemas.ts'

export type FicheLue = z.output<typeof Fiche>
export type Contrat = FicheLue['contrats'][number]
export type Poste = Contrat['postes'][number]
export type Exposition = Contrat['expositions'][number]
export type Situation = Contrat['situations'][number]

/** What is open over the record, and on what. */
export type Ouverture =
  | { quoi: 'identite' }
  | { quoi: 'controle' }
  | { quoi: 'coordonnees' }
  | { quoi: 'nouveau-contrat'; etablissement?: string }
  | { quoi: 'contrat'; contrat: Contrat }
  | { quoi: 'fin'; contrat: Contrat }
  | { quoi: 'exclusion'; contrat: Contrat }
  | { quoi: 'changement'; contrat: Contrat }
  | { quoi: 'poste'; contrat: Contrat; poste?: Poste }
  | { quoi: 'exposition'; contrat: Contrat; exposition?: Exposition }
  | { quoi: 'situation'; contrat: Contrat; situation?: Situation }
  | {
      quoi: 'supprimer'
      genre: 'contrats' | 'postes' | 'expositions' | 'situations'
      id: string
      nom: string
    }
export type Ouvrir = (ouverture: Ouverture) => void
