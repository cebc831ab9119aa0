import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { QUALITES, type Qualite } from '../qualites.ts'

/** One company open to the acting account. */
export interface Acces {
  entrepriseId: string
  raisonSociale: string
  enseigne: string | null
  siren: string | null
  /** What the account is to it; null when the service did not say, which opens identity and contracts only. */
  qualite: Qualite | null
  /** False when the access is limited to some establishments. */
  entiere: boolean
  etablissements: number
  /** Workers present today. */
  travailleurs: number
  /** Status of the current or latest membership. */
  adhesion: string | null
}

/** Companies open to the actor, by name. An account holding two accesses to one company shows the wider. */
export async function lireAcces(bd: Bd, aujourdhui: string, entreprise?: string): Promise<Acces[]> {
  const { rows } = await sql<Acces>`
    with acces as (
      select entreprise_id, bool_or(etablissement_id is null) entiere,
        (array_agg(qualite order by array_position(${sql.val([...QUALITES])}::text[], qualite)))[1] qualite
      from portail.acces_de_l_acteur()
      where ${entreprise ?? null}::uuid is null or entreprise_id = ${entreprise ?? null}::uuid
      group by entreprise_id
    ), presents as (
      select s.entreprise_id, count(distinct s.id)::int etablissements,
        count(distinct c.travailleur_id)::int travailleurs
      from adherents.etablissement s
      left join travailleurs.contrat c on c.etablissement_id = s.id
        and c.debut <= ${aujourdhui}::date and (c.fin is null or c.fin >= ${aujourdhui}::date)
      where s.ferme_le is null or s.ferme_le > ${aujourdhui}::date
      group by s.entreprise_id
    )
    select e.id "entrepriseId", e.raison_sociale "raisonSociale", e.enseigne, e.siren, a.qualite, a.entiere,
      coalesce(p.etablissements, 0) etablissements, coalesce(p.travailleurs, 0) travailleurs, d.statut adhesion
    from acces a
    join adherents.entreprise e on e.id = a.entreprise_id
    left join presents p on p.entreprise_id = e.id
    left join lateral (select statut from adherents.adhesion d where d.entreprise_id = e.id
      order by (statut in ('active', 'suspendue')) desc, debut desc nulls first limit 1) d on true
    order by socle.normaliser(e.raison_sociale), e.id`.execute(bd)
  return rows
}
