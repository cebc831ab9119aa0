import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from './essais/base-d-essai.ts'
import { empreintesDe, restaurer, sauvegarder, verifierFichier } from './sauvegarde.ts'

const origine = baseDEssai()
const vide = baseDEssai()
const autre = baseDEssai()
let dossier = ''
beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'socle-sauvegarde-'))
  await origine.proprietaire.query(`
    insert into adherents.entreprise (siren, raison_sociale, activite)
    values ('732829320', E'Menuiserie « L''Érable »', E'bois\\tet \\\\ vernis\\nsur deux lignes'), ('552100554', 'Garage du Pont', null)`)
  await origine.proprietaire.query(`insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance)
    select md5(i::text), 'Prénom', 'F', date '1950-01-01' + i from generate_series(1, 4000) i`)
})
afterAll(() => rm(dossier, { recursive: true, force: true }))

describe('sauvegarder puis restaurer', () => {
  it('rend exactement les mêmes données, table par table, et la suite des numéros', async () => {
    const fichier = join(dossier, 'service.socle')
    const avant = await sauvegarder(origine.url, fichier)
    expect((await stat(fichier)).mode & 0o077).toBe(0)
    await restaurer(vide.url, fichier)
    expect(await empreintesDe(vide.url)).toEqual(avant)
    expect(avant['travailleurs.travailleur']!.lignes).toBe(4000)
    const { rows } = await vide.proprietaire.query(
      "insert into adherents.entreprise (siren, raison_sociale) values ('443061841', 'Nouvelle') returning numero",
    )
    expect(rows[0].numero).toBe(3)
    await expect(restaurer(vide.url, fichier)).rejects.toThrow('contient déjà un service')
  })

  it('refuse un fichier coupé, abîmé ou étranger, et ne restaure rien', async () => {
    const fichier = join(dossier, 'service.socle')
    const octets = await readFile(fichier)
    const coupe = join(dossier, 'coupe')
    await writeFile(coupe, octets.subarray(0, octets.length - 1000))
    const etranger = join(dossier, 'etranger')
    await writeFile(etranger, 'nom;prénom\n')
    const abime = join(dossier, 'abime')
    const copie = Buffer.from(octets)
    copie[Math.floor(copie.length / 2)]! ^= 0xff
    await writeFile(abime, copie)
    for (const mauvais of [coupe, etranger, abime]) {
      await expect(verifierFichier(mauvais)).rejects.toThrow(/abîmée|incomplète/)
      await expect(restaurer(autre.url, mauvais)).rejects.toThrow(/abîmée|incomplète/)
    }
    const { rows } = await autre.proprietaire.query('select count(*) n from travailleurs.travailleur')
    expect(rows[0].n).toBe(0)
  })
})
