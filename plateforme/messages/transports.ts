import type { Canal } from './statuts.ts'

/** A message ready to leave: the link is already in the text. */
export interface MessagePret {
  id: string
  canal: Canal
  a: string
  objet: string | null
  texte: string
  calendrier: string | null
  methode: 'REQUEST' | 'CANCEL' | null
}

/** What became of it. `rejete`: this address will never receive; `a_reessayer`: later perhaps. */
export type Issue =
  | { issue: 'envoye'; reference: string }
  | { issue: 'a_reessayer'; erreur: string }
  | { issue: 'rejete'; erreur: string }

/** One way out of the service. */
export interface Transport {
  /** True when nothing leaves the machine. */
  local: boolean
  envoyer(message: MessagePret): Promise<Issue>
  fermer?(): void
}

export type Transports = Record<Canal, Transport>
