import { sql } from 'kysely'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { memoire } from '../../../plateforme/base/memoire.ts'
import { CLASSES_AGE } from '../vocabulaire.ts'
import { enCours } from './filtres.ts'

const EN_CONTRAT = (au: string) => sql`select distinct c.travailleur_id id from travailleurs.contrat c
  where ${enCours('c', au)} and c.exclusion_suivi is null`

export interface EffectifAgeSexe {
  classe: string
  libelle: string
  sexe: string
  effectif: number
}

/** Workers under contract on a day, by age class and sex (ADH-046). Each worker counts once. */
export async function parAgeEtSexe(bd: Bd, au: string): Promise<EffectifAgeSexe[]> {
  const bornes = CLASSES_AGE.map((c) => c.min)
  const { rows } = await sql<{ rang: number; sexe: string; effectif: number }>`
    select width_bucket(extract(year from age(${au}::date, t.naissance))::int, ${sql.val(bornes)}::int[]) rang,
      t.sexe, count(*) effectif
    from (${EN_CONTRAT(au)}) e join travailleurs.travailleur t on t.id = e.id
    group by 1, 2 order by 1, 2`.execute(bd)
  return rows.map(({ rang, sexe, effectif }) => {
    const classe = CLASSES_AGE[Math.max(rang - 1, 0)]!
    return { classe: classe.cle, libelle: classe.libelle, sexe, effectif }
  })
}

export interface EffectifExposition {
  code: string
  libelle: string
  fonde: 'SIR' | 'SIA' | 'ATTEST' | null
  effectif: number
}

/** Workers exposed on a day, by nature; one exposed twice to the same nature counts once (ADH-040, ADH-046). */
export async function parExposition(bd: Bd, au: string): Promise<EffectifExposition[]> {
  const { rows } = await sql<EffectifExposition>`
    select n.code, n.libelle, n.fonde, coalesce(x.effectif, 0) effectif
    from travailleurs.nature_exposition n
    left join (select nature_code, count(*) effectif from (
      select distinct x.nature_code, c.travailleur_id
      from travailleurs.exposition x join travailleurs.contrat c on c.id = x.contrat_id
      where ${enCours('x', au)} and ${enCours('c', au)} and c.exclusion_suivi is null) p
      group by 1) x on x.nature_code = n.code
    order by n.ordre`.execute(bd)
  return rows
}

/** Contracts running on a day, by type; a worker with two contracts counts in each. */
export async function parTypeDeContrat(bd: Bd, au: string): Promise<{ type: string; contrats: number }[]> {
  const { rows } = await sql<{ type: string; contrats: number }>`
    select c.type, count(*) contrats from travailleurs.contrat c
    where ${enCours('c', au)} and c.exclusion_suivi is null group by 1 order by 2 desc, 1`.execute(bd)
  return rows
}

/** Workers by declared situation on a day (night, BOETH, isolated…). */
export async function parSituation(bd: Bd, au: string): Promise<{ code: string; effectif: number }[]> {
  const { rows } = await sql<{ code: string; effectif: number }>`
    select code, count(*) effectif from (
      select distinct s.code, c.travailleur_id
      from travailleurs.situation s join travailleurs.contrat c on c.id = s.contrat_id
      where ${enCours('s', au)} and ${enCours('c', au)} and c.exclusion_suivi is null) p
    group by 1 order by 2 desc, 1`.execute(bd)
  return rows
}

/** The worker tables of the yearly statistics, one statement a table. */
export async function statistiquesTravailleurs(bd: Bd, au: string) {
  // Tables are met whole: row by row through their indexes costs several times more.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(bd)
  const age_sexe = await parAgeEtSexe(bd, au)
  return {
    au,
    travailleurs: age_sexe.reduce((somme, l) => somme + l.effectif, 0),
    age_sexe,
    expositions: await parExposition(bd, au),
    contrats: await parTypeDeContrat(bd, au),
    situations: await parSituation(bd, au),
  }
}

const souvenirs = memoire<Awaited<ReturnType<typeof statistiquesTravailleurs>>>(300_000)

/** The same, at most five minutes old: every member of the staff reads the same figures. */
export const statistiquesDuJour = (contexte: Contexte, au: string) =>
  souvenirs.lire(contexte, au, () => statistiquesTravailleurs(contexte.bd, au))
