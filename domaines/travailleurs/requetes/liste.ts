import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { FiltresTravailleurs, RequeteListe } from '../saisies.ts'
import { choisir, conditions, enCours } from './filtres.ts'
import { comparable, type Demande, lireDemande, trouver, trouverPage } from './recherche.ts'

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

/** Above this many workers chosen, walking the sort index beats sorting them. */
const PEU = 500

/**
 * Who is on the page: tables `compte (n)` and `rangs (id, rang)` to put after `with`.
 * `approche`: no exact name, these are the closest.
 */
interface Selection {
  tables: RawBuilder<unknown>
  approche: boolean
}

interface Fenetre {
  tri: RequeteListe['tri']
  limite: number
  saut: number
}

/** Everybody: the total is kept, the sort index gives the page. */
const touteLaListe = ({ tri, limite, saut }: Fenetre) => sql`
  compte as (select coalesce(sum(c.n), 0) n from travailleurs.compte c),
  rangs as (select o.id, row_number() over () rang from (select t.id from travailleurs.travailleur t
    where t.fusionne_dans is null order by ${TRI[tri]} limit ${limite} offset ${saut}) o)`

/** Those their contracts choose: counted without reading their records, then sorted or met along the sort index. */
function parContrat(contrat: RawBuilder<unknown>, { tri, limite, saut }: Fenetre) {
  // Entries to walk before the page is full, against records to read and sort: both from the number chosen.
  const marcher = sql`(select n > ${PEU} and n * n > ${limite + saut}::bigint * 18000 from compte)`
  return sql`
    choisis as materialized (${contrat}),
    compte as materialized (select count(*) n from choisis),
    rangs as (
      select o.id, row_number() over () rang from (select t.id from travailleurs.travailleur t
        where t.fusionne_dans is null and (t.id in (select x.id from choisis x)) is true and ${marcher}
        order by ${TRI[tri]} limit ${limite} offset ${saut}) o
      union all
      select o.id, row_number() over () rang from (select t.id from choisis x
        join travailleurs.travailleur t on t.id = x.id where not ${marcher}
        order by ${TRI[tri]} limit ${limite} offset ${saut}) o)`
}

/** Any other choice: records read, counted and sorted. */
const parDossiers = (
  trouves: RawBuilder<unknown>,
  ordre: RawBuilder<unknown>,
  { limite, saut }: Fenetre,
) => sql`
  trouves as materialized (${trouves}),
  compte as (select count(*) n from trouves),
  rangs as (select o.id, row_number() over () rang from (select t.id from trouves t
    order by ${ordre} limit ${limite} offset ${saut}) o)`

const CLES = sql`t.id, t.recherche, t.naissance, t.numero`

function sansRecherche(f: FiltresTravailleurs, le: string, fenetre: Fenetre): Selection {
  const choix = choisir(f, le)
  const tables =
    choix.personne.length > 0
      ? parDossiers(
          sql`select ${CLES} from travailleurs.travailleur t where ${sql.join(conditions(choix), sql` and `)}`,
          TRI[fenetre.tri],
          fenetre,
        )
      : choix.contrat
        ? parContrat(choix.contrat, fenetre)
        : touteLaListe(fenetre)
  return { tables, approche: false }
}

/** Words of names, exact or close. Without another filter the database counts and cuts the page where it looks. */
function parNom(
  demande: Demande,
  approche: boolean,
  f: FiltresTravailleurs,
  le: string,
  fenetre: Fenetre,
): Selection {
  const { tri, limite, saut } = fenetre
  const { q: _, ...autres } = f
  const choix = choisir(autres as FiltresTravailleurs, le)
  if (choix.personne.length === 0 && !choix.contrat)
    return {
      approche,
      tables: sql`rangs as materialized (select * from ${trouverPage(demande, approche, approche ? 'proximite' : tri, limite, saut)}),
        compte as (select max(total) n from rangs)`,
    }
  const trouves = sql`select ${CLES}, r.proximite from ${trouver(demande, approche, null)} r
    join travailleurs.travailleur t on t.id = r.id where ${sql.join(conditions(choix), sql` and `)}`
  return {
    approche,
    tables: parDossiers(trouves, approche ? sql`t.proximite desc, t.recherche, t.id` : TRI[tri], fenetre),
  }
}

async function compter(bd: Bd, { tables }: Selection): Promise<number> {
  const { rows } = await sql<{ n: number | null }>`with ${tables} select n from compte`.execute(bd)
  return rows[0]?.n ?? 0
}

/** The rows of the page: what their current contracts say, for these workers only. */
async function lireLignes(
  bd: Bd,
  { tables }: Selection,
  le: string,
): Promise<(LigneTravailleur & { total: number })[]> {
  const { rows } = await sql<LigneTravailleur & { total: number }>`
    with ${tables},
    page as (
      select t.id, t.numero, t.nom_naissance, t.nom_usage, t.prenoms, t.prenom_usage, t.sexe, t.naissance,
        t.statut_identite, o.rang
      from rangs o join travailleurs.travailleur t on t.id = o.id
    )
    select (select n from compte) total, p.id, p.numero, p.nom_naissance, p.nom_usage, p.prenoms, p.prenom_usage, p.sexe, p.naissance,
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

/** Exact words first; when nobody answers, the closest names. */
async function lirePage(bd: Bd, f: FiltresTravailleurs, le: string, fenetre: Fenetre) {
  const lire = async (faire: (fenetre: Fenetre) => Selection) => {
    const selection = faire(fenetre)
    const lues = await lireLignes(bd, selection, le)
    let total = lues[0]?.total ?? 0
    // Beyond the last page there is no row to carry the total.
    if (lues.length === 0 && fenetre.saut > 0)
      total = await compter(bd, faire({ ...fenetre, saut: 0, limite: 1 }))
    return { lignes: lues.map(({ total: _, ...ligne }) => ligne), total, approche: selection.approche }
  }
  if (!f.q) return lire((vue) => sansRecherche(f, le, vue))
  const demande = lireDemande(f.q, le)
  const exacts = await lire((vue) => parNom(demande, false, f, le, vue))
  return exacts.total > 0 || !comparable(demande) ? exacts : lire((vue) => parNom(demande, true, f, le, vue))
}

/** One page of the list of workers, on the facts of the day `le`. */
export async function listerTravailleurs(bd: Bd, requete: RequeteListe, le: string) {
  const { page, taille, tri, ...filtres } = requete
  const lue = await lirePage(bd, filtres, le, { tri, limite: taille, saut: (page - 1) * taille })
  return { ...lue, page, taille }
}

/** The whole filtered list, up to `limite` rows, for an export. */
export async function listerPourExport(
  bd: Bd,
  filtres: FiltresTravailleurs,
  tri: RequeteListe['tri'],
  le: string,
  limite: number,
): Promise<LigneTravailleur[]> {
  return (await lirePage(bd, filtres, le, { tri, limite, saut: 0 })).lignes
}
