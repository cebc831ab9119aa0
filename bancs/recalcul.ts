/**
 * Recalculation of a whole service: facts read in the database, rules, projection written back. Prints one JSON line a
 * run: the first (everything to write), then one where nothing changed. Workers as they are in the database of the
 * service (SOCLE_DONNEES or SOCLE_DATABASE_URL); `npm start -- --taille ami` makes one of 91,650.
 * Empties the projection first: for a database of measure, never a real service.
 */
import { readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import pg from 'pg'
import { ouvrirBase } from '../application/serveur/service.ts'
import { demanderRecalcul, executerRecalcul } from '../domaines/suivi/index.ts'
import { ouvrirConnexions } from '../plateforme/base/connexions.ts'

const base = await ouvrirBase()
const proprietaire = new pg.Client({ connectionString: base.url })
await proprietaire.connect()
const { rows } = await proprietaire.query(
  `select (select count(*)::int from suivi.visite) visites, (select count(*)::int from suivi.absence) absences,
    exists (select from comptes.compte where not demonstration) reel`,
)
if (rows[0].reel)
  throw new Error('Cette base n’est pas une démonstration : le banc ne vide pas ses échéances.')
await proprietaire.query(
  'truncate suivi.echeance, suivi.categorie, suivi.empreinte, suivi.recalcul, suivi.a_recalculer; analyze suivi.visite, suivi.absence',
)

/** Processor seconds spent by the database for this bench, by /proc (Linux); null elsewhere. */
async function processeurDeLaBase(): Promise<number | null> {
  const { rows: pids } = await proprietaire.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'socle-banc'",
  )
  let tics = 0
  for (const { pid } of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
    if (stat === null) return null
    const champs = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    tics += Number(champs[11]) + Number(champs[12])
  }
  return tics / 100
}

const connexions = await ouvrirConnexions(base.url, { taille: 3, nom: 'socle-banc' })
for (const passage of ['premier', 'sans changement', 'nuit', 'nuit']) {
  await demanderRecalcul(connexions, passage === 'nuit' ? 'nuit' : 'demande')
  const cpuBase = await processeurDeLaBase()
  const debut = performance.now()
  const cpu = process.cpuUsage()
  const tache = await executerRecalcul(connexions)
  const secondes = (performance.now() - debut) / 1000
  const cpuBaseFin = await processeurDeLaBase()
  const { user, system } = process.cpuUsage(cpu)
  console.log(
    JSON.stringify({
      banc: 'recalcul',
      passage,
      travailleurs: tache?.traites,
      ecritures: tache?.changes,
      visites: rows[0].visites,
      absences: rows[0].absences,
      secondes: Number(secondes.toFixed(2)),
      parSeconde: Math.round((tache?.traites ?? 0) / secondes),
      secondesCpuNode: Number(((user + system) / 1e6).toFixed(2)),
      // What the processor worked: comparable on a machine that others share.
      secondesCpuBase:
        cpuBase === null || cpuBaseFin === null ? null : Number((cpuBaseFin - cpuBase).toFixed(2)),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'inconnu'}, Node ${process.version}`,
      date: new Date().toISOString().slice(0, 10),
    }),
  )
}
await connexions.fermer()
await proprietaire.end()
await base.arreter()
process.exit(0)
