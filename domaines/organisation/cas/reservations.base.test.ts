import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDEssai } from '../../../application/serveur/essais/serveur-d-essai.ts'
import type { Role } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { decor } from '../../travailleurs/essais/decor.ts'
import { operations } from '../droits.ts'
import { unCentre, unProfessionnel } from '../essais/decor.ts'

const base = baseDEssai()
const serveur = serveurDEssai(base)
const en = comme(base, operations)
const d = decor(base)
const jour = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
const URL = '/api/organisation/reservations'
let salleId = ''
let consultation = ''
let sonometre = ''
let professionnelId = ''
const moi = randomUUID()

beforeAll(async () => {
  const { id: centre } = await en('direction', (c) => unCentre(c, 'Réunions'))
  professionnelId = (await en('direction', (c) => unProfessionnel(c, 'Mesureur', 'metrologue'))).id
  const salle = (nom: string, usage: string) =>
    d.un<{ id: string }>(
      'insert into organisation.salle (centre_id, nom, usage, capacite) values ($1, $2, $3, 12) returning id',
      [centre, nom, usage],
    )
  salleId = (await salle('Grande salle', 'reunion')).id
  consultation = (await salle('Cabinet 1', 'consultation')).id
  sonometre = (
    await d.un<{ id: string }>(
      "insert into organisation.materiel (type_code, numero_serie, centre_id) values ('sonometre', 'S1', $1) returning id",
      [centre],
    )
  ).id
})
const reserver = (corps: object, role: Role = 'preventeur', compteId = moi) =>
  serveur.en(role, { compteId })('POST', URL, {
    corps: {
      professionnelId,
      objet: 'Réunion d’équipe',
      du: jour(3),
      de: '09:00',
      au: jour(3),
      a: '10:30',
      ...corps,
    },
  })
const liste = async (genre: string) =>
  (await serveur.en('assistante')('GET', URL, { requete: { genre, du: jour(0), jours: 14 } })).json()

describe('une salle de réunion', () => {
  it('se réserve une fois ; le conflit est dit, et l’heure d’après est libre', async () => {
    expect((await reserver({ salleId })).statusCode).toBe(201)
    const conflit = await reserver({ salleId, de: '10:00', a: '11:00' })
    expect([conflit.statusCode, conflit.json().erreur.champs]).toEqual([
      409,
      {
        salleId: 'Cette salle est déjà réservée à ces heures. Choisissez une autre salle ou un autre moment.',
      },
    ])
    expect((await reserver({ salleId, de: '10:30', a: '11:00' })).statusCode).toBe(201)
    const vue = await liste('salle')
    expect(vue.lignes).toMatchObject([
      { nom: 'Grande salle', detail: '12 places', reservations: [{ pour: 'Camille Mesureur' }, {}] },
    ])
    expect(vue.lignes[0].reservations[0].debut).toBe(`${jour(3)}T09:00`)
  })

  it('n’est jamais prise par une réunion et par une visite à la fois, dans un sens ni dans l’autre', async () => {
    const travailleur = await d.travailleur()
    const etablissement = await d.etablissement()
    await d.contrat(travailleur, etablissement)
    const visite = (de: string, a: string, code = 'VIPI') =>
      base.proprietaire.query(
        `insert into planification.rendez_vous (travailleur_id, etablissement_id, professionnel_id, debut, fin, salle_id,
           centre_id, code, statut)
         select $1, $2, $3, ($4 || ' ' || $5)::timestamp at time zone 'Europe/Paris',
           ($4 || ' ' || $6)::timestamp at time zone 'Europe/Paris', s.id, s.centre_id, $8, 'planifie'
         from organisation.salle s where s.id = $7`,
        [travailleur, etablissement, professionnelId, jour(5), de, a, salleId, code],
      )
    await visite('09:00', '09:30')
    const prise = await reserver({ salleId, du: jour(5), au: jour(5), de: '09:15', a: '10:00' })
    expect([prise.statusCode, prise.json().erreur.message]).toEqual([
      409,
      'Des visites ont lieu dans cette salle à ces heures. Choisissez une autre salle ou un autre moment.',
    ])
    expect((await reserver({ salleId, du: jour(5), au: jour(5), de: '09:30', a: '10:00' })).statusCode).toBe(
      201,
    )
    await expect(visite('09:45', '10:15', 'REPR')).rejects.toMatchObject({
      constraint: 'rendez_vous_salle_en_reunion',
    })
  })

  it('n’est pas une salle de visites', async () => {
    const refus = await reserver({ salleId: consultation })
    expect([refus.statusCode, refus.json().erreur.message]).toEqual([
      422,
      'Cette salle sert aux visites : elle se réserve par l’agenda des rendez-vous.',
    ])
  })
})

describe('un matériel', () => {
  it('se réserve, s’emprunte et revient avec son état ; en panne, il part en réparation', async () => {
    const { id } = (await reserver({ materielId: sonometre, au: jour(5) })).json()
    expect(
      (await reserver({ materielId: sonometre, du: jour(4), au: jour(4) })).json().erreur.champs,
    ).toEqual({
      materielId: 'Ce matériel est déjà réservé à ces dates. Choisissez-en un autre, ou d’autres dates.',
    })
    const geste = (suite: string, corps?: object, role: Role = 'preventeur', compteId = moi) =>
      serveur.en(role, { compteId })('POST', `${URL}/${id}/${suite}`, corps ? { corps } : {})
    const autre = await geste('annulation', undefined, 'medecin', randomUUID())
    expect([autre.statusCode, autre.json().erreur.message]).toEqual([
      403,
      'Cette réservation est celle d’une autre personne. Demandez-lui, ou à qui tient le matériel.',
    ])
    expect((await geste('emprunt')).statusCode).toBe(200)
    expect((await geste('annulation')).json().erreur.message).toMatch(/notez plutôt son retour/)
    expect((await geste('retour', { etatRetour: 'en_panne' })).statusCode).toBe(422)
    expect((await geste('retour', { etatRetour: 'en_panne', remarque: 'Micro cassé' })).statusCode).toBe(200)
    expect((await geste('retour', { etatRetour: 'bon' })).statusCode).toBe(409)
    expect((await reserver({ materielId: sonometre, du: jour(8), au: jour(8) })).json().erreur.message).toBe(
      'Ce matériel est en réparation ou au rebut. Choisissez-en un autre.',
    )
    expect((await liste('materiel')).lignes).toEqual([])
  })
})

describe('une réservation', () => {
  it('refuse l’impossible en français', async () => {
    for (const [corps, statut] of [
      [{}, 422],
      [{ salleId, materielId: sonometre }, 422],
      [{ salleId, a: '08:00' }, 422],
      [{ salleId, du: '2020-01-01', au: '2020-01-01' }, 422],
      [{ salleId, de: '25:00' }, 400],
      [{ salleId, au: '2026-02-30' }, 400],
      [{ salleId, du: '2198-01-01', au: '2199-01-01' }, 422],
      [{ salleId: randomUUID() }, 404],
      [{ salleId, professionnelId: randomUUID() }, 422],
    ] as [object, number][]) {
      const refus = await reserver(corps)
      expect([corps, refus.statusCode]).toEqual([corps, statut])
      expect(refus.json().erreur.message.length).toBeGreaterThan(8)
    }
  })

  it('n’est pas ouverte au comptable, ni à qui est hors du service', async () => {
    for (const role of ['comptable', 'employeur', 'travailleur', 'partenaire'] as const) {
      expect((await reserver({ salleId }, role)).statusCode).toBe(403)
      if (role !== 'comptable')
        expect(
          (await serveur.en(role)('GET', URL, { requete: { genre: 'salle', du: jour(0) } })).statusCode,
        ).toBe(403)
    }
  })
})
