import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { executer } from './evaluer.ts'

let dossier = ''
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'socle-evaluer-'))
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

class Tampon extends Writable {
  texte = ''
  override _write(morceau: Buffer, _: BufferEncoding, suite: () => void): void {
    this.texte += morceau.toString()
    // Later, so that back-pressure is real.
    setImmediate(suite)
  }
}

async function lancer(contenu: string | null, ...options: string[]) {
  const fichier = join(dossier, `f${Math.random()}.jsonl`)
  if (contenu !== null) writeFileSync(fichier, contenu)
  const sortie = new Tampon()
  const erreur = new Tampon()
  const code = await executer([...options, fichier], sortie, erreur)
  await new Promise((suite) => sortie.end(suite))
  await new Promise((suite) => erreur.end(suite))
  return { code, lignes: sortie.texte.split('\n').filter(Boolean), erreur: erreur.texte }
}

const S01 =
  '{"id":"S01","au":"2026-09-15","faits":{"contract":"CDI","job":"office","job_start":"2026-09-01","birth":"1990-05-14"}}'

test('une ligne par dossier', async () => {
  const { code, lignes } = await lancer(
    `${S01}\n\n{"id":"b","facts":"contract=CDI;last_VIPI=2021-11-15"}\n`,
    '--au',
    '2026-11-01',
  )
  expect(code).toBe(0)
  const [a, b] = lignes.map((l) => JSON.parse(l))
  expect(a).toMatchObject({ id: 'S01', au: '2026-09-15', categorie: 'SIS' })
  expect(a.echeances[0]).toMatchObject({
    visite: 'VIPI',
    au_plus_tard: '2026-12-01',
    strictement_avant: false,
    echeance: '2026-12-01',
    eligibles: ['MT', 'CM', 'INT', 'IDEST', 'MPC?'],
    document: 'attestation de suivi (annexe 1)',
  })
  expect(a.echeances[0].motifs[0]).toMatchObject({
    article: 'R. 4624-10',
    references: [{ article: 'R. 4624-10', version: 'LEGIARTI000033769085', du: '2017-01-01', au: null }],
    phrase:
      'Visite dans les trois mois de la prise effective du poste du 01/09/2026, le 01/12/2026 au plus tard.',
    verification: 'lu',
  })
  expect(b).toMatchObject({ id: 'b', au: '2026-11-01', reponse: { visite: 'VIPP', echeance: '2026-11-15' } })
})

test('une ligne illisible est nommée, les autres sont écrites, code 1', async () => {
  const { code, lignes, erreur } = await lancer(
    `${S01}\n{"faits":{"couleur":1}}\n{\n${S01}\n`,
    '--au',
    '2026-11-01',
  )
  expect(code).toBe(1)
  expect(lignes).toHaveLength(2)
  expect(erreur).toBe("Ligne 2 : La clé « couleur » est inconnue.\nLigne 3 : La ligne n'est pas du JSON.\n")
})

test('une date hors de la période formalisée est refusée', async () => {
  const { code, erreur } = await lancer('{"au":"2016-12-31","faits":{}}\n{"faits":{}}\n')
  expect(code).toBe(1)
  expect(erreur).toContain(
    'Ligne 1 : Le 31/12/2016 est hors de la période formalisée, qui commence le 01/01/2017.',
  )
  expect(erreur).toContain('Ligne 2 : La date est absente')
})

test('appels fautifs : code 2', async () => {
  expect((await lancer(S01, '--au', 'hier')).code).toBe(2)
  expect((await lancer(S01, '--rouge')).code).toBe(2)
  expect((await lancer(S01, '--reglages', '{')).code).toBe(2)
  const absent = await lancer(null)
  expect(absent.code).toBe(2)
  expect(absent.erreur).toMatch(/n'existe pas/)
})

test('réglages et sans motifs', async () => {
  const f =
    '{"au":"2026-04-01","facts":"cause=trajet;absence_from=2026-02-02;absence_to=2026-03-31;resume=2026-04-01"}'
  const un = JSON.parse((await lancer(f, '--reglages={"seuilTrajet":30}', '--sans-motifs')).lignes[0]!)
  expect(un.echeances[0]).toMatchObject({ visite: 'REPR', echeance: '2026-04-09', motifs: [] })
})

test('un réglage inconnu ou mal écrit est refusé', async () => {
  const { code, erreur } = await lancer(S01, '--reglages', '{"seuilTrajet":45,"rouge":1}')
  expect(code).toBe(2)
  expect(erreur).toContain('rouge')
  expect(erreur).toContain('seuilTrajet')
})
