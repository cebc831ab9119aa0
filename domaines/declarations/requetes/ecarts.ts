import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { DE_MES_EQUIPES } from './mes-equipes.ts'

/** An exposure that the service observed and the employer did not declare, for one worker (ADH-042). */
export interface Ecart {
  contrat: string
  nature: string
  source: 'service' | 'fiche_entreprise'
  depuis: string
  precision: string | null
  travailleur: string
  nom: string
  prenom: string
  poste: string | null
  entrepriseId: string
  entreprise: string
  commune: string | null
  signaleLe: string | null
  note: string | null
}

/** Differences between what was observed and what is declared, running today, by company. */
export async function listerEcarts(
  bd: Bd,
  f: {
    q?: string | undefined
    nature?: string | undefined
    entreprise?: string | undefined
    mesEquipes: boolean
    signales: boolean
    page: number
    taille: number
  },
  le: string,
): Promise<{ lignes: Ecart[]; total: number }> {
  const c = [
    sql`x.source in ('service', 'fiche_entreprise') and x.debut <= ${le}::date
    and (x.fin is null or x.fin >= ${le}::date)`,
  ]
  if (f.nature) c.push(sql`x.nature_code = ${f.nature}`)
  if (f.entreprise) c.push(sql`s.entreprise_id = ${f.entreprise}`)
  if (f.mesEquipes) c.push(sql`c.etablissement_id in ${DE_MES_EQUIPES(le)}`)
  if (f.q)
    c.push(sql`(e.recherche || ' ' || t.recherche) like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${f.q}), ' ') mot)`)
  const { rows } = await sql<Ecart & { total: number }>`
    with o as (
      select distinct on (x.contrat_id, x.nature_code) x.contrat_id, x.nature_code, x.source, x.debut, x.precision_,
        c.travailleur_id, c.etablissement_id, s.entreprise_id, s.commune, e.raison_sociale, e.recherche,
        coalesce(t.nom_usage, t.nom_naissance) nom, coalesce(t.prenom_usage, t.prenoms) prenom
      from travailleurs.exposition x
      join travailleurs.contrat c on c.id = x.contrat_id and c.debut <= ${le}::date and (c.fin is null or c.fin >= ${le}::date)
      join adherents.etablissement s on s.id = c.etablissement_id
      join adherents.entreprise e on e.id = s.entreprise_id
      join travailleurs.travailleur t on t.id = c.travailleur_id and t.fusionne_dans is null
      where ${sql.join(c, sql` and `)} and not exists (
        select from travailleurs.exposition y where y.contrat_id = x.contrat_id and y.nature_code = x.nature_code
          and y.source in ('employeur', 'dsn', 'liste_cmr') and (y.fin is null or y.fin >= ${le}::date))
        and ${f.signales ? sql`` : sql`not`} exists (select from declarations.conseil z
          where z.contrat_id = x.contrat_id and z.nature_code = x.nature_code)
      order by x.contrat_id, x.nature_code, x.debut
    ), p as (select o.*, (count(*) over ())::int total from o order by o.recherche, o.nom, o.contrat_id, o.nature_code
      limit ${f.taille} offset ${(f.page - 1) * f.taille})
    select p.contrat_id contrat, p.nature_code nature, p.source, p.debut depuis, p.precision_ "precision",
      p.travailleur_id travailleur, p.nom, p.prenom, p.entreprise_id "entrepriseId", p.raison_sociale entreprise,
      p.commune, z.le "signaleLe", z.note, p.total,
      (select q.intitule from travailleurs.poste q where q.contrat_id = p.contrat_id
        order by (q.fin is null or q.fin >= ${le}::date) desc, q.debut desc limit 1) poste
    from p left join declarations.conseil z on z.contrat_id = p.contrat_id and z.nature_code = p.nature_code
    order by p.recherche, p.nom, p.contrat_id, p.nature_code`.execute(bd)
  return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0 }
}
