import { type ChildProcess, spawn } from 'node:child_process'
import { beforeAll, expect, it } from 'vitest'
import { demanderRecalcul, executerRecalcul } from '../../../domaines/suivi/index.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { racineProjet } from '../../../plateforme/base/racine.ts'

/*
 * A real process recomputing a real service, killed by SIGKILL in the middle: nothing half written, the next one goes
 * on from the last batch.
 */
const base = baseDEssai()
const TRAVAILLEURS = 25_000
/** As in recalculer-seul.ts. */
const LOT = 2500

beforeAll(async () => {
  const q = base.proprietaire
  await q.query(`
    with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Grande maison') returning id)
    insert into adherents.etablissement (entreprise_id, siege) select id, true from e`)
  await q.query(
    `insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance)
     select 'Nom' || n, 'Camille', 'F', date '1970-01-01' + (n % 12000) from generate_series(1, $1) n`,
    [TRAVAILLEURS],
  )
  await q.query(`insert into travailleurs.contrat (travailleur_id, etablissement_id, type, debut)
    select t.id, e.id, 'cdi', '2024-03-04' from travailleurs.travailleur t, adherents.etablissement e`)
  await q.query('truncate suivi.a_recalculer')
  await q.query('analyze travailleurs.travailleur; analyze travailleurs.contrat')
}, 120_000)

function lancer(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'application/serveur/essais/recalculer-seul.ts'], {
    cwd: racineProjet,
    env: { ...process.env, SOCLE_DATABASE_URL: base.url },
    stdio: 'ignore',
  })
}
const tache = async () =>
  (await base.proprietaire.query('select * from suivi.recalcul order by demande_le desc limit 1')).rows[0]
const echeances = async () =>
  (
    await base.proprietaire.query(
      'select count(*)::int n, count(distinct travailleur_id)::int t from suivi.echeance',
    )
  ).rows[0]
const pause = (ms: number) => new Promise((fait) => setTimeout(fait, ms))

it('tué en plein recalcul, le service repart du dernier lot', { timeout: 180_000 }, async () => {
  await demanderRecalcul(base.connexions, 'demande')
  const processus = lancer()
  const mort = new Promise<NodeJS.Signals | null>((fait) =>
    processus.once('exit', (_, signal) => fait(signal)),
  )
  // At least one batch is committed, and not all.
  for (;;) {
    const t = await tache()
    if (t.traites > 0 || t.etat === 'fini') break
    await pause(20)
  }
  processus.kill('SIGKILL')
  expect(await mort).toBe('SIGKILL')
  // The dead process's connections end by themselves; its open transaction goes with them.
  let avant = await tache()
  for (let essais = 0; essais < 200; essais++) {
    const { rows } = await base.proprietaire.query(
      "select count(*)::int n from pg_locks where locktype = 'advisory' and classid = 7365 and objid = 40",
    )
    if (rows[0].n === 0) break
    await pause(50)
  }
  avant = await tache()
  expect(avant).toMatchObject({ etat: 'en_cours', relances: 0 })
  expect(avant.traites).toBeGreaterThan(0)
  expect(avant.traites).toBeLessThan(TRAVAILLEURS)
  // What is written is whole batches: those before the progress, and at most the two it died in.
  const { t } = await echeances()
  expect(t % LOT).toBe(0)
  expect(t - avant.traites).toBeGreaterThanOrEqual(0)
  expect(t - avant.traites).toBeLessThanOrEqual(2 * LOT)

  const fin = await executerRecalcul(base.connexions)
  expect(fin).toMatchObject({ etat: 'fini', relances: 1, traites: TRAVAILLEURS })
  expect(await tache()).toMatchObject({ id: avant.id })
  expect((await echeances()).t).toBe(TRAVAILLEURS)
})
