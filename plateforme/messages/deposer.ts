import type { Contexte } from '../base/contexte.ts'
import type { Canal } from './statuts.ts'

/** A message to leave, as a room writes it in the transaction of its act. */
export interface Depot {
  canal: Canal
  a: string
  objet?: string | null
  texte: string
  calendrier?: { contenu: string; methode: 'REQUEST' | 'CANCEL' } | null
  /** Personal link: replaces `{{lien}}` in the text when the message leaves. */
  lien?: { page: string; sujet: string; expire: Date } | null
  sujet: { type: string; id: string }
  /** Not before. */
  pasAvant?: Date
}

/** Puts messages in the outbox, in one statement. @returns their ids, in the same order */
export async function deposer(
  { bd, maintenant, nouvelId }: Contexte,
  depots: readonly Depot[],
): Promise<string[]> {
  if (depots.length === 0) return []
  const lignes = depots.map((d) => ({
    id: nouvelId(),
    canal: d.canal,
    a: d.a,
    objet: d.objet ?? null,
    texte: d.texte,
    calendrier: d.calendrier?.contenu ?? null,
    methode: d.calendrier?.methode ?? null,
    lien_page: d.lien?.page ?? null,
    lien_sujet: d.lien?.sujet ?? null,
    lien_expire: d.lien?.expire ?? null,
    sujet_type: d.sujet.type,
    sujet_id: d.sujet.id,
    prochain: d.pasAvant ?? maintenant,
    cree_le: maintenant,
  }))
  await bd.insertInto('messages.envoi').values(lignes).execute()
  return lignes.map((l) => l.id)
}

/** Messages of these subjects that have not left yet are dropped. */
export async function annulerEnvois(
  { bd }: Contexte,
  type: string,
  sujets: readonly string[],
): Promise<void> {
  if (sujets.length === 0) return
  await bd
    .updateTable('messages.envoi')
    .set({ statut: 'annule' })
    .where('sujet_type', '=', type)
    .where('sujet_id', 'in', [...sujets])
    .where('statut', '=', 'a_envoyer')
    .execute()
}
