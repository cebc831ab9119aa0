import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { executerComparaisons } from '../../../domaines/suivi/index.ts'
import { ROLES } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { lirePdf } from '../../../plateforme/documents/essais/lire.ts'
import { serveurDEssai } from './serveur-d-essai.ts'

/*
 * What the law of a day changes, for whom: a service with drivers, lead and health states, through the API.
 */
const base = baseDEssai()
const serveur = serveurDEssai(base, { maintenant: () => new Date('2026-11-22T09:00:00Z') })
const direction = serveur.en('direction')
const assistante = serveur.en('assistante')

let atelier: { entreprise: string; etablissement: string }
let bureau: { entreprise: string; etablissement: string }
const ids: Record<string, string> = {}

async function uneEntreprise(nom: string, siren: string) {
  const { rows } = await base.proprietaire.query(
    `with e as (insert into adherents.entreprise (siren, raison_sociale) values ($1, $2) returning id),
     a as (insert into adherents.adhesion (entreprise_id, statut, debut) select id, 'active', '2015-01-01' from e)
     insert into adherents.etablissement (entreprise_id, siege, adresse, commune, code_postal)
       select id, true, '3 rue Haute', 'Brumeval', '27000' from e returning id, entreprise_id`,
    [siren, nom],
  )
  return { entreprise: rows[0].entreprise_id, etablissement: rows[0].id }
}

interface Arrivee {
  exposition?: string
  etat?: string
  debut?: string
  fin?: string | null
}

async function arrive(
  nom: string,
  etablissement: string,
  { exposition, etat, debut = '2021-01-04', fin = null }: Arrivee = {},
) {
  const [id, contrat] = [randomUUID(), randomUUID()]
  ids[nom] = id
  const q = base.proprietaire
  await q.query(
    `insert into travailleurs.travailleur (id, nom_naissance, prenoms, sexe, naissance) values ($1, $2, 'Camille', 'F', '1990-05-02')`,
    [id, nom],
  )
  await q.query(
    `insert into travailleurs.contrat (id, travailleur_id, etablissement_id, type, debut, fin) values ($1, $2, $3, 'cdi', $4, $5)`,
    [contrat, id, etablissement, debut, fin],
  )
  if (exposition)
    await q.query(
      `insert into travailleurs.exposition (contrat_id, nature_code, debut, niveau) values ($1, $2, $3, $4)`,
      [contrat, exposition, debut, exposition === 'plomb' ? 0.01 : null],
    )
  if (etat)
    await q.query(
      `insert into travailleurs.etat_sante (travailleur_id, code, debut, saisi_par) values ($1, $2, '2024-01-01', $3)`,
      [id, etat, randomUUID()],
    )
  return { id, contrat }
}
const visite = (id: string, code: string, le: string) =>
  base.proprietaire.query(
    `insert into suivi.visite (travailleur_id, code, le, profession) values ($1, $2, $3, 'MT')`,
    [id, code, le],
  )

beforeAll(async () => {
  atelier = await uneEntreprise('Ateliers Verdier', '732829320')
  bureau = await uneEntreprise('Cabinet Morel', '552100554')
  const cariste = await arrive('Cariste', atelier.etablissement, { exposition: 'conduite' })
  await visite(cariste.id, 'EMAE', '2023-03-15')
  const secrete = await arrive('Secrète', atelier.etablissement, {
    exposition: 'conduite',
    etat: 'invalidite',
  })
  await visite(secrete.id, 'EMAE', '2023-03-15')
  const plomb = await arrive('Plombière', atelier.etablissement, { exposition: 'plomb' })
  await visite(plomb.id, 'VIPI', '2021-03-01')
  await arrive('Bureau', bureau.etablissement)
  // Left before, hired after: neither worked on that day.
  await arrive('Partie', atelier.etablissement, { exposition: 'conduite', fin: '2025-09-30' })
  await arrive('Future', atelier.etablissement, { exposition: 'conduite', debut: '2025-10-02' })
})

async function comparer(jour: string): Promise<string> {
  const r = await direction('POST', '/api/suivi/comparaisons', { corps: { jour } })
  expect(r.statusCode, r.body).toBe(201)
  await executerComparaisons(base.connexions)
  return r.json().id
}
const lignes = async (id: string, suite = '', envoyer = direction) => {
  const r = await envoyer('GET', `/api/suivi/comparaisons/${id}/travailleurs${suite}`)
  expect(r.statusCode, r.body).toBe(200)
  return r.json()
}

describe('ce qui change au 01/10/2025', () => {
  let id: string
  beforeAll(async () => {
    id = await comparer('2025-10-01')
  })

  it('compte ceux qui étaient en poste ce jour-là, et eux seuls', async () => {
    const { comparaison, ...totaux } = (await direction('GET', `/api/suivi/comparaisons/${id}`)).json()
    expect(comparaison).toMatchObject({ etat: 'fini', jour: '2025-10-01', concernes: 2 })
    expect(totaux).toMatchObject({ travailleurs: 2, entreprises: 1 })
    const { lignes: l } = await lignes(id)
    expect(l.map((x: { nom: string }) => x.nom)).toEqual(['Cariste', 'Secrète'])
  })

  it('dit avant, après, les visites et le texte', async () => {
    const { lignes: l } = await lignes(id, `?entreprise=${atelier.entreprise}&nature=categorie`)
    expect(l[0]).toMatchObject({ avant: 'SIR', apres: 'SIS', regles: ['SIR-CONDUITE', 'ATTEST-CONDUITE'] })
    expect(l[0].visites).toEqual(
      expect.arrayContaining([
        { code: 'ATTEST', nature: 'apparait', avant: null, apres: '2028-03-15' },
        { code: 'EMAP', nature: 'disparait', avant: '2027-03-15', apres: null },
        { code: 'VIPP', nature: 'apparait', avant: null, apres: '2028-03-15' },
      ]),
    )
    const { textes } = (await direction('GET', '/api/suivi/changements?jour=2025-10-01')).json()
    expect(textes.find((t: { regle: string }) => t.regle === 'SIR-CONDUITE').articles).toEqual(['R. 4323-56'])
  })

  it('ne dit à la direction ni aux courriers rien qui repose sur un état de santé', async () => {
    const vue = async (envoyer: typeof direction) =>
      (await lignes(id, '', envoyer)).lignes.find((x: { nom: string }) => x.nom === 'Secrète')
    expect(await vue(assistante)).toMatchObject({ avant: 'SIR', apres: 'SIA' })
    const chezDirection = await vue(direction)
    expect(chezDirection).toMatchObject({ avant: 'SIR', apres: 'SIS' })
    expect(JSON.stringify(chezDirection)).not.toMatch(/SIA|ORIENT/)
    const r = await direction('GET', `/api/suivi/comparaisons/${id}/courriers/${atelier.entreprise}`)
    expect(r.statusCode, r.body.slice(0, 300)).toBe(200)
    const lu = await lirePdf(new Uint8Array(r.rawPayload))
    expect(lu.balise).toBe(true)
    expect(lu.texte).toContain('Ateliers Verdier')
    expect(lu.texte).toContain('Secrète Camille')
    expect(lu.texte).toMatch(/Suivi renforcé\s*Suivi simple/)
    expect(lu.texte).not.toMatch(/adapté|invalid|handicap|Orientation|2028|2026-/i)
  })

  it('compose tous les courriers en un travail, une fois', async () => {
    const demander = () => direction('POST', `/api/suivi/comparaisons/${id}/courriers`)
    expect((await demander()).statusCode).toBe(201)
    expect((await demander()).json().erreur.message).toMatch(/déjà composés ou en cours/)
    await executerComparaisons(base.connexions)
    const { comparaison, liasses } = (await direction('GET', `/api/suivi/comparaisons/${id}`)).json()
    expect(comparaison).toMatchObject({ courriers: 'fini', courriersTotal: 1, courriersFaits: 1 })
    expect(liasses).toMatchObject([{ numero: 1, lettres: 1, premiere: 'Ateliers Verdier' }])
    const pdf = await direction('GET', `/api/suivi/comparaisons/${id}/liasses/1`)
    expect((await lirePdf(new Uint8Array(pdf.rawPayload))).pages).toBe(1)
  })

  it('groupe par adhérent et par équipe, exporte', async () => {
    const par = async (p: string) =>
      (await direction('GET', `/api/suivi/comparaisons/${id}/groupes?par=${p}`)).json()
    expect((await par('entreprise')).lignes).toMatchObject([
      { nom: 'Ateliers Verdier', travailleurs: 2, categories: 2 },
    ])
    expect((await par('equipe')).lignes).toMatchObject([{ nom: null, travailleurs: 2 }])
    const csv = (await direction('GET', `/api/suivi/comparaisons/${id}/export?format=csv`)).body
    expect(csv).toContain('Cariste;Camille;Ateliers Verdier;Brumeval;;Suivi renforcé;Suivi simple;')
    expect(csv).toContain('Attestation (conduite, électricité)\u00a0: due au plus tard le 15/03/2028')
  })
})

it('au 10/04/2026, le plomb sous l’ancien seuil demande un examen d’aptitude', async () => {
  const id = await comparer('2026-04-10')
  const { lignes: l } = await lignes(id)
  expect(l).toMatchObject([{ nom: 'Plombière', avant: 'SIS', apres: 'SIR' }])
  expect(l[0].visites).toContainEqual({ code: 'EMAE', nature: 'apparait', avant: null, apres: '<2026-04-10' })
})

it('un jour où rien ne tourne, personne ne change, et il n’y a rien à écrire', async () => {
  const id = await comparer('2025-05-15')
  expect((await lignes(id)).total).toBe(0)
  const r = await direction('POST', `/api/suivi/comparaisons/${id}/courriers`)
  expect([r.statusCode, r.json().erreur.message]).toEqual([
    409,
    'Personne ne change à cette date : il n’y a aucun courrier à composer.',
  ])
})

it('refuse avec une phrase, jamais par une erreur du serveur', async () => {
  const id = await comparer('2025-10-01')
  for (const [url, statut] of [
    ['/api/suivi/changements?jour=2025-02-31', 422],
    [`/api/suivi/comparaisons/${randomUUID()}`, 404],
    [`/api/suivi/comparaisons/${id}/travailleurs?page=-1`, 422],
    [`/api/suivi/comparaisons/${id}/travailleurs?nature=<script>`, 422],
    [`/api/suivi/comparaisons/${id}/travailleurs?categorie=SIR%00`, 422],
    [`/api/suivi/comparaisons/${id}/courriers/${randomUUID()}`, 404],
    [`/api/suivi/comparaisons/${id}/courriers/${bureau.entreprise}`, 422],
    [`/api/suivi/comparaisons/${id}/liasses/9`, 404],
    ['/api/suivi/comparaisons/x', 422],
  ] as const) {
    const r = await direction('GET', url)
    expect([url, Math.floor(r.statusCode / 100)]).toEqual([url, 4])
    expect([url, r.statusCode === statut || r.statusCode === 400]).toEqual([url, true])
    expect(r.json().erreur.message.length).toBeGreaterThan(10)
  }
  const tot = await direction('POST', '/api/suivi/comparaisons', { corps: { jour: '2016-12-31' } })
  expect(tot.json().erreur.message).toMatch(/depuis le 01\/01\/2017/)
})

it('ne se lit que par ceux qui suivent ou écrivent aux adhérents', async () => {
  for (const role of ROLES) {
    const lit = [
      'assistante',
      'idest',
      'medecin',
      'pdp',
      'relation_adherents',
      'qualite',
      'direction',
    ].includes(role)
    const demande = ['medecin', 'relation_adherents', 'qualite', 'direction'].includes(role)
    const envoyer = serveur.en(role)
    expect([role, (await envoyer('GET', '/api/suivi/changements')).statusCode]).toEqual([
      role,
      lit ? 200 : 403,
    ])
    const r = await envoyer('POST', '/api/suivi/comparaisons', { corps: { jour: '2022-04-28' } })
    expect([role, r.statusCode === 403]).toEqual([role, !demande])
  }
})
