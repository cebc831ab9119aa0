import { sql } from 'kysely'
import type { Contexte } from '../base/contexte.ts'
import { marquerEnEchec } from './expedier.ts'

export interface AvisDeNonRemise {
  /** Address that refused. */
  adresse: string
  /** Enhanced status code, `5.1.1` (RFC 3463). */
  code: string
  motif: string
  /** Id of our message, from the envelope id or the Message-ID of the returned headers. */
  envoi: string | null
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i
const champ = (texte: string, nom: string) =>
  new RegExp(`^${nom}:[ \\t]*(.+(?:\\r?\\n[ \\t].+)*)`, 'im')
    .exec(texte)?.[1]
    ?.replace(/\r?\n[ \t]+/g, ' ')
    .trim()

/**
 * Reads a notice of failure (RFC 3464, `message/delivery-status`) as a mail server hands it over.
 * @returns null when the message is no final failure (`Action: failed`, status 5.x.x): delays, receipts, anything else
 */
export function lireAvis(message: string): AvisDeNonRemise | null {
  if (!/^content-type:[ \t]*multipart\/report/im.test(message)) return null
  const action = champ(message, 'Action')?.toLowerCase()
  const code = champ(message, 'Status') ?? ''
  if (action !== 'failed' || !code.startsWith('5')) return null
  const adresse = champ(message, 'Final-Recipient')
    ?.replace(/^.*;\s*/, '')
    .toLowerCase()
  if (!adresse) return null
  const ici = `${champ(message, 'Original-Envelope-Id') ?? ''} ${message
    .split(/^content-type:[ \t]*(?:text\/rfc822-headers|message\/rfc822)/im)
    .slice(1)
    .map((m) => champ(m, 'Message-ID') ?? '')
    .join(' ')}`
  return {
    adresse,
    code,
    motif: (champ(message, 'Diagnostic-Code') ?? `Non remis (${code})`).slice(0, 500),
    envoi: UUID.exec(ici)?.[0]?.toLowerCase() ?? null,
  }
}

/**
 * Takes in a notice of failure: the address is marked, and the message it answers, when it is one of ours.
 * @returns false when nothing of ours is concerned (a stranger cannot mark an address we never wrote to)
 */
export async function recevoirRebond({ bd }: Pick<Contexte, 'bd'>, avis: AvisDeNonRemise): Promise<boolean> {
  const { rows } = await sql<{ id: string; a: string }>`
    update messages.envoi set statut = 'rejete', erreur = ${avis.motif}
    where id = (select e.id from messages.envoi e where e.canal = 'courriel' and lower(e.a) = ${avis.adresse}
        and e.statut in ('envoye', 'remis', 'incertain')
        and (${avis.envoi}::uuid is null or e.id = ${avis.envoi}::uuid)
      order by e.cree_le desc limit 1)
    returning id, a`.execute(bd)
  const touche = rows[0]
  if (!touche) return false
  await marquerEnEchec({ bd }, 'courriel', touche.a, avis.motif)
  return true
}
