import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { Projection } from './calculer.ts'

/** A PostgreSQL array written by hand: ids, codes and days need no escaping but that of braces and commas. */
const tableau = (valeurs: readonly (string | null)[]) => {
  let t = '{'
  for (let i = 0; i < valeurs.length; i++) {
    if (i > 0) t += ','
    const v = valeurs[i]
    t += v === null ? 'NULL' : v!.includes('{') || v!.includes(' ') ? `"${v}"` : v
  }
  return `${t}}`
}

/**
 * From this size on, never row by row: on tables that a first run is just filling, the planner knows nothing, expects
 * one row where there are tens of thousands, and compares each with each.
 */
const GRAND_LOT = 2000

/**
 * Writes a batch into the projection: only rows that differ. Runs as the system.
 * @param causes what changed each worker of `p.ids`, in French, or one cause for all
 * @returns number of rows written or removed
 */
export async function projeter(
  bd: Bd,
  p: Projection,
  causes: string | string[],
  jour: string,
): Promise<number> {
  const { e } = p
  const grand = p.ids.length > GRAND_LOT
  if (grand) await sql`set local enable_nestloop = off`.execute(bd)
  const cause =
    typeof causes === 'string'
      ? sql`array_fill(${causes}::text, array[${p.ids.length}::int])`
      : sql`${causes}::text[]`
  const { rows } = await sql<{ n: number }>`
    with lot as materialized (
      select * from unnest(${tableau(p.ids)}::uuid[], ${cause}) l(id, cause)
    ), n as materialized (
      select t travailleur_id, c code, b etablissement_id, k nature, tot au_plus_tot, tard au_plus_tard, l limite,
        g::text[] eligibles, cat categorie, lot.cause
      from unnest(${tableau(e.travailleur)}::uuid[], ${tableau(e.code)}::text[], ${tableau(e.etablissement)}::uuid[],
        ${tableau(e.nature)}::text[], ${tableau(e.tot)}::date[], ${tableau(e.tard)}::date[],
        ${tableau(e.limite)}::date[], ${tableau(e.eligibles)}::text[], ${tableau(e.categorie)}::text[])
        u(t, c, b, k, tot, tard, l, g, cat)
      join lot on lot.id = u.t
    ), o as materialized (
      select e.* from lot join suivi.echeance e on e.travailleur_id = lot.id
    ), diff as (
      select n.*, o.due_depuis from n left join o using (travailleur_id, code)
      where o.travailleur_id is null or o.nature <> n.nature
        or o.etablissement_id is distinct from n.etablissement_id
        or o.au_plus_tot is distinct from n.au_plus_tot or o.au_plus_tard is distinct from n.au_plus_tard
        or o.eligibles <> n.eligibles or o.categorie <> n.categorie
    ), ote as (
      delete from suivi.echeance e using (select o.travailleur_id, o.code from o
        left join n using (travailleur_id, code) where n.code is null) d
      where e.travailleur_id = d.travailleur_id and e.code = d.code returning 1
    ), ecrit as (
      insert into suivi.echeance as x (travailleur_id, code, etablissement_id, nature, au_plus_tot, au_plus_tard,
        limite, eligibles, categorie, due_depuis, changee_le, changee_par)
      select d.travailleur_id, d.code, d.etablissement_id, d.nature, d.au_plus_tot, d.au_plus_tard,
        -- Without delay: as soon as it is known.
        case when d.nature = 'SANS_DELAI' then coalesce(d.due_depuis, ${jour}::date) else d.limite end,
        d.eligibles, d.categorie, coalesce(d.due_depuis, ${jour}::date), ${jour}::date, d.cause
      from diff d
      on conflict (travailleur_id, code) do update set etablissement_id = excluded.etablissement_id,
        nature = excluded.nature, au_plus_tot = excluded.au_plus_tot, au_plus_tard = excluded.au_plus_tard,
        limite = excluded.limite, eligibles = excluded.eligibles, categorie = excluded.categorie,
        changee_le = excluded.changee_le, changee_par = excluded.changee_par
      returning 1
    ), cat as materialized (
      select u.id, u.code, c.code ancienne, c.debut from unnest(${tableau(p.ids)}::uuid[],
        ${tableau(p.categories)}::text[]) u(id, code)
      left join suivi.categorie c on c.travailleur_id = u.id and c.fin is null
      where u.code is distinct from c.code
    ), meme_jour as (
      delete from suivi.categorie c using cat where c.travailleur_id = cat.id and c.fin is null
        and c.debut = ${jour}::date and cat.code is null returning 1
    ), ferme as (
      update suivi.categorie c set fin = case when c.debut < ${jour}::date then ${jour}::date - 1 end,
        code = case when c.debut < ${jour}::date then c.code else cat.code end
      from cat where c.travailleur_id = cat.id and c.fin is null
        and (c.debut < ${jour}::date or cat.code is not null) returning 1
    )
    select ((select count(*) from ote) + (select count(*) from ecrit) + (select count(*) from meme_jour)
      + (select count(*) from ferme))::int n`.execute(bd)
  // The new period only after the former is closed: the unique index on the open one sees it.
  const { rows: ouvertes } = await sql<{ n: number }>`
    with c as (insert into suivi.categorie (travailleur_id, debut, code)
      select u.id, ${jour}::date, u.code from unnest(${tableau(p.ids)}::uuid[], ${tableau(p.categories)}::text[]) u(id, code)
      where u.code is not null and not exists (
        select from suivi.categorie c where c.travailleur_id = u.id and c.fin is null)
      on conflict (travailleur_id, debut) do update set code = excluded.code, fin = null returning 1)
    select count(*)::int n from c`.execute(bd)
  if (grand) await sql`set local enable_nestloop = on`.execute(bd)
  return rows[0]!.n + ouvertes[0]!.n
}
