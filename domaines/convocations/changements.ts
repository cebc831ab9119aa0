import { sql } from 'kysely'
import type { Contexte } from '../../plateforme/base/contexte.ts'
import type { EnSysteme } from '../../plateforme/http/salle.ts'
import { annulerEnvois } from '../../plateforme/messages/deposer.ts'
import { proposerPenalite } from '../planification/index.ts'
import { annoncer } from './cas/annoncer.ts'

/** A date moved twice while one looks for a place is told once. */
const DELAI_MS = 5 * 60_000

/**
 * At the end of every write: who was told of an appointment learns that it moved or is cancelled, in the same
 * transaction (triggers of migration 0201 say which).
 */
export async function prevenirDesChangements(contexte: Contexte, enSysteme: EnSysteme): Promise<void> {
  const { rows } = await sql<{ n: number }>`select convocations.a_prevenir_ici() n`.execute(contexte.bd)
  if (!rows[0]?.n) return
  await enSysteme(async (systeme) => {
    const { bd } = systeme
    const pris = await bd
      .deleteFrom('convocations.a_prevenir')
      .returning(['rendez_vous_id', 'genre'])
      .execute()
    for (const { rendez_vous_id, genre } of pris)
      if (genre === 'excuse') await proposerPenalite(systeme, rendez_vous_id)
    const changes = pris.filter((p) => p.genre === 'changement').map((p) => p.rendez_vous_id)
    if (changes.length === 0) return
    // What had not left yet would tell the former date.
    const anciennes = await bd
      .selectFrom('convocations.convocation')
      .select('id')
      .where('rendez_vous_id', 'in', changes)
      .execute()
    for (const type of ['convocation', 'convocation_employeur'])
      await annulerEnvois(
        systeme,
        type,
        anciennes.map((c) => c.id),
      )
    const { rows: etats } = await sql<{ id: string; annule: boolean; dite: boolean }>`
      select r.id, r.statut in ('annule_service', 'decale') annule,
        -- Somebody was reached, or may have been.
        exists (select from convocations.convocation k where k.rendez_vous_id = r.id
          and (k.espace or k.lettre in ('imprimee', 'postee') or exists (
            select from convocations.envoi l join messages.envoi e on e.id = l.envoi_id
            where l.convocation_id = k.id and e.statut in ('en_cours', 'envoye', 'remis', 'incertain')))) dite
      from planification.rendez_vous r where r.id = any (${changes}::uuid[])`.execute(bd)
    const choisir = (annule: boolean, dite: boolean) =>
      etats.filter((e) => e.annule === annule && e.dite === dite).map((e) => e.id)
    // What nobody heard of is convoked anew, or dropped in silence.
    await annoncer(systeme, choisir(false, true), 'deplacement', DELAI_MS)
    await annoncer(systeme, choisir(false, false), 'convocation', DELAI_MS)
    await annoncer(systeme, choisir(true, true), 'annulation', DELAI_MS)
    await bd
      .updateTable('planification.rendez_vous')
      .set({ statut: 'convoque' })
      .where('id', 'in', changes)
      .where('statut', 'in', ['planifie', 'confirme'])
      .execute()
    // Letters of a date that is no more are not to be printed.
    await bd
      .updateTable('convocations.convocation as k')
      .from('planification.rendez_vous as r')
      .set({ lettre: null, lettre_pour: null })
      .whereRef('r.id', '=', 'k.rendez_vous_id')
      .where('r.id', 'in', changes)
      .where('k.lettre', '=', 'a_imprimer')
      .where((eb) =>
        eb.or([
          eb('k.sequence', '<', eb.ref('r.sequence')),
          eb('r.statut', 'in', ['annule_service', 'decale']).and('k.moment', '<>', 'annulation'),
        ]),
      )
      .execute()
  })
}
