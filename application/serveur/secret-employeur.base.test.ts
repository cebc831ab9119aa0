import { beforeAll, describe, expect, it } from 'vitest'
import {
  MARQUE,
  poserDeclarations,
  poserDeuxEmployeurs,
  type Scene,
} from '../../domaines/portail/essais/deux-employeurs.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { lireContrat, type RouteDuContrat } from './essais/contrat.ts'
import { empreinteDesTables } from './essais/empreinte.ts'
import { type Envoyer, serveurDEssai } from './essais/serveur-d-essai.ts'

/*
 * What an employer learns through the API: every route of the whole server, as employer A, with ids of B in every
 * place where an id can stand. A route added tomorrow is tried tomorrow.
 */
const base = baseDEssai()
const serveur = serveurDEssai(base, { comptes: true })
let scene: Scene
let routes: RouteDuContrat[]
let a: Envoyer
beforeAll(async () => {
  scene = await poserDeuxEmployeurs(base)
  await poserDeclarations(base, scene)
  routes = lireContrat(serveur.app)
  a = serveur.en('employeur', { compteId: scene.comptes.a })
})

/** Ids of B and of the service, and of A's own things that most routes do not open to it. */
const idsEssayes = () => [...scene.secrets, scene.contrats.propre, scene.travailleurs.propre]

/** Writes that A may make on its own workers: tried with ids of B only. */
const CHEZ_SOI = /^\/api\/espace-adherent\/(suivi\/contrats|declarations)\//

/** What an answer must not hold: the mark, and any secret id that was not in the request itself. */
function verifier(reponse: { body: string; statusCode: number }, envoi: string): void {
  expect(reponse.statusCode, `${envoi} ${reponse.body.slice(0, 200)}`).toBeLessThan(500)
  expect(reponse.body.toLowerCase(), envoi).not.toContain(MARQUE)
  for (const id of scene.secrets) if (!envoi.includes(id)) expect(reponse.body, envoi).not.toContain(id)
}

describe('l’employeur A, par l’API', () => {
  it('connaît toutes les routes du serveur', () => expect(routes.length).toBeGreaterThan(15))

  it('ne lit par aucune route une ligne de B, et n’écrit rien chez lui', async () => {
    const avant = await empreinteDesTables(base, ['journal.', 'portail.visite', 'comptes.'])
    for (const route of routes) {
      const chezSoi = route.methode !== 'GET' && CHEZ_SOI.test(route.url)
      const lieux = route.parametres.length > 0 ? (chezSoi ? scene.secrets : idsEssayes()) : ['']
      for (const id of lieux) {
        const url = route.url.replace(/\{\w+\}/g, id)
        const corps = route.corps?.((schema) =>
          schema.format === 'uuid' ? id || scene.entreprises.b : undefined,
        )
        const reponse = await a(route.methode, url, corps === undefined ? {} : { corps })
        verifier(reponse, `${route.methode} ${url} ${JSON.stringify(corps)}`)
        // Not even the existence: an id of B in the path never succeeds.
        if (scene.secrets.includes(id)) expect(reponse.statusCode, url).toBeGreaterThanOrEqual(400)
      }
    }
    expect(await empreinteDesTables(base, ['journal.', 'portail.visite', 'comptes.'])).toEqual(avant)
    // Every route with every id of B: thousands of requests.
  }, 120_000)

  it('ne tire rien de B d’un filtre, d’un tri ou d’une recherche', async () => {
    for (const route of routes.filter((r) => r.methode === 'GET' && r.requete.length > 0)) {
      const url = route.url.replace(/\{\w+\}/g, scene.travailleurs.propre)
      for (const { nom } of route.requete)
        for (const valeur of [MARQUE, scene.entreprises.b, scene.etablissements.b1, scene.travailleurs.deB]) {
          const reponse = await a('GET', url, { requete: { [nom]: valeur } })
          // A refusal may quote what was sent.
          const corps = reponse.statusCode >= 400 ? reponse.body.replaceAll(valeur, '') : reponse.body
          verifier({ body: corps, statusCode: reponse.statusCode }, `${url}?${nom}=${valeur}`)
        }
    }
  }, 60_000)

  it('n’entre par aucune route du personnel', async () => {
    for (const route of routes.filter((r) => !r.ouverteA('employeur'))) {
      const url = route.url.replace(/\{\w+\}/g, scene.etablissements.a1)
      const reponse = await a(route.methode, url, route.corps ? { corps: route.corps(() => undefined) } : {})
      expect([400, 401, 403, 404], `${route.methode} ${url}`).toContain(reponse.statusCode)
    }
  })

  it('sans session, aucune donnée de personne', async () => {
    for (const route of routes) {
      const url = route.url.replace(/\{\w+\}/g, scene.entreprises.a)
      const reponse = await serveur.anonyme(route.methode, url, route.corps ? { corps: {} } : {})
      verifier(reponse, `anonyme ${route.methode} ${url}`)
      expect(reponse.body, url).not.toContain('Aubry')
    }
  })
})
