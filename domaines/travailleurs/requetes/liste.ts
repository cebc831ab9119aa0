import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { FiltresTravailleurs, RequeteListe } from '../saisies.ts'
import { conditions, enCours } from './filtres.ts'
import { comparable, lireDemande, trouver } from './recherche.ts'

export interface LigneTravailleur {
  id: string
  numero: number
  nom_naissance: string
  nom_usage: string | null
  prenoms: string
  prenom_usage: string | null
  sexe: string
  naissance: string
  statut_identite: string
  contrats: number
  employeur: string | null
  entreprise_id: string | null
  type: string | null
  depuis: string | null
  poste: string | null
  equipe: string | null
  /** Codes of the natures that ground a follow-up category, then the count of all current exposures. */
  fondements: string[]
  expositions: number
  situations: string[]
}

const TRI: Record<RequeteListe['tri'], RawBuilder<unknown>> = {
  nom: sql`t.recherche, t.id`,
  '-nom': sql`t.recherche desc, t.id desc`,
  naissance: sql`t.naissance, t.id`,
  '-naissance': sql`t.naissance desc, t.id desc`,
  numero: sql`t.numero`,
  '-numero': sql`t.numero desc`,
}

interface Selection {
  /** Who: `id`, the keys of sorting and `proximite`, one row a worker. */
  trouves: RawBuilder<unknown>
  /** No exact name: these are the closest. */
  approche: boolean
}

const CLES = sql`t.id, t.recherche, t.naissance, t.numero`

/** Exact words first; when nobody answers, the closest names. */
async function selectionner(bd: Bd, f: FiltresTravailleurs, le: string): Promise<Selection> {
  const ou = sql.join(conditions(f, le), sql` and `)
  if (!f.q)
    return { trouves: sql`select ${CLES} from travailleurs.travailleur t where ${ou}`, approche: false }
  const demande = lireDemande(f.q, le)
  const parMots = (proche: boolean) =>
    sql`select ${CLES}, r.proximite from ${trouver(demande, proche, null)} r
      join travailleurs.travailleur t on t.id = r.id where ${ou}`
  const exacts = { trouves: parMots(false), approche: false }
  if (!comparable(demande)) return exacts
  const { rows } = await sql`select 1 from (${exacts.trouves}) x limit 1`.execute(bd)
  return rows.length > 0 ? exacts : { trouves: parMots(true), approche: true }
}

async function compter(bd: Bd, { trouves }: Selection): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) n from (${trouves}) x`.execute(bd)
  return rows[0]!.n
}

/** Without any filter the sort index gives the page; with one, the selection is computed once and counted too. */
const estEntiere = (f: FiltresTravailleurs) =>
  Object.values(f).every(
    (v) => v === undefined || v === '' || v === false || (Array.isArray(v) && v.length === 0),
  )

/** One page: workers first, then what their current contracts say, for these rows only. */
async function lireLignes(
  bd: Bd,
  { trouves, approche }: Selection,
  entiere: boolean,
  tri: RequeteListe['tri'],
  le: string,
  limite: number,
  saut: number,
): Promise<(LigneTravailleur & { total: number })[]> {
  const ordre = approche ? sql`t.proximite desc, t.recherche, t.id` : TRI[tri]
  const { rows } = await sql<LigneTravailleur & { total: number }>`
    with trouves as ${entiere ? sql`not materialized` : sql`materialized`} (${trouves}),
    page as (
      select t.id, t.numero, t.nom_naissance, t.nom_usage, t.prenoms, t.prenom_usage, t.sexe, t.naissance,
        t.statut_identite, o.rang
      from (select t.id, row_number() over () rang from (select t.id from trouves t
        order by ${ordre} limit ${limite} offset ${saut}) t) o
      join travailleurs.travailleur t on t.id = o.id
    )
    select (select count(*) from trouves) total, p.id, p.numero, p.nom_naissance, p.nom_usage, p.prenoms, p.prenom_usage, p.sexe, p.naissance,
      p.statut_identite, coalesce(c.contrats, 0) contrats, e.raison_sociale employeur, e.id entreprise_id,
      c.type, c.debut depuis,
      (select po.intitule from travailleurs.poste po where po.contrat_id = c.id and ${enCours('po', le)}
        order by po.debut desc limit 1) poste,
      (select q.nom from organisation.portefeuille f join organisation.equipe q on q.id = f.equipe_id
        where f.etablissement_id = c.etablissement_id and ${enCours('f', le)} limit 1) equipe,
      coalesce(x.fondements, '{}') fondements, coalesce(x.expositions, 0) expositions,
      coalesce(s.situations, '{}') situations
    from page p
    left join lateral (select k.id, k.type, k.debut, k.etablissement_id, count(*) over () contrats,
        array_agg(k.id) over () ids
      from travailleurs.contrat k where k.travailleur_id = p.id and ${enCours('k', le)}
      order by k.debut, k.id limit 1) c on true
    left join adherents.etablissement b on b.id = c.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    left join lateral (select array_agg(distinct n.fonde) filter (where n.fonde is not null) fondements,
        count(distinct n.code) expositions
      from travailleurs.exposition x join travailleurs.nature_exposition n on n.code = x.nature_code
      where x.contrat_id = any (c.ids) and ${enCours('x', le)}) x on true
    left join lateral (select array_agg(distinct s.code) situations from travailleurs.situation s
      where s.contrat_id = any (c.ids) and ${enCours('s', le)}) s on true
    order by p.rang`.execute(bd)
  return rows
}

/** One page of the list of workers, on the facts of the day `le`. */
export async function listerTravailleurs(bd: Bd, requete: RequeteListe, le: string) {
  const { page, taille, tri, ...filtres } = requete
  const selection = await selectionner(bd, filtres, le)
  const lues = await lireLignes(bd, selection, estEntiere(filtres), tri, le, taille, (page - 1) * taille)
  const total = lues[0]?.total ?? (page === 1 ? 0 : await compter(bd, selection))
  const lignes = lues.map(({ total: _, ...ligne }) => ligne)
  return { lignes, total, page, taille, approche: selection.approche }
}

/** The whole filtered list, up to `limite` rows, for an export. */
export async function listerPourExport(
  bd: Bd,
  filtres: FiltresTravailleurs,
  tri: RequeteListe['tri'],
  le: string,
  limite: number,
): Promise<LigneTravailleur[]> {
  const selection = await selectionner(bd, filtres, le)
  return lireLignes(bd, selection, false, tri, le, limite, 0)
}
