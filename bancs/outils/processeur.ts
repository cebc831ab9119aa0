import { readFileSync } from 'node:fs'
import pg from 'pg'

/** Processor time (user and system) spent so far by one process of this machine, milliseconds. Linux only. */
function tempsDe(pid: number): number {
  try {
    const champs = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(champs[11]) + Number(champs[12])) * 10
  } catch {
    // An idle connection closed meanwhile.
    return 0
  }
}

/** Starts counting; the function returned gives what those processes have spent since, milliseconds. */
export function compterProcesseur(pids: readonly number[]): () => number {
  const avant = pids.map(tempsDe)
  return () => pids.reduce((total, pid, i) => total + Math.max(0, tempsDe(pid) - avant[i]!), 0)
}

/** Processor time of the children of a process that have ended: the closed sessions of a postmaster. Linux only. */
export function tempsDesEnfantsFinis(pid: number): number {
  const champs = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(champs[13]) + Number(champs[14])) * 10
}

/** The PostgreSQL processes that work for the servers connected to a database. */
export async function processusPostgres(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and usename in ('socle_app', 'socle_auth')`,
  )
  await client.end()
  return rows.map((r) => r.pid)
}
