import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { identifiant, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { motsCherches } from '../texte.ts'
import { et } from './filtres.ts'

export const requeteEtablissements = pagination.extend({
  q: recherche,
  entreprise: identifiant.optional(),
  groupe: identifiant.optional(),
  /** Closed ones too. */
  fermes: z
    .union([z.boolean(), z.enum(['true', 'false'], 'true ou false attendu.')])
    .optional()
    .transform((v) => v === true || v === 'true'),
  tri: z
    .enum(
      ['commune', '-commune', 'entreprise', '-entreprise', 'effectif', '-effectif'],
      'Cette liste ne se trie pas ainsi.',
    )
    .default('entreprise'),
})

const ORDRES = {
  commune: sql`t.commune nulls last, t.id`,
  '-commune': sql`t.commune desc nulls last, t.id`,
  entreprise: sql`r.tri, t.entreprise_id, t.siege desc, t.commune nulls last, t.id`,
  '-entreprise': sql`r.tri desc, t.entreprise_id, t.siege desc, t.commune nulls last, t.id`,
  effectif: sql`f.nombre nulls first, t.id`,
  '-effectif': sql`f.nombre desc nulls last, t.id`,
}

export interface LigneEtablissement {
  id: string
  entreprise_id: string
  entreprise: string
  siret: string | null
  siege: boolean
  enseigne: string | null
  adresse: string | null
  code_postal: string | null
  commune: string | null
  secteur: string | null
  centre: string | null
  equipe: string | null
  effectif: number | null
  effectif_au: string | null
  presents: number
  ferme_le: string | null
}

/** Establishments of one company, of a group, or of all: « tous les établissements » (ADH-019). */
export async function listerEtablissements(
  bd: Bd,
  requete: z.output<typeof requeteEtablissements>,
  jour: string,
) {
  const { q, entreprise, groupe, fermes, tri, page, taille } = requete
  const conditions = [
    ...(entreprise ? [sql`t.entreprise_id = ${entreprise}`] : []),
    ...(groupe
      ? [sql`t.entreprise_id in (select id from adherents.entreprise where groupe_id = ${groupe})`]
      : []),
    ...(fermes ? [] : [sql`t.ferme_le is null`]),
    // Names are on the company, towns and brands on the establishment: a word may be in either.
    ...motsCherches(q ?? '').map((mot) => sql`t.id in (select adherents.etablissements_du_mot(${mot}))`),
  ]
  const { rows: comptes } = await sql<{ n: number }>`
    select count(*)::int n from adherents.etablissement t where ${et(conditions)}`.execute(bd)
  const parEffectif = tri.endsWith('effectif')
  const dernier = sql`left join lateral (select f.nombre, f.au from adherents.effectif f
    where f.etablissement_id = t.id order by f.au desc, f.id desc limit 1) f on true`
  const { rows } = await sql<LigneEtablissement>`
    with choisis as materialized (
      select t.*, r.tri, row_number() over (order by ${ORDRES[tri]}) rang
      from adherents.etablissement t
      join adherents.resume r on r.entreprise_id = t.entreprise_id
      ${parEffectif ? dernier : sql``}
      where ${et(conditions)} order by ${ORDRES[tri]}
      limit ${taille} offset ${(page - 1) * taille}
    )
    select t.id, t.entreprise_id, e.raison_sociale entreprise, t.siret, t.siege, t.enseigne, t.adresse,
      t.code_postal, t.commune, s.nom secteur, c.nom centre, q.nom equipe, f.nombre effectif, f.au effectif_au,
      (select count(distinct k.travailleur_id) from travailleurs.contrat k where k.etablissement_id = t.id
        and k.debut <= ${jour} and coalesce(k.fin, 'infinity') >= ${jour})::int presents, t.ferme_le
    from choisis t
    join adherents.entreprise e on e.id = t.entreprise_id
    left join organisation.secteur s on s.id = t.secteur_id
    left join organisation.centre c on c.id = t.centre_id
    left join organisation.portefeuille p on p.etablissement_id = t.id
      and p.debut <= ${jour} and coalesce(p.fin, 'infinity') >= ${jour}
    left join organisation.equipe q on q.id = p.equipe_id
    ${dernier}
    order by t.rang`.execute(bd)
  return { lignes: rows, total: comptes[0]!.n, page, taille }
}

/** One establishment with its headcounts over time and the contracts counted beside (ADH-001). */
export async function lireEtablissement(bd: Bd, id: string, jour: string) {
  const { rows } = await sql<Record<string, never>>`
    select t.id, t.entreprise_id, e.raison_sociale entreprise, e.siren, e.nature, t.siret, t.siege, t.enseigne, t.adresse,
      t.complement, t.code_postal, t.commune, t.commune_code, t.lieu_activite, t.naf_version, t.naf_code,
      n.libelle naf_libelle, t.secteur_id, s.nom secteur, t.centre_id, c.nom centre, t.jours_horaires, t.a_locaux,
      t.a_entrepot, t.a_chantiers, t.ouvert_le, t.ferme_le, p.equipe_id, q.nom equipe, p.debut equipe_depuis,
      (select count(distinct k.travailleur_id) from travailleurs.contrat k where k.etablissement_id = t.id
        and k.debut <= ${jour} and coalesce(k.fin, 'infinity') >= ${jour})::int presents
    from adherents.etablissement t
    join adherents.entreprise e on e.id = t.entreprise_id
    left join adherents.naf n on n.version = t.naf_version and n.code = t.naf_code
    left join organisation.secteur s on s.id = t.secteur_id
    left join organisation.centre c on c.id = t.centre_id
    left join organisation.portefeuille p on p.etablissement_id = t.id
      and p.debut <= ${jour} and coalesce(p.fin, 'infinity') >= ${jour}
    left join organisation.equipe q on q.id = p.equipe_id
    where t.id = ${id}`.execute(bd)
  const etablissement = rows[0] as FicheEtablissement | undefined
  if (!etablissement) throw introuvable('Cet établissement')
  const { rows: effectifs } = await sql<EffectifConstate>`
    select f.id, f.au, f.nombre, f.source,
      (select count(distinct k.travailleur_id) from travailleurs.contrat k where k.etablissement_id = f.etablissement_id
        and k.debut <= f.au and coalesce(k.fin, 'infinity') >= f.au)::int contrats
    from adherents.effectif f where f.etablissement_id = ${id}
    order by f.au desc, f.id desc limit 60`.execute(bd)
  return { ...etablissement, effectifs }
}

export interface EffectifConstate {
  id: string
  au: string
  nombre: number
  source: string
  /** Workers with a contract on that very day. */
  contrats: number
}

export interface FicheEtablissement {
  id: string
  entreprise_id: string
  entreprise: string
  siren: string | null
  nature: string
  siret: string | null
  siege: boolean
  enseigne: string | null
  adresse: string | null
  complement: string | null
  code_postal: string | null
  commune: string | null
  commune_code: string | null
  lieu_activite: string | null
  naf_version: string | null
  naf_code: string | null
  naf_libelle: string | null
  secteur_id: string | null
  secteur: string | null
  centre_id: string | null
  centre: string | null
  jours_horaires: string | null
  a_locaux: boolean
  a_entrepot: boolean
  a_chantiers: boolean
  ouvert_le: string | null
  ferme_le: string | null
  equipe_id: string | null
  equipe: string | null
  equipe_depuis: string | null
  presents: number
}
