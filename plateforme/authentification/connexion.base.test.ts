import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDeConnexion } from '../../application/serveur/essais/serveur-de-connexion.ts'
import { baseDEssai } from '../base/essais/base-d-essai.ts'
import { creerComptesDirectement, hacherMotDePasse } from './index.ts'

const base = baseDEssai()
let avance = 0
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
    compteDe('bloquee@essai.fr', ['assistante']),
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

  it('bloque après cinq échecs, même avec le bon mot de passe, un compte existant ou non', async () => {
    for (const courriel of ['bloquee@essai.fr', 'inconnue@essai.fr']) {
      const n = serveur.navigateur()
      const statuts = []
      for (let i = 0; i < 5; i++)
        statuts.push(
          (await n.envoyer('POST', '/api/connexion', { courriel, motDePasse: `faux ${i}` })).statusCode,
        )
      expect(statuts).toEqual([401, 401, 401, 401, 429])
      const bloquee = await n.envoyer('POST', '/api/connexion', { courriel, motDePasse: MOT })
      expect(bloquee.statusCode).toBe(429)
      expect(bloquee.json().erreur.message).toMatch(
        /^Trop d’essais infructueux : la connexion est suspendue jusqu’à/,
      )
    }
  })

  it('rouvre une minute plus tard, et double le délai à l’échec suivant', async () => {
    avance = 61_000
    const n = serveur.navigateur()
    const encore = await n.envoyer('POST', '/api/connexion', {
      courriel: 'bloquee@essai.fr',
      motDePasse: 'faux',
    })
    expect(encore.statusCode).toBe(429)
    avance = 2 * 61_000
    expect(
      (await n.envoyer('POST', '/api/connexion', { courriel: 'bloquee@essai.fr', motDePasse: MOT }))
        .statusCode,
    ).toBe(429)
    avance = 4 * 61_000
    expect(
      (await n.envoyer('POST', '/api/connexion', { courriel: 'bloquee@essai.fr', motDePasse: MOT }))
        .statusCode,
    ).toBe(200)
    avance = 0
  })

  it('ne vérifie pas cent essais lancés ensemble', async () => {
    const reponses = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        serveur
          .navigateur()
          .envoyer('POST', '/api/connexion', { courriel: 'rafale@essai.fr', motDePasse: `f${i}` }),
      ),
    )
    expect(reponses.filter((r) => r.statusCode === 401).length).toBeLessThanOrEqual(4)
  })

  it('refuse un compte suspendu, sans droit, ou de démonstration, à qui a le bon mot de passe', async () => {
    const attendus = {
      'suspendue@essai.fr': 'Votre compte est suspendu. Adressez-vous à l’administration du service.',
      'sans-droit@essai.fr':
        'Votre compte n’a aucun droit ouvert aujourd’hui. Adressez-vous à l’administration du service.',
      'demo@essai.fr': 'Ce compte de démonstration n’ouvre qu’un service de démonstration.',
    }
    for (const [courriel, phrase] of Object.entries(attendus)) {
      const n = serveur.navigateur()
      const reponse = await n.envoyer('POST', '/api/connexion', { courriel, motDePasse: MOT })
      expect([reponse.statusCode, reponse.json().erreur.message]).toEqual([403, phrase])
      expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(401)
    }
    const { rows } = await base.proprietaire.query(
      `select count(*)::int n from comptes.session s join comptes.compte c on c.id = s.compte_id
       where c.courriel in ('suspendue@essai.fr', 'sans-droit@essai.fr', 'demo@essai.fr')`,
    )
    expect(rows[0].n).toBe(0)
  })

  it('refuse une écriture sans l’en-tête de l’application, et des saisies impossibles, en français', async () => {
    const n = serveur.navigateur()
    const sansEntete = await n.envoyer('POST', '/api/connexion', alice(), { 'x-socle': '0' })
    expect([sansEntete.statusCode, sansEntete.json().erreur.code]).toEqual([403, 'entete_manquant'])
    for (const corps of [
      {},
      { courriel: 3, motDePasse: [] },
      { courriel: 'pas une adresse', motDePasse: MOT },
      { courriel: 'a@b.fr', motDePasse: 'x'.repeat(5000) },
      { courriel: 'a@b.fr', motDePasse: 'nul\u0000' },
      { courriel: "' or 1=1 --@essai.fr", motDePasse: MOT },
    ])
      expect((await n.envoyer('POST', '/api/connexion', corps)).statusCode).toBe(400)
  })

  it('note chaque événement dans le journal des accès, avec l’adresse et le navigateur', async () => {
    const { rows } = await base.proprietaire.query(
      `select a.evenement, a.adresse, a.agent from journal.acces a join comptes.compte c on c.id = a.compte
       where c.courriel = 'bloquee@essai.fr' order by a.id`,
    )
    expect(rows.map((r) => r.evenement)).toEqual([
      ...['echec', 'echec', 'echec', 'echec', 'echec', 'verrouillage'],
      ...['echec', 'verrouillage', 'connexion'],
    ])
    expect(rows[0]).toMatchObject({ adresse: '127.0.0.1', agent: 'lightMyRequest' })
  })
})

describe('la session', () => {
  const ouvrir = async (courriel = 'alice@essai.fr') => {
    const n = serveur.navigateur()
    await n.envoyer('POST', '/api/connexion', { courriel, motDePasse: MOT })
    return n
  }

  it('change de rôle parmi ceux que la personne tient, et s’en souvient', async () => {
    const n = await ouvrir()
    expect((await n.envoyer('POST', '/api/session/role', { role: 'qualite' })).statusCode).toBe(204)
    expect((await n.envoyer('GET', '/api/session')).json().role).toBe('qualite')
    const refus = await n.envoyer('POST', '/api/session/role', { role: 'medecin' })
    expect([refus.statusCode, refus.json().erreur.message]).toEqual([
      403,
      'Vous ne tenez pas ce rôle aujourd’hui. Demandez-le à l’administration du service.',
    ])
    expect((await n.envoyer('POST', '/api/session/role', { role: 'roi' })).statusCode).toBe(400)
  })

  it('perd un droit à l’instant où il est retiré', async () => {
    const n = await ouvrir()
    await n.envoyer('POST', '/api/session/role', { role: 'qualite' })
    await base.proprietaire.query(
      `update comptes.attribution set debut = current_date - 2, fin = current_date - 1 where role = 'qualite'`,
    )
    expect((await n.envoyer('GET', '/api/session')).json()).toMatchObject({
      roles: ['assistante'],
      role: 'assistante',
    })
  })

  it('se ferme depuis une autre session, et ne répond plus', async () => {
    const [ici, ailleurs] = [await ouvrir(), await ouvrir()]
    const { lignes } = (await ici.envoyer('GET', '/api/compte/sessions')).json()
    expect(lignes[0]).toMatchObject({ courante: true, adresse: '127.0.0.1', agent: 'lightMyRequest' })
    const autreId = (await ailleurs.envoyer('GET', '/api/compte/sessions')).json().lignes[0].id
    expect((await ici.envoyer('DELETE', `/api/compte/sessions/${autreId}`)).statusCode).toBe(204)
    expect((await ailleurs.envoyer('GET', '/api/session')).statusCode).toBe(401)
    expect((await ici.envoyer('DELETE', `/api/compte/sessions/${autreId}`)).statusCode).toBe(404)
    expect((await ici.envoyer('DELETE', '/api/compte/sessions/abc')).statusCode).toBe(400)
    await ouvrir()
    expect(
      (await ici.envoyer('POST', '/api/compte/sessions/fermer-les-autres')).json().fermees,
    ).toBeGreaterThan(0)
    expect((await ici.envoyer('GET', '/api/compte/sessions')).json().lignes).toHaveLength(1)
  })

  it('ne ferme pas la session d’une autre personne', async () => {
    const [alice_, medecin] = [await ouvrir(), await ouvrir('medecin@essai.fr')]
    const { lignes } = (await medecin.envoyer('GET', '/api/compte/sessions')).json()
    expect((await alice_.envoyer('DELETE', `/api/compte/sessions/${lignes[0].id}`)).statusCode).toBe(404)
    expect((await medecin.envoyer('GET', '/api/session')).statusCode).toBe(200)
  })

  it('finit après une heure sans activité, et douze heures en tout', async () => {
    const n = await ouvrir()
    for (const minutes of [50, 100, 150]) {
      avance = minutes * 60_000
      expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(200)
    }
    avance = 211 * 60_000
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(401)
    avance = 0
    const longue = await ouvrir()
    for (let minutes = 50; minutes <= 700; minutes += 50) {
      avance = minutes * 60_000
      expect((await longue.envoyer('GET', '/api/session')).statusCode).toBe(200)
    }
    avance = 725 * 60_000
    expect((await longue.envoyer('GET', '/api/session')).statusCode).toBe(401)
    avance = 0
  })

  it('se termine à la déconnexion, côté serveur aussi', async () => {
    const n = await ouvrir()
    const copie = new Map(n.cookies)
    expect((await n.envoyer('POST', '/api/session/deconnexion')).statusCode).toBe(204)
    for (const [nom, valeur] of copie) n.cookies.set(nom, valeur)
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(401)
    expect((await serveur.navigateur().envoyer('POST', '/api/session/deconnexion')).statusCode).toBe(204)
  })

  it('ne croit pas un cookie fabriqué', async () => {
    const n = await ouvrir()
    const { rows } = await base.proprietaire.query('select jeton from comptes.session limit 1')
    const nom = [...n.cookies.keys()].find((c) => c.includes('session_token'))!
    for (const faux of [
      rows[0].jeton,
      `${rows[0].jeton}.${'A'.repeat(43)}%3D`,
      '%',
      '.',
      '%E0%A4%A',
      `a.${'%'.repeat(20)}`,
    ]) {
      n.cookies.set(nom, faux)
      expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(401)
    }
  })
})

describe('un médecin sans second facteur', () => {
  it('n’atteint que son propre compte', async () => {
    const n = serveur.navigateur()
    await n.envoyer('POST', '/api/connexion', { courriel: 'medecin@essai.fr', motDePasse: MOT })
    expect((await n.envoyer('GET', '/api/session')).json()).toMatchObject({ secondFacteurRequis: true })
    expect((await n.envoyer('GET', '/api/compte/sessions')).statusCode).toBe(200)
    const refus = await n.envoyer('GET', '/api/recherche?q=dupont')
    expect([refus.statusCode, refus.json().erreur.code]).toEqual([403, 'second_facteur'])
  })
})
