import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/** All that the announcement of one appointment needs: when, where, who, and how each may be reached. */
export interface Detail {
  id: string
  sequence: number
  statut: string
  discret: boolean
  debut: Date
  fin: Date
  convoqueA: Date
  modalite: string
  nom: string
  prenom: string
  lieu: string | null
  adresse: string | null
  telephone: string | null
  entreprise: string | null
  etablissementId: string | null
  destinatairePostal: string[]
  postalTravailleur: string[] | null
  courriel: string | null
  mobile: string | null
  contactId: string | null
  contactCourriel: string | null
  destinataire: 'travailleur' | 'employeur' | 'les_deux'
  canal: 'courriel' | 'sms' | 'courrier' | 'espace'
  informerAvant: boolean
}

const enEchec = (canal: string, adresse: ReturnType<typeof sql>) =>
  sql`exists (select from messages.adresse_en_echec refus where refus.canal = ${canal} and refus.adresse = ${adresse})`

/** Details of these appointments, in the order of their dates; an address that refused a message counts as unknown. */
export async function lireDetails(bd: Bd, ids: readonly string[]): Promise<Detail[]> {
  const { rows } = await sql<Detail>`
    select r.id, r.sequence, r.statut, r.discret, r.debut, r.fin, r.convoque_a "convoqueA", r.modalite,
      coalesce(t.nom_usage, t.nom_naissance) nom, coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) prenom,
      case when r.modalite = 'teleconsultation' then 'à distance, par vidéo'
        when r.modalite = 'telephone' then 'par téléphone'
        when r.site_id is not null then coalesce(s.enseigne, es.raison_sociale) else c.nom end lieu,
      case when r.modalite <> 'presentiel' then null
        when r.site_id is not null then nullif(concat_ws(', ', s.adresse, concat_ws(' ', s.code_postal, s.commune)), '')
        else nullif(concat_ws(', ', c.adresse, concat_ws(' ', c.code_postal, c.commune)), '') end adresse,
      coalesce(q.telephone, c.telephone, (select telephone from organisation.service)) telephone,
      e.raison_sociale entreprise, r.etablissement_id "etablissementId",
      array_remove(array[e.raison_sociale, b.adresse, nullif(concat_ws(' ', b.code_postal, b.commune), '')], null)
        "destinatairePostal",
      case when k.adresse is not null and k.commune is not null
        then array[concat_ws(' ', coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)), coalesce(t.nom_usage, t.nom_naissance)),
          k.adresse, concat_ws(' ', k.code_postal, k.commune)] end "postalTravailleur",
      case when not ${enEchec('courriel', sql`k.courriel`)} then k.courriel end courriel,
      -- A landline rings, it does not read.
      case when k.telephone ~ '^\\+33[67]' and not ${enEchec('sms', sql`k.telephone`)} then k.telephone end mobile,
      ct.id "contactId", ct.courriel "contactCourriel",
      coalesce(p.destinataire, 'travailleur') destinataire, coalesce(p.canal, 'courriel') canal,
      coalesce(p.informer_avant, false) "informerAvant"
    from planification.rendez_vous r
    join travailleurs.travailleur t on t.id = r.travailleur_id
    left join travailleurs.coordonnees k on k.travailleur_id = t.id
    left join organisation.equipe q on q.id = r.equipe_id
    left join organisation.centre c on c.id = r.centre_id
    left join adherents.etablissement s on s.id = r.site_id
    left join adherents.entreprise es on es.id = s.entreprise_id
    left join adherents.etablissement b on b.id = r.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    left join planification.preference p on p.etablissement_id = r.etablissement_id
    left join lateral (
      select x.id, x.courriel from adherents.contact x
      where x.entreprise_id = b.entreprise_id and (x.etablissement_id is null or x.etablissement_id = b.id)
        and x.courriel is not null and x.injoignable_depuis is null and (x.fin is null or x.fin > current_date)
        and (x.id = p.contact_id or x.type in ('rh', 'administratif', 'etablissement', 'dirigeant'))
        and not ${enEchec('courriel', sql`x.courriel`)}
      order by (x.id = p.contact_id) desc nulls last, (x.etablissement_id is not null) desc,
        array_position(array['rh', 'administratif', 'etablissement', 'dirigeant'], x.type), x.id
      limit 1) ct on true
    where r.id = any (${[...ids]}::uuid[])
    order by r.debut, r.id`.execute(bd)
  return rows
}

/** Name and e-mail of the service, for the messages and the organizer of calendars. */
export async function lireServiceEmetteur(bd: Bd) {
  return bd
    .selectFrom('organisation.service')
    .select([
      'nom',
      'sigle',
      'telephone',
      'courriel',
      'adresse',
      'code_postal',
      'commune',
      'siren',
      'agrement_numero',
    ])
    .executeTakeFirstOrThrow()
}
