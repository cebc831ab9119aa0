import { type Expression, sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'

interface Periode {
  du?: string | undefined
  au?: string | undefined
  page: number
  taille: number
}
export interface FiltresEcritures extends Periode {
  acteur?: string | undefined
  role?: string | undefined
  objet?: string | undefined
  operation?: string | undefined
  objetId?: string | undefined
}

/** Rows counted at most: a journal is read from its end; older rows are reached by the period. */
export const PLAFOND = 10_000

/** First instant of a French day, and of the day after. */
const debutDe = (jour: string) => sql<Date>`(${jour}::date)::timestamp at time zone 'Europe/Paris'`
const finDe = (jour: string) => sql<Date>`(${jour}::date + 1)::timestamp at time zone 'Europe/Paris'`

/** Names of the accounts that acted, in one query: `undefined` for jobs and for accounts out of reach. */
async function personnes({ bd }: Contexte, ids: (string | null)[]) {
  const connus = [...new Set(ids.filter((id) => id !== null))]
  if (connus.length === 0) return new Map<string, { id: string; prenom: string; nom: string }>()
  const lignes = await bd
    .selectFrom('comptes.compte')
    .select(['id', 'prenom', 'nom'])
    .where('id', 'in', connus)
    .execute()
  return new Map(lignes.map((l) => [l.id, l]))
}

/** Writes, latest first; the values are in `lireEcriture`. */
export async function listerEcritures(contexte: Contexte, f: FiltresEcritures) {
  let base = contexte.bd.selectFrom('journal.ecriture as e')
  if (f.du) base = base.where('e.le', '>=', debutDe(f.du))
  if (f.au) base = base.where('e.le', '<', finDe(f.au))
  if (f.acteur) base = base.where('e.acteur', '=', f.acteur)
  if (f.role) base = base.where('e.role', '=', `socle_${f.role}`)
  if (f.objet) base = base.where('e.objet', '=', f.objet)
  if (f.operation) base = base.where('e.operation', '=', f.operation)
  if (f.objetId) base = base.where('e.objet_id', '=', f.objetId)
  const lignes = await base
    .select([
      'e.id',
      'e.le',
      'e.acteur',
      'e.role',
      'e.cas',
      'e.operation',
      'e.objet',
      'e.objet_id as objetId',
      'e.classe',
      sql<string[]>`case
        when jsonb_typeof(e.apres) = 'array' then (select array_agg(v) from jsonb_array_elements_text(e.apres) v)
        when e.operation = 'UPDATE' then (select array_agg(k) from jsonb_object_keys(e.apres) k)
        else '{}' end`.as('champs'),
      sql<string | null>`case when e.classe <> 'sante' then coalesce(
        coalesce(e.apres, e.avant) ->> 'raison_sociale', coalesce(e.apres, e.avant) ->> 'libelle',
        nullif(concat_ws(' ', coalesce(e.apres, e.avant) ->> 'prenom', coalesce(e.apres, e.avant) ->> 'nom'), ''),
        coalesce(e.apres, e.avant) ->> 'role') end`.as('intitule'),
    ])
    .orderBy('e.id', 'desc')
    .limit(f.taille)
    .offset((f.page - 1) * f.taille)
    .execute()
  const noms = await personnes(
    contexte,
    lignes.map((l) => l.acteur),
  )
  return {
    lignes: lignes.map(({ acteur, role, ...l }) => ({
      ...l,
      role: role.replace(/^socle_/, ''),
      acteur: (acteur && noms.get(acteur)) || null,
    })),
    total: await compter(contexte, base.select('e.id').limit(PLAFOND)),
    page: f.page,
    taille: f.taille,
  }
}

async function compter({ bd }: Contexte, bornee: Expression<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int n from (${bornee}) b`.execute(bd)
  return rows[0]?.n ?? 0
}

/** One write with what changed; undefined when it is out of the reader's reach. */
export async function lireEcriture(contexte: Contexte, id: number) {
  const ligne = await contexte.bd
    .selectFrom('journal.ecriture as e')
    .selectAll()
    .where('e.id', '=', id)
    .executeTakeFirst()
  if (!ligne) return undefined
  const noms = await personnes(contexte, [ligne.acteur])
  const enObjet = (v: unknown) => (v && typeof v === 'object' && !Array.isArray(v) ? (v as object) : null)
  return {
    id: ligne.id,
    le: ligne.le,
    acteur: (ligne.acteur && noms.get(ligne.acteur)) || null,
    role: ligne.role.replace(/^socle_/, ''),
    cas: ligne.cas,
    operation: ligne.operation,
    objet: ligne.objet,
    objetId: ligne.objet_id,
    classe: ligne.classe,
    avant: enObjet(ligne.avant) as Record<string, unknown> | null,
    apres: enObjet(ligne.apres) as Record<string, unknown> | null,
    champsSante: Array.isArray(ligne.apres) ? ligne.apres.map(String) : null,
  }
}

export interface FiltresAcces extends Periode {
  compte?: string | undefined
  evenement?: string | undefined
}

/** Sign-ins, refusals, changes of rights, latest first. */
export async function listerAcces(contexte: Contexte, f: FiltresAcces) {
  let base = contexte.bd.selectFrom('journal.acces as a')
  if (f.du) base = base.where('a.le', '>=', debutDe(f.du))
  if (f.au) base = base.where('a.le', '<', finDe(f.au))
  if (f.compte) base = base.where('a.compte', '=', f.compte)
  if (f.evenement) base = base.where('a.evenement', '=', f.evenement)
  const lignes = await base
    .select(['a.id', 'a.le', 'a.compte', 'a.evenement', 'a.adresse', 'a.agent', 'a.detail'])
    .orderBy('a.id', 'desc')
    .limit(f.taille)
    .offset((f.page - 1) * f.taille)
    .execute()
  const auteurs = lignes.map(({ detail }) => {
    const par = (detail as { par?: unknown } | null)?.par
    return typeof par === 'string' ? par : null
  })
  const noms = await personnes(contexte, [...lignes.map((l) => l.compte), ...auteurs])
  return {
    lignes: lignes.map(({ compte, detail, ...l }, i) => ({
      ...l,
      compte: (compte && noms.get(compte)) || null,
      /** The address typed, when no account has it. */
      courriel: texte((detail as { courriel?: unknown } | null)?.courriel),
      par: (auteurs[i] && noms.get(auteurs[i])) || null,
      motif: texte((detail as { motif?: unknown } | null)?.motif),
      de: texte((detail as { de?: unknown } | null)?.de),
      vers: texte((detail as { vers?: unknown } | null)?.vers),
      role: texte((detail as { role?: unknown } | null)?.role),
    })),
    total: await compter(contexte, base.select('a.id').limit(PLAFOND)),
    page: f.page,
    taille: f.taille,
  }
}

const texte = (v: unknown): string | null => (typeof v === 'string' ? v : null)

export interface FiltresLectures extends Periode {
  acteur?: string | undefined
  travailleur?: string | undefined
}

/** Readings of health data: who, whose, why (SEC-003, R. 4624-45-5). */
export async function listerLectures(contexte: Contexte, f: FiltresLectures) {
  let base = contexte.bd.selectFrom('journal.lecture as l')
  if (f.du) base = base.where('l.le', '>=', debutDe(f.du))
  if (f.au) base = base.where('l.le', '<', finDe(f.au))
  if (f.acteur) base = base.where('l.acteur', '=', f.acteur)
  if (f.travailleur) base = base.where('l.travailleur_id', '=', f.travailleur)
  const lignes = await base
    .leftJoin('travailleurs.travailleur as w', 'w.id', 'l.travailleur_id')
    .select([
      'l.id',
      'l.le',
      'l.acteur',
      'l.role',
      'l.objet',
      'l.motif',
      'l.travailleur_id as travailleurId',
      sql<
        string | null
      >`coalesce(w.prenom_usage, w.prenoms) || ' ' || coalesce(w.nom_usage, w.nom_naissance)`.as(
        'travailleur',
      ),
    ])
    .orderBy('l.id', 'desc')
    .limit(f.taille)
    .offset((f.page - 1) * f.taille)
    .execute()
  const noms = await personnes(
    contexte,
    lignes.map((l) => l.acteur),
  )
  return {
    lignes: lignes.map(({ acteur, role, ...l }) => ({
      ...l,
      role: role.replace(/^socle_/, ''),
      acteur: (acteur && noms.get(acteur)) || null,
    })),
    total: await compter(contexte, base.select('l.id').limit(PLAFOND)),
    page: f.page,
    taille: f.taille,
  }
}

/** Things to filter by: the tables under guard, except health for those who may not see them. */
export async function objetsDuJournal({ bd }: Contexte): Promise<{ nom: string; classe: string }[]> {
  const { rows } = await sql<{
    nom: string
    classe: string
  }>`select nom, classe from comptes.objets_du_journal()`.execute(bd)
  return rows
}

/** Accounts whose name holds `q`, to filter by person; 20 at most. */
export async function chercherPersonnes({ bd }: Contexte, q: string) {
  return bd
    .selectFrom('comptes.compte as c')
    .select(['c.id', 'c.prenom', 'c.nom'])
    .where(
      sql<boolean>`socle.normaliser(c.prenom || ' ' || c.nom) like '%' || replace(socle.normaliser(${q}), ' ', '%') || '%'`,
    )
    .orderBy('c.nom')
    .orderBy('c.prenom')
    .limit(20)
    .execute()
}
