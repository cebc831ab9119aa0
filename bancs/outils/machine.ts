import { cpus, loadavg, totalmem } from 'node:os'

/** What a figure was measured on. `charge` is the load average when the line is written: above `coeurs`, distrust it. */
export function machine() {
  return {
    processeur: cpus()[0]?.model ?? 'inconnu',
    coeurs: cpus().length,
    memoireGio: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    charge: Number(loadavg()[0]!.toFixed(1)),
    date: new Date().toISOString().slice(0, 10),
  }
}

/** Prints one result as one JSON line. */
export function imprimer(banc: string, resultat: object): void {
  console.log(JSON.stringify({ banc, ...resultat, machine: machine() }))
}

/** Value under which a share of the sorted durations lies. */
export function centile(triees: readonly number[], part: number): number {
  if (triees.length === 0) return 0
  return Number(triees[Math.min(triees.length - 1, Math.ceil(triees.length * part) - 1)]!.toFixed(1))
}

/** Median, 95th and 99th percentiles and maximum of durations in milliseconds. */
export function resumer(durees: readonly number[]) {
  const triees = [...durees].sort((a, b) => a - b)
  return {
    requetes: triees.length,
    p50: centile(triees, 0.5),
    p95: centile(triees, 0.95),
    p99: centile(triees, 0.99),
    max: centile(triees, 1),
  }
}
