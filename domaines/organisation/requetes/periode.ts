import { type RawBuilder, sql } from 'kysely'

/** True when the period of columns `debut` and `fin` (last day included, null = open) covers `jour`. */
export function couvre(debut: string, fin: string, jour: string): RawBuilder<boolean> {
  return sql`(${sql.ref(debut)} <= ${jour}::date and (${sql.ref(fin)} is null or ${sql.ref(fin)} >= ${jour}::date))`
}

/** The day before `jour` (YYYY-MM-DD). */
export function veille(jour: string): string {
  return new Date(Date.parse(`${jour}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
