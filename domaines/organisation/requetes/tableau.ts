import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { chargeDuService } from './charge.ts'
import { couvre } from './periode.ts'
import { adherentEnCours } from './portefeuille.ts'
import { nomsDesRemplacants } from './remplacements.ts'

export const Tableau = z.object({
  entreprises: z.number(),
  etablissements: z.number(),
  travailleurs: z.number(),
  professionnels: z.number(),
  etp: z.number(),
  /** ETP absent today. */
  etpAbsent: z.number(),
  centres: z.number(),
  equipes: z.number(),
  etpParFamille: z.array(z.object({ famille: z.string(), etp: z.number(), nombre: z.number() })),
  sansEquipe: z.number(),
  etalonnagesEnRetard: z.number(),
  etalonnagesSous3Mois: z.number(),
  /** Changes of médecin that the commission de contrôle is still to be told of. */
  commission: z.number(),
  /** Médecins and nurses absent today without anyone standing in (GOV-026). */
  absencesSansRemplacant: z.array(
    z.object({
      professionnelId: z.string(),
      nom: z.string(),
      metier: z.string(),
      fin: z.string().nullable(),
    }),
  ),
  disciplinesSansPorteur: z.array(z.string()),
})
export type Tableau = z.infer<typeof Tableau>

/** Figures and alerts of the service today, in one query and the kept load. */
export async function lireTableau(contexte: Contexte): Promise<Tableau> {
  const { bd, aujourdhui: jour } = contexte
  const { travailleurs } = await chargeDuService(contexte)
  const { rows } = await sql<Omit<Tableau, 'travailleurs'>>`
    with presents as (
      select p.id, p.nom, p.prenom, m.famille, m.libelle metier, t.quotite, a.id absence,
        ${nomsDesRemplacants('a.id', jour)} remplacant, a.fin
      from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
      left join organisation.etp t on t.professionnel_id = p.id and ${couvre('t.debut', 't.fin', jour)}
      left join organisation.absence_professionnel a on a.professionnel_id = p.id and ${couvre('a.debut', 'a.fin', jour)}
      where ${couvre('p.arrivee', 'p.depart', jour)}
    ), suivis as (
      select e.id, e.entreprise_id, not exists (select from organisation.portefeuille f
        where f.etablissement_id = e.id and ${couvre('f.debut', 'f.fin', jour)}) seul
      from adherents.etablissement e
      where (e.ferme_le is null or e.ferme_le > ${jour}::date) and ${adherentEnCours(jour)}
    ), sondes as (
      select count(*) filter (where m.etalonnage_prevu_le < ${jour}::date) retard,
        count(*) filter (where m.etalonnage_prevu_le >= ${jour}::date) bientot
      from organisation.materiel m
      where m.etat <> 'au_rebut' and m.etalonnage_prevu_le < ${jour}::date + interval '3 months'
    )
    select (select count(distinct entreprise_id) from suivis) entreprises, (select count(*) from suivis) etablissements,
      (select count(*) from presents) professionnels, (select coalesce(sum(quotite), 0) from presents) etp,
      (select coalesce(sum(quotite), 0) from presents where absence is not null) "etpAbsent",
      (select count(*) from organisation.centre c where c.ferme_le is null or c.ferme_le > ${jour}::date) centres,
      (select count(*) from organisation.equipe q where q.fermee_le is null or q.fermee_le >= ${jour}::date) equipes,
      (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (select famille, coalesce(sum(quotite), 0) etp, count(*) nombre
        from presents group by famille) x) "etpParFamille",
      (select count(*) from suivis where seul) "sansEquipe",
      (select retard from sondes) "etalonnagesEnRetard", (select bientot from sondes) "etalonnagesSous3Mois",
      (select count(*) from organisation.portefeuille f
        where f.commission_a_informer and f.commission_informee_le is null) commission,
      (select coalesce(jsonb_agg(jsonb_build_object('professionnelId', id, 'nom', prenom || ' ' || nom, 'metier', metier,
        'fin', fin) order by nom), '[]') from presents
        where absence is not null and remplacant is null and famille in ('medical', 'infirmier')) "absencesSansRemplacant",
      (select coalesce(array_agg(d.libelle order by d.ordre), '{}') from organisation.discipline d
        where not exists (select from organisation.competence k where k.discipline_code = d.code
          and ${couvre('k.debut', 'k.fin', jour)})) "disciplinesSansPorteur"`.execute(bd)
  return { ...rows[0]!, travailleurs }
}
