import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { pagination, recherche } from '../../../plateforme/http/champs.ts'
import { conditionMots, et } from './filtres.ts'
import { reglagesAppliques } from './reglages.ts'

/** All contacts of a company: those in place first, then the former ones. */
export function listerContacts(bd: Bd, entreprise: string) {
  return bd
    .selectFrom('adherents.contact as c')
    .leftJoin('adherents.etablissement as t', 't.id', 'c.etablissement_id')
    .select([
      'c.id',
      'c.etablissement_id',
      'c.type',
      'c.civilite',
      'c.nom',
      'c.prenom',
      'c.fonction',
      'c.courriel',
    ])
    .select(['c.telephone', 'c.verifie_le', 'c.injoignable_depuis', 'c.debut', 'c.fin'])
    .select(sql<string | null>`coalesce(t.enseigne, t.commune, t.siret)`.as('etablissement'))
    .where('c.entreprise_id', '=', entreprise)
    .orderBy(sql`c.fin is not null`)
    .orderBy('c.type')
    .orderBy('c.nom')
    .limit(500)
    .execute()
}

export const MOTIFS_CORRECTION = ['injoignable', 'sans_contact', 'a_verifier'] as const

export const requeteACorriger = pagination.extend({
  q: recherche,
  motif: z.enum(MOTIFS_CORRECTION, 'Motif inconnu.').optional(),
  tri: z
    .enum(['entreprise', '-entreprise', 'depuis', '-depuis'], 'Cette liste ne se trie pas ainsi.')
    .default('depuis'),
})

export interface LigneACorriger {
  cle: string
  motif: (typeof MOTIFS_CORRECTION)[number]
  entreprise_id: string
  entreprise: string
  contact_id: string | null
  contact: string | null
  type: string | null
  courriel: string | null
  telephone: string | null
  depuis: string | null
  secteur: string | null
}

const ORDRES = {
  depuis: sql`l.rang, l.depuis nulls first, l.tri, l.cle`,
  '-depuis': sql`l.rang, l.depuis desc nulls last, l.tri, l.cle`,
  entreprise: sql`l.tri, l.cle`,
  '-entreprise': sql`l.tri desc, l.cle`,
}

/**
 * Contacts to correct of present members and applicants (ADH-011): those who cannot be reached, members with nobody
 * to reach, and coordinates not verified for long (setting `verification_mois`).
 */
export async function listerACorriger(bd: Bd, requete: z.output<typeof requeteACorriger>, jour: string) {
  const { verification_mois } = await reglagesAppliques(bd)
  const present = sql`(r.statut in ('demandee', 'a_completer', 'suspendue')
    or r.statut = 'active' and (r.jusqu_au is null or r.jusqu_au >= ${jour}))`
  // Keys first, counted and cut at once; what a line shows is then read for the page alone.
  const { rows } = await sql<LigneACorriger & { comptes: Record<string, number> | null }>`
    with presents as materialized (
      select r.entreprise_id, r.tri, r.principal_id from adherents.resume r
      where ${present} and ${et(conditionMots(requete.q ?? ''))}
    ), en_place as materialized (
      select c.id, c.entreprise_id, c.injoignable_depuis, c.verifie_le from adherents.contact c where c.fin is null
    ), lignes as materialized (
      select 1 rang, 'injoignable' motif, c.id cle, r.entreprise_id, r.tri, r.principal_id, c.id contact_id,
        c.injoignable_depuis depuis
      from en_place c join presents r on r.entreprise_id = c.entreprise_id where c.injoignable_depuis is not null
      union all
      select 2, 'sans_contact', r.entreprise_id, r.entreprise_id, r.tri, r.principal_id, null, null
      from presents r where not exists (
        select from en_place c where c.entreprise_id = r.entreprise_id and c.injoignable_depuis is null)
      union all
      select 3, 'a_verifier', c.id, r.entreprise_id, r.tri, r.principal_id, c.id, c.verifie_le
      from en_place c join presents r on r.entreprise_id = c.entreprise_id where c.injoignable_depuis is null
        and (c.verifie_le is null or c.verifie_le < ${jour}::date - make_interval(months => ${verification_mois}))
    ), page as (
      select l.*, row_number() over () ordre from (select l.* from lignes l
        where ${requete.motif ? sql`l.motif = ${requete.motif}` : sql`true`}
        order by ${ORDRES[requete.tri]} limit ${requete.taille} offset ${(requete.page - 1) * requete.taille}) l
    )
    select n.comptes, l.motif || ':' || l.cle cle, l.motif, l.entreprise_id, e.raison_sociale entreprise, l.contact_id,
      trim(concat_ws(' ', c.civilite, c.prenom, c.nom)) contact, c.type, c.courriel, c.telephone, l.depuis,
      s.nom secteur
    from (select jsonb_object_agg(motif, n) comptes from (select motif, count(*) n from lignes group by 1) m) n
    left join page l on true
    left join adherents.entreprise e on e.id = l.entreprise_id
    left join adherents.contact c on c.id = l.contact_id
    left join adherents.etablissement t on t.id = l.principal_id
    left join organisation.secteur s on s.id = t.secteur_id
    order by l.ordre`.execute(bd)
  const parMotif = { injoignable: 0, sans_contact: 0, a_verifier: 0, ...rows[0]?.comptes }
  const total = requete.motif
    ? parMotif[requete.motif]
    : parMotif.injoignable + parMotif.sans_contact + parMotif.a_verifier
  return {
    // The counts come even without any line.
    lignes: rows
      .filter((l) => l.cle !== null)
      .map(({ comptes: _, ...l }) => ({ ...l, contact: l.contact || null })),
    total,
    page: requete.page,
    taille: requete.taille,
    parMotif,
  }
}
