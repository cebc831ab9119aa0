import { type SqlBool, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

export const ETATS_USAGE = ['connecte', 'jamais_connecte', 'sans_acces'] as const
export type EtatUsage = (typeof ETATS_USAGE)[number]
export const TRIS_USAGE = ['raisonSociale', 'derniereLe', 'depuis'] as const
export type TriUsage = (typeof TRIS_USAGE)[number] | `-${(typeof TRIS_USAGE)[number]}`

export interface LigneUsage {
  id: string
  numero: number
  raisonSociale: string
  /** Start of the running membership. */
  depuis: string | null
  /** Accounts that hold an access today. */
  acces: number
  premiereLe: string | null
  derniereLe: string | null
  etat: EtatUsage
}

const COLONNES = {
  raisonSociale: sql`u.raison_sociale`,
  derniereLe: sql`u.derniere_le`,
  depuis: sql`u.debut`,
} as const

/** Members with a running membership, by what they do of their space (POR-006), with the counts of each state. */
export async function listerUsage(
  bd: Bd,
  demande: {
    q?: string | undefined
    etat?: EtatUsage | undefined
    tri: TriUsage
    page: number
    taille: number
  },
) {
  const { page, taille, tri } = demande
  const filtres = [sql<SqlBool>`true`]
  if (demande.etat) filtres.push(sql<SqlBool>`u.etat = ${demande.etat}`)
  if (demande.q)
    filtres.push(sql<SqlBool>`u.recherche like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${demande.q}), ' ') mot)`)
  const ou = sql.join(filtres, sql` and `)
  const sens = tri.startsWith('-') ? sql`desc` : sql`asc`
  const { rows } = await sql<{ lignes: LigneUsage[]; total: number; etats: Record<EtatUsage, number> }>`
    with u as materialized (
      select e.id, e.numero, e.raison_sociale, e.recherche, d.debut, coalesce(p.acces, 0) acces, p.premiere_le,
        p.derniere_le, case when p.acces is null then 'sans_acces' when p.premiere_le is null then 'jamais_connecte'
          else 'connecte' end etat
      from adherents.adhesion d
      join adherents.entreprise e on e.id = d.entreprise_id
      left join portail.usage_par_entreprise() p on p.entreprise_id = e.id
      where d.statut = 'active' and (d.fin is null or d.fin >= current_date)
    )
    select
      coalesce((select jsonb_agg(to_jsonb(l)) from (
        select id, numero, raison_sociale "raisonSociale", debut depuis, acces, premiere_le "premiereLe",
          derniere_le "derniereLe", etat
        from u where ${ou} order by ${COLONNES[tri.replace('-', '') as keyof typeof COLONNES]} ${sens} nulls last, u.id
        limit ${taille} offset ${(page - 1) * taille}) l), '[]') lignes,
      (select count(*) from u where ${ou})::int total,
      (select jsonb_build_object('connecte', count(*) filter (where etat = 'connecte'),
        'jamais_connecte', count(*) filter (where etat = 'jamais_connecte'),
        'sans_acces', count(*) filter (where etat = 'sans_acces')) from u) etats`.execute(bd)
  return rows[0]!
}
