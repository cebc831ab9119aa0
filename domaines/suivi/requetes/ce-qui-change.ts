import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { VisiteChangee } from '../comparaison/comparer.ts'
import type { NatureChangement } from '../vocabulaire.ts'

export interface FiltresChangements {
  equipe?: string[] | undefined
  entreprise?: string | undefined
  nature?: NatureChangement | undefined
  categorie?: string | undefined
}
export interface LigneChangement {
  travailleurId: string
  nom: string
  prenom: string
  entrepriseId: string | null
  entreprise: string | null
  commune: string | null
  equipe: string | null
  avant: string
  apres: string
  visites: VisiteChangee[]
  regles: string[]
}

const equipeDe = (le: string) => sql`left join organisation.portefeuille p on p.etablissement_id = b.id
  and p.debut <= ${le}::date and (p.fin is null or p.fin >= ${le}::date)`

/** Establishments asked for, as one array: the list itself is then read by its place. */
function conditions(id: string, f: FiltresChangements, le: string): RawBuilder<unknown> {
  const c: RawBuilder<unknown>[] = [sql`c.comparaison_id = ${id}`]
  if (f.equipe?.length)
    c.push(sql`c.etablissement_id = any (array(select p.etablissement_id from organisation.portefeuille p
      where p.equipe_id = any (${f.equipe}::uuid[]) and p.debut <= ${le}::date and (p.fin is null or p.fin >= ${le}::date)))`)
  if (f.entreprise)
    c.push(sql`c.etablissement_id = any (array(
      select b.id from adherents.etablissement b where b.entreprise_id = ${f.entreprise}))`)
  if (f.nature) c.push(sql`${f.nature} = any (c.natures)`)
  if (f.categorie) c.push(sql`c.categorie_avant || '-' || c.categorie_apres = ${f.categorie}`)
  return sql.join(c, sql` and `)
}

/** One page of those who change: the page is chosen first, names are read for it alone. */
export async function listerChangements(
  bd: Bd,
  id: string,
  f: FiltresChangements,
  le: string,
  limite: number,
  saut: number,
): Promise<LigneChangement[]> {
  const { rows } = await sql<LigneChangement>`
    with page as (select * from suivi.changement c where ${conditions(id, f, le)} order by c.rang limit ${limite} offset ${saut})
    select c.travailleur_id "travailleurId", coalesce(t.nom_usage, t.nom_naissance) nom,
      coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) prenom, e.id "entrepriseId",
      e.raison_sociale entreprise, b.commune, q.nom equipe, c.categorie_avant avant, c.categorie_apres apres, c.visites, c.regles
    from page c
    join travailleurs.travailleur t on t.id = c.travailleur_id
    left join adherents.etablissement b on b.id = c.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    ${equipeDe(le)}
    left join organisation.equipe q on q.id = p.equipe_id
    order by c.rang`.execute(bd)
  return rows
}

/** How many rows the filters leave: the length of the list, cheaper than its figures. */
export async function nombreDeChangements(
  bd: Bd,
  id: string,
  f: FiltresChangements,
  le: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from suivi.changement c where ${conditions(id, f, le)}`.execute(bd)
  return rows[0]!.n
}

export interface TotauxChangements {
  travailleurs: number
  entreprises: number
  categories: { avant: string; apres: string; n: number }[]
  natures: Record<NatureChangement, number>
  visites: { code: string; nature: string; n: number }[]
}

/** Figures over the filters. */
export async function compterChangements(
  bd: Bd,
  id: string,
  f: FiltresChangements,
  le: string,
): Promise<TotauxChangements> {
  const { rows } = await sql<{ r: TotauxChangements }>`
    with c as materialized (
      select c.*, b.entreprise_id from suivi.changement c
      left join adherents.etablissement b on b.id = c.etablissement_id where ${conditions(id, f, le)}
    )
    select json_build_object(
      'travailleurs', (select count(*) from c), 'entreprises', (select count(distinct entreprise_id) from c),
      'categories', coalesce((select json_agg(x order by x.n desc) from (select categorie_avant avant,
        categorie_apres apres, count(*)::int n from c where categorie_avant <> categorie_apres group by 1, 2) x), '[]'),
      'natures', coalesce((select json_object_agg(x.k, x.n) from (
        select k, count(*)::int n from c, unnest(natures) k group by 1) x), '{}'),
      'visites', coalesce((select json_agg(x order by x.n desc, x.code) from (select v->>'code' code, v->>'nature' nature,
        count(*)::int n from c, jsonb_array_elements(c.visites) v group by 1, 2) x), '[]')) r`.execute(bd)
  return rows[0]!.r
}

export interface Groupe {
  id: string | null
  nom: string | null
  travailleurs: number
  categories: number
  total: number
}

/** Those who change, counted by company or by team, most first. */
export async function grouperChangements(
  bd: Bd,
  id: string,
  par: 'entreprise' | 'equipe',
  f: FiltresChangements,
  le: string,
  limite: number,
  saut: number,
): Promise<Groupe[]> {
  const [cle, nom, jointure] =
    par === 'entreprise'
      ? [sql`e.id`, sql`e.raison_sociale`, sql`left join adherents.entreprise e on e.id = b.entreprise_id`]
      : [sql`q.id`, sql`q.nom`, sql`${equipeDe(le)} left join organisation.equipe q on q.id = p.equipe_id`]
  const { rows } = await sql<Groupe>`
    select ${cle} id, ${nom} nom, count(*)::int travailleurs,
      (count(*) filter (where c.categorie_avant <> c.categorie_apres))::int categories, (count(*) over ())::int total
    from suivi.changement c left join adherents.etablissement b on b.id = c.etablissement_id ${jointure}
    where ${conditions(id, f, le)} group by 1, 2 order by 3 desc, 2 limit ${limite} offset ${saut}`.execute(
    bd,
  )
  return rows
}
