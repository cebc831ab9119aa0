import { expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { serveurDEssai } from './serveur-d-essai.ts'

const serveur = serveurDEssai(baseDEssai())

it('répond à qui est connecté, et à lui seul', async () => {
  const connecte = await serveur.en('assistante')('GET', '/api/recherche', { requete: { q: 'xy' } })
  expect([connecte.statusCode, connecte.json()]).toEqual([200, { resultats: [] }])
  const inconnu = await serveur.anonyme('GET', '/api/recherche')
  expect([inconnu.statusCode, inconnu.json().erreur.code]).toEqual([401, 'non_connecte'])
})
