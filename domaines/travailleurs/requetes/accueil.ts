import { sql } from 'kysely'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { memoire } from '../../../plateforme/base/memoire.ts'
import { enCours, MES_EQUIPES } from './filtres.ts'

export interface MembreEquipe {
  id: string
  nom: string
  prenom: string
  metier: string
  telephone: string | null
  absent: boolean
}
export interface MonEquipe {
  id: string
  nom: string
  centre: string
  telephone: string | null
  membres: MembreEquipe[]
}

/** Teams of the acting professional today, with their members and who is away. */
async function mesEquipes(bd: Bd): Promise<MonEquipe[]> {
  const { rows } = await sql<MonEquipe>`
    select q.id, q.nom, c.nom centre, coalesce(q.telephone, c.telephone) telephone,
      coalesce((select json_agg(json_build_object('id', p.id, 'nom', p.nom, 'prenom', p.prenom,
          'metier', m.libelle_affiche, 'telephone', p.telephone,
          'absent', exists (select from organisation.absence_professionnel a where a.professionnel_id = p.id
            and current_date between a.debut and coalesce(a.fin, 'infinity')))
        order by m.ordre, p.nom)
        from organisation.membre_equipe me
        join organisation.professionnel p on p.id = me.professionnel_id
        join organisation.metier m on m.code = p.metier_code
        where me.equipe_id = q.id and current_date between me.debut and coalesce(me.fin, 'infinity')), '[]') membres
    from organisation.equipe q join organisation.centre c on c.id = q.centre_id
    where q.id in ${MES_EQUIPES} order by q.nom`.execute(bd)
  return rows
}

export interface ChiffresAccueil {
  entreprises: number
  etablissements: number
  travailleurs: number
  arrivees: number
  departs: number
  sans_poste: number
  mineurs: number
  mi_carriere: number
  sir: number
  sia: number
  attest: number
  boeth: number
  isoles: number
  nuit: number
  multi_employeurs: number
}

/** Establishments of the perimeter as one array, computed once: my teams' portfolios; null for the whole service. */
const lieuxDe = (le: string, tout: boolean) =>
  tout
    ? null
    : sql`array(select f.etablissement_id from organisation.portefeuille f
        where f.equipe_id in ${MES_EQUIPES} and ${enCours('f', le)})`

/** True for a contract `c` of the perimeter. */
const dansLePerimetre = (le: string, tout: boolean) => {
  const lieux = lieuxDe(le, tout)
  return lieux ? sql<boolean>`c.etablissement_id = any (${lieux})` : sql<boolean>`true`
}

/**
 * Figures of a portfolio on the day `le`: that of the acting professional's teams, or the whole service.
 * One statement: contracts of the perimeter are read once, then counted in several ways. Facts (exposures,
 * situations, births) are read by their own index and met with these contracts, not looked up one by one.
 */
async function chiffresAccueil(bd: Bd, le: string, tout: boolean): Promise<ChiffresAccueil> {
  const mois = `${le.slice(0, 7)}-01`
  const annee45 = Number(le.slice(0, 4)) - 45
  const lieux = lieuxDe(le, tout)
  // One pass each: a distinct under count(*) hashes, where count(distinct) would sort.
  const fonde = (code: string) => sql`coalesce((select n from fondes where fonde = ${code}), 0)`
  const situation = (code: string) => sql`coalesce((select n from situations where code = ${code}), 0)`
  const { rows } = await sql<ChiffresAccueil>`
    with lieux as materialized (
      select b.id, b.entreprise_id from adherents.etablissement b
      where ${lieux ? sql`b.id = any (${lieux})` : sql`true`} and b.ferme_le is null
    ), contrats as materialized (
      select c.id, c.travailleur_id, c.etablissement_id, c.debut, c.fin
      from travailleurs.contrat c where c.etablissement_id in (select id from lieux)
        and (c.fin is null or c.fin >= ${mois}::date)
    ), courants as materialized (select * from contrats c where ${enCours('c', le)}),
    ages as materialized (select t.id, t.naissance from travailleurs.travailleur t where t.fusionne_dans is null
      and (t.naissance > ${le}::date - interval '18 years'
        or t.naissance between ${`${annee45}-01-01`} and ${`${annee45}-12-31`})),
    jalons as materialized (select a.* from ages a where a.id in (select travailleur_id from courants)),
    fondes as materialized (select fonde, count(*) n from (
      select distinct n.fonde, c.travailleur_id from travailleurs.nature_exposition n
      join travailleurs.exposition x on x.nature_code = n.code and ${enCours('x', le)}
      join courants c on c.id = x.contrat_id where n.fonde is not null) d group by 1),
    situations as materialized (select code, count(*) n from (
      select distinct s.code, c.travailleur_id from travailleurs.situation s join courants c on c.id = s.contrat_id
      where s.code in ('boeth', 'isole', 'nuit') and ${enCours('s', le)}) d group by 1)
    select (select count(distinct entreprise_id) from lieux) entreprises, (select count(*) from lieux) etablissements,
      (select count(*) from (select distinct travailleur_id from courants) d) travailleurs,
      (select count(distinct travailleur_id) from contrats
        where debut >= ${mois}::date and debut < ${mois}::date + interval '1 month') arrivees,
      (select count(distinct travailleur_id) from contrats
        where fin >= ${mois}::date and fin < ${mois}::date + interval '1 month') departs,
      (select count(distinct c.travailleur_id) from courants c where not exists (
        select from travailleurs.poste p where p.contrat_id = c.id and ${enCours('p', le)})) sans_poste,
      (select count(*) from jalons where naissance > ${le}::date - interval '18 years') mineurs,
      (select count(*) from jalons where naissance <= ${le}::date - interval '18 years') mi_carriere,
      ${fonde('SIR')} sir, ${fonde('SIA')} sia, ${fonde('ATTEST')} attest,
      ${situation('boeth')} boeth, ${situation('isole')} isoles, ${situation('nuit')} nuit,
      (select count(*) from (
        select k.travailleur_id, array_agg(k.etablissement_id) etablissements from travailleurs.contrat k
        where ${tout ? sql`true` : sql`k.travailleur_id in (select travailleur_id from courants)`} and ${enCours('k', le)}
        group by 1 having count(*) > 1) m
        where (select count(distinct b.entreprise_id) from adherents.etablissement b
          where b.id = any (m.etablissements)) > 1
          and ${tout ? sql`m.travailleur_id in (select travailleur_id from courants)` : sql`true`}) multi_employeurs`.execute(
    bd,
  )
  return rows[0]!
}

export interface ChiffresQualite {
  doublons: number
  sans_equipe: number
  sans_contrat: number
  identite_incomplete: number
}

/** What is to put in order in the records of the whole service. */
async function chiffresQualite(bd: Bd, le: string): Promise<ChiffresQualite> {
  const { rows } = await sql<ChiffresQualite>`
    select (select count(*) from travailleurs.doublon_possible) doublons,
      (select count(distinct c.travailleur_id) from travailleurs.contrat c where ${enCours('c', le)}
        and c.etablissement_id in (select b.id from adherents.etablissement b where not exists (
          select from organisation.portefeuille f where f.etablissement_id = b.id and ${enCours('f', le)}))) sans_equipe,
      (select coalesce(sum(n), 0) from travailleurs.compte)
        - (select count(*) from (select distinct c.travailleur_id from travailleurs.contrat c where ${enCours('c', le)}) e) sans_contrat,
      (select count(*) from travailleurs.travailleur t where t.fusionne_dans is null
        and t.lieu_naissance_code is null and exists (select from travailleurs.contrat c
          where c.travailleur_id = t.id and ${enCours('c', le)})) identite_incomplete`.execute(bd)
  return rows[0]!
}

/** Arrivals and departures of the twelve last months in the perimeter, oldest first. */
async function mouvements(bd: Bd, le: string, tout: boolean) {
  const dans = dansLePerimetre(le, tout)
  const { rows } = await sql<{ mois: string; arrivees: number; departs: number }>`
    with m as (select generate_series(date_trunc('month', ${le}::date) - interval '11 months',
      date_trunc('month', ${le}::date), interval '1 month')::date mois)
    select to_char(m.mois, 'YYYY-MM') mois, coalesce(a.n, 0) arrivees, coalesce(d.n, 0) departs
    from m
    left join (select date_trunc('month', c.debut)::date mois, count(distinct c.travailleur_id) n
      from travailleurs.contrat c where c.debut >= (select min(mois) from m) and ${dans} group by 1) a using (mois)
    left join (select date_trunc('month', c.fin)::date mois, count(distinct c.travailleur_id) n
      from travailleurs.contrat c where c.fin >= (select min(mois) from m) and ${dans} group by 1) d using (mois)
    order by 1`.execute(bd)
  return rows
}

/** The natures that ground a reinforced or adapted follow-up in the perimeter, the most frequent first. */
async function expositionsDuPerimetre(bd: Bd, le: string, tout: boolean) {
  const dans = dansLePerimetre(le, tout)
  const { rows } = await sql<{ code: string; libelle: string; fonde: string | null; effectif: number }>`
    select n.code, n.libelle, n.fonde, d.effectif
    from (select nature_code, count(*) effectif from (
        select distinct x.nature_code, c.travailleur_id from travailleurs.contrat c
        join travailleurs.exposition x on x.contrat_id = c.id and ${enCours('x', le)}
        where ${enCours('c', le)} and ${dans}) p group by 1) d
    join travailleurs.nature_exposition n on n.code = d.nature_code
    order by d.effectif desc, n.code limit 12`.execute(bd)
  return rows
}

const souvenirs = memoire<Awaited<ReturnType<typeof compterAccueil>>>()
const qualites = memoire<ChiffresQualite>()

async function compterAccueil(bd: Bd, le: string, tout: boolean) {
  // Over the whole service tables are met whole: row by row through their indexes costs several times more.
  await sql`select set_config('enable_nestloop', ${tout ? 'off' : 'on'}, true)`.execute(bd)
  const figures = {
    chiffres: await chiffresAccueil(bd, le, tout),
    mouvements: await mouvements(bd, le, tout),
    expositions: await expositionsDuPerimetre(bd, le, tout),
  }
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(bd)
  return figures
}

/**
 * The home of those who follow workers: their teams now, figures of the perimeter at most a minute old. Every member
 * of the staff reads the same workers: the figures depend on the teams alone.
 */
export async function lireAccueil(contexte: Contexte) {
  const { bd, aujourdhui } = contexte
  const equipes = await mesEquipes(bd)
  const tout = equipes.length === 0
  const cle = equipes.map((e) => e.id).join()
  const figures = await souvenirs.lire(contexte, cle, () => compterAccueil(bd, aujourdhui, tout))
  const qualite = await qualites.lire(contexte, '', () => chiffresQualite(bd, aujourdhui))
  return { mes_equipes: !tout, equipes, ...figures, qualite }
}
