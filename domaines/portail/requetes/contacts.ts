import { type SqlBool, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { TypeContact } from '../qualites.ts'

/** Beyond this many days without a check, a contact is to be verified. */
export const JOURS_AVANT_VERIFICATION = 365

export interface Contact {
  id: string
  entrepriseId: string
  entreprise: string
  etablissementId: string | null
  etablissement: string | null
  type: TypeContact
  civilite: 'Mme' | 'M.' | null
  nom: string
  prenom: string | null
  fonction: string | null
  courriel: string | null
  telephone: string | null
  verifieLe: string | null
  /** Since when the service cannot reach it. */
  injoignableDepuis: string | null
  aVerifier: boolean
  modifiable: boolean
  changement: { le: string; par: 'vous' | 'entreprise' | 'service' } | null
}

/** Current contacts of the actor's companies: to check first, then by company, kind and name. */
export async function listerContacts(
  bd: Bd,
  filtre: {
    aujourdhui: string
    entreprise?: string | undefined
    etablissement?: string | undefined
    id?: string
  },
): Promise<Contact[]> {
  const ou = [sql<SqlBool>`(k.fin is null or k.fin > ${filtre.aujourdhui}::date)`]
  if (filtre.entreprise) ou.push(sql<SqlBool>`k.entreprise_id = ${filtre.entreprise}`)
  if (filtre.etablissement) ou.push(sql<SqlBool>`k.etablissement_id = ${filtre.etablissement}`)
  if (filtre.id) ou.push(sql<SqlBool>`k.id = ${filtre.id}`)
  const { rows } = await sql<Contact>`
    with visibles as materialized (
      select k.*, e.raison_sociale from adherents.contact k
      join adherents.entreprise e on e.id = k.entreprise_id
      where ${sql.join(ou, sql` and `)}
      order by k.id
      limit 500
    ), changements as materialized (
      select * from portail.derniers_changements_de_contacts((select array_agg(id) from visibles))
    )
    select k.id, k.entreprise_id "entrepriseId", k.raison_sociale entreprise, k.etablissement_id "etablissementId",
      case when s.id is not null then coalesce(s.enseigne, s.commune, s.siret) end etablissement,
      k.type, k.civilite, k.nom, k.prenom, k.fonction, k.courriel, k.telephone, k.verifie_le "verifieLe",
      k.injoignable_depuis "injoignableDepuis",
      (k.verifie_le is null or k.verifie_le < ${filtre.aujourdhui}::date - ${JOURS_AVANT_VERIFICATION}::int
        or k.injoignable_depuis is not null) "aVerifier",
      portail.ecrit_contact(k.entreprise_id, k.etablissement_id, k.type) modifiable,
      case when c.contact_id is not null then jsonb_build_object('le', c.le, 'par', c.par) end changement
    from visibles k
    left join adherents.etablissement s on s.id = k.etablissement_id
    left join changements c on c.contact_id = k.id
    order by "aVerifier" desc, socle.normaliser(k.raison_sociale), k.type, socle.normaliser(k.nom), k.id`.execute(
    bd,
  )
  return rows
}
