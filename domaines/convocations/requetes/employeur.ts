import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { Reponse } from '../vocabulaire.ts'

export interface LigneEmployeur {
  rendezVousId: string
  travailleurId: string
  nom: string
  prenom: string
  etablissement: string
  convoqueA: Date
  lieu: string | null
  adresse: string | null
  motif: string
  statut: string
  reponse: Reponse | null
  reponsePar: string | null
}

/** States of an appointment as an employer reads them. */
export const STATUTS_EMPLOYEUR = ['a_venir', 'a_repondre', 'passe'] as const

/**
 * Its workers convoked: who, when, where, and the answers. Row-level policies decide what exists (0190, 0201): an
 * appointment the employer must not know of is not here, and the motive is a word it may know.
 */
export async function listerPourEmployeur(
  bd: Bd,
  f: { etat?: (typeof STATUTS_EMPLOYEUR)[number] | undefined; q?: string | undefined },
  { page, taille, maintenant }: { page: number; taille: number; maintenant: Date },
): Promise<{ lignes: LigneEmployeur[]; total: number }> {
  const c: RawBuilder<unknown>[] = []
  if (f.etat === 'passe') c.push(sql`r.debut <= ${maintenant}`)
  else
    c.push(
      sql`r.debut > ${maintenant} and r.statut in ('planifie', 'convoque', 'confirme', 'absent_excuse', 'remplace')`,
    )
  if (f.etat === 'a_repondre')
    c.push(sql`r.statut in ('planifie', 'convoque') and k.reponse is null and k.id is not null`)
  if (f.q)
    c.push(sql`t.recherche like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${f.q}), ' ') mot)`)
  const { rows } = await sql<LigneEmployeur & { total: number }>`
    select r.id "rendezVousId", r.travailleur_id "travailleurId", coalesce(t.nom_usage, t.nom_naissance) nom,
      coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) prenom,
      coalesce(b.enseigne, e.raison_sociale) etablissement, r.convoque_a "convoqueA",
      case when r.modalite <> 'presentiel' then 'À distance'
        when r.site_id is not null then 'Dans votre entreprise' else l.nom end lieu,
      case when r.centre_id is not null then l.adresse end adresse,
      r.motif_employeur motif, r.statut, k.reponse, k.reponse_par "reponsePar", (count(*) over ())::int total
    from planification.rendez_vous r
    join travailleurs.travailleur t on t.id = r.travailleur_id
    join adherents.etablissement b on b.id = r.etablissement_id
    join adherents.entreprise e on e.id = b.entreprise_id
    left join convocations.lieux_de_l_acteur() l on l.id = r.centre_id
    left join lateral (select x.id, x.reponse, x.reponse_par from convocations.convocation x
      where x.rendez_vous_id = r.id and x.sequence = r.sequence and x.moment <> 'annulation'
      order by x.id desc limit 1) k on true
    where ${sql.join(c, sql` and `)}
    order by ${f.etat === 'passe' ? sql`r.convoque_a desc` : sql`r.convoque_a`}, r.id
    limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
  return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0 }
}
