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

/** The search in words first; when no company holds them all, those that resemble it. */
async function choisirRecherche(bd: Bd, f: Filtres, conditions: RawBuilder<unknown>[]) {
  const exactes = [...conditions, ...conditionMots(f.q ?? '')]
  const compter = async (c: RawBuilder<unknown>[]) =>
    (await sql<{ n: number }>`select count(*)::int n from adherents.resume r where ${et(c)}`.execute(bd))
      .rows[0]!.n
  const total = await compter(exactes)
  const texte = motsCherches(f.q ?? '').join(' ')
  if (total > 0 || texte.length < 3) return { conditions: exactes, total, approchante: null }
  const approchees = [
    ...conditions,
    sql`r.entreprise_id in (select entreprise_id from adherents.entreprises_ressemblantes(${texte}, 200))`,
  ]
  return { conditions: approchees, total: await compter(approchees), approchante: texte }
}

/**
 * One page of the list of members.
 * @param jour day on which memberships and portfolios are read, YYYY-MM-DD
 * @param page undefined for all lines (exports)
 */
export async function listerAdherents(
  bd: Bd,
  f: Filtres,
  jour: string,
  page?: { page: number; taille: number },
): Promise<{ lignes: LigneAdherent[]; total: number; approchante: boolean }> {
  const reglages = await reglagesAppliques(bd)
  const { conditions, total, approchante } = await choisirRecherche(
    bd,
    f,
    conditionsFiltres(f, reglages, jour),
  )
  const parCommune = f.tri.endsWith('commune')
  const ordre = approchante
    ? sql`word_similarity(${approchante}, r.recherche) desc, r.tri, r.entreprise_id`
    : ORDRES[f.tri]!
  const fenetre = page ? sql`limit ${page.taille} offset ${(page.page - 1) * page.taille}` : sql``
  const { rows } = await sql<LigneAdherent>`
    with choisies as materialized (
      select r.*, row_number() over (order by ${ordre}) rang
      from adherents.resume r
      ${parCommune ? sql`left join adherents.etablissement p on p.id = r.principal_id` : sql``}
      where ${et(conditions)} order by ${ordre} ${fenetre}
    )
    select e.id, e.numero, e.nature, e.raison_sociale, e.enseigne, e.siren, e.naf_code, n.libelle naf_libelle,
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
  return {
    lignes: rows.map((l) => ({ ...l, statut: statutAffiche(l.statut, l.jusqu_au, jour) })),
    total,
    approchante: approchante !== null,
  }
}
