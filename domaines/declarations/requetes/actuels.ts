import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/** What the employer declared of one contract, as it stands on a day. */
export interface Actuel {
  contrat: string
  travailleur: string
  etablissement: string
  naf: string | null
  naissance: string
  nom: string
  prenom: string
  type: string
  debut: string
  fin: string | null
  poste: string | null
  uniteTravail: string | null
  expositions: string[]
  situations: string[]
}

/**
 * Declared facts of contracts on a day; only those the acting employer may see exist (policies of migration 0120).
 * Facts that begin later count too: they are part of what the employer declared.
 */
export async function lireActuels(
  bd: Bd,
  contrats: readonly string[],
  au: string,
): Promise<Map<string, Actuel>> {
  if (contrats.length === 0) return new Map()
  const { rows } = await sql<Actuel>`
    with c as materialized (
      select * from (select c.id, c.travailleur_id, c.etablissement_id, c.type, c.debut, c.fin
        from travailleurs.contrat c where c.id = any (${`{${contrats.join(',')}}`}::uuid[])) c
    ), x as (
      select x.contrat_id, array_agg(distinct x.nature_code order by x.nature_code) v
      from c join travailleurs.exposition x on x.contrat_id = c.id
      where x.source in ('employeur', 'dsn', 'liste_cmr') and (x.fin is null or x.fin >= ${au}::date)
      group by 1
    ), s as (
      select s.contrat_id, array_agg(distinct s.code order by s.code) v
      from c join travailleurs.situation s on s.contrat_id = c.id
      where s.source in ('employeur', 'dsn') and (s.fin is null or s.fin >= ${au}::date) group by 1
    ), p as (
      select distinct on (p.contrat_id) p.contrat_id, p.intitule, p.unite_travail
      from c join travailleurs.poste p on p.contrat_id = c.id
      order by p.contrat_id, (p.debut <= ${au}::date and (p.fin is null or p.fin >= ${au}::date)) desc, p.debut desc, p.id
    )
    select c.id contrat, c.travailleur_id travailleur, c.etablissement_id etablissement,
      coalesce(b.naf_code, e.naf_code) naf, t.naissance, coalesce(t.nom_usage, t.nom_naissance) nom,
      coalesce(t.prenom_usage, t.prenoms) prenom, c.type, c.debut, c.fin, p.intitule poste,
      p.unite_travail "uniteTravail", coalesce(x.v, '{}') expositions, coalesce(s.v, '{}') situations
    from c
    join travailleurs.travailleur t on t.id = c.travailleur_id
    join adherents.etablissement b on b.id = c.etablissement_id
    join adherents.entreprise e on e.id = b.entreprise_id
    left join x on x.contrat_id = c.id left join s on s.contrat_id = c.id left join p on p.contrat_id = c.id`.execute(
    bd,
  )
  return new Map(rows.map((r) => [r.contrat, r]))
}
