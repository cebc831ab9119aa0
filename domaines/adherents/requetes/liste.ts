import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { statutAffiche } from '../statuts.ts'
import { motsCherches } from '../texte.ts'
import { conditionMots, conditionsFiltres, et, type Filtres } from './filtres.ts'
import { reglagesAppliques } from './reglages.ts'

export interface LigneAdherent {
  id: string
  numero: number
  nature: string
  raison_sociale: string
  enseigne: string | null
  siren: string | null
  naf_code: string | null
  naf_libelle: string | null
  statut: string | null
  type: string | null
  depuis: string | null
  jusqu_au: string | null
  effectif: number | null
  etablissements: number
  code_postal: string | null
  commune: string | null
  secteur: string | null
  centre: string | null
  equipe: string | null
  joignable: boolean
}

const ORDRES: Record<string, RawBuilder<unknown>> = {
  nom: sql`r.tri, r.entreprise_id`,
  '-nom': sql`r.tri desc, r.entreprise_id desc`,
  effectif: sql`r.effectif nulls first, r.tri, r.entreprise_id`,
  '-effectif': sql`r.effectif desc nulls last, r.tri, r.entreprise_id`,
  depuis: sql`r.depuis nulls last, r.tri, r.entreprise_id`,
  '-depuis': sql`r.depuis desc nulls last, r.tri, r.entreprise_id`,
  statut: sql`r.statut nulls last, r.tri, r.entreprise_id`,
  '-statut': sql`r.statut desc nulls last, r.tri, r.entreprise_id`,
  commune: sql`p.commune nulls last, r.tri, r.entreprise_id`,
  '-commune': sql`p.commune desc nulls last, r.tri, r.entreprise_id`,
}

interface Page {
  page: number
  taille: number
}

/** Lines of the page and how many there are in all: the conditions are read once. */
async function lire(
  bd: Bd,
  conditions: RawBuilder<unknown>[],
  ordre: RawBuilder<unknown>,
  parCommune: boolean,
  jour: string,
  page: Page | undefined,
): Promise<{ lignes: LigneAdherent[]; total: number }> {
  const saut = page ? (page.page - 1) * page.taille : 0
  const { rows } = await sql<LigneAdherent & { total: number }>`
    with toutes as materialized (select r.* from adherents.resume r where ${et(conditions)}),
    choisies as (
      select r.*, row_number() over () rang from (select r.* from toutes r
        ${parCommune ? sql`left join adherents.etablissement p on p.id = r.principal_id` : sql``}
        order by ${ordre} ${page ? sql`limit ${page.taille} offset ${saut}` : sql``}) r
    )
    select (select count(*) from toutes)::int total, e.id, e.numero, e.nature, e.raison_sociale, e.enseigne, e.siren, e.naf_code, n.libelle naf_libelle,
      r.statut, r.type, r.depuis, r.jusqu_au, r.effectif, r.etablissements,
      t.code_postal, t.commune, s.nom secteur, c.nom centre, q.nom equipe,
      exists (select from adherents.contact k where k.entreprise_id = e.id and k.fin is null
        and k.injoignable_depuis is null) joignable
    from choisies r
    join adherents.entreprise e on e.id = r.entreprise_id
    left join adherents.naf n on n.version = e.naf_version and n.code = e.naf_code
    left join adherents.etablissement t on t.id = r.principal_id
    left join organisation.secteur s on s.id = t.secteur_id
    left join organisation.centre c on c.id = t.centre_id
    left join organisation.portefeuille f on f.etablissement_id = t.id
      and f.debut <= ${jour} and coalesce(f.fin, 'infinity') >= ${jour}
    left join organisation.equipe q on q.id = f.equipe_id
    order by r.rang`.execute(bd)
  let total = rows[0]?.total ?? 0
  if (rows.length === 0 && saut > 0)
    // Beyond the last page there is no line to carry the total.
    total = (
      await sql<{
        n: number
      }>`select count(*)::int n from adherents.resume r where ${et(conditions)}`.execute(bd)
    ).rows[0]!.n
  return {
    lignes: rows.map(({ total: _, ...l }) => ({ ...l, statut: statutAffiche(l.statut, l.jusqu_au, jour) })),
    total,
  }
}

/**
 * One page of the list of members: the search in words first; when no company holds them all, those that resemble it.
 * @param jour day on which memberships and portfolios are read, YYYY-MM-DD
 * @param page undefined for all lines (exports)
 */
export async function listerAdherents(
  bd: Bd,
  f: Filtres,
  jour: string,
  page?: Page,
): Promise<{ lignes: LigneAdherent[]; total: number; approchante: boolean }> {
  const conditions = conditionsFiltres(f, await reglagesAppliques(bd), jour)
  const exactes = [...conditions, ...conditionMots(f.q ?? '')]
  const lues = await lire(bd, exactes, ORDRES[f.tri]!, f.tri.endsWith('commune'), jour, page)
  const texte = motsCherches(f.q ?? '').join(' ')
  if (lues.total > 0 || texte.length < 3) return { ...lues, approchante: false }
  const approchees = [
    ...conditions,
    sql`r.entreprise_id in (select entreprise_id from adherents.entreprises_ressemblantes(${texte}, 200))`,
  ]
  const ordre = sql`word_similarity(${texte}, r.recherche) desc, r.tri, r.entreprise_id`
  return { ...(await lire(bd, approchees, ordre, false, jour, page)), approchante: true }
}
