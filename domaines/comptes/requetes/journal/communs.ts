import { type Expression, sql } from 'kysely'
import type { Bd, Contexte } from '../../../../plateforme/base/contexte.ts'

/** What every journal is read by: a period of French days, a page. */
export interface Periode {
  du?: string | undefined
  au?: string | undefined
  page: number
  taille: number
}

/** Rows counted at most: a journal is read from its end; older rows are reached by the period. */
export const PLAFOND = 10_000

/** Lines of a journal within the period: `le` compared to the first instant of French days. */
export function surLaPeriode({ du, au }: Pick<Periode, 'du' | 'au'>, le: string) {
  const instant = sql.ref<Date>(le)
  const debut = du ? sql`(${du}::date)::timestamp at time zone 'Europe/Paris'` : sql`'-infinity'::timestamptz`
  const fin = au
    ? sql`(${au}::date + 1)::timestamp at time zone 'Europe/Paris'`
    : sql`'infinity'::timestamptz`
  return du || au ? sql<boolean>`${instant} >= ${debut} and ${instant} < ${fin}` : sql<boolean>`true`
}

interface Requete {
  limit(n: number): Requete & { offset(n: number): Requete }
}
/** Latest first, this page of it. */
export const pageDuJournal = <R extends Requete>(requete: R, { page, taille }: Periode): R =>
  requete.limit(taille).offset((page - 1) * taille) as unknown as R

/** Number of lines, `PLAFOND` at most. */
export async function compter(bd: Bd, bornee: Expression<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int n from (${bornee}) b`.execute(bd)
  return rows[0]?.n ?? 0
}

export interface Personne {
  id: string
  prenom: string
  nom: string
}

/** Names of the accounts that acted, in one query; null for jobs and for accounts out of reach. */
export async function personnes({ bd }: Contexte, ids: (string | null)[]) {
  const connus = [...new Set(ids.filter((id) => id !== null))]
  const lignes = connus.length
    ? await bd
        .selectFrom('comptes.compte')
        .select(['id', 'prenom', 'nom'])
        .where('id', 'in', connus)
        .execute()
    : []
  const parId = new Map<string, Personne>(lignes.map((l) => [l.id, l]))
  return (id: string | null): Personne | null => (id && parId.get(id)) || null
}

/** Each line with the name of who acted and the role without its prefix. */
export async function avecActeur<L extends { acteur: string | null; role: string }>(
  contexte: Contexte,
  lignes: L[],
): Promise<(Omit<L, 'acteur'> & { acteur: Personne | null })[]> {
  const nom = await personnes(
    contexte,
    lignes.map((l) => l.acteur),
  )
  return lignes.map((l) => ({ ...l, role: l.role.replace(/^socle_/, ''), acteur: nom(l.acteur) }))
}

/** Accounts whose name holds `q`, to filter by person; 20 at most. */
export async function chercherPersonnes({ bd }: Contexte, q: string): Promise<Personne[]> {
  return bd
    .selectFrom('comptes.compte as c')
    .select(['c.id', 'c.prenom', 'c.nom'])
    .where(
      sql<boolean>`socle.normaliser(c.prenom || ' ' || c.nom) like '%' || replace(socle.normaliser(${q}), ' ', '%') || '%'`,
    )
    .orderBy('c.nom')
    .orderBy('c.prenom')
    .limit(20)
    .execute()
}
