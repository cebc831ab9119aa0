/**
 * Engine alone, one core, over a generated population with a fixed seed. Prints one JSON line a mode:
 * - `prepare`: all rules on prepared workers, no explanations (the hot path);
 * - `dossier`: preparation included, no explanations;
 * - `explique`: preparation, reasons in French and result objects included.
 */
import { cpus } from 'node:os'
import { population } from '../droit/essais/population.ts'
import {
  evaluer,
  evaluerFaits,
  evaluerLot,
  Faits,
  jour,
  preparer,
  preparerReglages,
  Sortie,
} from '../droit/index.ts'

const AU = jour('2026-11-22')
const TAILLE = 50_000
const DUREE_MINIMALE = 2

const dossiers = population(TAILLE, AU)
const faits = dossiers.map((d) => preparer(d, AU, new Faits()))
const sortie = new Sortie()
const reglages = preparerReglages()
let echeances = 0

function tourPrepare(): void {
  for (const f of faits) {
    evaluerFaits(f, reglages, sortie, null)
    echeances += sortie.n
  }
}
function tourDossier(): void {
  evaluerLot(dossiers, AU, (s) => {
    echeances += s.n
  })
}
function tourExplique(): void {
  for (const d of dossiers) echeances += evaluer(d, AU).echeances.length
}

function mesurer(mode: string, tour: () => void): void {
  tour()
  echeances = 0
  let tours = 0
  const debut = process.hrtime.bigint()
  const cpu = process.cpuUsage()
  let secondes = 0
  while (secondes < DUREE_MINIMALE) {
    tour()
    tours++
    secondes = Number(process.hrtime.bigint() - debut) / 1e9
  }
  const { user, system } = process.cpuUsage(cpu)
  // Processor time of this process alone: what one core gives when others share the machine.
  const secondesCpu = (user + system) / 1e6
  const n = tours * TAILLE
  console.log(
    JSON.stringify({
      banc: 'moteur',
      mode,
      dossiers: n,
      secondes: Number(secondes.toFixed(3)),
      parSeconde: Math.round(n / secondes),
      secondesCpu: Number(secondesCpu.toFixed(3)),
      parSecondeDeCoeur: Math.round(n / secondesCpu),
      echeancesParDossier: Number((echeances / n).toFixed(2)),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'inconnu'}, Node ${process.version}`,
      date: new Date().toISOString().slice(0, 10),
    }),
  )
}

mesurer('prepare', tourPrepare)
mesurer('dossier', tourDossier)
mesurer('explique', tourExplique)
