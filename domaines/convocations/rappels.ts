import { sql } from 'kysely'
import type { Contexte } from '../../plateforme/base/contexte.ts'
import { type Annonce, envoyer, messageAuTravailleur, preparerOutils, voiesDe } from './cas/annoncer.ts'
import { lireDetails } from './requetes/details.ts'

/** Reminders of one round, at most. */
const LOT = 200

interface Du {
  id: string
  convocationId: string
  canal: 'courriel' | 'sms'
  rappel: number
}

/**
 * Writes the reminders that are due today: so many days before, by e-mail and by SMS, to who has not excused himself.
 * Of several delays already passed (a late convocation), only the nearest one; none on the day of the convocation.
 * Each is sent once: the database refuses a second.
 * @returns how many were written
 */
export async function rappeler(contexte: Contexte): Promise<number> {
  const { bd, aujourdhui, maintenant } = contexte
  const { rows } = await sql<Du>`
    with delais as (
      select 'courriel' canal, unnest(rappels_courriel) jours from convocations.reglage
      union all select 'sms', unnest(rappels_sms) from convocations.reglage)
    select r.id, k.id "convocationId", d.canal, min(d.jours) rappel
    from planification.rendez_vous r
    join lateral (select c.id, c.cree_le, c.reponse from convocations.convocation c
      where c.rendez_vous_id = r.id and c.sequence = r.sequence and c.moment <> 'annulation'
      order by c.cree_le desc limit 1) k on true
    join delais d on r.jour - ${aujourdhui}::date <= d.jours
    where r.statut in ('convoque', 'confirme') and r.debut > ${maintenant} and r.jour > ${aujourdhui}::date
      and r.jour <= ${aujourdhui}::date + 61
      and (k.cree_le at time zone 'Europe/Paris')::date < ${aujourdhui}::date
      and k.reponse is distinct from 'excuse'
    group by r.id, k.id, d.canal
    having not exists (select from convocations.envoi e
      where e.convocation_id = k.id and e.canal = d.canal and e.rappel > 0 and e.rappel <= min(d.jours))
    order by r.id limit ${LOT}`.execute(bd)
  return ecrireRappels(contexte, rows, (d) => d.rappel)
}

/** Writes reminders asked for; the way is the one asked, when the person has it. */
async function ecrireRappels(
  contexte: Contexte,
  dus: readonly Du[],
  rappelDe: (d: Du) => number,
): Promise<number> {
  if (dus.length === 0) return 0
  const details = new Map(
    (await lireDetails(contexte.bd, [...new Set(dus.map((d) => d.id))])).map((d) => [d.id, d]),
  )
  const outils = await preparerOutils(contexte, 'rappel')
  let total = 0
  const parDelai = new Map<number, Du[]>()
  for (const d of dus) parDelai.set(rappelDe(d), [...(parDelai.get(rappelDe(d)) ?? []), d])
  for (const [rappel, lot] of parDelai) {
    const messages = lot.flatMap((d) => {
      const detail = details.get(d.id)
      // The worker is reminded even where the employer receives the convocation, when he can be reached himself.
      const a = d.canal === 'sms' ? detail?.mobile : detail?.courriel
      if (!detail || !a) return []
      const annonce: Annonce = {
        convocationId: d.convocationId,
        detail,
        voies: { ...voiesDe(detail), travailleur: { canal: d.canal, a }, apresEmployeur: false },
      }
      const message = messageAuTravailleur(annonce, outils)
      return message ? [message] : []
    })
    total += await envoyer(contexte, messages, rappel)
  }
  return total
}

/** Reminds at once who has not answered, by every way known. @returns how many messages were written */
export async function relancerMaintenant(
  contexte: Contexte,
  convocations: readonly string[],
): Promise<number> {
  const { bd, maintenant } = contexte
  const lignes = await bd
    .selectFrom('convocations.convocation as k')
    .innerJoin('planification.rendez_vous as r', 'r.id', 'k.rendez_vous_id')
    .select(['r.id', 'k.id as convocationId'])
    .where('k.id', 'in', [...convocations])
    .whereRef('k.sequence', '=', 'r.sequence')
    .where('k.moment', '<>', 'annulation')
    .where('k.reponse', 'is', null)
    .where('r.statut', '=', 'convoque')
    .where('r.debut', '>', maintenant)
    .execute()
  const details = await lireDetails(
    bd,
    lignes.map((l) => l.id),
  )
  const mobile = new Set(details.filter((d) => d.mobile).map((d) => d.id))
  return ecrireRappels(
    contexte,
    lignes.map((l): Du => ({ ...l, canal: mobile.has(l.id) ? 'sms' : 'courriel', rappel: 0 })),
    () => 0,
  )
}
