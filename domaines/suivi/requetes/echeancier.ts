import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { CodeVisiteSuivi, Delai } from '../vocabulaire.ts'

export const TRIS = ['limite', '-limite', 'nom', '-nom', 'entreprise', '-entreprise'] as const

export interface FiltresEcheancier {
  equipe?: string[] | undefined
  mes_equipes?: boolean | undefined
  centre?: string[] | undefined
  code?: CodeVisiteSuivi[] | undefined
  profession?: string | undefined
  delai?: Delai | undefined
  entreprise?: string | undefined
  mois?: string | undefined
  q?: string | undefined
}

export interface LigneEcheance {
  travailleur_id: string
  code: CodeVisiteSuivi
  nom: string
  prenom: string
  naissance: string
  entreprise_id: string | null
  entreprise: string | null
  commune: string | null
  equipe: string | null
  nature: string
  au_plus_tot: string | null
  au_plus_tard: string | null
  limite: string | null
  eligibles: string[]
  /** Days past the limit on the day of the question; null when not late or without a date. */
  retard: number | null
}

const enCours = (alias: string, le: string) =>
  sql`(${sql.ref(`${alias}.debut`)} <= ${le}::date
    and (${sql.ref(`${alias}.fin`)} is null or ${sql.ref(`${alias}.fin`)} >= ${le}::date))`

/** Establishments of the perimeter asked for, as one array computed once; null when the whole service is asked. */
function perimetre(f: FiltresEcheancier, le: string): RawBuilder<boolean>[] {
  const c: RawBuilder<unknown>[] = []
  if (f.equipe?.length) c.push(sql`p.equipe_id = any (${f.equipe}::uuid[])`)
  if (f.mes_equipes) c.push(sql`p.equipe_id = any ((select organisation.equipes_de_l_acteur())::uuid[])`)
  if (f.centre?.length) c.push(sql`coalesce(b.centre_id, q.centre_id) = any (${f.centre}::uuid[])`)
  if (f.entreprise) c.push(sql`b.entreprise_id = ${f.entreprise}`)
  if (c.length === 0) return []
  // Teams alone are read from the portfolios.
  if (!f.centre?.length && !f.entreprise)
    return [
      sql<boolean>`x.etablissement_id = any (array(select p.etablissement_id from organisation.portefeuille p
        where ${enCours('p', le)} and ${sql.join(c, sql` and `)}))`,
    ]
  return [
    sql<boolean>`x.etablissement_id = any (array(select b.id from adherents.etablissement b
      left join organisation.portefeuille p on p.etablissement_id = b.id and ${enCours('p', le)}
      left join organisation.equipe q on q.id = p.equipe_id
      where ${sql.join(c, sql` and `)}))`,
  ]
}

const HORIZON: Partial<Record<Delai, string>> = {
  mois: '1 month',
  trimestre: '3 months',
  semestre: '6 months',
  annee: '12 months',
}

const et = (c: readonly RawBuilder<unknown>[]) =>
  c.length ? sql<boolean>`${sql.join([...c], sql` and `)}` : sql<boolean>`true`

/** What the figures are over: perimeter, name, who may hold the visit. */
function deBase(f: FiltresEcheancier, le: string): RawBuilder<boolean>[] {
  const c = perimetre(f, le)
  if (f.profession) c.push(sql`x.eligibles @> array[${f.profession}::text]`)
  // Row-level policies keep the trigram index from serving: the room of workers looks for names (0121).
  if (f.q)
    c.push(sql`x.travailleur_id in (select t.id from travailleurs.trouver(
      string_to_array(socle.normaliser(${f.q}), ' '), null, null, false, null) t)`)
  return c
}

/** What the list is narrowed to. « Dans les N mois » holds what is late too: it is still to be done. */
function choisis(f: FiltresEcheancier, le: string): RawBuilder<boolean>[] {
  const c: RawBuilder<boolean>[] = []
  if (f.code?.length) c.push(sql`x.code = any (${f.code}::text[])`)
  if (f.mois)
    c.push(
      sql`x.limite >= ${`${f.mois}-01`}::date and x.limite < (${`${f.mois}-01`}::date + interval '1 month')`,
    )
  if (f.delai === 'retard') c.push(sql`x.limite < ${le}::date`)
  else if (f.delai === 'sans_date') c.push(sql`x.limite is null`)
  // The calendar month, as people say « ce mois-ci ».
  else if (f.delai === 'mois')
    c.push(
      sql`x.limite between ${le}::date and (date_trunc('month', ${le}::date) + interval '1 month - 1 day')::date`,
    )
  else if (f.delai)
    c.push(sql`x.limite between ${le}::date and (${le}::date + ${HORIZON[f.delai]!}::interval)::date`)
  return c
}

/** What figures are read from, each line standing for `x.n` échéances: the kept counts for the whole service. */
function aCompter(f: FiltresEcheancier, le: string): RawBuilder<unknown> {
  const entier = perimetre(f, le).length === 0 && !f.q
  return entier
    ? sql`suivi.compte_echeances x`
    : sql`(select e.travailleur_id, e.etablissement_id, e.code, e.limite, e.eligibles, 1 n from suivi.echeance e) x`
}

const NOM = sql`t.recherche`
const ORDRES: Record<(typeof TRIS)[number], RawBuilder<unknown>> = {
  limite: sql`x.limite nulls last, x.travailleur_id, x.code`,
  '-limite': sql`x.limite desc nulls last, x.travailleur_id, x.code`,
  nom: sql`${NOM}, x.travailleur_id, x.code`,
  '-nom': sql`${NOM} desc, x.travailleur_id, x.code`,
  entreprise: sql`e.raison_sociale, x.limite nulls last, x.travailleur_id, x.code`,
  '-entreprise': sql`e.raison_sociale desc, x.limite nulls last, x.travailleur_id, x.code`,
}

const COLONNES = sql`x.travailleur_id, x.code, x.etablissement_id, x.nature, x.au_plus_tot, x.au_plus_tard, x.limite,
  x.eligibles`

/**
 * By company: companies are walked in order and the walk stops when the page is full. Échéances whose establishment is
 * not known have no company: they come last, or first from the end.
 */
function parEntreprise(
  ou: RawBuilder<boolean>,
  tri: (typeof TRIS)[number],
  jusqua: number,
): RawBuilder<unknown> {
  return sql`(
    (select ${COLONNES}, e.raison_sociale from adherents.entreprise e
      join adherents.etablissement b on b.entreprise_id = e.id
      join suivi.echeance x on x.etablissement_id = b.id
      where ${ou} order by ${ORDRES[tri]} limit ${jusqua})
    union all
    (select ${COLONNES}, null from suivi.echeance x where x.etablissement_id is null and ${ou}
      order by x.limite nulls last, x.travailleur_id, x.code limit ${jusqua})
    ) x cross join lateral (select x.raison_sociale) e`
}

/** One page of the échéancier. The page is chosen first; names and companies are then read for it alone. */
export async function listerEcheances(
  bd: Bd,
  filtres: FiltresEcheancier,
  tri: (typeof TRIS)[number],
  le: string,
  limite: number,
  saut: number,
): Promise<LigneEcheance[]> {
  const ou = et([...deBase(filtres, le), ...choisis(filtres, le)])
  const source = tri.endsWith('entreprise')
    ? perimetre(filtres, le).length === 0 && !filtres.q
      ? parEntreprise(ou, tri, limite + saut)
      : sql`suivi.echeance x left join adherents.etablissement b on b.id = x.etablissement_id
        left join adherents.entreprise e on e.id = b.entreprise_id where ${ou}`
    : tri.endsWith('nom')
      ? sql`suivi.echeance x
        join travailleurs.travailleur t on t.id = x.travailleur_id and t.fusionne_dans is null where ${ou}`
      : sql`suivi.echeance x where ${ou}`
  const { rows } = await sql<LigneEcheance>`
    with page as (
      select x.*, row_number() over () rang
      from (select ${COLONNES} from ${source} order by ${ORDRES[tri]} limit ${limite} offset ${saut}) x
    )
    select x.travailleur_id, x.code, coalesce(t.nom_usage, t.nom_naissance) nom,
      coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) prenom, t.naissance,
      e.id entreprise_id, e.raison_sociale entreprise, b.commune,
      (select q.nom from organisation.portefeuille p join organisation.equipe q on q.id = p.equipe_id
        where p.etablissement_id = x.etablissement_id and ${enCours('p', le)} limit 1) equipe,
      x.nature, x.au_plus_tot, x.au_plus_tard, x.limite, x.eligibles,
      case when x.limite < ${le}::date then ${le}::date - x.limite end retard
    from page x
    join travailleurs.travailleur t on t.id = x.travailleur_id
    left join adherents.etablissement b on b.id = x.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    order by x.rang`.execute(bd)
  return rows
}

export interface Totaux {
  total: number
  retard: number
  mois: number
  trimestre: number
  sansDate: number
  parCode: { code: string; total: number; retard: number }[]
}

/** Figures over the perimeter, whatever the delay chosen; `selection`: rows of the list as filtered. */
export async function compterEcheances(
  bd: Bd,
  filtres: FiltresEcheancier,
  le: string,
): Promise<Totaux & { selection: number }> {
  const { rows } = await sql<{
    code: string
    total: number
    retard: number
    mois: number
    trimestre: number
    sans_date: number
    selection: number
  }>`
    select x.code, sum(x.n)::int total, coalesce(sum(x.n) filter (where x.limite < ${le}::date), 0)::int retard,
      coalesce(sum(x.n) filter (where x.limite between ${le}::date
        and (date_trunc('month', ${le}::date) + interval '1 month - 1 day')::date), 0)::int mois,
      coalesce(sum(x.n) filter (where x.limite between ${le}::date
        and (${le}::date + interval '3 months')::date), 0)::int trimestre,
      coalesce(sum(x.n) filter (where x.limite is null), 0)::int sans_date,
      coalesce(sum(x.n) filter (where ${et(choisis(filtres, le))}), 0)::int selection
    from ${aCompter(filtres, le)} where ${et(deBase(filtres, le))} group by 1 having sum(x.n) > 0`.execute(bd)
  const retenus = filtres.code?.length
    ? rows.filter((r) => filtres.code!.includes(r.code as CodeVisiteSuivi))
    : rows
  const somme = (cle: 'total' | 'retard' | 'mois' | 'trimestre' | 'sans_date') =>
    retenus.reduce((s, r) => s + r[cle], 0)
  return {
    selection: rows.reduce((s, r) => s + r.selection, 0),
    total: somme('total'),
    retard: somme('retard'),
    mois: somme('mois'),
    trimestre: somme('trimestre'),
    sansDate: somme('sans_date'),
    parCode: rows
      .map(({ code, total, retard }) => ({ code, total, retard }))
      .sort((a, b) => b.retard - a.retard || b.total - a.total),
  }
}

/** Load of the twelve coming months: what only a physician may hold, and what a nurse may hold too. */
export async function chargeParMois(
  bd: Bd,
  filtres: FiltresEcheancier,
  le: string,
): Promise<{ mois: string; medecin: number; delegable: number }[]> {
  const { rows } = await sql<{ mois: string; medecin: number; delegable: number }>`
    with x as (
      select to_char(x.limite, 'YYYY-MM') mois,
        coalesce(sum(x.n) filter (where not x.eligibles @> '{IDEST}'), 0)::int medecin,
        coalesce(sum(x.n) filter (where x.eligibles @> '{IDEST}'), 0)::int delegable
      from ${aCompter(filtres, le)}
      where x.limite >= date_trunc('month', ${le}::date)::date
        and x.limite < (date_trunc('month', ${le}::date) + interval '12 months')::date
        and ${et([...deBase(filtres, le), ...choisis({ code: filtres.code }, le)])} group by 1
    )
    select to_char(m, 'YYYY-MM') mois, coalesce(x.medecin, 0) medecin, coalesce(x.delegable, 0) delegable
    from generate_series(date_trunc('month', ${le}::date), date_trunc('month', ${le}::date) + interval '11 months',
      interval '1 month') m left join x on x.mois = to_char(m, 'YYYY-MM') order by 1`.execute(bd)
  return rows
}
