import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/** How a member wants the workers of an establishment convoked; every field has a value even when nothing was said. */
export interface Preference {
  etablissement_id: string
  etablissement: string
  creneaux: string[]
  lieu: 'indifferent' | 'centre' | 'entreprise' | 'distance'
  centre_id: string | null
  centre: string | null
  destinataire: 'travailleur' | 'employeur' | 'les_deux'
  contact_id: string | null
  contact: string | null
  canal: 'courriel' | 'sms' | 'courrier' | 'espace'
  informer_avant: boolean
  maximum_demi_journee: number | null
  precisions: string | null
  source: 'service' | 'employeur' | null
  modifie_le: Date | string | null
}

/** Preferences of the establishments of a company, those without any included. Under the actor's own row policies. */
export async function lirePreferences(
  bd: Bd,
  filtre: { entreprise?: string; etablissements?: readonly string[] },
  employeur = false,
): Promise<Preference[]> {
  // An employer reads neither centres nor contacts of others: names come with what he may read.
  const centre = employeur
    ? sql`null`
    : sql`(select c.nom from organisation.centre c where c.id = f.centre_id)`
  const { rows } = await sql<Preference>`
    select b.id etablissement_id, concat_ws(' · ', coalesce(b.enseigne, e.raison_sociale), b.commune) etablissement,
      coalesce(f.creneaux, '{}') creneaux, coalesce(f.lieu, 'indifferent') lieu, f.centre_id, ${centre} centre,
      coalesce(f.destinataire, 'travailleur') destinataire, f.contact_id,
      (select concat_ws(' ', c.prenom, c.nom) from adherents.contact c where c.id = f.contact_id) contact,
      coalesce(f.canal, 'courriel') canal, coalesce(f.informer_avant, false) informer_avant, f.maximum_demi_journee,
      f.precisions, f.source, f.modifie_le
    from adherents.etablissement b join adherents.entreprise e on e.id = b.entreprise_id
    left join planification.preference f on f.etablissement_id = b.id
    where ${filtre.entreprise ? sql`b.entreprise_id = ${filtre.entreprise}` : sql`true`}
      and ${filtre.etablissements ? sql`b.id = any (${filtre.etablissements}::uuid[])` : sql`true`}
      and (b.ferme_le is null or b.ferme_le > current_date)
    order by b.siege desc, 2`.execute(bd)
  return rows
}

/** The preference of one establishment, for who books and who convokes; undefined when it is unknown. */
export async function lirePreference(bd: Bd, etablissementId: string): Promise<Preference | undefined> {
  return (await lirePreferences(bd, { etablissements: [etablissementId] }))[0]
}
