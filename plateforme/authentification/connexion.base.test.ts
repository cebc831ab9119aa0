import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDeConnexion } from '../../application/serveur/essais/serveur-de-connexion.ts'
import { baseDEssai } from '../base/essais/base-d-essai.ts'
import { creerComptesDirectement, hacherMotDePasse } from './index.ts'

const base = baseDEssai()
const avance = 0
const serveur = serveurDeConnexion(base, { maintenant: () => new Date(Date.now() + avance) })
const MOT = 'trois pommes vertes'
const compteDe = (courriel: string, roles: ('assistante' | 'medecin' | 'qualite')[], plus = {}) => ({
  id: randomUUID(),
  courriel,
  prenom: 'Lucie',
  nom: 'Marchand',
  motDePasseHache: hache,
  attributions: roles.map((role) => ({ role })),
  ...plus,
})
let hache: string
const alice = () => ({ courriel: 'alice@essai.fr', motDePasse: MOT })

beforeAll(async () => {
  hache = await hacherMotDePasse(MOT)
  await creerComptesDirectement(base.proprietaire, [
    compteDe('alice@essai.fr', ['assistante', 'qualite']),
    compteDe('medecin@essai.fr', ['medecin']),
    compteDe('suspendue@essai.fr', ['assistante']),
    compteDe('sans-droit@essai.fr', []),
    compteDe('demo@essai.fr', ['assistante'], { demonstration: true }),
  ])
  await base.proprietaire.query(
    `update comptes.compte set suspendu_le = now(), suspension_motif = 'Congé' where courriel = 'suspendue@essai.fr'`,
  )
})

describe('la connexion', () => {
  it('ouvre une session et dit qui est connecté, avec quels droits', async () => {
    const n = serveur.navigateur()
    const reponse = await n.envoyer('POST', '/api/connexion', alice())
    expect([reponse.statusCode, reponse.json()]).toEqual([200, { etape: 'ouverte' }])
    const session = (await n.envoyer('GET', '/api/session')).json()
    expect(session).toMatchObject({
      compte: { courriel: 'alice@essai.fr', prenom: 'Lucie', nom: 'Marchand' },
      roles: ['assistante', 'qualite'],
      role: 'assistante',
      espace: 'service',
      secondFacteurRequis: false,
      secondFacteurActif: false,
    })
  })

  it('garde son secret au cookie : HttpOnly, SameSite=Lax, toute l’application', async () => {
    const reponse = await serveur.navigateur().envoyer('POST', '/api/connexion', alice())
    const cookie = [reponse.headers['set-cookie'] ?? []].flat().find((c) => c.includes('session_token'))!
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Path=\//i)
  })

  it('refuse de la même phrase un mot de passe faux et un compte inconnu', async () => {
    const faux = await serveur
      .navigateur()
      .envoyer('POST', '/api/connexion', { ...alice(), motDePasse: 'pas celui-là du tout' })
    const inconnu = await serveur
      .navigateur()
      .envoyer('POST', '/api/connexion', { courriel: 'personne@essai.fr', motDePasse: MOT })
    expect(faux.statusCode).toBe(401)
    expect(inconnu.statusCode).toBe(401)
    expect(faux.json()).toEqual(inconnu.json())
    expect(faux.json().erreur.message).toBe(
      'Adresse électronique ou mot de passe incorrect. Vérifiez les deux et recommencez.',
    )
  })
})
