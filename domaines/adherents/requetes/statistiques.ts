import { type RawBuilder, sql } from 'kysely'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { memoire } from '../../../plateforme/base/memoire.ts'
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

/** Lower bounds of the age classes of 001 §1.1.2.5: under 21, 21–30, 31–40, 41–50, 51–60, over 60. */
export const BORNES_AGE = [21, 31, 41, 51, 61]

export interface LigneMouvement {
  rubrique: 'nouvelles' | 'affiliations' | 'radiations' | 'manquements'
  entreprises: number
  effectif: number
  entreprises_avant: number
  effectif_avant: number
}

/** New members and radiations of the twelve months before the day, and of the twelve before (ADH-066). */
async function mouvements(bd: Bd, jour: string): Promise<LigneMouvement[]> {
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

interface LigneLue extends LigneTableau {
  tableau: 'secteur' | 'section' | 'a_part' | LigneTravailleurs['axe']
}

/**
 * The tables of members and of workers, in one statement: members of both days are worked out once.
 * - by sector and size, by section of the NAF: without agencies nor independents, counted apart by status;
 * - workers with a contract on the day, by age class and by size of company, and sex. A worker of two members is
 *   counted once, at the larger one.
 */
async function tableaux(bd: Bd, jour: string, bornes: readonly number[]): Promise<LigneLue[]> {
  const avant = unAnAvant(jour)
  // Whole tables are read: row by row through their indexes costs several times more.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(bd)
  const { rows } = await sql<LigneLue>`with ${membres(jour, avant)},
    employes as materialized (
      select m.jour, c.travailleur_id, max(m.effectif) effectif
      from m
      join adherents.etablissement t on t.entreprise_id = m.entreprise_id
      join travailleurs.contrat c on c.etablissement_id = t.id
        and c.debut <= m.jour and coalesce(c.fin, 'infinity') >= m.jour
      where ${ORDINAIRES} group by m.jour, c.travailleur_id
    ),
    classes as (
      select e.jour, w.sexe, ${tranche(bornes, sql`e.effectif`)} taille,
        ${tranche(BORNES_AGE, sql`extract(year from age(e.jour, w.naissance))::int`)} age
      from employes e join travailleurs.travailleur w on w.id = e.travailleur_id
    )
    select * from (
      select 'secteur' tableau, coalesce(secteur, 'Sans secteur') rubrique, ${tranche(bornes, sql`effectif`)} tranche, ${COMPTES(jour, avant)}
      from m where ${ORDINAIRES} group by 2, 3
      union all
      select 'section', coalesce(section || ' · ' || libelle_section, 'Activité non renseignée'), 0, ${COMPTES(jour, avant)}
      from m where ${ORDINAIRES} group by 2
      union all
      select 'a_part', case when nature = 'ett' then 'ett' else type end, 0, ${COMPTES(jour, avant)}
      from m where not (${ORDINAIRES}) group by 2
      union all
      select case when grouping(age) = 0 then 'age' else 'taille' end, '', coalesce(age, taille),
        (count(*) filter (where jour = ${jour} and sexe = 'F'))::int,
        (count(*) filter (where jour = ${jour} and sexe = 'M'))::int,
        (count(*) filter (where jour = ${jour}))::int, (count(*) filter (where jour = ${avant}))::int
      from classes group by grouping sets ((age), (taille))
    ) x order by tableau, rubrique, tranche`.execute(bd)
  return rows
}

/** Everything the statistics page shows on a day, with the labels of its brackets. */
export async function lireStatistiques(bd: Bd, jour: string) {
  const { tranches } = await reglagesAppliques(bd)
  const lues = await tableaux(bd, jour, tranches)
  const de = (tableau: LigneLue['tableau']): LigneTableau[] =>
    lues.filter((l) => l.tableau === tableau).map(({ tableau: _, ...l }) => l)
  return {
    jour,
    avant: unAnAvant(jour),
    tranches: tranchesDe(tranches).map((t) => t.libelle),
    classesAge: tranchesDe(BORNES_AGE).map((t) =>
      t.min === 0 ? 'Moins de 21 ans' : t.max === null ? '61 ans et plus' : `${t.libelle} ans`,
    ),
    parSecteur: de('secteur'),
    parSection: de('section'),
    aPart: de('a_part'),
    mouvements: await mouvements(bd, jour),
    travailleurs: (['age', 'taille'] as const).flatMap((axe) =>
      de(axe).map(
        (l): LigneTravailleurs => ({
          axe,
          tranche: l.tranche,
          femmes: l.entreprises,
          hommes: l.effectif,
          total: l.entreprises_avant,
          total_avant: l.effectif_avant,
        }),
      ),
    ),
  }
}

const souvenirs = memoire<Awaited<ReturnType<typeof lireStatistiques>>>(300_000)

/** The same, at most five minutes old: every member of the staff reads the same figures. */
export const statistiquesDuJour = (contexte: Contexte, jour: string) =>
  souvenirs.lire(contexte, jour, () => lireStatistiques(contexte.bd, jour))
