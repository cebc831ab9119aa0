import { sql } from 'kysely'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { couvre } from './periode.ts'

/** What a team follows on a day. */
export interface Charge {
  equipeId: string
  /** Establishments and companies of its portfolio; distinct workers under contract there. */
  etablissements: number
  entreprises: number
  travailleurs: number
}

export interface ChargeDuService {
  parEquipe: Map<string, Charge>
  /** Distinct workers under contract in the service. */
  travailleurs: number
}

/** Counts what teams follow on `jour`, for these teams (all by default). Reads their contracts: not for each row. */
export async function compterCharge(bd: Bd, jour: string, equipes?: string[]): Promise<Charge[]> {
  const { rows } = await sql<Charge>`
    with suivi as materialized (
      select f.equipe_id, f.etablissement_id from organisation.portefeuille f
      where ${couvre('f.debut', 'f.fin', jour)}
        and ${equipes ? sql`f.equipe_id = any (${equipes}::uuid[])` : sql`true`}
    ), personnes as (
      select equipe_id, count(*) n from (
        select distinct s.equipe_id, c.travailleur_id
        from suivi s join travailleurs.contrat c on c.etablissement_id = s.etablissement_id
        where ${couvre('c.debut', 'c.fin', jour)} and c.exclusion_suivi is null) x
      group by equipe_id
    )
    select s.equipe_id "equipeId", count(*) etablissements, count(distinct e.entreprise_id) entreprises,
      coalesce(max(p.n), 0) travailleurs
    from suivi s join adherents.etablissement e on e.id = s.etablissement_id
    left join personnes p on p.equipe_id = s.equipe_id
    group by s.equipe_id`.execute(bd)
  return rows
}

interface Memoire {
  jour: string
  le: number
  charge: Promise<ChargeDuService>
}

/** Counting 90,000 contracts takes a tenth of a second: the figures of all teams are kept a minute per database. */
const DUREE = 60_000
const memoires = new WeakMap<object, Memoire>()
// One adapter a database, shared by all its transactions.
const base = (bd: Bd) => bd.getExecutor().adapter

/** Load of every team today, at most a minute old. Staff only: the figures are the same for all of them. */
export function chargeDuService({ bd, aujourdhui, maintenant }: Contexte): Promise<ChargeDuService> {
  const connue = memoires.get(base(bd))
  if (connue && connue.jour === aujourdhui && Math.abs(maintenant.getTime() - connue.le) < DUREE)
    return connue.charge
  const charge = compterTout(bd, aujourdhui)
  memoires.set(base(bd), { jour: aujourdhui, le: maintenant.getTime(), charge })
  charge.catch(() => memoires.delete(base(bd)))
  return charge
}

/** Forgets the kept figures, after what changes them much (a move of portfolios, an import of workers). */
export function oublierCharge(bd: Bd): void {
  memoires.delete(base(bd))
}

async function compterTout(bd: Bd, jour: string): Promise<ChargeDuService> {
  const lignes = await compterCharge(bd, jour)
  const { rows } = await sql<{ n: number }>`
    select count(*) n from (select distinct c.travailleur_id from travailleurs.contrat c
      where ${couvre('c.debut', 'c.fin', jour)} and c.exclusion_suivi is null) x`.execute(bd)
  return { parEquipe: new Map(lignes.map((l) => [l.equipeId, l])), travailleurs: rows[0]?.n ?? 0 }
}
