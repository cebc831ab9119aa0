import { type ExpressionBuilder, sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import type { DB } from '../../../plateforme/base/schema.genere.ts'
import type { GENRES_DEMANDE } from '../vocabulaire.ts'

export interface FiltresComptes {
  q?: string | undefined
  role?: string[] | undefined
  etat?: ('actif' | 'invite' | 'suspendu' | 'sans_droit') | undefined
  secondFacteur?: boolean | undefined
  tri: string
  page: number
  taille: number
}

type Eb = ExpressionBuilder<DB & { c: DB['comptes.compte'] }, 'c'>

const connu = (eb: Eb) =>
  eb.exists(eb.selectFrom('comptes.identite as i').select('i.compte_id').whereRef('i.compte_id', '=', 'c.id'))

const rolesActifs = (jour: string) => sql<string[] | null>`comptes.roles_actifs(c.id, ${jour}::date)`

/** State of an account, the first that applies: suspended, invited (no password yet), without right, active. */
const etat = (jour: string) => sql<'actif' | 'invite' | 'suspendu' | 'sans_droit'>`case
  when c.suspendu_le is not null then 'suspendu'
  when not exists (select i.compte_id from comptes.identite i where i.compte_id = c.id) then 'invite'
  when ${rolesActifs(jour)} is null then 'sans_droit' else 'actif' end`

const TRIS = {
  nom: sql`c.nom`,
  courriel: sql`c.courriel`,
  derniereConnexion: sql`d.le`,
} as const

/** Accounts of the service, a page at a time; no secret is in reach of this role. */
export async function listerComptes({ bd, aujourdhui }: Contexte, filtres: FiltresComptes) {
  const { q, role, secondFacteur, page, taille } = filtres
  let base = bd
    .selectFrom('comptes.compte as c')
    .leftJoin('comptes.derniere_connexion as d', 'd.compte_id', 'c.id')
  // Every word typed, in any order.
  for (const mot of (q ?? '').split(/\s+/).filter(Boolean).slice(0, 6))
    base = base.where(sql<boolean>`c.recherche like '%' || socle.normaliser(${mot}) || '%'`)
  if (role?.length)
    base = base.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('comptes.attribution as a')
          .select('a.id')
          .whereRef('a.compte_id', '=', 'c.id')
          .where('a.role', 'in', role)
          .where('a.debut', '<=', aujourdhui)
          .where((eb) => eb.or([eb('a.fin', 'is', null), eb('a.fin', '>=', aujourdhui)])),
      ),
    )
  if (secondFacteur !== undefined) base = base.where('c.second_facteur', '=', secondFacteur)
  if (filtres.etat === 'suspendu') base = base.where('c.suspendu_le', 'is not', null)
  else if (filtres.etat === 'invite')
    base = base.where('c.suspendu_le', 'is', null).where((eb) => eb.not(connu(eb as unknown as Eb)))
  else if (filtres.etat) base = base.where(etat(aujourdhui), '=', filtres.etat)

  const descendant = filtres.tri.startsWith('-')
  const cle = filtres.tri.replace(/^-/, '') as keyof typeof TRIS
  const [lignes, { total }] = [
    await base
      .select([
        'c.id',
        'c.courriel',
        'c.prenom',
        'c.nom',
        'c.second_facteur as secondFacteur',
        'd.le as derniereConnexion',
        etat(aujourdhui).as('etat'),
        sql<string[]>`coalesce(${rolesActifs(aujourdhui)}, '{}')`.as('roles'),
      ])
      .orderBy(TRIS[cle] ?? TRIS.nom, (ordre) =>
        descendant ? ordre.desc().nullsLast() : ordre.asc().nullsLast(),
      )
      .orderBy('c.nom')
      .orderBy('c.prenom')
      .orderBy('c.id')
      .limit(taille)
      .offset((page - 1) * taille)
      .execute(),
    await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]
  return { lignes, total, page, taille }
}

/** One account with its rights over time, its open sessions and its last accesses; undefined when unknown. */
export async function lireCompte({ bd, aujourdhui, maintenant }: Contexte, id: string) {
  const compte = await bd
    .selectFrom('comptes.compte as c')
    .leftJoin('comptes.derniere_connexion as d', 'd.compte_id', 'c.id')
    .select([
      'c.id',
      'c.courriel',
      'c.prenom',
      'c.nom',
      'c.second_facteur as secondFacteur',
      'c.suspendu_le as suspenduLe',
      'c.suspension_motif as suspensionMotif',
      'c.demonstration',
      'c.cree_le as creeLe',
      'd.le as derniereConnexion',
      etat(aujourdhui).as('etat'),
      sql<string[]>`coalesce(${rolesActifs(aujourdhui)}, '{}')`.as('roles'),
    ])
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!compte) return undefined
  const attributions = await bd
    .selectFrom('comptes.attribution as a')
    .leftJoin('organisation.professionnel as p', 'p.id', 'a.professionnel_id')
    .leftJoin('adherents.entreprise as e', 'e.id', 'a.entreprise_id')
    .leftJoin('adherents.etablissement as t', 't.id', 'a.etablissement_id')
    .leftJoin('travailleurs.travailleur as w', 'w.id', 'a.travailleur_id')
    .select([
      'a.id',
      'a.role',
      'a.qualite',
      'a.debut',
      'a.fin',
      'a.motif',
      'a.a_confirmer as aConfirmer',
      'a.fin_motif as finMotif',
      'p.id as professionnelId',
      sql<string | null>`p.prenom || ' ' || p.nom`.as('professionnel'),
      'p.depart as professionnelDepart',
      'e.id as entrepriseId',
      'e.raison_sociale as entreprise',
      sql<string | null>`nullif(concat_ws(' – ', t.enseigne, t.commune), '')`.as('etablissement'),
      'w.id as travailleurId',
      sql<
        string | null
      >`coalesce(w.prenom_usage, w.prenoms) || ' ' || coalesce(w.nom_usage, w.nom_naissance)`.as(
        'travailleur',
      ),
    ])
    .where('a.compte_id', '=', id)
    .orderBy(sql`a.fin is not null and a.fin < ${aujourdhui}::date`)
    .orderBy('a.debut', 'desc')
    .limit(200)
    .execute()
  const sessions = await bd
    .selectFrom('comptes.session')
    .select(['id', 'role', 'adresse', 'agent', 'cree_le as creeLe', 'activite_le as activiteLe'])
    .where('compte_id', '=', id)
    .where('expire_le', '>', maintenant)
    .orderBy('activite_le', 'desc')
    .limit(50)
    .execute()
  const lien = await bd
    .selectFrom('comptes.lien')
    .select(['usage', 'cree_le as creeLe', 'expire_le as expireLe'])
    .where('compte_id', '=', id)
    .where('utilise_le', 'is', null)
    .where('expire_le', '>', maintenant)
    .orderBy('cree_le', 'desc')
    .executeTakeFirst()
  const demandes = await bd
    .selectFrom('comptes.demande as d')
    .leftJoin('comptes.attribution as a', 'a.id', 'd.attribution_id')
    .select(['d.id', 'd.genre', 'd.courriel', 'a.role', 'd.demandee_le as demandeeLe'])
    .where('d.compte_id', '=', id)
    .where('d.etat', '=', 'en_attente')
    .orderBy('d.demandee_le')
    .$narrowType<{ genre: keyof typeof GENRES_DEMANDE }>()
    .execute()
  const acces = await bd
    .selectFrom('journal.acces')
    .select(['id', 'le', 'evenement', 'adresse', 'agent'])
    .where('compte', '=', id)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return { ...compte, attributions, sessions, lien: lien ?? null, demandes, acces }
}
