import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { DELAIS, Liste } from '../vocabulaire.ts'
import type { Motif } from '../vocabulaire-agenda.ts'

export const TRIS = ['rang', 'limite', '-limite', 'nom', '-nom', 'entreprise', '-entreprise'] as const
export type Tri = (typeof TRIS)[number]
export interface FiltresConvocables {
  liste: Liste
  equipe?: string[] | undefined
  mes_equipes?: boolean | undefined
  centre?: string[] | undefined
  entreprise?: string | undefined
  rang?: number[] | undefined
  code?: string[] | undefined
  delai?: keyof typeof DELAIS | undefined
  /** true: an appointment is planned; false: none. */
  planifie?: boolean | undefined
  confie?: boolean | undefined
  q?: string | undefined
}

export interface LigneConvocable {
  travailleur_id: string
  nom: string
  prenom: string
  naissance: string
  etablissement_id: string | null
  entreprise_id: string | null
  entreprise: string | null
  commune: string | null
  equipe_id: string | null
  equipe: string | null
  rang: number
  regle: string | null
  force: boolean
  code: Motif
  motifs: Motif[]
  limite: string | null
  sans_delai: boolean
  retard: number | null
  limite_modulee: string | null
  mesure: string | null
  demandeur: string | null
  depuis: string
  rdv: {
    id: string
    jour: string
    heure: string
    statut: string
    code: string
    professionnel: string
  } | null
  preference: {
    creneaux: string[]
    lieu: string
    destinataire: string
    canal: string
    informer_avant: boolean
    precisions: string | null
  } | null
}

/** Appointments that still hold a place. */
export const RDV_OUVERTS = sql`('propose', 'planifie', 'convoque', 'confirme', 'arrive')`

const enCours = (alias: string, le: string) =>
  sql`(${sql.ref(`${alias}.debut`)} <= ${le}::date
    and (${sql.ref(`${alias}.fin`)} is null or ${sql.ref(`${alias}.fin`)} >= ${le}::date))`

/** Establishments of the perimeter asked for, as one array computed once. */
function perimetre(f: FiltresConvocables, le: string): RawBuilder<boolean>[] {
  const c: RawBuilder<unknown>[] = []
  if (f.equipe?.length) c.push(sql`p.equipe_id = any (${f.equipe}::uuid[])`)
  if (f.mes_equipes)
    c.push(sql`p.equipe_id in (select m.equipe_id from organisation.membre_equipe m
      where m.professionnel_id = (select comptes.professionnel_de_l_acteur()) and ${enCours('m', le)})`)
  if (f.centre?.length) c.push(sql`coalesce(b.centre_id, q.centre_id) = any (${f.centre}::uuid[])`)
  if (f.entreprise) c.push(sql`b.entreprise_id = ${f.entreprise}`)
  if (c.length === 0) return []
  return [
    sql<boolean>`c.etablissement_id = any (array(select b.id from adherents.etablissement b
      left join organisation.portefeuille p on p.etablissement_id = b.id and ${enCours('p', le)}
      left join organisation.equipe q on q.id = p.equipe_id
      where ${sql.join(c, sql` and `)}))`,
  ]
}

function conditions(f: FiltresConvocables, le: string, avecRang = true): RawBuilder<boolean> {
  const c: RawBuilder<boolean>[] = [sql`c.liste = ${f.liste}`, ...perimetre(f, le)]
  if (avecRang && f.rang?.length) c.push(sql`c.rang = any (${f.rang}::int[])`)
  if (f.code?.length) c.push(sql`(c.code = any (${f.code}::text[]) or c.motifs && ${f.code}::text[])`)
  if (f.delai === 'retard') c.push(sql`c.limite < ${le}::date`)
  else if (f.delai === 'urgent')
    c.push(sql`(c.sans_delai or c.limite between ${le}::date and ${le}::date + 15)`)
  else if (f.delai === 'mois')
    c.push(
      sql`c.limite between ${le}::date and (date_trunc('month', ${le}::date) + interval '1 month - 1 day')::date`,
    )
  else if (f.delai === 'trimestre')
    c.push(sql`c.limite between ${le}::date and (${le}::date + interval '3 months')::date`)
  else if (f.delai === 'sans_date') c.push(sql`c.limite is null`)
  if (f.planifie !== undefined) {
    const planifies = sql`select r.travailleur_id from planification.rendez_vous r where r.statut in ${RDV_OUVERTS}`
    c.push(
      f.planifie
        ? sql`c.travailleur_id in (${planifies})`
        : sql`not exists (${planifies} and r.travailleur_id = c.travailleur_id)`,
    )
  }
  if (f.confie !== undefined)
    c.push(sql`exists (select from planification.remise z where z.travailleur_id = c.travailleur_id
      and z.code = c.code and z.retiree_le is null) = ${f.confie}`)
  if (f.q)
    // The trigram index serves in that function only (0032 of travailleurs says why).
    c.push(sql`c.travailleur_id = any (array(select t.id from travailleurs.trouver(
      regexp_split_to_array(socle.normaliser(${f.q}), ' '), null, null, false, null) t))`)
  return sql<boolean>`${sql.join(c, sql` and `)}`
}

const ORDRES: Record<Tri, RawBuilder<unknown>> = {
  rang: sql`c.rang, c.limite, c.travailleur_id`,
  limite: sql`c.limite, c.rang, c.travailleur_id`,
  '-limite': sql`c.limite desc nulls last, c.rang, c.travailleur_id`,
  nom: sql`t.recherche, c.travailleur_id`,
  '-nom': sql`t.recherche desc, c.travailleur_id`,
  entreprise: sql`e.raison_sociale, c.rang, c.limite, c.travailleur_id`,
  '-entreprise': sql`e.raison_sociale desc, c.rang, c.limite, c.travailleur_id`,
}

/**
 * One page of a list. The page is chosen first; names, companies, appointments and preferences are read for it alone.
 * @param discret the label of a rule placed by a health fact is the discreet one (assistante)
 */
export async function listerConvocables(
  bd: Bd,
  filtres: FiltresConvocables,
  tri: Tri,
  le: string,
  discret: boolean,
  limite: number,
  saut: number,
): Promise<LigneConvocable[]> {
  const joints = tri.endsWith('nom')
    ? sql`join travailleurs.travailleur t on t.id = c.travailleur_id and t.fusionne_dans is null`
    : tri.endsWith('entreprise')
      ? sql`left join adherents.etablissement b on b.id = c.etablissement_id
        left join adherents.entreprise e on e.id = b.entreprise_id`
      : sql``
  const { rows } = await sql<LigneConvocable>`
    with page as (
      select c.*, row_number() over (order by ${ORDRES[tri]}) ordre
      from planification.convocable c ${joints}
      where ${conditions(filtres, le)}
      order by ${ORDRES[tri]} limit ${limite} offset ${saut}
    )
    select c.travailleur_id, coalesce(t.nom_usage, t.nom_naissance) nom,
      coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) prenom, t.naissance, c.etablissement_id,
      e.id entreprise_id, e.raison_sociale entreprise, b.commune, q.id equipe_id, q.nom equipe, c.rang,
      case when ${discret} and c.discret then coalesce(r.libelle_discret, r.libelle) else r.libelle end regle, c.force,
      c.code, c.motifs, c.limite, c.sans_delai, case when c.limite < ${le}::date then ${le}::date - c.limite end retard,
      c.limite_modulee, m.nom mesure, c.demandeur, c.depuis,
      (select json_build_object('id', x.id, 'jour', x.jour, 'heure', to_char(x.debut at time zone 'Europe/Paris', 'HH24:MI'),
          'statut', x.statut, 'code', x.code, 'professionnel',
          (select p.prenom || ' ' || p.nom from organisation.professionnel p where p.id = x.professionnel_id))
        from planification.rendez_vous x where x.travailleur_id = c.travailleur_id and x.statut in ${RDV_OUVERTS}
        order by x.debut limit 1) rdv,
      case when f.etablissement_id is not null then json_build_object('creneaux', f.creneaux, 'lieu', f.lieu,
        'destinataire', f.destinataire, 'canal', f.canal, 'informer_avant', f.informer_avant,
        'precisions', f.precisions) end preference
    from page c
    join travailleurs.travailleur t on t.id = c.travailleur_id
    left join planification.regle_ordre r on r.id = c.regle_id
    left join planification.mesure_experimentale m on m.id = c.mesure_id
    left join adherents.etablissement b on b.id = c.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    left join planification.preference f on f.etablissement_id = c.etablissement_id
    left join lateral (select q.id, q.nom from organisation.portefeuille p join organisation.equipe q on q.id = p.equipe_id
      where p.etablissement_id = c.etablissement_id and ${enCours('p', le)} limit 1) q on true
    order by c.ordre`.execute(bd)
  return rows
}

export interface TotauxConvocables {
  selection: number
  total: number
  retard: number
  urgent: number
  parRang: { rang: number; total: number; retard: number }[]
}

/** Figures over the perimeter, by rank; `selection`: lines of the list as filtered. */
export async function compterConvocables(
  bd: Bd,
  filtres: FiltresConvocables,
  le: string,
): Promise<TotauxConvocables> {
  const { rows } = await sql<{ rang: number; total: number; retard: number; urgent: number }>`
    select c.rang, count(*)::int total, (count(*) filter (where c.limite < ${le}::date))::int retard,
      (count(*) filter (where c.sans_delai or c.limite between ${le}::date and ${le}::date + 15))::int urgent
    from planification.convocable c where ${conditions(filtres, le, false)} group by 1 order by 1`.execute(bd)
  const choisis = filtres.rang?.length ? rows.filter((r) => filtres.rang!.includes(r.rang)) : rows
  const somme = (cle: 'total' | 'retard' | 'urgent') => rows.reduce((s, r) => s + r[cle], 0)
  return {
    selection: choisis.reduce((s, r) => s + r.total, 0),
    total: somme('total'),
    retard: somme('retard'),
    urgent: somme('urgent'),
    parRang: rows.map(({ rang, total, retard }) => ({ rang, total, retard })),
  }
}

export interface LigneEntreprise {
  entreprise_id: string | null
  entreprise: string | null
  commune: string | null
  total: number
  retard: number
  premier_rang: number
  plus_ancienne: string | null
  planifies: number
}

/** The list by company, those with the most urgent rank first: whom to call to a same half-day. */
export async function grouperParEntreprise(
  bd: Bd,
  filtres: FiltresConvocables,
  le: string,
  limite: number,
  saut: number,
): Promise<{ lignes: LigneEntreprise[]; total: number }> {
  const { rows } = await sql<LigneEntreprise & { n: number }>`
    with g as materialized (
      select b.entreprise_id, count(*)::int total, (count(*) filter (where c.limite < ${le}::date))::int retard,
        min(c.rang) premier_rang, min(c.limite) plus_ancienne,
        (count(*) filter (where r.travailleur_id is not null))::int planifies
      from planification.convocable c
      left join adherents.etablissement b on b.id = c.etablissement_id
      left join (select distinct r.travailleur_id from planification.rendez_vous r where r.statut in ${RDV_OUVERTS}) r
        on r.travailleur_id = c.travailleur_id
      where ${conditions(filtres, le)} group by 1
    ), page as (
      select *, count(*) over ()::int n, row_number() over (order by premier_rang, retard desc, total desc, entreprise_id) ordre
      from g order by premier_rang, retard desc, total desc, entreprise_id limit ${limite} offset ${saut}
    )
    select p.entreprise_id, e.raison_sociale entreprise, (select b.commune from adherents.etablissement b
        where b.entreprise_id = p.entreprise_id order by b.siege desc limit 1) commune, p.total, p.retard, p.premier_rang,
      p.plus_ancienne, p.planifies, p.n
    from page p left join adherents.entreprise e on e.id = p.entreprise_id order by p.ordre`.execute(bd)
  return { lignes: rows.map(({ n: _, ...l }) => l), total: rows[0]?.n ?? 0 }
}

/** Counts by list and rank over the whole service, without names: direction and quality too. */
export async function compterListes(
  bd: Bd,
  le: string,
): Promise<{ liste: Liste; rang: number; total: number; retard: number }[]> {
  const { rows } = await sql<{ liste: Liste; rang: number; total: number; retard: number }>`
    select * from planification.compter_listes(${le}::date)`.execute(bd)
  return rows
}
