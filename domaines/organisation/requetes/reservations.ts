import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { cles, ETATS_RESERVATION, ETATS_RETOUR } from '../vocabulaire.ts'

export const Ressource = z.object({
  id: z.string(),
  nom: z.string(),
  detail: z.string().nullable(),
  centre: z.string().nullable(),
  reservations: z.array(
    z.object({
      id: z.string(),
      objet: z.string(),
      pour: z.string(),
      /** Europe/Paris, YYYY-MM-DDTHH:MM. */
      debut: z.string(),
      fin: z.string(),
      etat: z.enum(cles(ETATS_RESERVATION)),
      etatRetour: z.enum(cles(ETATS_RETOUR)).nullable(),
      remarque: z.string().nullable(),
      /** Should be back by now and is not. */
      enRetard: z.boolean(),
      /** The reader may cancel it or note its return. */
      modifiable: z.boolean(),
    }),
  ),
})

export interface FiltreReservations {
  genre: 'salle' | 'materiel'
  du: string
  jours: number
  centre?: string | undefined
  type?: string | undefined
  page: number
  taille: number
}

/** Rooms of meetings, or equipment in service, with what is booked in these days; one page of them. */
export async function listerReservations(contexte: Contexte, f: FiltreReservations) {
  const { bd, acteur, droits, maintenant } = contexte
  const ressources =
    f.genre === 'salle'
      ? sql`select s.id, s.nom, case when s.capacite is not null then s.capacite || ' places' end detail, c.nom centre
          from organisation.salle s join organisation.centre c on c.id = s.centre_id
          where s.usage in ('reunion', 'autre') and (c.ferme_le is null or c.ferme_le > ${f.du}::date)
            and (${f.centre ?? null}::uuid is null or c.id = ${f.centre ?? null}::uuid)`
      : sql`select m.id, t.libelle nom, nullif(concat_ws(' ', m.marque, m.modele, m.numero_serie), '') detail, c.nom centre
          from organisation.materiel m join organisation.type_materiel t on t.code = m.type_code
          left join organisation.centre c on c.id = m.centre_id
          where m.etat in ('en_service', 'en_stock') and t.famille in ('amt', 'formation_sst', 'vehicule')
            and (${f.centre ?? null}::uuid is null or c.id = ${f.centre ?? null}::uuid)
            and (${f.type ?? null}::text is null or t.code = ${f.type ?? null}::text)`
  const colonne = sql.ref(f.genre === 'salle' ? 'r.salle_id' : 'r.materiel_id')
  const local = (quoi: string) =>
    sql`to_char(${sql.ref(quoi)} at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI')`
  const { rows } = await sql<z.infer<typeof Ressource> & { total: number }>`
    with bornes as (select (${f.du}::date)::timestamp at time zone 'Europe/Paris' du,
      (${f.du}::date + ${f.jours}::int)::timestamp at time zone 'Europe/Paris' au),
    moi as (select comptes.professionnel_de_l_acteur() id),
    page as (select x.*, count(*) over () total from (${ressources}) x order by x.nom, x.centre, x.detail, x.id
      limit ${f.taille} offset ${(f.page - 1) * f.taille})
    select p.id, p.nom, p.detail, p.centre, p.total, coalesce((select jsonb_agg(jsonb_build_object('id', r.id,
        'objet', r.objet, 'pour', q.prenom || ' ' || q.nom, 'debut', ${local('r.debut')}, 'fin', ${local('r.fin')},
        'etat', r.etat, 'etatRetour', r.etat_retour, 'remarque', r.remarque,
        'enRetard', r.etat = 'empruntee' and r.fin < ${maintenant},
        'modifiable', r.etat in ('reservee', 'empruntee') and (${droits.has('organisation.materiel')}
          or r.cree_par = ${acteur.compteId}::uuid or r.professionnel_id = (select id from moi))) order by r.debut)
      from bornes b join organisation.reservation r on ${colonne} = p.id and r.etat <> 'annulee'
        and r.debut < b.au and (r.fin > b.du or r.etat = 'empruntee')
      join organisation.professionnel q on q.id = r.professionnel_id), '[]') reservations
    from page p order by p.nom, p.centre, p.detail, p.id`.execute(bd)
  return {
    lignes: rows.map(({ total: _, ...r }) => r),
    total: rows[0]?.total ?? 0,
    page: f.page,
    taille: f.taille,
  }
}
