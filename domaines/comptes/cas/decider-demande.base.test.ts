import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDEssai } from '../../../application/serveur/essais/serveur-d-essai.ts'
import { serveurDeConnexion } from '../../../application/serveur/essais/serveur-de-connexion.ts'
import { creerComptesDirectement, hacherMotDePasse } from '../../../plateforme/authentification/index.ts'
import { dansContexte, jourDe, ROLES } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'

const base = baseDEssai()
const serveur = serveurDEssai(base)
const connexion = serveurDeConnexion(base)
const compte = (prenom: string) => ({
  id: randomUUID(),
  courriel: `${randomUUID().slice(0, 8)}@essai.fr`,
  prenom,
  nom: 'Essai',
})
const admin = compte('Ada')
const autreAdmin = compte('Alan')
const medecin = compte('Yann')
const direction = compte('Diane')
const assistante = compte('Léa')
const MOT = 'trois pommes vertes'
let professionnelId = ''
const debut = jourDe(new Date())
const en = (role: 'administrateur' | 'medecin' | 'direction', qui: { id: string }) =>
  serveur.en(role, { compteId: qui.id })
const administration = () => en('administrateur', admin)

beforeAll(async () => {
  const motDePasseHache = await hacherMotDePasse(MOT)
  const { rows } = await base.proprietaire.query<{ id: string }>(
    `insert into organisation.professionnel (nom, prenom, metier_code, arrivee)
     values ('Neuve', 'Inès', 'medecin', '2020-01-01') returning id`,
  )
  professionnelId = rows[0]!.id
  await creerComptesDirectement(base.proprietaire, [
    { ...admin, motDePasseHache, attributions: [{ role: 'administrateur' }] },
    { ...autreAdmin, motDePasseHache, attributions: [{ role: 'administrateur' }] },
    { ...medecin, motDePasseHache, attributions: [{ role: 'medecin', professionnelId }] },
    { ...direction, motDePasseHache, attributions: [{ role: 'direction' }] },
    { ...assistante, motDePasseHache, attributions: [{ role: 'assistante' }] },
  ])
})

const nouveauMedecin = (plus = {}) => ({
  courriel: `${randomUUID().slice(0, 8)}@essai.fr`,
  prenom: 'Inès',
  nom: 'Neuve',
  role: 'medecin',
  professionnelId,
  debut,
  motif: 'Arrivée',
  ...plus,
})
const demandes = async (qui = direction) =>
  (await en('direction', qui)('GET', '/api/comptes/demandes')).json().lignes as {
    id: string
    genre: string
    nom: string
    deMoi: boolean
  }[]
const decider = (id: string, accepter: boolean, role: 'medecin' | 'direction' = 'medecin', qui = medecin) =>
  en(role, qui)('POST', `/api/comptes/demandes/${id}/decision`, {
    corps: { accepter, ...(accepter ? {} : { motif: 'Personne inconnue' }) },
  })
const roles = async (id: string) =>
  (await administration()('GET', `/api/comptes/${id}`)).json().roles as string[]
const connecter = async (courriel: string, motDePasse = MOT) =>
  (await connexion.navigateur().envoyer('POST', '/api/connexion', { courriel, motDePasse })).statusCode

describe('un compte de médecin créé par un administrateur', () => {
  it('n’ouvre rien et ne donne aucun lien avant qu’une deuxième personne confirme ; le lien va à elle', async () => {
    const corps = nouveauMedecin()
    const cree = await administration()('POST', '/api/comptes', { corps })
    expect([cree.statusCode, cree.json().lien, cree.json().aConfirmer]).toEqual([201, null, true])
    const { id } = cree.json()
    expect(await roles(id)).toEqual([])
    expect((await administration()('POST', `/api/comptes/${id}/lien`)).json()).toEqual({
      lien: null,
      aConfirmer: true,
    })
    const attente = (await demandes()).filter((d) => d.genre !== 'lien')
    expect(attente).toMatchObject([
      { genre: 'droit', role: 'medecin', professionnel: 'Inès Neuve', demandeur: 'Ada Essai', deMoi: false },
    ])
    const { lien } = (await decider(attente[0]!.id, true)).json()
    expect(lien).toMatch(/^\/invitation#[\w-]{43}$/)
    expect(await roles(id)).toEqual(['medecin'])
    const n = connexion.navigateur()
    const jeton = lien.split('#')[1]
    const choisi = await n.envoyer('POST', '/api/connexion/lien/mot-de-passe', {
      jeton,
      motDePasse: 'un canard sous la pluie',
    })
    expect(choisi.statusCode).toBe(204)
    expect(await connecter(corps.courriel, 'un canard sous la pluie')).toBe(200)
    const deux = await decider(attente[0]!.id, true)
    expect([deux.statusCode, deux.json().erreur.message]).toEqual([
      409,
      'Cette demande a déjà été décidée. Actualisez la page.',
    ])
  })

  it('refusé ou annulé, n’ouvre jamais rien, et peut être demandé de nouveau', async () => {
    const { id } = (await administration()('POST', '/api/comptes', { corps: nouveauMedecin() })).json()
    for (const tour of ['refus', 'refus', 'annulation']) {
      const [demande] = (await demandes()).filter((d) => d.genre === 'droit')
      if (tour === 'refus') {
        const sansMotif = await en('direction', direction)(
          'POST',
          `/api/comptes/demandes/${demande!.id}/decision`,
          { corps: { accepter: false } },
        )
        expect(sansMotif.statusCode).toBe(422)
        expect((await decider(demande!.id, false, 'direction', direction)).json()).toEqual({ lien: null })
      } else
        expect(
          (await administration()('POST', `/api/comptes/demandes/${demande!.id}/annulation`)).statusCode,
        ).toBe(200)
      expect(await roles(id)).toEqual([])
      const encore = await administration()('POST', `/api/comptes/${id}/droits`, {
        corps: { role: 'medecin', professionnelId, debut },
      })
      expect(encore.statusCode).toBe(201)
    }
    const [derniere] = (await demandes()).filter((d) => d.genre === 'droit')
    await administration()('POST', `/api/comptes/demandes/${derniere!.id}/annulation`)
  })

  it('efface les moyens de connexion d’avant : qui tenait le compte n’entre pas avec', async () => {
    expect(await connecter(assistante.courriel)).toBe(200)
    const donne = await administration()('POST', `/api/comptes/${assistante.id}/droits`, {
      corps: { role: 'idest', professionnelId, debut },
    })
    expect(donne.json().aConfirmer).toBe(true)
    expect(await roles(assistante.id)).toEqual(['assistante'])
    const [demande] = (await demandes()).filter((d) => d.genre === 'droit')
    expect((await decider(demande!.id, true)).json().lien).toMatch(/^\/invitation#/)
    expect(await connecter(assistante.courriel)).toBe(401)
  })
})

describe('qui confirme', () => {
  it('n’est ni qui demande, ni qui reçoit ; personne ne demande pour soi', async () => {
    const pourSoi = await administration()('POST', `/api/comptes/${admin.id}/droits`, {
      corps: { role: 'medecin', professionnelId, debut },
    })
    expect(pourSoi.json().erreur.message).toMatch(/pour votre propre compte/)
    await en('administrateur', autreAdmin)('POST', `/api/comptes/${admin.id}/droits`, {
      corps: { role: 'direction', debut },
    })
    const [demande] = (await demandes()).filter((d) => d.genre === 'droit')
    for (const qui of [admin, autreAdmin]) {
      const refus = await decider(demande!.id, true, 'direction', qui)
      expect([refus.statusCode, refus.json().erreur.message]).toEqual([
        409,
        'Cette demande vient de vous ou porte sur votre compte : un autre médecin ou la direction doit la décider.',
      ])
    }
    expect((await demandes(admin))[0]!.deMoi).toBe(true)
    expect((await decider(demande!.id, false)).statusCode).toBe(200)
  })

  it('est un médecin ou la direction, et nul autre', async () => {
    for (const role of ROLES) {
      const permis = role === 'medecin' || role === 'direction'
      expect((await serveur.en(role)('GET', '/api/comptes/demandes')).statusCode).toBe(permis ? 200 : 403)
      if (!permis)
        expect(
          (
            await serveur.en(role)('POST', `/api/comptes/demandes/${randomUUID()}/decision`, {
              corps: { accepter: true },
            })
          ).statusCode,
        ).toBe(403)
    }
  })
})

describe('entrer dans un compte de santé', () => {
  it('par un second facteur retiré, un lien ou une autre adresse demande aussi deux personnes', async () => {
    await base.proprietaire.query('update comptes.compte set second_facteur = true where id = $1', [
      medecin.id,
    ])
    await base.proprietaire.query(
      `insert into comptes.second_facteur (compte_id, secret, codes_secours) values ($1, 's', 'c')`,
      [medecin.id],
    )
    const url = `/api/comptes/${medecin.id}`
    const gestes: [string, () => ReturnType<ReturnType<typeof serveur.en>>][] = [
      [
        'second_facteur',
        () =>
          administration()('POST', `${url}/second-facteur/reinitialisation`, {
            corps: { motif: 'Téléphone perdu' },
          }),
      ],
      ['lien', () => administration()('POST', `${url}/lien`)],
      [
        'courriel',
        () =>
          administration()('PATCH', url, {
            corps: { courriel: 'pirate@essai.fr', prenom: 'Yann', nom: 'Essai' },
          }),
      ],
    ]
    const avant = (await administration()('GET', url)).json()
    for (const [genre, geste] of gestes) {
      expect((await geste()).json()).toMatchObject({ aConfirmer: true })
      const encore = await geste()
      expect([genre, encore.statusCode, encore.json().erreur.message]).toEqual([
        genre,
        409,
        'Cette demande attend déjà la confirmation d’un médecin ou de la direction.',
      ])
    }
    const apres = (await administration()('GET', url)).json()
    expect([apres.courriel, apres.secondFacteur, apres.lien]).toEqual([avant.courriel, true, null])
    expect(apres.demandes).toHaveLength(3)
    // The physician concerned does not decide for himself; the direction does.
    for (const d of (await demandes()).filter((x) => x.nom === 'Essai')) {
      const sien = await decider(d.id, true)
      expect(sien.statusCode).toBe(409)
      expect((await decider(d.id, true, 'direction', direction)).statusCode).toBe(200)
    }
    const fin = (await administration()('GET', url)).json()
    expect([fin.courriel, fin.secondFacteur, fin.lien?.usage, fin.demandes]).toEqual([
      'pirate@essai.fr',
      false,
      'mot_de_passe',
      [],
    ])
  })

  it('est refusé par la base elle-même à l’administrateur qui écrirait du SQL', async () => {
    const ordres = [
      sql`insert into comptes.attribution (compte_id, role, professionnel_id, a_confirmer)
        values (${admin.id}, 'pdp', null, false)`,
      sql`update comptes.attribution set a_confirmer = false`,
      sql`update comptes.attribution set role = 'medecin' where compte_id = ${admin.id}`,
      sql`update comptes.demande set etat = 'confirmee'`,
      sql`select comptes.decider_demande(${randomUUID()}::uuid, true, null, 'x', now(), now())`,
      sql`insert into comptes.lien (compte_id, usage, empreinte, expire_le)
        values (${medecin.id}, 'mot_de_passe', 'x', now() + interval '1 hour')`,
      sql`update comptes.compte set courriel = 'voleur@essai.fr' where id = ${medecin.id}`,
      sql`update comptes.compte set second_facteur = not second_facteur where id = ${medecin.id}`,
      sql`insert into comptes.demande (compte_id, genre, demandee_par) values (${medecin.id}, 'lien', ${medecin.id})`,
    ]
    for (const ordre of ordres)
      await expect(
        dansContexte(
          base.connexions,
          { compteId: admin.id, role: 'administrateur' },
          new Set(),
          'essai',
          ({ bd }) => ordre.execute(bd),
        ),
      ).rejects.toMatchObject({ code: '42501' })
    // Without saying so, the right waits all the same.
    await dansContexte(
      base.connexions,
      { compteId: admin.id, role: 'administrateur' },
      new Set(),
      'essai',
      ({ bd }) =>
        sql`insert into comptes.attribution (compte_id, role) values (${admin.id}, 'pdp')`.execute(bd),
    )
    expect(await roles(admin.id)).toEqual(['administrateur'])
  })

  it('laisse dans le journal des accès la demande et la décision', async () => {
    const lus = await administration()('GET', '/api/journal/acces', {
      requete: { evenement: 'demande_confirmee' },
    })
    expect(lus.json().lignes[0]).toMatchObject({ par: { prenom: 'Diane' }, compte: { prenom: 'Yann' } })
  })
})
