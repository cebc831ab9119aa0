import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, ligne, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, interdit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { cles, ETATS_RETOUR } from '../vocabulaire.ts'

const heure = z
  .string('Heure attendue.')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, par exemple 09:30.')
const idOuRien = identifiant.nullish().transform((t) => t ?? null)

/** A day and an hour in France, as an instant. */
const instant = (le: string, a: string) => sql<Date>`(${`${le} ${a}`}::timestamp at time zone 'Europe/Paris')`

/** Books a room for a meeting, or a device, a vehicle, training material (GOV-045). Conflicts are refused by the base. */
export const reserver = definirCas({
  nom: 'organisation.reserver',
  droit: 'organisation.reserver',
  entree: z.object({
    salleId: idOuRien,
    materielId: idOuRien,
    professionnelId: identifiant,
    objet: ligne(120),
    du: jour,
    de: heure,
    au: jour,
    a: heure,
  }),
  async executer(contexte, { salleId, materielId, professionnelId, objet, du, de, au, a }) {
    const { bd, acteur } = contexte
    if ((salleId === null) === (materielId === null))
      throw invalide('Choisissez une salle ou un matériel.', { salleId: 'Choisissez ce que vous réservez.' })
    if (`${au} ${a}` <= `${du} ${de}`)
      throw invalide('La fin précède le début. Corrigez la date ou l’heure.', { a: 'Avant le début.' })
    if (du < contexte.aujourdhui)
      throw invalide('Une réservation ne commence pas dans le passé.', { du: 'Date passée.' })
    if (salleId) await exigerSalleCommune(contexte, salleId)
    if (materielId) await exigerEnService(contexte, materielId)
    await exigerPresent(contexte, professionnelId, du)
    return bd
      .insertInto('organisation.reservation')
      .values({
        salle_id: salleId,
        materiel_id: materielId,
        professionnel_id: professionnelId,
        objet,
        debut: instant(du, de),
        fin: instant(au, a),
        cree_par: acteur.compteId!,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

async function exigerSalleCommune({ bd }: Contexte, id: string): Promise<void> {
  const salle = await bd
    .selectFrom('organisation.salle')
    .select('usage')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!salle) throw introuvable('Cette salle')
  if (salle.usage !== 'reunion' && salle.usage !== 'autre')
    throw invalide('Cette salle sert aux visites : elle se réserve par l’agenda des rendez-vous.', {
      salleId: 'Salle de visites.',
    })
}

async function exigerEnService({ bd }: Contexte, id: string): Promise<void> {
  const materiel = await bd
    .selectFrom('organisation.materiel')
    .select('etat')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!materiel) throw introuvable('Ce matériel')
  if (materiel.etat === 'en_reparation' || materiel.etat === 'au_rebut')
    throw conflit('Ce matériel est en réparation ou au rebut. Choisissez-en un autre.')
}

async function exigerPresent({ bd }: Contexte, id: string, du: string): Promise<void> {
  const p = await bd
    .selectFrom('organisation.professionnel')
    .select(['arrivee', 'depart'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!p || p.arrivee > du || (p.depart && p.depart < du))
    throw invalide('Cette personne n’est pas dans le service à cette date.', {
      professionnelId: 'Hors du service à cette date.',
    })
}

/** One's own booking, or any for those who keep the equipment or the service. @throws Refus */
async function prendre({ bd, acteur, droits }: Contexte, id: string) {
  const r = await bd
    .selectFrom('organisation.reservation')
    .select(['id', 'etat', 'materiel_id', 'cree_par', 'professionnel_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!r) throw introuvable('Cette réservation')
  if (r.etat === 'annulee' || r.etat === 'rendue')
    throw conflit('Cette réservation est déjà annulée ou rendue. Actualisez la page.')
  if (r.cree_par !== acteur.compteId && !droits.has('organisation.materiel')) {
    const { rows } = await sql<{
      moi: string | null
    }>`select comptes.professionnel_de_l_acteur() moi`.execute(bd)
    if (rows[0]?.moi !== r.professionnel_id)
      throw interdit(
        'Cette réservation est celle d’une autre personne. Demandez-lui, ou à qui tient le matériel.',
      )
  }
  return r
}

const changer = ({ bd }: Contexte, id: string, valeurs: Record<string, unknown>) =>
  bd
    .updateTable('organisation.reservation')
    .set(valeurs)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

export const annulerReservation = definirCas({
  nom: 'organisation.annulerReservation',
  droit: 'organisation.reserver',
  entree: z.object({ id: identifiant }),
  async executer(contexte, { id }) {
    const r = await prendre(contexte, id)
    if (r.etat === 'empruntee') throw conflit('Ce matériel est emprunté : notez plutôt son retour.')
    return changer(contexte, id, { etat: 'annulee' })
  },
})

/** The device leaves its place. */
export const emprunter = definirCas({
  nom: 'organisation.emprunter',
  droit: 'organisation.reserver',
  entree: z.object({ id: identifiant }),
  async executer(contexte, { id }) {
    const r = await prendre(contexte, id)
    if (!r.materiel_id) throw conflit('Une salle ne s’emporte pas.')
    if (r.etat !== 'reservee') throw conflit('Ce matériel est déjà emprunté. Actualisez la page.')
    return changer(contexte, id, { etat: 'empruntee' })
  },
})

/** The device is back, with its state: broken, it goes to repair and can no longer be booked. */
export const rendre = definirCas({
  nom: 'organisation.rendre',
  droit: 'organisation.reserver',
  entree: z.object({
    id: identifiant,
    etatRetour: z.enum(cles(ETATS_RETOUR), 'Choisissez l’état au retour.'),
    remarque: ligneOuRien(500),
  }),
  async executer(contexte, { id, etatRetour, remarque }) {
    const r = await prendre(contexte, id)
    if (!r.materiel_id) throw conflit('Une salle ne se rend pas : annulez la réservation.')
    if (etatRetour !== 'bon' && !remarque)
      throw invalide('Dites ce qui ne va pas, pour qui s’en occupera.', { remarque: 'Précisez.' })
    await changer(contexte, id, {
      etat: 'rendue',
      etat_retour: etatRetour,
      remarque,
      rendue_le: contexte.maintenant,
    })
    return { id }
  },
})
