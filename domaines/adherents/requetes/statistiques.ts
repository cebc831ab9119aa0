import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { tranchesDe } from '../reglages.ts'
import { reglagesAppliques } from './reglages.ts'

/** The same day of the former year; 29 February gives the 28th. */
export function unAnAvant(jour: string): string {
  const avant = `${Number(jour.slice(0, 4)) - 1}${jour.slice(4)}`
  return avant.endsWith('-02-29') ? avant.replace('-29', '-28') : avant
}

/**
 * Members of both days with their headcount: `m(jour, entreprise_id, nature, type, secteur, section, effectif)`.
 * Headcount: the last fact known on that day of each establishment open on it. A company is counted in the sector
 * of its head office, else of its largest establishment, so that totals add up.
 */
function membres(jour: string, avant: string): RawBuilder<unknown> {
  return sql`
    jours (jour) as (values (${jour}::date), (${avant}::date)),
    presents as (
      select distinct j.jour, a.entreprise_id, first_value(a.type) over (
        partition by j.jour, a.entreprise_id order by a.debut desc) as type
      from jours j join adherents.adhesion a on a.debut <= j.jour and coalesce(a.fin, 'infinity') >= j.jour
    ),
    lieux as (
      select j.jour, t.entreprise_id, t.secteur_id, t.siege, f.nombre, t.id
      from jours j
      join adherents.etablissement t on (t.ferme_le is null or t.ferme_le > j.jour)
        and (t.ouvert_le is null or t.ouvert_le <= j.jour)
      left join (
        select distinct on (j.jour, f.etablissement_id) j.jour, f.etablissement_id, f.nombre
        from jours j join adherents.effectif f on f.au <= j.jour
        order by j.jour, f.etablissement_id, f.au desc, f.id desc
      ) f on f.jour = j.jour and f.etablissement_id = t.id
    ),
    totaux as (
      select jour, entreprise_id, coalesce(sum(nombre), 0)::int effectif,
        (array_agg(secteur_id order by siege desc, nombre desc nulls last, id))[1] secteur_id
      from lieux group by jour, entreprise_id
    ),
    m as materialized (
      select p.jour, p.entreprise_id, e.nature, p.type, s.nom secteur, n.section, n.libelle_section,
        coalesce(x.effectif, 0) effectif
      from presents p
      join adherents.entreprise e on e.id = p.entreprise_id
      left join totaux x on x.jour = p.jour and x.entreprise_id = p.entreprise_id
      left join organisation.secteur s on s.id = x.secteur_id
      left join adherents.naf n on n.version = e.naf_version and n.code = e.naf_code
    )`
}

const tranche = (bornes: readonly number[], colonne: RawBuilder<unknown>) =>
  sql<number>`width_bucket(${colonne}, ${[...bornes]}::int[])`

/** Without agencies nor independents, as the services count (001 §1.1.2: « hors travail temporaire »). */
const ORDINAIRES = sql`m.nature <> 'ett' and m.type not like '%_tns'`

export interface LigneTableau {
  rubrique: string
  tranche: number
  entreprises: number
  effectif: number
  entreprises_avant: number
  effectif_avant: number
}

const COMPTES = (jour: string, avant: string) => sql`
  (count(*) filter (where jour = ${jour}))::int entreprises,
  coalesce(sum(effectif) filter (where jour = ${jour}), 0)::int effectif,
  (count(*) filter (where jour = ${avant}))::int entreprises_avant,
  coalesce(sum(effectif) filter (where jour = ${avant}), 0)::int effectif_avant`

/** Members and headcounts by sector and size. */
export async function parSecteur(bd: Bd, jour: string): Promise<LigneTableau[]> {
  const { tranches } = await reglagesAppliques(bd)
  const avant = unAnAvant(jour)
  const { rows } = await sql<LigneTableau>`with ${membres(jour, avant)}
    select coalesce(secteur, 'Sans secteur') rubrique, ${tranche(tranches, sql`effectif`)} tranche, ${COMPTES(jour, avant)}
    from m where ${ORDINAIRES} group by 1, 2 order by 1, 2`.execute(bd)
  return rows
}

/** Members and headcounts by section of the NAF. */
export async function parSection(bd: Bd, jour: string): Promise<LigneTableau[]> {
  const avant = unAnAvant(jour)
  const { rows } = await sql<LigneTableau>`with ${membres(jour, avant)}
    select coalesce(section || ' · ' || libelle_section, 'Activité non renseignée') rubrique, 0 tranche, ${COMPTES(jour, avant)}
    from m where ${ORDINAIRES} group by 1 order by 1`.execute(bd)
  return rows
}

/** What is counted apart: agencies, independents by status; and the movements of the twelve months. */
export async function aPart(bd: Bd, jour: string): Promise<LigneTableau[]> {
  const avant = unAnAvant(jour)
  const { rows } = await sql<LigneTableau>`with ${membres(jour, avant)}
    select case when nature = 'ett' then 'ett' else type end rubrique, 0 tranche, ${COMPTES(jour, avant)}
    from m where not (${ORDINAIRES}) group by 1 order by 1`.execute(bd)
  return rows
}

export interface LigneMouvement {
  rubrique: 'nouvelles' | 'affiliations' | 'radiations' | 'manquements'
  entreprises: number
  effectif: number
  entreprises_avant: number
  effectif_avant: number
}

/** New members and radiations of the twelve months before the day, and of the twelve before (ADH-066). */
export async function mouvements(bd: Bd, jour: string): Promise<LigneMouvement[]> {
  const avant = unAnAvant(jour)
  const deuxAns = unAnAvant(avant)
  const { rows } = await sql<LigneMouvement>`
    with faits (rubrique, le, effectif) as (
      select x.rubrique, x.le, coalesce(r.effectif, 0)
      from adherents.adhesion a
      join adherents.resume r on r.entreprise_id = a.entreprise_id
      cross join lateral (values
        (case when a.type = 'affiliation_tns' then 'affiliations' else 'nouvelles' end, a.debut),
        (case when a.statut = 'radiee' then 'radiations' end, a.fin),
        (case when a.motif_radiation = 'manquement_obligations' then 'manquements' end, a.fin)
      ) x (rubrique, le)
      where x.rubrique is not null and x.le > ${deuxAns} and x.le <= ${jour}
    )
    select k.rubrique, (count(f.le) filter (where f.le > ${avant}))::int entreprises,
      coalesce(sum(f.effectif) filter (where f.le > ${avant}), 0)::int effectif,
      (count(f.le) filter (where f.le <= ${avant}))::int entreprises_avant,
      coalesce(sum(f.effectif) filter (where f.le <= ${avant}), 0)::int effectif_avant
    from unnest(array['nouvelles', 'affiliations', 'radiations', 'manquements']) with ordinality k(rubrique, rang)
    left join faits f on f.rubrique = k.rubrique
    group by k.rubrique, k.rang order by k.rang`.execute(bd)
  return rows
}

export interface LigneTravailleurs {
  axe: 'age' | 'taille'
  tranche: number
  femmes: number
  hommes: number
  total: number
  total_avant: number
}

/** Lower bounds of the age classes of 001 §1.1.2.5: under 21, 21–30, 31–40, 41–50, 51–60, over 60. */
export const BORNES_AGE = [21, 31, 41, 51, 61]

/** Workers with a contract on the day, by age class and by size of company, and sex. */
export async function travailleurs(bd: Bd, jour: string): Promise<LigneTravailleurs[]> {
  const { tranches } = await reglagesAppliques(bd)
  const avant = unAnAvant(jour)
  // Whole tables are read: row by row through their indexes costs several times more.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(bd)
  // A worker of two members is counted once, at the larger one.
  const { rows } = await sql<LigneTravailleurs>`with ${membres(jour, avant)},
    employes as materialized (
      select m.jour, c.travailleur_id, max(m.effectif) effectif
      from m
      join adherents.etablissement t on t.entreprise_id = m.entreprise_id
      join travailleurs.contrat c on c.etablissement_id = t.id
        and c.debut <= m.jour and coalesce(c.fin, 'infinity') >= m.jour
      where ${ORDINAIRES} group by m.jour, c.travailleur_id
    ),
    classes as (
      select e.jour, w.sexe, ${tranche(tranches, sql`e.effectif`)} taille,
        ${tranche(BORNES_AGE, sql`extract(year from age(e.jour, w.naissance))::int`)} age
      from employes e join travailleurs.travailleur w on w.id = e.travailleur_id
    )
    select case when grouping(age) = 0 then 'age' else 'taille' end axe, coalesce(age, taille) tranche,
      (count(*) filter (where jour = ${jour} and sexe = 'F'))::int femmes,
      (count(*) filter (where jour = ${jour} and sexe = 'M'))::int hommes,
      (count(*) filter (where jour = ${jour}))::int total,
      (count(*) filter (where jour = ${avant}))::int total_avant
    from classes group by grouping sets ((age), (taille)) order by 1, 2`.execute(bd)
  return rows
}

/** Everything the statistics page shows on a day, with the labels of its brackets. */
export async function lireStatistiques(bd: Bd, jour: string) {
  const { tranches } = await reglagesAppliques(bd)
  return {
    jour,
    avant: unAnAvant(jour),
    tranches: tranchesDe(tranches).map((t) => t.libelle),
    classesAge: tranchesDe(BORNES_AGE).map((t) =>
      t.min === 0 ? 'Moins de 21 ans' : t.max === null ? '61 ans et plus' : `${t.libelle} ans`,
    ),
    parSecteur: await parSecteur(bd, jour),
    parSection: await parSection(bd, jour),
    aPart: await aPart(bd, jour),
    mouvements: await mouvements(bd, jour),
    travailleurs: await travailleurs(bd, jour),
  }
}
