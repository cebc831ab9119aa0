import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creerComptesDirectement } from '../../plateforme/authentification/comptes-directs.ts'
import { hacherMotDePasse } from '../../plateforme/authentification/mot-de-passe.ts'
import { lireMigrations } from '../../plateforme/base/migrations.ts'
import { demarrerPostgres } from '../../plateforme/base/postgres.ts'
import { racineProjet } from '../../plateforme/base/racine.ts'

/*
 * The real server in its own processes, on a real data folder: two starts at once, death without warning.
 */
let racine = ''
const enfants: ChildProcess[] = []
const MOT_DE_PASSE = 'sapin-lanterne-42'

beforeAll(async () => {
  racine = await mkdtemp(join(tmpdir(), 'socle-processus-'))
})
afterAll(async () => {
  for (const enfant of enfants) enfant.kill('SIGKILL')
  const serveur = await demarrerPostgres({ dossier: join(racine, 'donnees') })
  await serveur.arreter()
  await rm(racine, { recursive: true, force: true })
})

interface Serveur {
  adresse: string
  processus: ChildProcess
}

function demarrer(): Promise<Serveur> {
  const args = [
    '--import',
    'tsx',
    'application/serveur/demarrer.ts',
    '--sans-demo',
    '--sans-ecrans',
    '--port',
    '0',
  ]
  const processus = spawn(process.execPath, args, {
    cwd: racineProjet,
    env: { ...process.env, SOCLE_DONNEES: join(racine, 'donnees'), SOCLE_DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  enfants.push(processus)
  return new Promise((fait, echec) => {
    let sortie = ''
    for (const flux of [processus.stdout!, processus.stderr!])
      flux.on('data', (morceau) => {
        sortie += morceau
        const adresse = /https?:\/\/[\d.]+:\d+/.exec(sortie)?.[0]
        if (adresse) fait({ adresse, processus })
      })
    processus.on('exit', (code) => echec(new Error(`Le serveur s’est arrêté (${code}) : ${sortie}`)))
  })
}

async function urlProprietaire(): Promise<string> {
  const { url } = await demarrerPostgres({ dossier: join(racine, 'donnees') })
  return url.replace(/\/postgres$/, '/socle')
}

async function connecter(adresse: string): Promise<(nom: string) => Promise<number>> {
  const entetes = { 'content-type': 'application/json', 'x-socle': '1' }
  const reponse = await fetch(`${adresse}/api/connexion`, {
    method: 'POST',
    headers: entetes,
    body: JSON.stringify({ courriel: 'direction@exemple.fr', motDePasse: MOT_DE_PASSE }),
  })
  expect(reponse.status, await reponse.clone().text()).toBe(200)
  const cookie = reponse.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  return async (nom) => {
    const { status } = await fetch(`${adresse}/api/organisation/secteurs`, {
      method: 'POST',
      headers: { ...entetes, cookie },
      body: JSON.stringify({ nom }),
    })
    return status
  }
}

async function tuer(processus: ChildProcess): Promise<void> {
  const mort = new Promise((fait) => processus.once('exit', fait))
  processus.removeAllListeners('exit')
  processus.once('exit', () => undefined)
  processus.kill('SIGKILL')
  await Promise.race([mort, attendre(500)])
}

describe('le serveur dans ses processus', () => {
  it('deux serveurs lancés ensemble sur le même dossier migrent une seule fois et servent tous deux', async () => {
    const serveurs = await Promise.all([demarrer(), demarrer()])
    for (const { adresse } of serveurs) expect((await fetch(`${adresse}/api/openapi.json`)).status).toBe(200)
    const client = new pg.Client({ connectionString: await urlProprietaire() })
    await client.connect()
    const { rows } = await client.query('select count(*)::int n from socle.migration')
    await client.end()
    expect(rows[0].n).toBe((await lireMigrations()).length)
    await creerComptesDirectement(await urlProprietaire(), [
      {
        id: randomUUID(),
        courriel: 'direction@exemple.fr',
        prenom: 'Diane',
        nom: 'Essai',
        motDePasseHache: await hacherMotDePasse(MOT_DE_PASSE),
        attributions: [{ role: 'direction' }],
      },
    ])
    for (const { processus } of serveurs) await tuer(processus)
  }, 60_000)

  it('tué sans avertissement pendant qu’il écrit, base comprise, il repart et n’a perdu aucune écriture acquittée', async () => {
    const { adresse, processus } = await demarrer()
    const creer = await connecter(adresse)
    const acquittes: string[] = []
    let fini = false
    const ecriture = (async () => {
      for (let i = 0; !fini; i++) {
        const nom = `Secteur ${i}`
        const statut = await creer(nom).catch(() => 0)
        if (statut === 201 || statut === 200) acquittes.push(nom)
        else if (statut !== 0) throw new Error(`Écriture refusée : ${statut}`)
        else return
      }
    })()
    while (acquittes.length < 20) await attendre(20)
    const pid = Number((await readFile(join(racine, 'donnees', 'postmaster.pid'), 'utf8')).split('\n')[0])
    process.kill(pid, 'SIGKILL')
    await tuer(processus)
    fini = true
    await ecriture

    const repris = await demarrer()
    const client = new pg.Client({ connectionString: await urlProprietaire() })
    await client.connect()
    const { rows } = await client.query<{ nom: string }>('select nom from organisation.secteur')
    const { rows: journal } = await client.query(
      "select count(*)::int n from journal.ecriture where objet = 'organisation.secteur'",
    )
    await client.end()
    const presents = new Set(rows.map((r) => r.nom))
    expect(acquittes.filter((nom) => !presents.has(nom))).toEqual([])
    // Each row has its journal entry, and no entry stands without its row.
    expect(journal[0].n).toBe(presents.size)
    const creerEncore = await connecter(repris.adresse)
    expect([200, 201]).toContain(await creerEncore('Après la reprise'))
    await tuer(repris.processus)
  }, 60_000)
})
