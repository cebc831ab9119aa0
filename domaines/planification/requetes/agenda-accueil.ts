import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { conditionsRdv, VUES, type Vue } from './rendez-vous.ts'

/** Figures of the day of those who plan: each is a list of appointments, of their teams when they have some. */
export async function lireAccueilAgenda(bd: Bd, aujourdhui: string, maintenant: Date) {
  const { rows: moi } = await sql<{ mien: boolean; pro: string | null }>`
    select cardinality(organisation.equipes_de_l_acteur()) > 0 mien, comptes.professionnel_de_l_acteur() pro`.execute(
    bd,
  )
  const mes_equipes = moi[0]!.mien
  const vues = Object.keys(VUES) as Vue[]
  const { rows } = await sql<Record<Vue, number>>`select ${sql.join(
    vues.map(
      (vue) => sql`(select count(*)::int from planification.rendez_vous r
        where ${conditionsRdv({ vue, mes_equipes }, aujourdhui, maintenant)}) ${sql.ref(vue)}`,
    ),
  )}`.execute(bd)
  const { rows: jour } = await sql<{ prevus: number; confirmes: number; effectues: number; absents: number }>`
    select (count(*) filter (where r.statut in ('planifie', 'convoque', 'confirme', 'arrive')))::int prevus,
      (count(*) filter (where r.statut in ('confirme', 'arrive')))::int confirmes,
      (count(*) filter (where r.statut = 'effectue'))::int effectues,
      (count(*) filter (where r.statut in ('absent_excuse', 'absent_non_excuse')))::int absents
    from planification.rendez_vous r where r.jour = ${aujourdhui}::date
      and ${mes_equipes ? sql`r.equipe_id = any ((select organisation.equipes_de_l_acteur())::uuid[])` : sql`true`}`.execute(
    bd,
  )
  // Workers to see soon: those without an appointment, and those whom no message reaches (to be asked for at the
  // company, SUI-072). One pass over what is due soon.
  const { rows: bientot } = await sql<{ aPlanifier: number; muets: number }>`
    with k as materialized (
      select distinct k.travailleur_id from planification.convocable k
      where (k.limite <= ${aujourdhui}::date + 90 or k.sans_delai) and ${
        mes_equipes
          ? sql`k.etablissement_id = any (array(select f.etablissement_id from organisation.portefeuille f
              where f.equipe_id = any ((select organisation.equipes_de_l_acteur())::uuid[])
                and f.debut <= ${aujourdhui}::date and (f.fin is null or f.fin >= ${aujourdhui}::date)))`
          : sql`true`
      }
    ), pris as (
      select distinct r.travailleur_id from planification.rendez_vous r
      where r.statut in ('propose', 'planifie', 'convoque', 'confirme', 'arrive')
    )
    select (count(*) filter (where p.travailleur_id is null))::int "aPlanifier",
      (count(*) filter (where c.telephone is null and c.courriel is null))::int muets
    from k left join pris p using (travailleur_id)
    left join travailleurs.coordonnees c using (travailleur_id)`.execute(bd)
  const { rows: demandes } = await sql<{ n: number }>`select count(*)::int n from planification.demande_visite
    where statut = 'ouverte'`.execute(bd)
  return {
    mes_equipes,
    professionnel: moi[0]!.pro,
    vues: rows[0]!,
    jour: jour[0]!,
    aPlanifier: bientot[0]!.aPlanifier,
    sansCoordonnees: bientot[0]!.muets,
    demandes: demandes[0]!.n,
  }
}
