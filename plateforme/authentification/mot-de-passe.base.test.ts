import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDeConnexion } from '../../application/serveur/essais/serveur-de-connexion.ts'
import { baseDEssai } from '../base/essais/base-d-essai.ts'
import { creerComptesDirectement, hacherMotDePasse } from './index.ts'

const base = baseDEssai()
const serveur = serveurDeConnexion(base)
const ANCIEN = 'trois pommes vertes'
const NOUVEAU = 'un canard sous la pluie'
const courriel = 'rose@essai.fr'

beforeAll(async () => {
  await creerComptesDirectement(base.proprietaire, [
    {
      id: randomUUID(),
      courriel,
      prenom: 'Rose',
      nom: 'Delaunay',
      motDePasseHache: await hacherMotDePasse(ANCIEN),
      attributions: [{ role: 'assistante' }],
    },
  ])
})

const connecter = async (motDePasse: string) => {
  const n = serveur.navigateur()
  return { n, statut: (await n.envoyer('POST', '/api/connexion', { courriel, motDePasse })).statusCode }
}
const demander = async (adresse: string) => {
  const avant = serveur.courriers.length
  const reponse = await serveur
    .navigateur()
    .envoyer('POST', '/api/connexion/mot-de-passe-oublie', { courriel: adresse })
  for (let i = 0; i < 50 && serveur.courriers.length === avant && adresse === courriel; i++)
    await new Promise((fait) => setTimeout(fait, 10))
  const jeton = serveur.courriers[avant]?.texte.match(/#([\w-]{43})/)?.[1]
  return { reponse, jeton }
}

describe('le mot de passe', () => {
  it('se change en confirmant l’actuel, et ferme les autres sessions', async () => {
    const [{ n }, { n: ailleurs }] = [await connecter(ANCIEN), await connecter(ANCIEN)]
    const changer = (actuel: string, nouveau: string) =>
      n.envoyer('POST', '/api/compte/mot-de-passe', { actuel, nouveau })
    const refus: [string, string, Record<string, RegExp>][] = [
      ['faux', NOUVEAU, { actuel: /^Mot de passe incorrect/ }],
      [ANCIEN, 'court', { nouveau: /^Ce mot de passe est trop court : 12 caractères/ }],
      [ANCIEN, 'Delaunay-2026!', { nouveau: /votre nom ou votre adresse/ }],
      [ANCIEN, 'motdepasse2026!', { nouveau: /trop courant/ }],
      [ANCIEN, 'M0td3p@sse2026', { nouveau: /trop courant/ }],
      [ANCIEN, '111111111111', { nouveau: /trop courant/ }],
      [ANCIEN, ANCIEN, { nouveau: /le même que l’actuel/ }],
    ]
    for (const [actuel, nouveau, champs] of refus) {
      const reponse = await changer(actuel, nouveau)
      expect(reponse.statusCode).toBe(422)
      for (const [champ, phrase] of Object.entries(champs))
        expect(reponse.json().erreur.champs[champ]).toMatch(phrase)
    }
    expect((await changer(ANCIEN, NOUVEAU)).json()).toEqual({ fermees: 1 })
    expect((await ailleurs.envoyer('GET', '/api/session')).statusCode).toBe(401)
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(200)
    expect((await connecter(ANCIEN)).statut).toBe(401)
    expect((await connecter(NOUVEAU)).statut).toBe(200)
  })

  it('oublié, se choisit par un lien valable une fois ; la réponse ne dit pas qui a un compte', async () => {
    const { n: ouverte } = await connecter(NOUVEAU)
    const { reponse, jeton } = await demander(courriel)
    const inconnu = await demander('personne@essai.fr')
    expect(reponse.json()).toEqual(inconnu.reponse.json())
    expect(inconnu.jeton).toBeUndefined()
    const n = serveur.navigateur()
    expect((await n.envoyer('POST', '/api/connexion/lien', { jeton })).json()).toMatchObject({
      usage: 'mot_de_passe',
      prenom: 'Rose',
      courriel,
      espace: 'service',
    })
    const choisir = (motDePasse: string) =>
      n.envoyer('POST', '/api/connexion/lien/mot-de-passe', { jeton, motDePasse })
    expect((await choisir('court')).json().erreur.champs.motDePasse).toMatch(/trop court/)
    expect((await choisir('la lune est ronde')).statusCode).toBe(204)
    const rejoue = await choisir('la lune est carrée')
    expect([rejoue.statusCode, rejoue.json().erreur.message]).toEqual([
      410,
      'Ce lien a déjà servi ou a expiré. Demandez-en un autre par « Mot de passe oublié ».',
    ])
    expect((await ouverte.envoyer('GET', '/api/session')).statusCode).toBe(401)
    expect((await connecter('la lune est ronde')).statut).toBe(200)
  })

  it('oublié deux fois : seul le dernier lien sert ; trois demandes par heure', async () => {
    const premier = await demander(courriel)
    const second = await demander(courriel)
    const lire = async (jeton?: string) =>
      (await serveur.navigateur().envoyer('POST', '/api/connexion/lien', { jeton })).statusCode
    expect(await lire(premier.jeton)).toBe(410)
    expect(await lire(second.jeton)).toBe(200)
    expect(await lire('x')).toBe(400)
    expect(await lire('x'.repeat(43))).toBe(410)
    expect((await demander(courriel)).jeton).toBeUndefined()
  })

  it('rouvre un compte bloqué par des échecs', async () => {
    await base.proprietaire.query('delete from comptes.lien')
    for (let i = 0; i < 5; i++) await connecter('faux mot')
    expect((await connecter('la lune est ronde')).statut).toBe(429)
    const { jeton } = await demander(courriel)
    await serveur
      .navigateur()
      .envoyer('POST', '/api/connexion/lien/mot-de-passe', { jeton, motDePasse: 'la lune est pleine' })
    expect((await connecter('la lune est pleine')).statut).toBe(200)
  })
})

it('ne laisse aucun mot de passe, secret ni jeton dans les journaux', async () => {
  const { rows } = await base.proprietaire.query(
    `select coalesce(avant::text, '') || coalesce(apres::text, '') t from journal.ecriture
     union all select coalesce(detail::text, '') from journal.acces`,
  )
  for (const { t } of rows) expect(t).not.toMatch(/argon2|lune|pommes|jeton|empreinte|secret/)
})
