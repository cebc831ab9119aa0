import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { demanderRecalcul, executerRecalcul } from '../../../domaines/suivi/index.ts'
import { ROLES } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { serveurDEssai } from './serveur-d-essai.ts'

/*
 * Deadlines as people meet them, through the API: a fact is written, the deadline is there in the answer that follows.
 */
const base = baseDEssai()
const MAINTENANT = new Date('2026-11-22T09:00:00Z')
const serveur = serveurDEssai(base, { maintenant: () => MAINTENANT })
const assistante = serveur.en('assistante')
const medecinCompte = randomUUID()

let etablissement: string
beforeAll(async () => {
  const { rows } = await base.proprietaire.query(`
    with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Menuiserie Aubry') returning id),
    a as (insert into adherents.adhesion (entreprise_id, statut, debut) select id, 'active', '2015-01-01' from e)
    insert into adherents.etablissement (entreprise_id, siege, commune, code_postal)
      select id, true, 'Brumeval', '27000' from e returning id, entreprise_id`)
  etablissement = rows[0].id
  // The team in charge, with one médecin who has an account.
  await base.proprietaire.query(
    `with c as (insert into organisation.centre (nom) values ('Centre') returning id),
     q as (insert into organisation.equipe (nom, centre_id) select 'Équipe', id from c returning id),
     p as (insert into organisation.professionnel (nom, prenom, metier_code, arrivee)
       values ('Faure', 'Anne', 'medecin', '2020-01-01') returning id),
     m as (insert into organisation.membre_equipe (equipe_id, professionnel_id, debut) select q.id, p.id, '2020-01-01' from q, p),
     f as (insert into organisation.portefeuille (etablissement_id, equipe_id, debut) select $1, q.id, '2020-01-01' from q),
     k as (insert into comptes.compte (id, courriel, prenom, nom) values ($2, 'anne.faure@exemple.fr', 'Anne', 'Faure'))
     select 1`,
    [etablissement, medecinCompte],
  )
  await base.proprietaire.query(
    `insert into comptes.attribution (compte_id, role, professionnel_id, debut)
     select $1, 'medecin', id, '2020-01-01' from organisation.professionnel where nom = 'Faure'`,
    [medecinCompte],
  )
})

/** A worker with one contract, set by the owner; the next write through the API or the job computes. */
async function arrive(
  debut: string,
  options: { naissance?: string; exposition?: string; etat?: string } = {},
): Promise<{ id: string; contrat: string }> {
  const { naissance = '1990-05-02', exposition, etat } = options
  const id = randomUUID()
  const contrat = randomUUID()
  const q = base.proprietaire
  await q.query(
    `insert into travailleurs.travailleur (id, nom_naissance, prenoms, sexe, naissance)
     values ($1::uuid, 'Essai' || substr($1::text, 1, 6), 'Camille', 'F', $2)`,
    [id, naissance],
  )
  await q.query(
    `insert into travailleurs.contrat (id, travailleur_id, etablissement_id, type, debut) values ($1, $2, $3, 'cdi', $4)`,
    [contrat, id, etablissement, debut],
  )
  if (exposition)
    await q.query(
      `insert into travailleurs.exposition (contrat_id, nature_code, debut) values ($1, $2, $3)`,
      [contrat, exposition, debut],
    )
  if (etat)
    await q.query(
      `insert into travailleurs.etat_sante (travailleur_id, code, debut, saisi_par) values ($1, $2, '2024-01-01', $3)`,
      [id, etat, randomUUID()],
    )
  return { id, contrat }
}

const toutRecalculer = async () => {
  await demanderRecalcul(base.connexions, 'demande')
  return executerRecalcul(base.connexions, { maintenant: () => MAINTENANT })
}

async function suiviDe(id: string, envoyer = assistante) {
  const reponse = await envoyer('GET', `/api/suivi/travailleurs/${id}`)
  expect(reponse.statusCode, reponse.body).toBe(200)
  return reponse.json()
}
const duDe = async (id: string, code: string) =>
  (await suiviDe(id)).echeances.find((e: { code: string }) => e.code === code)

const tenir = (id: string, code: string, le: string, profession = 'MT', autres: object = {}) =>
  assistante('POST', `/api/suivi/travailleurs/${id}/visites`, { corps: { code, le, profession, ...autres } })

describe('les échéances suivent les faits', () => {
  it('embauche sur un poste exposé aux CMR : l’examen d’aptitude est dû avant l’affectation', async () => {
    const { id } = await arrive('2026-12-01', { exposition: 'cmr' })
    await toutRecalculer()
    const e = await duDe(id, 'EMAE')
    expect(e).toMatchObject({ nature: 'AVANT', auPlusTard: '2026-12-01', eligibles: ['MT', 'CM', 'INT'] })
    expect(e.raisons[0].article).toContain('R. 4624-2')
    expect((await suiviDe(id)).categorie).toBe('SIR')
  })

  it('embauche simple : la VIP est due à trois mois, puis cinq ans après qu’elle a été tenue', async () => {
    const { id } = await arrive('2026-11-02')
    await toutRecalculer()
    expect(await duDe(id, 'VIPI')).toMatchObject({ auPlusTard: '2027-02-02' })
    expect((await tenir(id, 'VIPI', '2026-11-20', 'IDEST')).statusCode).toBe(201)
    expect(await duDe(id, 'VIPI')).toBeUndefined()
    expect(await duDe(id, 'VIPP')).toMatchObject({
      auPlusTard: '2031-11-20',
      dueDepuis: '2026-11-22',
      changeePar: 'Visite enregistrée',
    })
  })

  it('arrêt de 65 jours terminé : la reprise est due dans les huit jours, puis tenue', async () => {
    const { id, contrat } = await arrive('2020-01-06')
    const corps = {
      contratId: contrat,
      cause: 'maladie',
      debut: '2026-09-14',
      fin: '2026-11-17',
      reprise: '2026-11-18',
    }
    const saisie = await assistante('POST', '/api/suivi/absences', { corps })
    expect(saisie.statusCode, saisie.body).toBe(201)
    expect(await duDe(id, 'REPR')).toMatchObject({ auPlusTot: '2026-11-18', auPlusTard: '2026-11-26' })
    await tenir(id, 'REPR', '2026-11-20')
    expect(await duDe(id, 'REPR')).toBeUndefined()
  })

  it('une erreur corrigée rend l’échéance d’avant', async () => {
    const { id } = await arrive('2026-11-02')
    await toutRecalculer()
    const avant = (await duDe(id, 'VIPI')).auPlusTard
    const { id: visite } = (await tenir(id, 'VIPI', '2026-11-19', 'IDEST')).json()
    expect(await duDe(id, 'VIPI')).toBeUndefined()
    expect((await assistante('DELETE', `/api/suivi/visites/${visite}`)).statusCode).toBe(200)
    expect((await duDe(id, 'VIPI')).auPlusTard).toBe(avant)
  })

  it('une écriture refusée ne laisse aucune échéance changée', async () => {
    const { id } = await arrive('2026-11-02')
    await toutRecalculer()
    const refus = await tenir(id, 'EMAE', '2026-11-20', 'IDEST')
    expect(refus.statusCode).toBe(422)
    expect(refus.json().erreur.champs.profession).toContain('médecin')
    expect((await tenir(id, 'VIPI', '2026-12-25')).json().erreur.champs.le).toContain('à venir')
    expect(await duDe(id, 'VIPI')).toBeDefined()
  })

  it('sans changement, le recalcul n’écrit rien', async () => {
    await toutRecalculer()
    const avant = await base.proprietaire.query(
      'select max(xmin::text::bigint) x, count(*) n from suivi.echeance',
    )
    const tache = await toutRecalculer()
    expect(tache).toMatchObject({ etat: 'fini', changes: 0 })
    const apres = await base.proprietaire.query(
      'select max(xmin::text::bigint) x, count(*) n from suivi.echeance',
    )
    expect(apres.rows).toEqual(avant.rows)
  })
})

describe('le secret', () => {
  it('un état de santé fixe l’échéance ; l’assistante sait qu’il y a un motif, jamais lequel', async () => {
    const { id } = await arrive('2020-01-06', { etat: 'rqth' })
    await tenir(id, 'VIPI', '2020-03-02', 'MT')
    await tenir(id, 'VIPP', '2025-01-15', 'IDEST')
    await toutRecalculer()
    const lu = await assistante('GET', `/api/suivi/travailleurs/${id}`)
    expect(lu.body).not.toMatch(/handicap|RQTH|4624-20/i)
    const vipp = lu.json().echeances.find((e: { code: string }) => e.code === 'VIPP')
    expect(vipp).toMatchObject({ auPlusTard: '2028-01-15', secret: true, raisons: [] })
    // The médecin in charge is told, and the reading is journalled.
    const sien = await suiviDe(id, serveur.en('medecin', { compteId: medecinCompte }))
    expect(JSON.stringify(sien)).toContain('R. 4624-20')
    const { rows } = await base.proprietaire.query(
      'select count(*)::int n from journal.lecture where travailleur_id = $1',
      [id],
    )
    expect(rows[0].n).toBe(1)
    // Another médecin is not.
    expect(JSON.stringify(await suiviDe(id, serveur.en('medecin')))).not.toContain('R. 4624-20')
  })

  it.each(ROLES)('%s : les routes de la salle tiennent à son rôle', async (role) => {
    const envoyer = serveur.en(role)
    const { id } = await arrive('2024-01-08')
    const soin = ['assistante', 'idest', 'medecin', 'pdp'].includes(role)
    const echeancier = soin || ['relation_adherents', 'qualite', 'direction'].includes(role)
    expect((await envoyer('GET', '/api/suivi/echeances')).statusCode).toBe(echeancier ? 200 : 403)
    expect((await envoyer('GET', '/api/suivi/charge')).statusCode).toBe(echeancier ? 200 : 403)
    expect((await envoyer('GET', `/api/suivi/travailleurs/${id}`)).statusCode).toBe(soin ? 200 : 403)
    const corps = { code: 'VIPI', le: '2024-02-01', profession: 'IDEST' }
    expect((await envoyer('POST', `/api/suivi/travailleurs/${id}/visites`, { corps })).statusCode).toBe(
      soin && role !== 'pdp' ? 201 : 403,
    )
  })

  it('la direction ne voit pas, dans l’échéancier, ce qui parle de santé', async () => {
    const codes = async (role: 'direction' | 'assistante') =>
      (await serveur.en(role)('GET', '/api/suivi/echeances?taille=200'))
        .json()
        .lignes.map((l: { code: string }) => l.code)
    expect(await codes('assistante')).toContain('ORIENT')
    expect(await codes('direction')).not.toContain('ORIENT')
  })
})

describe('l’employeur', () => {
  it('voit le genre et le jour des visites de son établissement, et rien d’autre', async () => {
    const compte = randomUUID()
    const autre = randomUUID()
    await base.proprietaire.query(
      `insert into comptes.compte (id, courriel, prenom, nom) values
       ($1, 'luc.aubry@exemple.fr', 'Luc', 'Aubry'), ($2, 'cabinet@exemple.fr', 'Inès', 'Roy')`,
      [compte, autre],
    )
    await base.proprietaire.query(
      `insert into comptes.attribution (compte_id, role, entreprise_id, qualite, debut)
       select c, 'employeur', e.entreprise_id, q, '2020-01-01' from adherents.etablissement e,
         (values ($1::uuid, 'rh'), ($2::uuid, 'comptable_mandate')) v(c, q) where e.id = $3`,
      [compte, autre, etablissement],
    )
    const { id } = await arrive('2020-01-06', { etat: 'rqth' })
    await toutRecalculer()
    const lire = (compteId: string) =>
      serveur.en('employeur', { compteId })('GET', `/api/espace-adherent/visites?travailleur=${id}`)
    const lu = await lire(compte)
    expect(lu.statusCode, lu.body).toBe(200)
    expect(lu.json().lignes.map((l: { code: string }) => l.code)).toEqual(['VIPI'])
    expect(lu.body).not.toMatch(/SIA|ORIENT|secret|categorie|eligibles/)
    // The mandated accountant has no use for it; somebody else's employer sees nothing.
    expect((await lire(autre)).json().lignes).toEqual([])
    expect((await lire(randomUUID())).json().lignes).toEqual([])
  })
})

describe('le recalcul du service', () => {
  it('interrompu, il reprend là où il en était', async () => {
    await base.proprietaire.query('delete from suivi.echeance')
    await demanderRecalcul(base.connexions, 'demande')
    // What a killed server leaves: a job marked as running, its lock free.
    await base.proprietaire.query(
      `update suivi.recalcul set etat = 'en_cours', jour = '2026-11-21', debut = now() - interval '1 hour' where etat = 'attente'`,
    )
    const tache = await executerRecalcul(base.connexions, { maintenant: () => MAINTENANT })
    expect(tache).toMatchObject({ etat: 'fini', relances: 1 })
    expect(tache!.traites).toBe(tache!.total)
    expect(tache!.changes).toBeGreaterThan(0)
  })

  it('n’est pas lancé deux fois', async () => {
    const direction = serveur.en('direction')
    expect((await direction('POST', '/api/suivi/recalculs', { corps: {} })).statusCode).toBe(201)
    const second = await direction('POST', '/api/suivi/recalculs', { corps: {} })
    expect(second.statusCode).toBe(409)
    expect(second.json().erreur.message).toContain('déjà')
    expect((await executerRecalcul(base.connexions, { maintenant: () => MAINTENANT }))?.etat).toBe('fini')
  })
})

describe('une visite enregistrée avec une erreur', () => {
  it('se corrige : les échéances suivent, le journal garde l’avant', async () => {
    const { id } = await arrive('2026-11-02')
    await toutRecalculer()
    const { id: visite } = (await tenir(id, 'VIPI', '2026-11-19', 'IDEST')).json()
    const corriger = (corps: object, envoyer = assistante) =>
      envoyer('PATCH', `/api/suivi/visites/${visite}`, { corps })
    const corps = { code: 'VIPI', le: '2026-11-12', profession: 'MT' }
    expect((await corriger(corps)).statusCode).toBe(200)
    expect(await duDe(id, 'VIPP')).toMatchObject({ auPlusTard: '2031-11-12' })
    const { rows } = await base.proprietaire.query(
      "select count(*)::int n from journal.ecriture where cas = 'suivi.corrigerVisite'",
    )
    expect(rows[0].n).toBeGreaterThan(0)
    expect((await corriger({ ...corps, le: '2027-01-01' })).json().erreur.champs.le).toMatch(/à venir/)
    expect((await corriger({ ...corps, le: '2026-02-31' })).statusCode).toBeLessThan(500)
    const inconnue = await assistante('PATCH', `/api/suivi/visites/${randomUUID()}`, { corps })
    expect(inconnue.statusCode).toBe(404)
  })

  it('celle d’un médecin se corrige par un médecin', async () => {
    const { id } = await arrive('2026-11-02')
    const medecin = serveur.en('medecin')
    const { id: visite } = (
      await medecin('POST', `/api/suivi/travailleurs/${id}/visites`, {
        corps: { code: 'DEM', le: '2026-11-19', profession: 'MT' },
      })
    ).json()
    const corps = { code: 'DEM', le: '2026-11-18', profession: 'MT' }
    const refus = await assistante('PATCH', `/api/suivi/visites/${visite}`, { corps })
    expect([refus.statusCode, refus.json().erreur.message]).toEqual([
      403,
      'Cette visite a été saisie par un médecin : demandez-lui de la corriger.',
    ])
    expect((await assistante('DELETE', `/api/suivi/visites/${visite}`)).statusCode).toBe(403)
    expect((await medecin('PATCH', `/api/suivi/visites/${visite}`, { corps })).statusCode).toBe(200)
  })
})

it('la nuit, seuls ceux qui diffèrent sont écrits, et rien ne manque', async () => {
  const { id, contrat } = await arrive('2026-11-02')
  await toutRecalculer()
  const nuit = async () => {
    await demanderRecalcul(base.connexions, 'nuit')
    return executerRecalcul(base.connexions, { maintenant: () => MAINTENANT })
  }
  expect(await nuit()).toMatchObject({ etat: 'fini', changes: 0 })
  // A fact that changes by the owner, out of any request: the night finds it.
  await base.proprietaire.query(
    "insert into travailleurs.exposition (contrat_id, nature_code, debut) values ($1, 'cmr', '2026-11-02')",
    [contrat],
  )
  await base.proprietaire.query('truncate suivi.a_recalculer')
  expect((await nuit())!.changes).toBeGreaterThan(0)
  expect(await duDe(id, 'EMAE')).toMatchObject({ auPlusTard: '2026-11-02' })
  expect(await duDe(id, 'VIPI')).toBeUndefined()
  // A request that writes, then the night again.
  await tenir(id, 'EMAE', '2026-11-20')
  expect((await nuit())!.changes).toBe(0)
  expect(await duDe(id, 'EMAP')).toMatchObject({ auPlusTard: '2030-11-20' })
})
