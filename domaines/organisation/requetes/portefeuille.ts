import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { identifiant, ouiNon, recherche } from '../../../plateforme/http/champs.ts'
import { couvre } from './periode.ts'

/** One value or several of a repeated key of the query string. */
const plusieurs = z
  .union([identifiant, z.array(identifiant).max(200)])
  .optional()
  .transform((v) => (v === undefined ? undefined : Array.isArray(v) ? v : [v]))

/** Text in a query string, a boolean in a body. */
const bascule = z.union([z.boolean(), ouiNon])

/** Filters of the list of portfolios; also what « tous les résultats » of a move means. */
export const FiltrePortefeuille = z.object({
  q: recherche,
  equipe: plusieurs,
  centre: plusieurs,
  secteur: identifiant.optional(),
  commune: recherche,
  sansEquipe: bascule.optional(),
  /** Only members in force (default), or every open establishment. */
  tous: bascule.optional(),
})
export type FiltrePortefeuille = z.output<typeof FiltrePortefeuille>

export const LignePortefeuille = z.object({
  id: z.string(),
  entrepriseId: z.string(),
  raisonSociale: z.string(),
  enseigne: z.string().nullable(),
  siret: z.string().nullable(),
  commune: z.string().nullable(),
  codePostal: z.string().nullable(),
  equipeId: z.string().nullable(),
  equipe: z.string().nullable(),
  centre: z.string().nullable(),
  depuis: z.string().nullable(),
  motif: z.string().nullable(),
  /** A change already decided, to come. */
  prochaineEquipe: z.string().nullable(),
  prochaineLe: z.string().nullable(),
  travailleurs: z.number(),
})
export type LignePortefeuille = z.infer<typeof LignePortefeuille>

export const triPortefeuille = z.enum([
  'raisonSociale',
  '-raisonSociale',
  'commune',
  '-commune',
  'equipe',
  '-equipe',
  'depuis',
  '-depuis',
  'travailleurs',
  '-travailleurs',
])

const TRIS = {
  raisonSociale: 'ent.raison_sociale',
  commune: 'e.commune',
  equipe: 'q.nom',
  depuis: 'f.debut',
} as const

/**
 * Establishments that a portfolio is made of, filtered: `from … where …`, with aliases e, f, q, c (and ent).
 * @param jointures `toutes` for rows to show; `utiles` leaves out what no filter reads, for counting
 * @param joints what the caller joins besides
 */
export function etablissementsFiltres(
  filtre: FiltrePortefeuille,
  jour: string,
  jointures: 'toutes' | 'utiles' = 'utiles',
  joints: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  const toutes = jointures === 'toutes'
  const parCentre = toutes || filtre.centre || filtre.secteur
  // At most one team an establishment on a day: these joins never add a row.
  return sql`
    from adherents.etablissement e
    ${toutes ? sql`join adherents.entreprise ent on ent.id = e.entreprise_id` : sql``}
    ${
      parCentre || filtre.equipe || filtre.sansEquipe
        ? sql`left join organisation.portefeuille f on f.etablissement_id = e.id and ${couvre('f.debut', 'f.fin', jour)}`
        : sql``
    }
    ${
      parCentre
        ? sql`left join organisation.equipe q on q.id = f.equipe_id left join organisation.centre c on c.id = q.centre_id`
        : sql``
    }
    ${joints}
    where (e.ferme_le is null or e.ferme_le > ${jour}::date)
      and ${filtre.tous ? sql`true` : adherentEnCours(jour)}
      and ${
        filtre.q
          ? sql`e.entreprise_id in (
              with trouvees as materialized (
                select adherents.entreprises_trouvees(string_to_array(socle.normaliser(${filtre.q}), ' ')) id)
              select id from trouvees
              union all
              select r.entreprise_id from adherents.entreprises_ressemblantes(socle.normaliser(${filtre.q}), 50) r
              where not exists (select from trouvees))`
          : sql`true`
      }
      and ${filtre.equipe ? sql`f.equipe_id = any (${filtre.equipe}::uuid[])` : sql`true`}
      and ${filtre.centre ? sql`q.centre_id = any (${filtre.centre}::uuid[])` : sql`true`}
      and ${filtre.secteur ? sql`coalesce(e.secteur_id, q.secteur_id, c.secteur_id) = ${filtre.secteur}::uuid` : sql`true`}
      and ${
        filtre.commune
          ? sql`(socle.normaliser(e.commune) like socle.normaliser(${filtre.commune}) || '%'
              or e.code_postal like ${filtre.commune.replace(/[%_\\]/g, '')} || '%')`
          : sql`true`
      }
      and ${filtre.sansEquipe ? sql`f.id is null` : sql`true`}`
}

/** True when the company of `e` is a member in force on the day. */
export const adherentEnCours = (jour: string) => sql<boolean>`exists (select from adherents.adhesion ad
  where ad.entreprise_id = e.entreprise_id and ad.statut in ('active', 'suspendue') and ${couvre('ad.debut', 'ad.fin', jour)})`

/** Workers under contract in the establishment `e` on the day. */
const travailleursDe = (jour: string) => sql<number>`(select count(*) from travailleurs.contrat k
  where k.etablissement_id = e.id and ${couvre('k.debut', 'k.fin', jour)} and k.exclusion_suivi is null)`

/** Who follows whom today, one page. */
export async function listerPortefeuille(
  { bd, aujourdhui }: Contexte,
  filtre: FiltrePortefeuille & { tri: z.infer<typeof triPortefeuille>; page: number; taille: number },
): Promise<{ lignes: LignePortefeuille[]; total: number }> {
  const { tri, page, taille } = filtre
  const cle = tri.replace('-', '') as keyof typeof TRIS | 'travailleurs'
  const sens = sql.raw(tri.startsWith('-') ? 'desc' : 'asc')
  // Headcounts are read for the rows of the page only, unless they are what the list is sorted by. The total is
  // counted apart: a window would make every row of the list before the first is cut.
  const valeur = cle === 'travailleurs' ? sql`coalesce(h.n, 0)` : sql.ref(TRIS[cle])
  // Sorted by headcount, all establishments are counted in one pass of the index rather than one by one.
  const effectifs =
    cle === 'travailleurs'
      ? sql`with effectifs as materialized (select k.etablissement_id, count(*) n from travailleurs.contrat k
          where ${couvre('k.debut', 'k.fin', aujourdhui)} and k.exclusion_suivi is null group by 1)`
      : sql``
  const joints = cle === 'travailleurs' ? sql`left join effectifs h on h.etablissement_id = e.id` : sql``
  const { rows } = await sql<LignePortefeuille & { total: number }>`
    with page as materialized (
      select x.id, x.affectation, row_number() over () rang
      from (${effectifs} select e.id, f.id affectation ${etablissementsFiltres(filtre, aujourdhui, 'toutes', joints)}
        order by ${valeur} ${sens} ${cle === 'raisonSociale' ? sql`` : sql`nulls last, ent.raison_sociale`}, e.id
        limit ${taille} offset ${(page - 1) * taille}) x
    )
    select e.id, e.entreprise_id "entrepriseId", ent.raison_sociale "raisonSociale", e.enseigne, e.siret, e.commune,
      e.code_postal "codePostal", q.id "equipeId", q.nom equipe, c.nom centre, f.debut depuis, f.motif,
      s.equipe "prochaineEquipe", s.debut "prochaineLe", ${travailleursDe(aujourdhui)} travailleurs,
      (select count(*) ${etablissementsFiltres(filtre, aujourdhui)}) total
    from page p
    join adherents.etablissement e on e.id = p.id
    join adherents.entreprise ent on ent.id = e.entreprise_id
    left join organisation.portefeuille f on f.id = p.affectation
    left join organisation.equipe q on q.id = f.equipe_id
    left join organisation.centre c on c.id = q.centre_id
    left join lateral (select x.debut, y.nom equipe from organisation.portefeuille x
      join organisation.equipe y on y.id = x.equipe_id
      where x.etablissement_id = e.id and x.debut > ${aujourdhui}::date order by x.debut limit 1) s on true
    order by p.rang`.execute(bd)
  // Beyond the last page there is no row to carry the total.
  const total = rows[0]?.total ?? (page === 1 ? 0 : await compter(bd, filtre, aujourdhui))
  return { lignes: rows, total }
}

async function compter(bd: Contexte['bd'], filtre: FiltrePortefeuille, jour: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) n ${etablissementsFiltres(filtre, jour)}`.execute(
    bd,
  )
  return rows[0]?.n ?? 0
}

export const Affectation = z.object({
  id: z.string(),
  equipeId: z.string(),
  equipe: z.string(),
  centre: z.string(),
  medecins: z.array(z.string()),
  debut: z.string(),
  fin: z.string().nullable(),
  motif: z.string().nullable(),
  commissionAInformer: z.boolean(),
  commissionInformeeLe: z.string().nullable(),
})

/** Who followed an establishment over time, the last first, with the médecins of the team at the start (GOV-024). */
export async function historiqueDe(
  { bd }: Contexte,
  etablissementId: string,
): Promise<z.infer<typeof Affectation>[]> {
  const { rows } = await sql<z.infer<typeof Affectation>>`
    select f.id, q.id "equipeId", q.nom equipe, c.nom centre, f.debut, f.fin, f.motif,
      f.commission_a_informer "commissionAInformer", f.commission_informee_le "commissionInformeeLe",
      coalesce((select array_agg(p.prenom || ' ' || p.nom order by p.nom) from organisation.membre_equipe me
        join organisation.professionnel p on p.id = me.professionnel_id
        join organisation.metier m on m.code = p.metier_code and m.profession in ('MT', 'CM')
        where me.equipe_id = q.id and daterange(me.debut, me.fin, '[]') @> f.debut), '{}') medecins
    from organisation.portefeuille f join organisation.equipe q on q.id = f.equipe_id
    join organisation.centre c on c.id = q.centre_id
    where f.etablissement_id = ${etablissementId}::uuid order by f.debut desc`.execute(bd)
  return rows
}

/** The team in charge of an establishment on a day, or undefined. For the other rooms. */
export async function equipeDeLEtablissement(
  { bd, aujourdhui }: Contexte,
  etablissementId: string,
  jour = aujourdhui,
): Promise<{ id: string; nom: string; centreId: string; centre: string; depuis: string } | undefined> {
  const { rows } = await sql<{ id: string; nom: string; centreId: string; centre: string; depuis: string }>`
    select q.id, q.nom, c.id "centreId", c.nom centre, f.debut depuis
    from organisation.portefeuille f join organisation.equipe q on q.id = f.equipe_id
    join organisation.centre c on c.id = q.centre_id
    where f.etablissement_id = ${etablissementId}::uuid and ${couvre('f.debut', 'f.fin', jour)}`.execute(bd)
  return rows[0]
}
