import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { cles, ETATS_MATERIEL, FAMILLES_MATERIEL } from '../vocabulaire.ts'

export const Materiel = z.object({
  id: z.string(),
  typeCode: z.string(),
  type: z.string(),
  famille: z.enum(cles(FAMILLES_MATERIEL)),
  etalonnageMois: z.number().nullable(),
  marque: z.string().nullable(),
  modele: z.string().nullable(),
  numeroSerie: z.string().nullable(),
  proprietaire: z.string().nullable(),
  centreId: z.string().nullable(),
  centre: z.string().nullable(),
  professionnelId: z.string().nullable(),
  professionnel: z.string().nullable(),
  etat: z.enum(cles(ETATS_MATERIEL)),
  acquisLe: z.string().nullable(),
  etalonneLe: z.string().nullable(),
  etalonnagePrevuLe: z.string().nullable(),
  misAuRebutLe: z.string().nullable(),
  motifRebut: z.string().nullable(),
})
export type Materiel = z.infer<typeof Materiel>

export const triMateriel = z.enum([
  'type',
  '-type',
  'centre',
  '-centre',
  'etalonnage',
  '-etalonnage',
  'acquisLe',
  '-acquisLe',
])
export const ETALONNAGES = ['en_retard', 'sous_3_mois', 'sans_date'] as const

export interface FiltreMateriel {
  q?: string
  type?: string[]
  famille?: string
  centre?: string
  professionnel?: string
  etat?: string
  etalonnage?: (typeof ETALONNAGES)[number]
  tri: z.infer<typeof triMateriel>
  page: number
  taille: number
}

const TRIS = {
  type: 'y.libelle',
  centre: 'c.nom',
  etalonnage: 'm.etalonnage_prevu_le',
  acquisLe: 'm.acquis_le',
} as const

const etalonnage = (valeur: FiltreMateriel['etalonnage'], jour: string) => {
  if (!valeur) return sql`true`
  const suivi = sql`m.etat <> 'au_rebut' and y.etalonnage_mois is not null`
  if (valeur === 'sans_date') return sql`${suivi} and m.etalonnage_prevu_le is null`
  if (valeur === 'en_retard') return sql`m.etat <> 'au_rebut' and m.etalonnage_prevu_le < ${jour}::date`
  return sql`m.etat <> 'au_rebut' and m.etalonnage_prevu_le < ${jour}::date + interval '3 months'`
}

/** The inventory (GOV-029), one page. What was scrapped is shown when asked for. */
export async function listerMateriel(
  { bd, aujourdhui }: Contexte,
  filtre: FiltreMateriel,
): Promise<{ lignes: Materiel[]; total: number }> {
  const { q, type, famille, centre, professionnel, etat, tri, page, taille } = filtre
  const colonne = TRIS[tri.replace('-', '') as keyof typeof TRIS]
  const { rows } = await sql<Materiel & { total: number }>`
    select m.id, m.type_code "typeCode", y.libelle "type", y.famille, y.etalonnage_mois "etalonnageMois", m.marque,
      m.modele, m.numero_serie "numeroSerie", m.proprietaire, m.centre_id "centreId", c.nom centre,
      m.professionnel_id "professionnelId", p.prenom || ' ' || p.nom professionnel, m.etat, m.acquis_le "acquisLe",
      m.etalonne_le "etalonneLe", m.etalonnage_prevu_le "etalonnagePrevuLe", m.mis_au_rebut_le "misAuRebutLe",
      m.motif_rebut "motifRebut", count(*) over () total
    from organisation.materiel m
    join organisation.type_materiel y on y.code = m.type_code
    left join organisation.centre c on c.id = m.centre_id
    left join organisation.professionnel p on p.id = m.professionnel_id
    where ${etat ? sql`m.etat = ${etat}` : sql`m.etat <> 'au_rebut'`}
      and ${
        q
          ? sql`socle.normaliser(concat_ws(' ', y.libelle, m.marque, m.modele, m.numero_serie)) like
              '%' || replace(socle.normaliser(${q}), ' ', '%') || '%'`
          : sql`true`
      }
      and ${type?.length ? sql`m.type_code = any (${type}::text[])` : sql`true`}
      and ${famille ? sql`y.famille = ${famille}` : sql`true`}
      and ${centre ? sql`m.centre_id = ${centre}::uuid` : sql`true`}
      and ${professionnel ? sql`m.professionnel_id = ${professionnel}::uuid` : sql`true`}
      and ${etalonnage(filtre.etalonnage, aujourdhui)}
    order by ${sql.ref(colonne)} ${sql.raw(tri.startsWith('-') ? 'desc' : 'asc')} nulls last, y.libelle, m.numero_serie, m.id
    limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
  return { lignes: rows, total: rows[0]?.total ?? 0 }
}

export const SyntheseMateriel = z.object({
  types: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      famille: z.enum(cles(FAMILLES_MATERIEL)),
      etalonnageMois: z.number().nullable(),
      nombre: z.number(),
      enRetard: z.number(),
    }),
  ),
})

/** How many of each kind, and how many with a calibration overdue; kinds without any included (Annex B). */
export async function synthetiserMateriel({
  bd,
  aujourdhui,
}: Contexte): Promise<z.infer<typeof SyntheseMateriel>> {
  const { rows } = await sql<z.infer<typeof SyntheseMateriel>['types'][number]>`
    select y.code, y.libelle, y.famille, y.etalonnage_mois "etalonnageMois",
      count(m.id) filter (where m.etat <> 'au_rebut') nombre,
      count(m.id) filter (where m.etat <> 'au_rebut' and m.etalonnage_prevu_le < ${aujourdhui}::date) "enRetard"
    from organisation.type_materiel y left join organisation.materiel m on m.type_code = y.code
    group by y.code order by y.famille, y.libelle`.execute(bd)
  return { types: rows }
}
