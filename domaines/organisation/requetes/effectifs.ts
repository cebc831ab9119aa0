import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { cles, FAMILLES } from '../vocabulaire.ts'
import { couvre } from './periode.ts'

export const LigneEffectif = z.object({
  dimension: z.enum(['metier', 'famille', 'contrat', 'statut', 'centre', 'total']),
  cle: z.string().nullable(),
  libelle: z.string().nullable(),
  famille: z.string().nullable(),
  /** People, by contract, then in all. */
  cdi: z.number(),
  cdd: z.number(),
  autres: z.number(),
  nombre: z.number(),
  etp: z.number(),
  /** ETP of those absent that day, and on average over the twelve months before. */
  etpAbsent: z.number(),
  etpAbsentMoyen: z.number(),
})
export type LigneEffectif = z.infer<typeof LigneEffectif>

/**
 * Staff in number and ETP on a day, by job, family, contract, status, centre and in all, in one query (GOV-027).
 * The time of someone without a centre of his own is shared equally between the centres of his teams.
 */
export async function effectifsAu({ bd }: Contexte, jour: string, centre?: string): Promise<LigneEffectif[]> {
  const { rows } = await sql<LigneEffectif>`
    with presence as (
      select t.professionnel_id, t.contrat, t.cadre, p.metier_code, m.libelle metier, m.famille, m.ordre, x.centre_id,
        t.quotite / count(*) over (partition by t.professionnel_id) etp,
        t.quotite / count(*) over (partition by t.professionnel_id) * coalesce(a.jours, 0) / 365.0 moyenne,
        coalesce(a.aujourdhui, false) absent
      from organisation.etp t
      join organisation.professionnel p on p.id = t.professionnel_id
      join organisation.metier m on m.code = p.metier_code
      left join lateral (
        select array_agg(distinct q.centre_id) ids from organisation.membre_equipe me
        join organisation.equipe q on q.id = me.equipe_id
        where me.professionnel_id = p.id and ${couvre('me.debut', 'me.fin', jour)}) g on t.centre_id is null
      cross join lateral unnest(case when t.centre_id is not null then array[t.centre_id] else coalesce(g.ids, array[null::uuid]) end) x (centre_id)
      left join lateral (
        select bool_or(${couvre('b.debut', 'b.fin', jour)}) aujourdhui,
          sum(least(coalesce(b.fin, ${jour}::date), ${jour}::date) - greatest(b.debut, ${jour}::date - 364) + 1) jours
        from organisation.absence_professionnel b
        where b.professionnel_id = p.id and b.debut <= ${jour}::date
          and coalesce(b.fin, ${jour}::date) >= ${jour}::date - 364) a on true
      where ${couvre('t.debut', 't.fin', jour)}
    )
    select case when grouping(r.metier_code) = 0 then 'metier' when grouping(r.famille) = 0 then 'famille'
        when grouping(r.contrat) = 0 then 'contrat' when grouping(r.cadre) = 0 then 'statut'
        when grouping(r.centre_id) = 0 then 'centre' else 'total' end dimension,
      coalesce(r.metier_code, r.famille, r.contrat, r.cadre::text, r.centre_id::text) cle,
      case when grouping(r.metier_code) = 0 then min(r.metier) when grouping(r.centre_id) = 0 then min(c.nom) end libelle,
      case when grouping(r.metier_code) = 0 then min(r.famille) end famille,
      count(distinct r.professionnel_id) filter (where r.contrat = 'cdi') cdi,
      count(distinct r.professionnel_id) filter (where r.contrat = 'cdd') cdd,
      count(distinct r.professionnel_id) filter (where r.contrat not in ('cdi', 'cdd')) autres,
      count(distinct r.professionnel_id) nombre, coalesce(sum(r.etp), 0) etp,
      coalesce(sum(r.etp) filter (where r.absent), 0) "etpAbsent", coalesce(sum(r.moyenne), 0) "etpAbsentMoyen"
    from presence r left join organisation.centre c on c.id = r.centre_id
    where ${centre ? sql`r.centre_id = ${centre}::uuid` : sql`true`}
    group by grouping sets ((r.metier_code), (r.famille), (r.contrat), (r.cadre), (r.centre_id), ())
    order by min(r.ordre), libelle`.execute(bd)
  return rows
}

export const PointEffectif = z.object({
  jour: z.string(),
  famille: z.enum(cles(FAMILLES)),
  etp: z.number(),
  nombre: z.number(),
})

/** ETP by family of jobs at the end of each month (or quarter beyond five years) of a period, in one query. */
export async function evolutionDesEffectifs(
  { bd }: Contexte,
  du: string,
  au: string,
): Promise<z.infer<typeof PointEffectif>[]> {
  const mois = Number(au.slice(0, 4)) - Number(du.slice(0, 4)) > 5 ? 3 : 1
  const { rows } = await sql<z.infer<typeof PointEffectif>>`
    select j.jour, m.famille, sum(t.quotite) etp, count(*) nombre
    from (select ((date_trunc('month', g) + interval '1 month')::date - 1) jour
      from generate_series(date_trunc('month', ${du}::date), ${au}::date, make_interval(months => ${mois}::int)) g) j
    join organisation.etp t on t.debut <= j.jour and (t.fin is null or t.fin >= j.jour)
    join organisation.professionnel p on p.id = t.professionnel_id
    join organisation.metier m on m.code = p.metier_code
    group by j.jour, m.famille order by j.jour, m.famille`.execute(bd)
  return rows
}
