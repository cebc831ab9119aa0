import { type SqlBool, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

export const TRIS_ETABLISSEMENT = ['nom', 'commune', 'travailleurs'] as const
export type TriEtablissement = (typeof TRIS_ETABLISSEMENT)[number] | `-${(typeof TRIS_ETABLISSEMENT)[number]}`

export interface Etablissement {
  id: string
  entrepriseId: string
  entreprise: string
  /** Brand or, without one, the company's name. */
  nom: string
  siret: string | null
  siege: boolean
  adresse: string | null
  codePostal: string | null
  commune: string | null
  fermeLe: string | null
  /** Workers present today. */
  travailleurs: number
}

const COLONNES = {
  nom: sql`socle.normaliser(coalesce(s.enseigne, e.enseigne, e.raison_sociale))`,
  commune: sql`socle.normaliser(s.commune)`,
  travailleurs: sql`travailleurs`,
} as const

/** Open establishments of the actor, or closed ones too; words of `q` all found in name, SIRET or town. */
export async function listerEtablissements(
  bd: Bd,
  demande: {
    aujourdhui: string
    entreprise?: string | undefined
    id?: string | undefined
    q?: string | undefined
    tri: TriEtablissement
    page: number
    taille: number
  },
): Promise<{ lignes: Etablissement[]; total: number }> {
  const { aujourdhui, page, taille, tri } = demande
  const filtres = [sql<SqlBool>`true`]
  if (demande.id) filtres.push(sql<SqlBool>`s.id = ${demande.id}`)
  else filtres.push(sql<SqlBool>`(s.ferme_le is null or s.ferme_le > ${aujourdhui}::date)`)
  if (demande.entreprise) filtres.push(sql<SqlBool>`s.entreprise_id = ${demande.entreprise}`)
  if (demande.q)
    filtres.push(sql<SqlBool>`s.recherche || ' ' || socle.normaliser(e.raison_sociale) like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${demande.q}), ' ') mot)`)
  const ou = sql.join(filtres, sql` and `)
  const sens = tri.startsWith('-') ? sql`desc` : sql`asc`
  const colonne = COLONNES[tri.replace('-', '') as keyof typeof COLONNES]
  const { rows } = await sql<Etablissement & { total: number }>`
    select s.id, s.entreprise_id "entrepriseId", e.raison_sociale entreprise,
      coalesce(s.enseigne, e.enseigne, e.raison_sociale) nom, s.siret, s.siege,
      concat_ws(', ', s.adresse, s.complement) adresse, s.code_postal "codePostal", s.commune,
      s.ferme_le "fermeLe", count(distinct c.travailleur_id)::int travailleurs, count(*) over ()::int total
    from adherents.etablissement s
    join adherents.entreprise e on e.id = s.entreprise_id
    left join travailleurs.contrat c on c.etablissement_id = s.id
      and c.debut <= ${aujourdhui}::date and (c.fin is null or c.fin >= ${aujourdhui}::date)
    where ${ou}
    group by s.id, e.id
    order by ${colonne} ${sens} nulls last, s.siege desc, s.id
    limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
  if (rows.length === 0 && page > 1) {
    const { total } = await listerEtablissements(bd, { ...demande, page: 1, taille: 1 })
    return { lignes: [], total }
  }
  return { lignes: rows.map(({ total: _, ...ligne }) => ligne), total: rows[0]?.total ?? 0 }
}

/** What a record of an establishment adds to its line. */
export async function lireDetailEtablissement(bd: Bd, id: string) {
  return bd
    .selectFrom('adherents.etablissement as s')
    .leftJoin('adherents.naf as n', (j) =>
      j.onRef('n.version', '=', 's.naf_version').onRef('n.code', '=', 's.naf_code'),
    )
    .where('s.id', '=', id)
    .select((eb) => [
      's.naf_code as naf',
      'n.libelle as activiteNaf',
      's.lieu_activite as lieuActivite',
      's.jours_horaires as joursHoraires',
      's.a_locaux as locaux',
      's.a_entrepot as entrepot',
      's.a_chantiers as chantiers',
      's.ouvert_le as ouvertLe',
      eb
        .selectFrom('adherents.effectif as f')
        .whereRef('f.etablissement_id', '=', 's.id')
        .orderBy('f.au', 'desc')
        .limit(1)
        .select(
          sql<{ nombre: number; au: string }>`jsonb_build_object('nombre', f.nombre, 'au', f.au)`.as('e'),
        )
        .as('effectif'),
    ])
    .executeTakeFirst()
}
