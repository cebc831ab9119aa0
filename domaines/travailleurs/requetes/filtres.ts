import { type RawBuilder, sql } from 'kysely'
import type { FiltresTravailleurs } from '../saisies.ts'
import { CLASSES_AGE } from '../vocabulaire.ts'

type Condition = RawBuilder<boolean>

/** A list of values as one SQL array: one plan whatever their number. */
const parmi = (valeurs: readonly string[], type: 'uuid' | 'text') =>
  sql`any (${sql.val([...valeurs])}::${sql.raw(type)}[])`

/** Contract `c` running on a day. */
export const enCours = (alias: string, le: string) =>
  sql<boolean>`(${sql.ref(`${alias}.debut`)} <= ${le}::date
    and (${sql.ref(`${alias}.fin`)} is null or ${sql.ref(`${alias}.fin`)} >= ${le}::date))`

/** Teams of the acting professional today, those of the colleagues he stands in for included; once a statement. */
export const MES_EQUIPES = sql`(select unnest(organisation.equipes_de_l_acteur()))`

/**
 * Establishments of the teams and centres asked for, as one array computed once; null when none is asked.
 * Teams alone are read from the portfolios; a centre also knows establishments of its own.
 */
function lieux(f: FiltresTravailleurs, le: string): RawBuilder<unknown> | null {
  const equipes: Condition[] = []
  if (f.equipe.length > 0) equipes.push(sql`f.equipe_id = ${parmi(f.equipe, 'uuid')}`)
  if (f.mes_equipes) equipes.push(sql`f.equipe_id in ${MES_EQUIPES}`)
  if (f.centre.length > 0)
    return sql`array(select b.id from adherents.etablissement b
      left join organisation.portefeuille f on f.etablissement_id = b.id and ${enCours('f', le)}
      left join organisation.equipe q on q.id = f.equipe_id
      where ${sql.join(
        [sql<boolean>`coalesce(b.centre_id, q.centre_id) = ${parmi(f.centre, 'uuid')}`, ...equipes],
        sql` and `,
      )})`
  if (equipes.length === 0) return null
  return sql`array(select f.etablissement_id from organisation.portefeuille f
    where ${enCours('f', le)} and ${sql.join(equipes, sql` and `)})`
}

/** Conditions on one and the same contract of the worker. */
function surContrat(f: FiltresTravailleurs, le: string): Condition[] {
  const c: Condition[] = []
  if (f.entreprise)
    c.push(
      sql`c.etablissement_id in (select id from adherents.etablissement where entreprise_id = ${f.entreprise})`,
    )
  if (f.type.length > 0) c.push(sql`c.type = ${parmi(f.type, 'text')}`)
  if (f.exposition.length > 0)
    c.push(sql`c.id in (select x.contrat_id from travailleurs.exposition x
      where x.nature_code = ${parmi(f.exposition, 'text')} and ${enCours('x', le)})`)
  if (f.fonde)
    c.push(sql`c.id in (select x.contrat_id from travailleurs.exposition x
      join travailleurs.nature_exposition n on n.code = x.nature_code
      where n.fonde = ${f.fonde} and ${enCours('x', le)})`)
  if (f.situation.length > 0)
    c.push(sql`c.id in (select s.contrat_id from travailleurs.situation s
      where s.code = ${parmi(f.situation, 'text')} and ${enCours('s', le)})`)
  if (f.cas === 'sans_poste')
    c.push(
      sql`not exists (select from travailleurs.poste p where p.contrat_id = c.id and ${enCours('p', le)})`,
    )
  if (f.cas === 'sans_equipe')
    c.push(sql`not exists (select from organisation.portefeuille f
      where f.etablissement_id = c.etablissement_id and ${enCours('f', le)})`)
  if (f.cas === 'exclus') c.push(sql`c.exclusion_suivi is not null`)
  if (f.entree_du) c.push(sql`c.debut >= ${f.entree_du}`)
  if (f.entree_au) c.push(sql`c.debut <= ${f.entree_au}`)
  if (f.sortie_du) c.push(sql`c.fin >= ${f.sortie_du}`)
  if (f.sortie_au) c.push(sql`c.fin <= ${f.sortie_au}`)
  return c
}

function surPersonne(f: FiltresTravailleurs, le: string): Condition[] {
  const t: Condition[] = []
  if (f.age.length > 0) {
    const classes = CLASSES_AGE.filter((c) => f.age.includes(c.cle)).map(
      ({ min, max }) =>
        sql<boolean>`(t.naissance <= ${le}::date - make_interval(years => ${min}::int)
          and t.naissance > ${le}::date - make_interval(years => ${max + 1}::int))`,
    )
    t.push(sql`(${sql.join(classes, sql` or `)})`)
  }
  if (f.identite.length > 0) t.push(sql`t.statut_identite = ${parmi(f.identite, 'text')}`)
  // L. 4624-2-2: the year of the 45th birthday.
  const annee = Number(le.slice(0, 4)) - 45
  if (f.cas === 'mi_carriere') t.push(sql`t.naissance between ${`${annee}-01-01`} and ${`${annee}-12-31`}`)
  if (f.cas === 'identite_incomplete') t.push(sql`t.lieu_naissance_code is null`)
  if (f.cas === 'sans_contrat')
    t.push(
      sql`not exists (select from travailleurs.contrat c where c.travailleur_id = t.id and ${enCours('c', le)})`,
    )
  if (f.cas === 'multi_employeurs')
    t.push(sql`t.id in (select c.travailleur_id from (
      select k.travailleur_id, array_agg(k.etablissement_id) lieux from travailleurs.contrat k
      where ${enCours('k', le)} group by 1 having count(*) > 1) c
      where (select count(distinct b.entreprise_id) from adherents.etablissement b where b.id = any (c.lieux)) > 1)`)
  return t
}

const EN_CONTRAT = new Set(['en_contrat', 'mi_carriere', 'identite_incomplete'])

/**
 * Workers (`id`) one of whose contracts answers every condition on contracts; null when there is none.
 * An intérimaire is also of the place where the mission is done (ADH-054): one index for each of both places.
 */
function parContrat(f: FiltresTravailleurs, le: string): RawBuilder<unknown> | null {
  const contrat = surContrat(f, le)
  const places = [lieux(f, le), f.etablissement && sql`array[${f.etablissement}::uuid]`].filter((p) => !!p)
  if (contrat.length === 0 && places.length === 0 && !EN_CONTRAT.has(f.cas ?? '')) return null
  // Arrivals and departures are also those to come and those already over.
  if (!f.entree_du && !f.entree_au && !f.sortie_du && !f.sortie_au) contrat.push(enCours('c', le))
  const lire = (lieu: Condition[]) => sql`select c.travailleur_id id from travailleurs.contrat c
    where ${sql.join([...lieu, ...contrat], sql` and `)}`
  if (places.length === 0) return sql`select distinct id from (${lire([])}) c`
  const a = (colonne: string) => places.map((p) => sql<boolean>`${sql.ref(colonne)} = any (${p})`)
  // A contract held here with a mission there answers both filters of place: rare, and said by neither index.
  if (places.length > 1)
    return sql`select distinct id from (${lire(
      places.map(
        (p) => sql<boolean>`(c.etablissement_id = any (${p}) or c.entreprise_utilisatrice_id = any (${p}))`,
      ),
    )}) c`
  return sql`${lire(a('c.etablissement_id'))} union ${lire(a('c.entreprise_utilisatrice_id'))}`
}

/** What the filters ask, search apart. Facts are those of the day `le`. */
export interface Choix {
  /** Conditions on `travailleurs.travailleur t`, without those on contracts. */
  personne: Condition[]
  /** Distinct ids of the workers that the contracts answer for; null when no contract is asked about. */
  contrat: RawBuilder<unknown> | null
}

export const choisir = (f: FiltresTravailleurs, le: string): Choix => ({
  personne: surPersonne(f, le),
  contrat: parContrat(f, le),
})

/** The same as one list of conditions on `travailleurs.travailleur t`. */
export function conditions({ personne, contrat }: Choix): Condition[] {
  const tout = [sql<boolean>`t.fusionne_dans is null`, ...personne]
  if (contrat) tout.push(sql`t.id in (${contrat})`)
  return tout
}
