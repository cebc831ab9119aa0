import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { racineProjet } from '../../plateforme/base/racine.ts'

/*
 * The command in a process of its own: same proposals and refusals as the screens, and the exit codes of scripts.
 */
const base = baseDEssai()
const SIRET = '73282932000074'
let dossier = ''

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'socle-importer-'))
  await base.proprietaire.query(
    `with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Usine des Essais') returning id)
     insert into adherents.etablissement (entreprise_id, siret, siege) select id, $1, true from e`,
    [SIRET],
  )
})

/** Runs the command on the base of this file. */
function importer(...arguments_: string[]): Promise<{ code: number; sortie: string; erreurs: string }> {
  const args = ['--import', 'tsx', 'application/cli/socle.ts', 'importer', ...arguments_]
  const env = { ...process.env, SOCLE_DATABASE_URL: base.url }
  return new Promise((fait) => {
    execFile(process.execPath, args, { cwd: racineProjet, env }, (erreur, stdout, stderr) =>
      fait({ code: typeof erreur?.code === 'number' ? erreur.code : 0, sortie: stdout, erreurs: stderr }),
    )
  })
}
async function fichier(nom: string, contenu: string | Buffer): Promise<string> {
  const chemin = join(dossier, nom)
  await writeFile(chemin, contenu)
  return chemin
}
const compter = async (table: string) =>
  (await base.proprietaire.query(`select count(*)::int n from ${table}`)).rows[0].n as number

describe('npm run socle -- importer', () => {
  it('sans fichier, ou avec un fichier qui n’existe pas : code 2 et quoi faire', async () => {
    const sans = await importer()
    expect([sans.code, sans.erreurs]).toEqual([2, expect.stringContaining('Usage')])
    const absent = await importer(join(dossier, 'absent.csv'))
    expect([absent.code, absent.erreurs]).toEqual([2, expect.stringContaining('n’existe pas')])
  }, 90_000)

  it('montre les propositions et les refus sans rien appliquer ; --accepter applique ; la seconde fois, rien', async () => {
    const csv = await fichier(
      'personnel.csv',
      Buffer.from(
        `SIRET;Nom;Prénom;Né(e) le;Embauche\n${SIRET};DURAND;Anne;29/02/1984;01/09/2020\n${SIRET};FÉVRIER;Luc;31/02/1990;01/09/2020\n`,
        'latin1',
      ),
    )
    const vu = await importer(csv)
    expect([vu.code, vu.erreurs]).toEqual([
      0,
      expect.stringContaining('Ligne 3 : Date de naissance : « 31/02/1990 »'),
    ])
    expect(vu.sortie).toContain('Arrivées : 1')
    expect(await compter('travailleurs.travailleur')).toBe(0)
    const applique = await importer(csv, '--accepter')
    expect([applique.code, applique.sortie]).toEqual([0, expect.stringContaining('Appliqué : 1 proposition')])
    expect(await compter('travailleurs.contrat')).toBe(1)
    const encore = await importer(csv, '--accepter')
    expect([encore.code, encore.sortie]).toEqual([0, expect.stringContaining('Rien à changer')])
  }, 120_000)

  it('un fichier illisible : code 1, la même phrase que l’écran', async () => {
    const image = await importer(await fichier('photo.csv', Buffer.from([137, 80, 78, 71, 0, 0, 1, 2])))
    expect([image.code, image.erreurs]).toEqual([1, expect.stringContaining('ni un texte ni un classeur')])
    const visites = await importer(
      await fichier(
        'visites.csv',
        'Nom;Prénom;Né(e) le;Date de visite;Type de visite\nDURAND;Anne;29/02/1984;12/03/2024;VIP initiale\n',
      ),
      '--visites',
      '--accepter',
    )
    expect([visites.code, visites.erreurs]).toEqual([0, ''])
    expect(await compter('suivi.visite')).toBe(1)
  }, 120_000)
})
