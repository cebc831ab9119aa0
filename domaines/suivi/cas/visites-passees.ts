import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { CodeVisiteSuivi } from '../vocabulaire.ts'

/** One visit held before, in another service or another software. */
export interface VisitePassee {
  /** The caller's own identifier, given back with what was written. */
  cle: string
  travailleur_id: string
  code: Exclude<CodeVisiteSuivi, 'ACTCOLL'>
  /** YYYY-MM-DD. */
  le: string
  profession: string | null
  professionnel_id: string | null
  conclusion: string | null
  document: string | null
}

/**
 * Records past visits, one statement whatever their number; a visit already known (same worker, kind and day) is left
 * as it is. The database grants decide who may: those who write visits.
 * @returns for each visit written, the caller's key and the row as JSON
 */
export async function enregistrerVisitesPassees(
  bd: Bd,
  visites: readonly VisitePassee[],
): Promise<{ cle: string; id: string; image: unknown }[]> {
  if (visites.length === 0) return []
  const { rows } = await sql<{ cle: string; id: string; image: unknown }>`
    with v as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(visites)}::jsonb) v(cle uuid, travailleur_id uuid, code text,
        le date, profession text, professionnel_id uuid, conclusion text, document text)
    ), x as (
      insert into suivi.visite (travailleur_id, contrat_id, code, le, profession, professionnel_id, conclusion, document, source)
      -- The contract running that day, to know for which employment it was held (as suivi.saisirVisite).
      select v.travailleur_id, c.id, v.code, v.le, v.profession, v.professionnel_id, v.conclusion, v.document,
        'reprise_historique'
      from v left join lateral (select c.id from travailleurs.contrat c
        where c.travailleur_id = v.travailleur_id and c.debut - 92 <= v.le and coalesce(c.fin, 'infinity') >= v.le
        order by c.debut desc limit 1) c on true
      on conflict on constraint visite_unique do nothing returning *)
    select distinct on (x.id) v.cle, x.id, to_jsonb(x) image from x join v using (travailleur_id, code, le)
    order by x.id, v.cle`.execute(bd)
  return rows
}

/** Takes back past visits recorded by mistake. @returns how many were removed */
export async function retirerVisitesPassees(bd: Bd, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`delete from suivi.visite
    where id = any (${`{${ids.join(',')}}`}::uuid[]) and source = 'reprise_historique'`.execute(bd)
  return Number(numAffectedRows ?? 0)
}

/** Visits known of these workers: a relation (travailleur_id, code, le) to join in a statement. */
export const visitesConnues = sql`(select v.travailleur_id, v.code, v.le from suivi.visite v)`
