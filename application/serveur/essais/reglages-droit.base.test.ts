import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { demanderRecalcul, executerRecalcul } from '../../../domaines/suivi/index.ts'
import { ROLES } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { serveurDEssai } from './serveur-d-essai.ts'

/*
 * The points that the law leaves open: read by many, chosen by the direction on a written ground, then everything is
 * recomputed. A commuting accident of forty days: sixty days by default, thirty when the service reads it so.
 */
const base = baseDEssai()
const MAINTENANT = new Date('2026-11-22T09:00:00Z')
const serveur = serveurDEssai(base, { maintenant: () => MAINTENANT })
const direction = serveur.en('direction')
const adresse = '/api/suivi/reglages-de-la-loi'
const travailleur = randomUUID()

beforeAll(async () => {
  const q = base.proprietaire
  await q.query("insert into organisation.service (nom) values ('Service d’essai')")
  const { rows } = await q.query(`
    with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Menuiserie Aubry') returning id)
    insert into adherents.etablissement (entreprise_id, siege) select id, true from e returning id`)
  const contrat = randomUUID()
  await q.query(
    `insert into travailleurs.travailleur (id, nom_naissance, prenoms, sexe, naissance) values ($1, 'Trajet', 'Lou', 'F', '1995-01-01')`,
    [travailleur],
  )
  await q.query(
    `insert into travailleurs.contrat (id, travailleur_id, etablissement_id, type, debut) values ($1, $2, $3, 'cdi', '2022-01-03')`,
    [contrat, travailleur, rows[0].id],
  )
  await q.query(
    `insert into suivi.absence (contrat_id, cause, debut, fin, reprise) values ($1, 'trajet', '2026-10-12', '2026-11-20', '2026-11-21')`,
    [contrat],
  )
})

const recalculer = () => executerRecalcul(base.connexions, { maintenant: () => MAINTENANT })
const reprise = async () =>
  (await base.proprietaire.query("select au_plus_tard::text from suivi.echeance where code = 'REPR'")).rows[0]
    ?.au_plus_tard
const choisir = (lectures: Record<string, string>, motif = 'Avis de la commission du 12/10/2026') =>
  direction('PUT', adresse, { corps: { lectures, motif } })

it('la lecture par défaut est dite, avec sa marque', async () => {
  const lu = (await direction('GET', adresse)).json()
  expect(lu.points).toHaveLength(7)
  expect(lu.points[0]).toMatchObject({
    reglage: 'seuilTrajet',
    verification: 'page-publique',
    parDefaut: '60',
    choisie: '60',
  })
  expect(lu.aRelire.map((a: { article: string }) => a.article)).toContain('L. 4624-2-2')
})

it('une autre lecture recalcule tout le service', async () => {
  await demanderRecalcul(base.connexions, 'demande')
  await recalculer()
  expect(await reprise()).toBeUndefined()
  expect(
    (await choisir({ seuilTrajet: '30', apprentiSir: 'deux-mois', derogationReprisePar: 'tous' })).statusCode,
  ).toBe(200)
  expect(await recalculer()).toMatchObject({ etat: 'fini', cause: 'regle' })
  expect(await reprise()).toBe('2026-11-29')
  const lu = (await direction('GET', adresse)).json()
  expect(lu.points[0].choisie).toBe('30')
  expect(lu.decision).toEqual({ motif: 'Avis de la commission du 12/10/2026', le: '2026-11-22' })
})

it('changée pendant un recalcul, elle le fait recommencer', async () => {
  await demanderRecalcul(base.connexions, 'demande')
  // Taken, then stopped before its first batch, as a server that dies.
  await executerRecalcul(base.connexions, { maintenant: () => MAINTENANT, suite: () => false })
  expect((await choisir({ seuilTrajet: '60' })).statusCode).toBe(200)
  expect(await recalculer()).toMatchObject({ etat: 'fini', relances: 1 })
  expect(await reprise()).toBeUndefined()
})

it('refuse avec une phrase', async () => {
  const refus = async (lectures: Record<string, string>, motif?: string) => {
    const r = await choisir(lectures, motif)
    expect(Math.floor(r.statusCode / 100)).toBe(4)
    return r.json().erreur.message
  }
  expect(await refus({ seuilTrajet: '45' })).toMatch(/n’existe pas/)
  expect(await refus({ constructor: '60' })).toMatch(/n’existe pas/)
  expect(await refus({ seuilTrajet: '60' })).toMatch(/Rien ne change/)
  expect(await refus({ seuilTrajet: '30' }, ' ')).toBeTruthy()
  expect(await refus({ seuilTrajet: '30' }, 'x\u0000')).toBeTruthy()
})

it('la direction seule décide', async () => {
  for (const role of ROLES) {
    const envoyer = serveur.en(role)
    const lit = ['assistante', 'idest', 'medecin', 'qualite', 'direction'].includes(role)
    expect([role, (await envoyer('GET', adresse)).statusCode]).toEqual([role, lit ? 200 : 403])
    const r = await envoyer('PUT', adresse, { corps: { lectures: { apprentiSir: 'x' }, motif: 'm' } })
    expect([role, r.statusCode === 403]).toEqual([role, role !== 'direction'])
  }
})
