import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'

async function tables({ proprietaire }: Pick<BaseDEssai, 'proprietaire'>): Promise<string[]> {
  const { rows } = await proprietaire.query<{ nom: string }>(`
    select n.nspname || '.' || c.relname nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1`)
  return rows.map((r) => r.nom)
}

/**
 * Content of every table, hashed: two equal results mean that nothing was written in between.
 * @param sauf beginnings of names of tables left out (`journal.`)
 */
export async function empreinteDesTables(
  base: Pick<BaseDEssai, 'proprietaire'>,
  sauf: readonly string[] = [],
): Promise<Record<string, string>> {
  const noms = (await tables(base)).filter((nom) => !sauf.some((debut) => nom.startsWith(debut)))
  const { rows } = await base.proprietaire.query<{ nom: string; e: string }>(
    noms
      .map(
        (nom) =>
          `select '${nom}' nom, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) e from ${nom} t`,
      )
      .join(' union all '),
  )
  return Object.fromEntries(rows.map((r) => [r.nom, r.e]))
}

/** Number of rows of every table. */
export async function comptesDesTables(
  base: Pick<BaseDEssai, 'proprietaire'>,
  sauf: readonly string[] = [],
): Promise<Record<string, number>> {
  const noms = (await tables(base)).filter((nom) => !sauf.some((debut) => nom.startsWith(debut)))
  const { rows } = await base.proprietaire.query<{ nom: string; n: number }>(
    noms.map((nom) => `select '${nom}' nom, count(*)::int n from ${nom}`).join(' union all '),
  )
  return Object.fromEntries(rows.map((r) => [r.nom, r.n]))
}
