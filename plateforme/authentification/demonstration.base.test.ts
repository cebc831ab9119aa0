import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { construire, rassemblerOperations } from '../../application/serveur/construire.ts'
import { serveurDeConnexion } from '../../application/serveur/essais/serveur-de-connexion.ts'
import { salles } from '../../application/serveur/salles.ts'
import { baseDEssai } from '../base/essais/base-d-essai.ts'
import {
  creerAuthentification,
  creerComptesDirectement,
  hacherMotDePasse,
  MOT_DE_PASSE_DEMONSTRATION,
} from './index.ts'

const base = baseDEssai()
const serveur = serveurDeConnexion(base, { reglages: { demonstration: true } })
const compte = (courriel: string, demonstration: boolean) => ({
  id: randomUUID(),
  courriel,
  prenom: 'Inès',
  nom: 'Faure',
  demonstration,
  vitrine: demonstration,
  attributions: [{ role: 'medecin' as const }, { role: 'administrateur' as const }],
})

beforeAll(async () => {
  await creerComptesDirectement(base.proprietaire, [
    { ...compte('demo@essai.fr', true), motDePasseHache: await hacherMotDePasse(MOT_DE_PASSE_DEMONSTRATION) },
  ])
})

it('montre ses comptes et son mot de passe, et n’exige pas le second facteur', async () => {
  const n = serveur.navigateur()
  const service = (await n.envoyer('GET', '/api/service-public')).json()
  expect(service).toMatchObject({ demonstration: true, motDePasse: MOT_DE_PASSE_DEMONSTRATION })
  expect(service.comptes.map((c: { role: string }) => c.role)).toEqual(['medecin', 'administrateur'])
  await n.envoyer('POST', '/api/connexion', {
    courriel: 'demo@essai.fr',
    motDePasse: MOT_DE_PASSE_DEMONSTRATION,
  })
  expect((await n.envoyer('GET', '/api/session')).json()).toMatchObject({
    role: 'medecin',
    secondFacteurRequis: false,
  })
})

it('ne laisse pas un visiteur changer le mot de passe des autres', async () => {
  const n = serveur.navigateur()
  await n.envoyer('POST', '/api/connexion', {
    courriel: 'demo@essai.fr',
    motDePasse: MOT_DE_PASSE_DEMONSTRATION,
  })
  const refus = await n.envoyer('POST', '/api/compte/mot-de-passe', {
    actuel: MOT_DE_PASSE_DEMONSTRATION,
    nouveau: 'un canard sous la pluie',
  })
  expect([refus.statusCode, refus.json().erreur.message]).toEqual([
    409,
    'Le mot de passe des comptes de démonstration est partagé par tous les visiteurs : il ne se change pas.',
  ])
})

it('fait d’un compte créé dans la démonstration un compte de démonstration', async () => {
  const n = serveur.navigateur()
  await n.envoyer('POST', '/api/connexion', {
    courriel: 'demo@essai.fr',
    motDePasse: MOT_DE_PASSE_DEMONSTRATION,
  })
  await n.envoyer('POST', '/api/session/role', { role: 'administrateur' })
  const cree = await n.envoyer('POST', '/api/comptes', {
    courriel: 'visiteur@essai.fr',
    prenom: 'Luc',
    nom: 'Petit',
    role: 'qualite',
    debut: new Date().toISOString().slice(0, 10),
  })
  expect(cree.statusCode).toBe(201)
  expect((await n.envoyer('GET', `/api/comptes/${cree.json().id}`)).json().demonstration).toBe(true)
})

it('ne dit rien des comptes dans un vrai service, et refuse de démarrer sur de vrais comptes', async () => {
  const demarrer = async (demonstration: boolean) => {
    const authentification = creerAuthentification({
      connexions: base.connexions,
      operations: rassemblerOperations(salles),
      maintenant: () => new Date(),
      reglages: { demonstration },
    })
    return construire({ salles, connexions: base.connexions, authentification })
  }
  const vrai = await demarrer(false)
  const service = (await vrai.inject('/api/service-public')).json()
  expect(service).toEqual({ nom: null, demonstration: false })
  await vrai.close()
  await creerComptesDirectement(base.proprietaire, [compte('reel@essai.fr', false)])
  await expect(demarrer(true)).rejects.toThrow(
    'SOCLE_DEMO=1 est refusé : cette base contient de vrais comptes.',
  )
})
