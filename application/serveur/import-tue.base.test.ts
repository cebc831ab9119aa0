import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarrerPostgres } from '../../plateforme/base/postgres.ts'
import {
  connecterA,
  creerCompte,
  demarrerServeur,
  type ServeurDeProcessus,
  tuerServeur,
  urlDuProprietaire,
} from './essais/processus.ts'

/*
 * The server killed without a word in the middle of an import: what it had begun is taken up again by the next one, or
 * rolled back; nothing is half-applied, and the page says what happened.
 */
const SIRET = '73282932000074'
const LIGNES = 12_000
let racine = ''
let proprietaire: pg.Client
let serveur: ServeurDeProcessus
const enfants: ChildProcess[] = []

beforeAll(async () => {
  racine = await mkdtemp(join(tmpdir(), 'socle-import-tue-'))
  serveur = await demarrerServeur(racine, enfants)
  const url = await urlDuProprietaire(racine)
  await creerCompte(url, 'assistante')
  proprietaire = new pg.Client({ connectionString: url })
  await proprietaire.connect()
  await proprietaire.query(
    `with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Usine des Essais') returning id)
     insert into adherents.etablissement (entreprise_id, siret, siege) select id, $1, true from e`,
    [SIRET],
  )
}, 120_000)
afterAll(async () => {
  for (const enfant of enfants) enfant.kill('SIGKILL')
  await proprietaire?.end()
  const grappe = await demarrerPostgres({ dossier: join(racine, 'donnees') })
  await grappe.arreter()
  await rm(racine, { recursive: true, force: true })
})

interface Detail {
  statut: string
  erreur: string | null
  repris_le: string | null
  correspondance: unknown[]
  comptes: { genre: string; a_decider: number; appliquees: number }[]
}

function csv(): FormData {
  const lettres = (n: number) =>
    [...n.toString(26)].map((c) => String.fromCharCode(97 + Number.parseInt(c, 26))).join('')
  const lignes = Array.from({ length: LIGNES }, (_, i) => {
    const ne = new Date(Date.UTC(1960, 0, 1) + ((i * 7919) % 15_000) * 86_400_000).toISOString().slice(0, 10)
    return `${SIRET};Nom${lettres(i)};Prénom${lettres(i % 300)};${ne};01/09/2022;CDI;Poste ${i % 40}`
  })
  const corps = new FormData()
  const texte = ['SIRET;Nom;Prénom;Né(e) le;Embauche;Contrat;Poste', ...lignes].join('\n')
  corps.append('fichier', new Blob([texte]), 'personnel.csv')
  return corps
}

const nombre = async (table: string) =>
  Number((await proprietaire.query(`select count(*) n from ${table}`)).rows[0].n)
const statutEnBase = async (id: string) =>
  (await proprietaire.query('select statut from echanges.import where id = $1', [id])).rows[0]
    .statut as string

async function attendreStatut(id: string, attendus: string[], secondes = 150): Promise<string> {
  for (let i = 0; i < secondes * 10; i++) {
    const statut = await statutEnBase(id)
    if (attendus.includes(statut)) return statut
    await attendre(100)
  }
  throw new Error(`L’import est resté « ${await statutEnBase(id)} ».`)
}

/** Waits for the work to have really begun, then kills the server in the middle of it. */
async function tuerPendant(id: string, statut: string, etape: RegExp): Promise<void> {
  for (let i = 0; i < 1500; i++) {
    const { rows } = await proprietaire.query(
      'select i.statut, t.etape from echanges.import i left join echanges.travail t on t.import_id = i.id where i.id = $1',
      [id],
    )
    if (rows[0].statut === statut && etape.test(rows[0].etape ?? '')) break
    if (rows[0].statut !== statut) throw new Error(`Trop tard : ${rows[0].statut}`)
    await attendre(20)
  }
  await tuerServeur(serveur)
  expect(await statutEnBase(id)).toBe(statut)
}

describe('un serveur tué pendant un import', () => {
  it('pendant l’analyse, puis pendant l’application, puis pendant l’annulation', async () => {
    let appeler = await connecterA(serveur.adresse, 'assistante')
    const depot = await appeler('POST', '/api/imports', csv())
    expect(depot.statut).toBe(201)
    const { id } = depot.donnees as { id: string }
    await attendreStatut(id, ['a_verifier'])
    const { donnees } = await appeler('GET', `/api/imports/${id}`)
    const confirme = await appeler('PUT', `/api/imports/${id}/correspondance`, {
      colonnes: (donnees as Detail).correspondance,
    })
    expect(confirme.statut).toBe(200)
    await tuerPendant(id, 'analyse', /cellules|personnes|Comparaison/)

    serveur = await demarrerServeur(racine, enfants)
    await attendreStatut(id, ['propose'])
    appeler = await connecterA(serveur.adresse, 'assistante')
    const propose = (await appeler('GET', `/api/imports/${id}`)).donnees as Detail
    expect(propose.repris_le).not.toBeNull()
    expect(propose.erreur).toBeNull()
    // Once each: the half that was done before the death left nothing behind.
    expect(propose.comptes).toMatchObject([{ genre: 'arrivee', a_decider: LIGNES }])

    expect((await appeler('POST', `/api/imports/${id}/acceptation`, { tout: true })).statut).toBe(200)
    await tuerPendant(id, 'acceptation', /Arrivées/)
    // One transaction: of what was being written, nobody ever sees a part.
    expect(await nombre('travailleurs.travailleur')).toBe(0)

    serveur = await demarrerServeur(racine, enfants)
    await attendreStatut(id, ['accepte'])
    appeler = await connecterA(serveur.adresse, 'assistante')
    const accepte = (await appeler('GET', `/api/imports/${id}`)).donnees as Detail
    expect(accepte.comptes).toMatchObject([{ genre: 'arrivee', appliquees: LIGNES }])
    expect(accepte.repris_le).not.toBeNull()
    for (const table of ['travailleur', 'contrat', 'poste'])
      expect(await nombre(`travailleurs.${table}`), table).toBe(LIGNES)

    expect((await appeler('POST', `/api/imports/${id}/annulation`, {})).statut).toBe(200)
    await tuerPendant(id, 'annulation', /Retrait|Vérification/)
    expect([0, LIGNES]).toContain(await nombre('travailleurs.contrat'))
    serveur = await demarrerServeur(racine, enfants)
    await attendreStatut(id, ['annule'])
    for (const table of ['travailleur', 'contrat', 'poste'])
      expect(await nombre(`travailleurs.${table}`), table).toBe(0)
  }, 400_000)
})
