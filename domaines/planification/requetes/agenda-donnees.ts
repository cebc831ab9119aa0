import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type {
  DonneesOuvertures,
  ExceptionPlage,
  Intervalle,
  PeriodeAbsence,
  Plage,
} from '../agenda-ouvertures.ts'
import { feriesEntre } from '../feries.ts'
import { OUVERTS } from '../rendez-vous-statuts.ts'

/** Minutes since midnight in France of an instant column. */
export const minutesSql = (colonne: RawBuilder<unknown>) =>
  sql<number>`(extract(epoch from (${colonne} at time zone 'Europe/Paris')::time) / 60)::int`

/** The instant of a day and minutes in France. */
export const instantSql = (jour: RawBuilder<unknown> | string, minutes: RawBuilder<unknown> | number) =>
  sql<Date>`((${jour}::date + make_interval(mins => ${minutes}::int)) at time zone 'Europe/Paris')`

export const ouvertsSql = sql`(${sql.join(OUVERTS.map((s) => sql.lit(s)))})`

export interface ReglageAgenda {
  zoneFeries: string
  joursFermes: string[]
  cibleAbsenteisme: number
  delaiExcuseHeures: number
  penaliteActive: boolean
  penaliteTardives: boolean
  penaliteMontant: number | null
  penaliteExemptions: string[]
  absenceAttendue: number
  surreservationMax: number
  poids: Record<string, number>
}

/** Settings of the agendas, one row always there. */
export async function lireReglageAgenda(bd: Bd): Promise<ReglageAgenda> {
  const { rows } = await sql<ReglageAgenda>`select zone_feries "zoneFeries",
    jours_fermes::text[] "joursFermes", cible_absenteisme "cibleAbsenteisme", delai_excuse_heures "delaiExcuseHeures",
    penalite_active "penaliteActive", penalite_tardives "penaliteTardives", penalite_montant "penaliteMontant",
    penalite_exemptions "penaliteExemptions", absence_attendue "absenceAttendue",
    surreservation_max "surreservationMax", poids from planification.reglage_agenda`.execute(bd)
  return rows[0]!
}

export interface DonneesAgenda extends DonneesOuvertures {
  /** Closed days with their name. */
  feries: ReadonlyMap<string, string>
  reglage: ReglageAgenda
}

/** All that decides when professionals receive between two days: four small queries, whatever their number. */
export async function lireDonneesAgenda(
  bd: Bd,
  professionnels: readonly string[],
  du: string,
  au: string,
): Promise<DonneesAgenda> {
  const ids = sql`${sql.val([...professionnels])}::uuid[]`
  const { rows: plages } =
    await sql<Plage>`select professionnel_id "professionnelId", jour_semaine "jourSemaine", semaines,
    de, a, genre, centre_id "centreId", salle_id "salleId", site_id "siteId", debut::text, fin::text
    from planification.plage where professionnel_id = any (${ids}) and debut <= ${au}::date
      and (fin is null or fin >= ${du}::date)`.execute(bd)
  const { rows: exceptions } =
    await sql<ExceptionPlage>`select professionnel_id "professionnelId", jour::text, sens, de, a,
    genre, centre_id "centreId", salle_id "salleId", site_id "siteId"
    from planification.plage_exception where professionnel_id = any (${ids})
      and jour between ${du}::date and ${au}::date order by jour, de`.execute(bd)
  // Two columns only: the motive is not for those who plan.
  const { rows: absences } =
    await sql<PeriodeAbsence>`select professionnel_id "professionnelId", debut::text, fin::text
    from organisation.absence_professionnel where professionnel_id = any (${ids}) and debut <= ${au}::date
      and (fin is null or fin >= ${du}::date)`.execute(bd)
  const { rows: centres } = await sql<{ id: string; jours: number[] }>`select id, jours_ouverture jours
    from organisation.centre`.execute(bd)
  const reglage = await lireReglageAgenda(bd)
  const feries = feriesEntre(reglage.zoneFeries, du, au)
  for (const jour of reglage.joursFermes)
    if (jour >= du && jour <= au && !feries.has(jour)) feries.set(jour, 'Fermeture du service')
  return {
    plages,
    exceptions,
    absences,
    fermes: new Set(feries.keys()),
    joursDesCentres: new Map(centres.map((c) => [c.id, c.jours])),
    feries,
    reglage,
  }
}

/** Time taken by open appointments, by professional and day; key `professionnelId/jour`. Overbooked ones aside. */
export async function lireOccupations(
  bd: Bd,
  professionnels: readonly string[],
  du: string,
  au: string,
  sauf: string | null = null,
): Promise<Map<string, Intervalle[]>> {
  const { rows } = await sql<{ cle: string; de: number; a: number }>`
    select r.professionnel_id || '/' || r.jour cle, ${minutesSql(sql`r.debut`)} de, ${minutesSql(sql`r.fin`)} a
    from planification.rendez_vous r
    where r.professionnel_id = any (${sql.val([...professionnels])}::uuid[]) and r.jour between ${du}::date and ${au}::date
      and r.statut in ${ouvertsSql} and not r.surreserve and (${sauf}::uuid is null or r.id <> ${sauf}::uuid)`.execute(
    bd,
  )
  const pris = new Map<string, Intervalle[]>()
  for (const { cle, de, a } of rows) {
    const liste = pris.get(cle)
    if (liste) liste.push({ de, a })
    else pris.set(cle, [{ de, a }])
  }
  return pris
}
