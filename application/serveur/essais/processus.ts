import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { creerComptesDirectement } from '../../../plateforme/authentification/comptes-directs.ts'
import { hacherMotDePasse } from '../../../plateforme/authentification/mot-de-passe.ts'
import type { Role } from '../../../plateforme/base/contexte.ts'
import { demarrerPostgres } from '../../../plateforme/base/postgres.ts'
import { racineProjet } from '../../../plateforme/base/racine.ts'

/** The real server in a process of its own, on a real data folder. */
export interface ServeurDeProcessus {
  adresse: string
  processus: ChildProcess
}

/** Starts the server without demo nor screens. @param racine folder that holds the data; @param enfants to be killed at the end */
export function demarrerServeur(racine: string, enfants: ChildProcess[]): Promise<ServeurDeProcessus> {
  const options = ['--sans-demo', '--sans-ecrans', '--port', '0']
  const processus = spawn(
    process.execPath,
    ['--import', 'tsx', 'application/serveur/demarrer.ts', ...options],
    {
      cwd: racineProjet,
      env: { ...process.env, VITEST: '', SOCLE_DONNEES: join(racine, 'donnees'), SOCLE_DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
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

/** Kills the process without a word, as a power cut does. */
export async function tuerServeur({ processus }: ServeurDeProcessus): Promise<void> {
  const mort = new Promise((fait) => processus.once('exit', fait))
  processus.removeAllListeners('exit')
  processus.once('exit', () => undefined)
  processus.kill('SIGKILL')
  await Promise.race([mort, attendre(500)])
}

/** Owner's URL of the database of that folder. */
export async function urlDuProprietaire(racine: string): Promise<string> {
  const { url } = await demarrerPostgres({ dossier: join(racine, 'donnees') })
  return url.replace(/\/postgres$/, '/socle')
}

export const MOT_DE_PASSE = 'sapin-lanterne-42'
const ENTETES = { 'x-socle': '1' }

/** An account of a role on that database. */
export async function creerCompte(url: string, role: Role): Promise<void> {
  await creerComptesDirectement(url, [
    {
      id: randomUUID(),
      courriel: `${role}@exemple.fr`,
      prenom: 'Camille',
      nom: 'Essai',
      motDePasseHache: await hacherMotDePasse(MOT_DE_PASSE),
      attributions: [{ role }],
    },
  ])
}

/** Signs in and gives a fetch that carries the session. */
export async function connecterA(adresse: string, role: Role) {
  const reponse = await fetch(`${adresse}/api/connexion`, {
    method: 'POST',
    headers: { ...ENTETES, 'content-type': 'application/json' },
    body: JSON.stringify({ courriel: `${role}@exemple.fr`, motDePasse: MOT_DE_PASSE }),
  })
  if (!reponse.ok) throw new Error(await reponse.text())
  const cookie = reponse.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  return async (
    methode: string,
    chemin: string,
    corps?: unknown,
  ): Promise<{ statut: number; donnees: unknown }> => {
    const formulaire = corps instanceof FormData
    const r = await fetch(`${adresse}${chemin}`, {
      method: methode,
      headers: {
        ...ENTETES,
        cookie,
        ...(corps && !formulaire ? { 'content-type': 'application/json' } : {}),
      },
      ...(corps ? { body: formulaire ? corps : JSON.stringify(corps) } : {}),
    })
    return { statut: r.status, donnees: await r.json().catch(() => null) }
  }
}
