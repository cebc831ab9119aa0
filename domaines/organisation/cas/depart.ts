import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { fermerTemps } from './temps-de-travail.ts'

/** What must also happen when a professional leaves, in the transaction of the departure. */
export type SuiteDeDepart = (contexte: Contexte, professionnelId: string, depart: string) => Promise<void>

const suites: SuiteDeDepart[] = []

/**
 * Registers what follows a departure. The accounts room closes there the roles of the person's account, so that
 * rights follow the entry and exit of staff (GOV-035).
 */
export function quandUnProfessionnelPart(suite: SuiteDeDepart): void {
  suites.push(suite)
}

/**
 * Records the last day of a professional: working time, teams, absences and skills end that day.
 * @returns the absences left without anyone standing in, and how many pieces of equipment are to be taken back
 */
export const enregistrerDepart = definirCas({
  nom: 'organisation.enregistrerDepart',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant, le: jour }),
  async executer(contexte, { id, le }) {
    const { bd } = contexte
    const p = await bd
      .selectFrom('organisation.professionnel')
      .select('arrivee')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!p) throw introuvable('Ce professionnel')
    if (le < p.arrivee)
      throw invalide('Le départ précède l’arrivée. Corrigez la date.', {
        le: 'Cette date précède l’arrivée.',
      })
    await bd.updateTable('organisation.professionnel').set({ depart: le }).where('id', '=', id).execute()
    await fermerTemps(contexte, id, le)
    for (const table of ['membre_equipe', 'absence_professionnel', 'competence']) {
      const cible = sql.table(`organisation.${table}`)
      await sql`delete from ${cible} where professionnel_id = ${id}::uuid and debut > ${le}::date`.execute(bd)
      await sql`update ${cible} set fin = ${le}::date
        where professionnel_id = ${id}::uuid and (fin is null or fin > ${le}::date)`.execute(bd)
    }
    // Nobody can be stood in for by someone who has left: what remains of it ends that day.
    const { rows } = await sql<{ nom: string }>`select distinct x.prenom || ' ' || x.nom nom
      from organisation.remplacement r join organisation.absence_professionnel a on a.id = r.absence_id
      join organisation.professionnel x on x.id = a.professionnel_id
      where r.remplacant_id = ${id}::uuid and coalesce(r.fin, a.fin, 'infinity') > ${le}::date`.execute(bd)
    await sql`delete from organisation.remplacement
      where remplacant_id = ${id}::uuid and debut > ${le}::date`.execute(bd)
    await sql`update organisation.remplacement set fin = ${le}::date
      where remplacant_id = ${id}::uuid and (fin is null or fin > ${le}::date)`.execute(bd)
    const materiel = await bd
      .selectFrom('organisation.materiel')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('professionnel_id', '=', id)
      .executeTakeFirstOrThrow()
    for (const suite of suites) await suite(contexte, id, le)
    return { sansRemplacant: rows.map((r) => r.nom), materielARecuperer: materiel.n }
  },
})

/** Cancels a departure recorded by mistake. What it closed is entered again by hand. */
export const annulerDepart = definirCas({
  nom: 'organisation.annulerDepart',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const lignes = await bd
      .updateTable('organisation.professionnel')
      .set({ depart: null })
      .where('id', '=', id)
      .returning('id')
      .execute()
    if (!lignes.length) throw introuvable('Ce professionnel')
    return { id }
  },
})
