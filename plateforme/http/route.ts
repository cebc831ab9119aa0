import type { z } from 'zod'
import type { Contexte } from '../base/contexte.ts'
import type { DroitDeRoute } from '../droits/droits.ts'
import type { FichierRecu } from './fichier-recu.ts'

type Schema = z.ZodType
type Sorti<S> = S extends z.ZodType ? z.output<S> : undefined

export interface Entrees<P, Q, C> {
  parametres: Sorti<P>
  requete: Sorti<Q>
  corps: Sorti<C>
  /** The file of a route that declares `fichier`. */
  fichier?: FichierRecu
}

/**
 * One route: its right, its contract, and what it does inside the actor's transaction.
 * A route without `droit`, or with one that no room declares, prevents the server from starting.
 */
export interface Route<
  P extends Schema | undefined = Schema | undefined,
  Q extends Schema | undefined = Schema | undefined,
  C extends Schema | undefined = Schema | undefined,
  S extends Schema = Schema,
> {
  methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify path, `/api/adherents/entreprises/:id`. */
  url: string
  /** `PUBLIC`: no session; the route runs as the visitor's role, its requests are counted by address. */
  droit: DroitDeRoute
  /** One French line, shown in the API's page. */
  resume: string
  parametres?: P
  requete?: Q
  corps?: C
  /** The route receives one file (multipart/form-data), streamed to disk before its transaction opens. */
  fichier?: { tailleMax: number }
  sortie: S
  /**
   * The route reaches health data: who is refused leaves a trace (journal.lecture_refusee), even though the refused
   * transaction is undone. `travailleur` names the parameter or field that holds the worker's id.
   */
  sante?: { travailleur?: string }
  /** A signature: the body's `motDePasse` is checked again before anything is done. */
  confirmation?: true
  /** Status of success, 200 by default. */
  statut?: 200 | 201 | 204
  traiter(contexte: Contexte, entrees: Entrees<P, Q, C>): Promise<z.input<S>>
}

/** Declares a route with the types of its schemas. */
export function definirRoute<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  C extends Schema | undefined,
  S extends Schema,
>(route: Route<P, Q, C, S>): Route {
  return route as unknown as Route
}
