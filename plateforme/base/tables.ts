import type { ClientBase } from 'pg'

/** One table of the service as backup and restore see it. */
export interface TableDuService {
  nom: string
  /** Columns that hold data (generated ones are computed again), quoted. */
  colonnes: string
  /** Columns that put the rows in a stable order, quoted. */
  ordre: string
}

/**
 * All tables of the service, each after those it refers to.
 * Set aside: `socle.migration`, which the migrations themselves fill.
 */
export async function listerTables(client: ClientBase): Promise<TableDuService[]> {
  const { rows } = await client.query<TableDuService & { depend_de: string[] }>(`
    select n.nspname || '.' || quote_ident(c.relname) as nom,
      (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as colonnes,
      coalesce((select string_agg(quote_ident(a.attname), ', ' order by k.rang) from pg_index i,
        unnest(i.indkey) with ordinality k(attnum, rang)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '1') as ordre,
      array(select distinct rn.nspname || '.' || quote_ident(r.relname) from pg_constraint f
        join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as depend_de
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and n.nspname || '.' || c.relname <> 'socle.migration'
    order by 1`)
  const restantes = new Map(rows.map((t) => [t.nom, t]))
  const tables: TableDuService[] = []
  while (restantes.size > 0) {
    const pretes = [...restantes.values()].filter((t) => t.depend_de.every((d) => !restantes.has(d)))
    if (pretes.length === 0)
      throw new Error(`Références en cercle entre ${[...restantes.keys()].join(', ')}.`)
    for (const { nom, colonnes, ordre } of pretes) {
      tables.push({ nom, colonnes, ordre })
      restantes.delete(nom)
    }
  }
  return tables
}
