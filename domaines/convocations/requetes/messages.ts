import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { Canal, StatutEnvoi } from '../../../plateforme/messages/statuts.ts'

export interface LigneMessage {
  id: string
  canal: Canal
  a: string
  objet: string | null
  statut: StatutEnvoi
  essais: number
  erreur: string | null
  creeLe: Date
  prochain: Date
  envoyeLe: Date | null
}

/** The outbox, newest first. */
export async function listerMessages(
  bd: Bd,
  f: { statut?: StatutEnvoi[] | undefined; canal?: Canal | undefined; q?: string | undefined },
  { page, taille }: { page: number; taille: number },
): Promise<{ lignes: LigneMessage[]; total: number }> {
  const c: RawBuilder<unknown>[] = [sql`true`]
  if (f.statut?.length) c.push(sql`statut = any (${f.statut}::text[])`)
  if (f.canal) c.push(sql`canal = ${f.canal}`)
  if (f.q) c.push(sql`position(lower(${f.q}) in lower(a)) > 0`)
  const { rows } = await sql<LigneMessage & { total: number }>`
    select id, canal, a, objet, statut, essais, erreur, cree_le "creeLe", prochain, envoye_le "envoyeLe",
      (count(*) over ())::int total
    from messages.envoi where ${sql.join(c, sql` and `)}
    order by cree_le desc, id desc limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
  return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0 }
}

/** One message; its text as it left when it stayed in the local box, else as it was written (link not signed). */
export async function lireMessage(bd: Bd, id: string) {
  const { rows } = await sql<LigneMessage & { texte: string; local: boolean; calendrier: boolean }>`
    select e.id, e.canal, e.a, e.objet, e.statut, e.essais, e.erreur, e.cree_le "creeLe", e.prochain,
      e.envoye_le "envoyeLe", coalesce(b.texte, e.texte) texte, b.envoi_id is not null local,
      e.calendrier is not null calendrier
    from messages.envoi e left join messages.boite_locale b on b.envoi_id = e.id where e.id = ${id}::uuid`.execute(
    bd,
  )
  return rows[0]
}

/** Addresses that refused a message, newest first. */
export async function listerAdressesEnEchec(bd: Bd, { page, taille }: { page: number; taille: number }) {
  const { rows } = await sql<{
    id: string
    canal: Canal
    adresse: string
    depuis: Date
    motif: string
    total: number
  }>`
    select id, canal, adresse, depuis, motif, (count(*) over ())::int total from messages.adresse_en_echec
    order by depuis desc, id limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
  return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0 }
}
