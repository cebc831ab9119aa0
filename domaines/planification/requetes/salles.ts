import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { ouvertures } from '../agenda-ouvertures.ts'
import { lireDonneesAgenda, minutesSql } from './agenda-donnees.ts'

/** Rooms of a centre over some days: who is to use each, and the appointments in it; share of the opened hours booked. */
export async function lireOccupationSalles(bd: Bd, q: { centre: string; du: string; au: string }) {
  const { rows: salles } = await sql<{ id: string; nom: string; usage: string }>`
    select id, nom, usage from organisation.salle where centre_id = ${q.centre}::uuid order by nom`.execute(
    bd,
  )
  const { rows: pros } = await sql<{ id: string; nom: string }>`
    select distinct p.id, p.prenom || ' ' || p.nom nom from organisation.professionnel p
    where p.id in (select g.professionnel_id from planification.plage g where g.centre_id = ${q.centre}::uuid
        and g.debut <= ${q.au}::date and (g.fin is null or g.fin >= ${q.du}::date)
      union select x.professionnel_id from planification.plage_exception x where x.centre_id = ${q.centre}::uuid
        and x.jour between ${q.du}::date and ${q.au}::date)`.execute(bd)
  const noms = new Map(pros.map((p) => [p.id, p.nom]))
  const donnees = await lireDonneesAgenda(bd, [...noms.keys()], q.du, q.au)
  const reservees = ouvertures(donnees, q.du, q.au).filter((o) => o.centreId === q.centre)
  const { rows: rendezVous } = await sql<{
    salleId: string
    jour: string
    de: number
    a: number
    professionnel: string
  }>`select x.salle_id "salleId", r.jour::text, x.de, x.a, p.prenom || ' ' || p.nom professionnel
    from planification.rendez_vous r
    join organisation.professionnel p on p.id = r.professionnel_id
    cross join lateral (
      select r.salle_id, ${minutesSql(sql`r.debut`)} de, ${minutesSql(sql`r.fin`)} a where r.salle_id is not null
      union all
      select r.salle_examens_id, ${minutesSql(sql`r.debut_examens`)}, ${minutesSql(sql`r.debut`)}
      where r.salle_examens_id is not null and r.debut_examens is not null) x
    where r.centre_id = ${q.centre}::uuid and r.jour between ${q.du}::date and ${q.au}::date
      and r.statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive', 'effectue')
    order by r.jour, x.de`.execute(bd)
  return {
    salles,
    feries: [...donnees.feries].map(([jour, nom]) => ({ jour, nom })),
    reservees: reservees.map((o) => ({
      salleId: o.salleId,
      jour: o.jour,
      de: o.de,
      a: o.a,
      professionnel: noms.get(o.professionnelId) ?? '',
    })),
    rendezVous,
  }
}
