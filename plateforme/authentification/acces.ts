import type { Pool } from 'pg'

/** What the journal of accesses records; labels for people are in the journal's screens. */
export type EvenementAcces =
  | 'connexion'
  | 'echec'
  | 'verrouillage'
  | 'deconnexion'
  | 'role_change'
  | 'second_facteur_demande'
  | 'second_facteur_echec'
  | 'second_facteur_active'
  | 'second_facteur_retire'
  | 'codes_secours_renouveles'
  | 'code_secours_utilise'
  | 'mot_de_passe_change'
  | 'mot_de_passe_oublie'
  | 'mot_de_passe_reinitialise'
  | 'invitation_acceptee'
  | 'session_fermee'
  | 'sessions_fermees'

/** Where a request comes from. */
export interface Origine {
  adresse: string
  agent: string | null
}

/** Writes one line of the journal of accesses. */
export async function noterAcces(
  pool: Pool,
  evenement: EvenementAcces,
  compteId: string | null,
  { adresse, agent }: Origine,
  detail: Record<string, unknown> | null = null,
): Promise<void> {
  await pool.query(
    'insert into journal.acces (compte, evenement, adresse, agent, detail) values ($1, $2, $3, $4, $5)',
    [compteId, evenement, adresse, agent?.slice(0, 300) ?? null, detail],
  )
}
