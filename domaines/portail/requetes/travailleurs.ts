import { type SqlBool, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

export const TRIS_TRAVAILLEUR = ['nom', 'debut', 'etablissement'] as const
export type TriTravailleur = (typeof TRIS_TRAVAILLEUR)[number] | `-${(typeof TRIS_TRAVAILLEUR)[number]}`
/** Present today, arriving later, or gone since the start of last year (older contracts are out of reach). */
export const PRESENCES = ['presents', 'a_venir', 'partis'] as const
export const TYPES_CONTRAT = [
  'cdi',
  'cdd',
  'interim',
  'apprenti',
  'professionnalisation',
  'saisonnier',
  'stage',
  'detache',
  'mandataire',
  'independant',
  'intermittent',
  'contrat_aide',
] as const
export const SITUATIONS = [
  'nuit',
  'boeth',
  'isole',
  'teletravail',
  'travail_a_distance',
  'detache_etranger',
  'forain',
] as const

export interface LigneTravailleur {
  id: string
  nom: string
  prenom: string
  etablissementId: string
  etablissement: string
  commune: string | null
  entreprise: string
  poste: string | null
  contrat: (typeof TYPES_CONTRAT)[number]
  tempsPartiel: boolean
  debut: string
  fin: string | null
  /** Other contracts of the same worker with the actor's companies that answer the same demand. */
  autresContrats: number
}

export interface DemandeTravailleurs {
  aujourdhui: string
  entreprise?: string | undefined
  etablissement?: string | undefined
  contrat?: string | undefined
  situation?: string | undefined
  presence: (typeof PRESENCES)[number]
  q?: string | undefined
  tri: TriTravailleur
  page: number
  taille: number
}

function filtresDe({ aujourdhui: jour, ...demande }: DemandeTravailleurs) {
  const filtres = {
    presents: [sql<SqlBool>`c.debut <= ${jour}::date and (c.fin is null or c.fin >= ${jour}::date)`],
    a_venir: [sql<SqlBool>`c.debut > ${jour}::date`],
    // Gone: nothing runs or starts later with the actor's companies.
    partis: [
      sql<SqlBool>`c.fin < ${jour}::date and not exists (select from travailleurs.contrat d
        where d.travailleur_id = c.travailleur_id and (d.fin is null or d.fin >= ${jour}::date))`,
    ],
  }[demande.presence]
  if (demande.entreprise) filtres.push(sql<SqlBool>`s.entreprise_id = ${demande.entreprise}`)
  if (demande.etablissement) filtres.push(sql<SqlBool>`c.etablissement_id = ${demande.etablissement}`)
  if (demande.contrat) filtres.push(sql<SqlBool>`c.type = ${demande.contrat}`)
  if (demande.situation)
    filtres.push(sql<SqlBool>`exists (select from travailleurs.situation i where i.contrat_id = c.id
      and i.code = ${demande.situation} and i.debut <= ${jour}::date and (i.fin is null or i.fin >= ${jour}::date))`)
  if (demande.q)
    filtres.push(sql<SqlBool>`t.recherche like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${demande.q}), ' ') mot)`)
  return sql.join(filtres, sql` and `)
}

const COLONNES = {
  nom: sql`l.recherche`,
  debut: sql`l.debut`,
  etablissement: sql`socle.normaliser(l.etablissement || ' ' || coalesce(l.commune, ''))`,
} as const

/**
 * Workers of the actor's companies, one line a worker with its latest contract; words of `q` all found in the name,
 * without accents or case. Row-level policies decide what exists: nothing here filters by trust.
 */
export async function listerTravailleurs(
  bd: Bd,
  demande: DemandeTravailleurs,
): Promise<{ lignes: LigneTravailleur[]; total: number }> {
  const { page, taille, tri, aujourdhui } = demande
  const sens = tri.startsWith('-') ? sql`desc` : sql`asc`
  const colonne = COLONNES[tri.replace('-', '') as keyof typeof COLONNES]
  const { rows } = await sql<LigneTravailleur & { total: number }>`
    with l as materialized (
      select distinct on (c.travailleur_id) c.id contrat_id, c.travailleur_id id, t.recherche,
        coalesce(t.nom_usage, t.nom_naissance) nom, coalesce(t.prenom_usage, t.prenoms) prenom,
        c.etablissement_id, e.raison_sociale entreprise,
        coalesce(s.enseigne, e.enseigne, e.raison_sociale) etablissement, s.commune, c.type, c.temps_partiel,
        c.debut, c.fin, count(*) over (partition by c.travailleur_id)::int - 1 autres
      from travailleurs.contrat c
      join adherents.etablissement s on s.id = c.etablissement_id
      join adherents.entreprise e on e.id = s.entreprise_id
      join travailleurs.travailleur t on t.id = c.travailleur_id
      where ${filtresDe(demande)}
      order by c.travailleur_id, c.debut desc, c.id
    )
    select l.id, l.nom, l.prenom, l.etablissement_id "etablissementId",
      l.etablissement, l.commune, l.entreprise,
      (select p.intitule from travailleurs.poste p where p.contrat_id = l.contrat_id
        order by (p.debut <= ${aujourdhui}::date and (p.fin is null or p.fin >= ${aujourdhui}::date)) desc,
          p.debut desc limit 1) poste,
      l.type contrat, l.temps_partiel "tempsPartiel", l.debut, l.fin, l.autres "autresContrats",
      (select count(*) from l)::int total
    from (select * from l order by ${colonne} ${sens}, l.recherche, l.id
      limit ${taille} offset ${(page - 1) * taille}) l
    order by ${colonne} ${sens}, l.recherche, l.id`.execute(bd)
  if (rows.length === 0 && page > 1) {
    const { total } = await listerTravailleurs(bd, { ...demande, page: 1, taille: 1 })
    return { lignes: [], total }
  }
  return { lignes: rows.map(({ total: _, ...ligne }) => ligne), total: rows[0]?.total ?? 0 }
}
