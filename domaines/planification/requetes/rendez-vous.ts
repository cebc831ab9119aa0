import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { minutesSql, ouvertsSql } from './agenda-donnees.ts'

/** Lists that the day of the assistante is made of. */
export const VUES = {
  a_convoquer: 'À convoquer',
  sans_reponse: 'Sans réponse',
  a_remplacer: 'À remplacer',
  a_pointer: 'À pointer',
  a_deplacer: 'À déplacer',
  sans_coordonnees: 'Sans coordonnées',
} as const
export type Vue = keyof typeof VUES

export const TRIS_RDV = [
  'debut',
  '-debut',
  'travailleur',
  '-travailleur',
  'entreprise',
  '-entreprise',
] as const

export interface FiltresRendezVous {
  du?: string | undefined
  au?: string | undefined
  vue?: Vue | undefined
  statut?: string[] | undefined
  professionnel?: string | undefined
  equipe?: string | undefined
  mes_equipes?: boolean | undefined
  centre?: string | undefined
  travailleur?: string | undefined
  entreprise?: string | undefined
  q?: string | undefined
}

export interface LigneRendezVous {
  id: string
  jour: string
  de: number
  a: number
  convoque: number
  travailleur_id: string
  travailleur: string
  entreprise_id: string | null
  entreprise: string | null
  professionnel_id: string
  professionnel: string
  profession: string
  equipe: string | null
  lieu: string | null
  code: string
  motifs: string[]
  statut: string
  modalite: string
  /** ISO instant. */
  prevenu_le: string | null
  preavis_heures: number | null
  cause: string | null
  telephone: string | null
  courriel: string | null
  mesure: string | null
}

/** A slot is worth giving to somebody else while there is time to convoke. */
const CONDITIONS: Record<Vue, (aujourdhui: string, maintenant: Date) => RawBuilder<unknown>> = {
  a_convoquer: (j) => sql`r.statut = 'planifie' and r.jour >= ${j}::date`,
  sans_reponse: (j) => sql`r.statut = 'convoque' and r.jour between ${j}::date and ${j}::date + 10`,
  a_remplacer: (_j, m) => sql`r.statut = 'absent_excuse' and r.debut > ${m}`,
  a_pointer: (_j, m) =>
    sql`r.statut in ('planifie', 'convoque', 'confirme', 'arrive') and r.debut < ${m} and r.fin < ${m}`,
  // A leave entered after the appointment, a professional who left: the agenda no longer holds it.
  a_deplacer: (j) => sql`r.statut in ${ouvertsSql} and r.jour >= ${j}::date and (
    exists (select from organisation.absence_professionnel a where a.professionnel_id = r.professionnel_id
      and a.debut <= r.jour and (a.fin is null or a.fin >= r.jour))
    or exists (select from organisation.professionnel p where p.id = r.professionnel_id and p.depart < r.jour))`,
  sans_coordonnees: (j) => sql`r.statut in ${ouvertsSql} and r.jour >= ${j}::date and not exists (
    select from travailleurs.coordonnees k where k.travailleur_id = r.travailleur_id
      and (k.telephone is not null or k.courriel is not null))`,
}

export function conditionsRdv(
  f: FiltresRendezVous,
  aujourdhui: string,
  maintenant: Date,
): RawBuilder<unknown> {
  const c: RawBuilder<unknown>[] = [sql`true`]
  // On the instant: the list is walked along the index it is sorted by.
  if (f.du) c.push(sql`r.debut >= ${f.du}::date::timestamp at time zone 'Europe/Paris'`)
  if (f.au) c.push(sql`r.debut < (${f.au}::date + 1)::timestamp at time zone 'Europe/Paris'`)
  if (f.vue) c.push(CONDITIONS[f.vue](aujourdhui, maintenant))
  if (f.statut?.length) c.push(sql`r.statut = any (${sql.val(f.statut)}::text[])`)
  if (f.professionnel) c.push(sql`r.professionnel_id = ${f.professionnel}::uuid`)
  if (f.equipe) c.push(sql`r.equipe_id = ${f.equipe}::uuid`)
  if (f.mes_equipes) c.push(sql`r.equipe_id = any ((select organisation.equipes_de_l_acteur())::uuid[])`)
  if (f.centre) c.push(sql`r.centre_id = ${f.centre}::uuid`)
  if (f.travailleur) c.push(sql`r.travailleur_id = ${f.travailleur}::uuid`)
  if (f.entreprise)
    c.push(sql`r.etablissement_id = any (array(select b.id from adherents.etablissement b
      where b.entreprise_id = ${f.entreprise}::uuid))`)
  if (f.q)
    c.push(sql`r.travailleur_id in (select x.id from travailleurs.trouver(
      regexp_split_to_array(socle.normaliser(${f.q}), ' '), null::date, null::int, false, 500) x)`)
  return sql.join(c, sql` and `)
}

const ORDRES: Record<(typeof TRIS_RDV)[number], RawBuilder<unknown>> = {
  debut: sql`r.debut, r.id`,
  '-debut': sql`r.debut desc, r.id`,
  travailleur: sql`t.recherche, r.debut, r.id`,
  '-travailleur': sql`t.recherche desc, r.debut, r.id`,
  entreprise: sql`e.raison_sociale, r.debut, r.id`,
  '-entreprise': sql`e.raison_sociale desc, r.debut, r.id`,
}

/** One page of appointments. The page is chosen first; names are then read for it alone. */
export async function listerRendezVous(
  bd: Bd,
  filtres: FiltresRendezVous,
  tri: (typeof TRIS_RDV)[number],
  aujourdhui: string,
  maintenant: Date,
  limite: number,
  saut: number,
): Promise<LigneRendezVous[]> {
  const joints = tri.endsWith('travailleur')
    ? sql`join travailleurs.travailleur t on t.id = r.travailleur_id`
    : tri.endsWith('entreprise')
      ? sql`left join adherents.etablissement b on b.id = r.etablissement_id
        left join adherents.entreprise e on e.id = b.entreprise_id`
      : sql``
  const { rows } = await sql<LigneRendezVous>`
    with page as (
      select r.id, row_number() over (order by ${ORDRES[tri]}) rang from planification.rendez_vous r ${joints}
      where ${conditionsRdv(filtres, aujourdhui, maintenant)} order by ${ORDRES[tri]} limit ${limite} offset ${saut}
    )
    select r.id, r.jour::text, ${minutesSql(sql`r.debut`)} de, ${minutesSql(sql`r.fin`)} a,
      ${minutesSql(sql`r.convoque_a`)} convoque, r.travailleur_id,
      coalesce(t.nom_usage, t.nom_naissance) || ' ' || coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) travailleur,
      e.id entreprise_id, e.raison_sociale entreprise, p.id professionnel_id, p.prenom || ' ' || p.nom professionnel,
      m.profession, q.nom equipe, coalesce(c.nom, case when r.site_id is not null then 'En entreprise' end) lieu, r.code,
      r.motifs, r.statut, r.modalite, to_json(r.prevenu_le)#>>'{}' prevenu_le, (extract(epoch from r.debut - r.prevenu_le) / 3600)::int preavis_heures,
      r.cause_absence cause, k.telephone, k.courriel, me.nom mesure
    from page join planification.rendez_vous r on r.id = page.id
    join travailleurs.travailleur t on t.id = r.travailleur_id
    join organisation.professionnel p on p.id = r.professionnel_id
    join organisation.metier m on m.code = p.metier_code
    left join travailleurs.coordonnees k on k.travailleur_id = r.travailleur_id
    left join adherents.etablissement b on b.id = r.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    left join organisation.equipe q on q.id = r.equipe_id
    left join organisation.centre c on c.id = r.centre_id
    left join planification.mesure_experimentale me on me.id = r.mesure_id
    order by page.rang`.execute(bd)
  return rows
}

export async function compterRendezVous(
  bd: Bd,
  filtres: FiltresRendezVous,
  aujourdhui: string,
  maintenant: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int n from planification.rendez_vous r
    where ${conditionsRdv(filtres, aujourdhui, maintenant)}`.execute(bd)
  return rows[0]!.n
}

export interface FicheRendezVous extends Omit<LigneRendezVous, 'preavis_heures' | 'telephone' | 'courriel'> {
  etablissement_id: string | null
  centre_id: string | null
  salle: string | null
  assistante: string | null
  examens_de: number | null
  origine: string
  discret: boolean
  surreserve: boolean
  prevenu_par: string | null
  remplace_id: string | null
  remplace_par: string | null
  niveau: number
  taches: string[]
  penalite: string | null
  mouvements: {
    le: string
    auteur: string | null
    role: string
    de: string | null
    vers: string
    avant: string | null
    apres: string | null
  }[]
}

/** One appointment with its checklist and its history. */
export async function lireRendezVous(bd: Bd, id: string): Promise<FicheRendezVous | null> {
  const { rows } = await sql<FicheRendezVous>`
    select r.id, r.jour::text, ${minutesSql(sql`r.debut`)} de, ${minutesSql(sql`r.fin`)} a,
      ${minutesSql(sql`r.convoque_a`)} convoque, ${minutesSql(sql`r.debut_examens`)} examens_de, r.travailleur_id,
      coalesce(t.nom_usage, t.nom_naissance) || ' ' || coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) travailleur,
      r.etablissement_id, e.id entreprise_id, e.raison_sociale entreprise, p.id professionnel_id,
      p.prenom || ' ' || p.nom professionnel, m.profession, q.nom equipe, r.centre_id,
      coalesce(c.nom, case when r.site_id is not null then 'En entreprise' end) lieu, s.nom salle,
      nullif(concat_ws(' ', z.prenom, z.nom), '') assistante, r.code, r.motifs, r.statut, r.modalite, r.origine, r.discret,
      r.surreserve, to_json(r.prevenu_le)#>>'{}' prevenu_le, r.prevenu_par, r.cause_absence cause, r.remplace_id, me.nom mesure,
      (select x.id from planification.rendez_vous x where x.remplace_id = r.id
        and x.statut not in ('annule_service', 'decale') limit 1) remplace_par,
      case when r.assistante_id is not null then 2 else 1 end niveau,
      coalesce((select array_agg(h.tache) from planification.rendez_vous_tache h where h.rendez_vous_id = r.id), '{}') taches,
      (select y.statut from planification.penalite y where y.rendez_vous_id = r.id) penalite,
      coalesce((select json_agg(json_build_object('le', v.le, 'auteur', planification.nom_de_l_auteur(v.acteur),
          'role', v.role, 'de', v.de, 'vers', v.vers, 'avant', v.debut_avant, 'apres', v.debut_apres) order by v.id desc)
        from planification.mouvement v where v.rendez_vous_id = r.id), '[]') mouvements
    from planification.rendez_vous r
    join travailleurs.travailleur t on t.id = r.travailleur_id
    join organisation.professionnel p on p.id = r.professionnel_id
    join organisation.metier m on m.code = p.metier_code
    left join adherents.etablissement b on b.id = r.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    left join organisation.equipe q on q.id = r.equipe_id
    left join organisation.centre c on c.id = r.centre_id
    left join organisation.salle s on s.id = r.salle_id
    left join organisation.professionnel z on z.id = r.assistante_id
    left join planification.mesure_experimentale me on me.id = r.mesure_id
    where r.id = ${id}::uuid`.execute(bd)
  return rows[0] ?? null
}
