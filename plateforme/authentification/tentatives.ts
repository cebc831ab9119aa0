import type { Pool } from 'pg'

/** Failures allowed before a lock, by kind of key; an office of 100 people shares one network address. */
const SEUILS = { courriel: 5, adresse: 60 } as const
type Genre = keyof typeof SEUILS

const COMPTER = `
insert into comptes.tentative as t (cle, echecs, depuis, verrouille_jusqu_a)
values ($1, 1, $2, case when $3::int <= 1 then $2::timestamptz + interval '1 minute' end)
on conflict (cle) do update set
  echecs = case when t.depuis < $2::timestamptz - interval '1 day' then 1 else t.echecs + 1 end,
  depuis = $2,
  verrouille_jusqu_a = case
    when t.depuis >= $2::timestamptz - interval '1 day' and t.echecs + 1 >= $3
    then $2::timestamptz + least(power(2, least(t.echecs + 1 - $3, 10)), 30) * interval '1 minute' end
where t.verrouille_jusqu_a is null or t.verrouille_jusqu_a <= $2
returning echecs, verrouille_jusqu_a`

export interface Essai {
  /** Until when no try is taken; null when the try may go on. */
  bloqueJusqua: Date | null
  /** True when this very try, if it fails, closes the door: the lock is already set. */
  verrouPose: Date | null
}

/**
 * Counts one try before it is checked, so that a hundred tries sent at once are still five: the fifth failure locks
 * for 1 minute, then 2, 4… up to 30; a success forgets all. Unknown addresses count the same.
 */
export async function compterEssai(
  pool: Pool,
  genre: Genre,
  valeur: string,
  maintenant: Date,
): Promise<Essai> {
  const cle = `${genre}:${valeur}`
  const { rows } = await pool.query<{ verrouille_jusqu_a: Date | null }>(COMPTER, [
    cle,
    maintenant,
    SEUILS[genre],
  ])
  if (rows[0]) return { bloqueJusqua: null, verrouPose: rows[0].verrouille_jusqu_a }
  return { bloqueJusqua: await verrouDe(pool, cle), verrouPose: null }
}

async function verrouDe(pool: Pool, cle: string): Promise<Date> {
  const { rows } = await pool.query<{ verrouille_jusqu_a: Date }>(
    'select verrouille_jusqu_a from comptes.tentative where cle = $1',
    [cle],
  )
  return rows[0]?.verrouille_jusqu_a ?? new Date()
}

/** The lock of a network address that failed too often, if any. */
export async function verrouAdresse(pool: Pool, adresse: string, maintenant: Date): Promise<Date | null> {
  const { rows } = await pool.query<{ verrouille_jusqu_a: Date }>(
    'select verrouille_jusqu_a from comptes.tentative where cle = $1 and verrouille_jusqu_a > $2',
    [`adresse:${adresse}`, maintenant],
  )
  return rows[0]?.verrouille_jusqu_a ?? null
}

/** Forgets the failures of an e-mail after a success. */
export async function oublierEssais(pool: Pool, courriel: string): Promise<void> {
  await pool.query('delete from comptes.tentative where cle = $1', [`courriel:${courriel}`])
}
