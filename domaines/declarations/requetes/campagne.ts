import { sql } from 'kysely'
import type { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { filtresSuivi } from '../saisies.ts'
import { CODES_STATUT, type Statut } from '../statuts.ts'
import { DE_MES_EQUIPES } from './mes-equipes.ts'

export interface Campagne {
  annee: number
  ouvreLe: string
  fermeLe: string
  relances: string[]
  message: string | null
  declarations: number
}

/** Campaigns, the latest first. */
export async function lireCampagnes(bd: Bd): Promise<Campagne[]> {
  const { rows } = await sql<Campagne>`
    select k.annee, k.ouvre_le "ouvreLe", k.ferme_le "fermeLe", to_json(k.relances) relances, k.message,
      (select count(*)::int from declarations.declaration d where d.annee = k.annee) declarations
    from declarations.campagne k order by k.annee desc limit 20`.execute(bd)
  return rows
}

export interface LigneSuivi {
  id: string
  entrepriseId: string
  numero: number
  raisonSociale: string
  etablissement: string | null
  commune: string | null
  statut: Statut
  retard: boolean
  deposeeLe: string | null
  depots: number
  effectif: number | null
  sis: number | null
  sia: number | null
  sir: number | null
  relances: number
  relance: string | null
  motifSansObjet: string | null
  equipe: string | null
}

const TRIS = {
  raisonSociale: sql`e.recherche`,
  effectif: sql`d.effectif`,
  deposeeLe: sql`d.deposee_le`,
  relance: sql`r.derniere`,
} as const
export type TriSuivi = keyof typeof TRIS | `-${keyof typeof TRIS}`

function conditions(f: z.output<typeof filtresSuivi>, annee: number, le: string) {
  const c = [sql`d.annee = ${annee}`]
  if (f.statut === 'retard') c.push(sql`d.statut in ('a_faire', 'en_cours') and k.ferme_le < ${le}::date`)
  else if (f.statut) c.push(sql`d.statut = ${f.statut}`)
  if (f.q)
    c.push(sql`e.recherche like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${f.q}), ' ') mot)`)
  if (f.mes_equipes === 'true') c.push(sql`d.etablissement_id in ${DE_MES_EQUIPES(le)}`)
  return sql.join(c, sql` and `)
}

/** Declarations of a campaign: where each member stands, when it was reminded. */
export async function listerSuivi(
  bd: Bd,
  filtres: z.output<typeof filtresSuivi>,
  annee: number,
  tri: TriSuivi,
  le: string,
  limite: number,
  decalage: number,
): Promise<{ lignes: LigneSuivi[]; total: number }> {
  const sens = tri.startsWith('-') ? sql`desc` : sql`asc`
  const colonne = TRIS[tri.replace('-', '') as keyof typeof TRIS]
  const { rows } = await sql<LigneSuivi & { total: number }>`
    with l as materialized (
      select d.id, d.etablissement_id, d.annee, r.derniere, r.n, e.id entreprise_id, (count(*) over ())::int total,
        row_number() over (order by ${colonne} ${sens} nulls last, e.recherche, d.id) rang
      from declarations.declaration d
      join declarations.campagne k on k.annee = d.annee
      join adherents.etablissement s on s.id = d.etablissement_id
      join adherents.entreprise e on e.id = s.entreprise_id
      left join (select declaration_id, max(le) derniere, count(*)::int n from declarations.relance group by 1) r
        on r.declaration_id = d.id
      where ${conditions(filtres, annee, le)}
      order by ${colonne} ${sens} nulls last, e.recherche, d.id limit ${limite} offset ${decalage}
    )
    select l.id, e.id "entrepriseId", e.numero, e.raison_sociale "raisonSociale", s.enseigne etablissement, s.commune,
      d.statut, d.statut in ('a_faire', 'en_cours') and k.ferme_le < ${le}::date retard,
      to_char(d.deposee_le at time zone 'Europe/Paris', 'YYYY-MM-DD') "deposeeLe", d.depots, d.effectif, d.sis, d.sia, d.sir,
      coalesce(l.n, 0) relances, l.derniere relance, d.motif_sans_objet "motifSansObjet", q.nom equipe, l.total
    from l join declarations.declaration d on d.id = l.id
    join declarations.campagne k on k.annee = d.annee
    join adherents.etablissement s on s.id = d.etablissement_id
    join adherents.entreprise e on e.id = s.entreprise_id
    left join lateral (select q.nom from organisation.portefeuille f join organisation.equipe q on q.id = f.equipe_id
      where f.etablissement_id = s.id and ${le}::date between f.debut and coalesce(f.fin, 'infinity') limit 1) q on true
    order by l.rang`.execute(bd)
  return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0 }
}

export interface Bilan {
  statuts: Record<Statut, number>
  retard: number
  effectif: number
  sis: number
  sia: number
  sir: number
  /** Workers of the previous year's declarations; null when there was no campaign. */
  precedent: { effectif: number; sis: number; sia: number; sir: number } | null
  enAttente: number | null
}

/** Where the campaign stands, and the annual basis of contribution by category. */
export async function lireBilan(bd: Bd, annee: number, le: string): Promise<Omit<Bilan, 'enAttente'>> {
  const { rows } = await sql<{
    annee: number
    statut: Statut
    n: number
    retard: number
    effectif: number
    sis: number
    sia: number
    sir: number
  }>`
    select d.annee, d.statut, count(*)::int n,
      count(*) filter (where d.statut in ('a_faire', 'en_cours') and k.ferme_le < ${le}::date)::int retard,
      coalesce(sum(d.effectif), 0)::int effectif, coalesce(sum(d.sis), 0)::int sis, coalesce(sum(d.sia), 0)::int sia,
      coalesce(sum(d.sir), 0)::int sir
    from declarations.declaration d join declarations.campagne k on k.annee = d.annee
    where d.annee in (${annee}, ${annee - 1}) group by 1, 2`.execute(bd)
  const somme = (a: number, cle: 'effectif' | 'sis' | 'sia' | 'sir' | 'retard') =>
    rows.filter((r) => r.annee === a).reduce((t, r) => t + r[cle], 0)
  const effectifs = (a: number) => ({
    effectif: somme(a, 'effectif'),
    sis: somme(a, 'sis'),
    sia: somme(a, 'sia'),
    sir: somme(a, 'sir'),
  })
  return {
    statuts: Object.fromEntries(
      CODES_STATUT.map((s) => [s, rows.find((r) => r.annee === annee && r.statut === s)?.n ?? 0]),
    ) as Record<Statut, number>,
    retard: somme(annee, 'retard'),
    ...effectifs(annee),
    precedent: rows.some((r) => r.annee === annee - 1) ? effectifs(annee - 1) : null,
  }
}
