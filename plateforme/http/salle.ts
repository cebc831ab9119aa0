import type { Connexions } from '../base/connexions.ts'
import type { Contexte } from '../base/contexte.ts'
import type { Droit, Operations } from '../droits/droits.ts'
import type { SensDesContraintes } from './refus-postgres.ts'
import type { Route } from './route.ts'

/** One line of the general search (Ctrl+K). */
export interface ResultatDeRecherche {
  type: 'travailleur' | 'entreprise' | 'etablissement' | 'professionnel' | 'equipe' | 'centre'
  id: string
  titre: string
  sousTitre: string | null
  /** Path of the page in the application. */
  chemin: string
  /** 0 to 1, comparable between rooms: 1 = exact, then word_similarity of pg_trgm. */
  proximite: number
}

/** Runs a piece of work as the system inside the actor's transaction. */
export type EnSysteme = <T>(faire: (contexte: Contexte) => Promise<T>) => Promise<T>

/** What a room gives to the server: its rights, its routes, the meaning of its database constraints. */
export interface Salle {
  nom: string
  operations: Operations
  routes: readonly Route[]
  contraintes: SensDesContraintes
  /**
   * Called at the end of every write, in its transaction, before it is committed: what a room derives from the facts
   * of others is brought up to date there. Must cost next to nothing when it is not concerned.
   */
  avantValidation?(contexte: Contexte, enSysteme: EnSysteme): Promise<void>
  /** Work of the room outside requests (nightly jobs); gives what stops it. */
  demarrer?(connexions: Connexions): { arreter(): Promise<void> }
  /** Search of the room's things, best first; only for those who hold `droit`. */
  chercher?: {
    droit: Droit
    executer(contexte: Contexte, texte: string, limite: number): Promise<ResultatDeRecherche[]>
  }
}
