import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Navigateur, serveurDeConnexion } from '../../application/serveur/essais/serveur-de-connexion.ts'
import { baseDEssai } from '../base/essais/base-d-essai.ts'
import { codeTotp } from './essais/code-totp.ts'
import { creerComptesDirectement, hacherMotDePasse } from './index.ts'

const base = baseDEssai()
const serveur = serveurDeConnexion(base)
const motDePasse = 'trois pommes vertes'
let secret: string
let codesSecours: string[]

const ouvrir = async (courriel: string) => {
  const n = serveur.navigateur()
  const reponse = await n.envoyer('POST', '/api/connexion', { courriel, motDePasse })
  return { n, etape: reponse.json().etape as string }
}
const activer = async (n: Navigateur) => {
  const debut = (await n.envoyer('POST', '/api/compte/second-facteur', { motDePasse })).json()
  await n.envoyer('POST', '/api/compte/second-facteur/confirmation', { code: codeTotp(debut.secret) })
  return debut as { secret: string; codesSecours: string[]; qr: string; uri: string }
}

beforeAll(async () => {
  const motDePasseHache = await hacherMotDePasse(motDePasse)
  await creerComptesDirectement(
    base.proprietaire,
    (['medecin', 'assistante', 'preventeur'] as const).map((role) => ({
      id: randomUUID(),
      courriel: `${role}@essai.fr`,
      prenom: 'Noé',
      nom: 'Lambert',
      motDePasseHache,
      attributions: role === 'medecin' ? [{ role }, { role: 'qualite' as const }] : [{ role }],
    })),
  )
})

describe('le second facteur', () => {
  it('s’active par un premier code, après confirmation du mot de passe', async () => {
    const { n } = await ouvrir('medecin@essai.fr')
    await n.envoyer('POST', '/api/session/role', { role: 'medecin' })
    const faux = await n.envoyer('POST', '/api/compte/second-facteur', { motDePasse: 'autre chose' })
    expect([faux.statusCode, faux.json().erreur.champs]).toEqual([
      422,
      { motDePasse: 'Mot de passe incorrect. Vérifiez-le et recommencez.' },
    ])
    const debut = (await n.envoyer('POST', '/api/compte/second-facteur', { motDePasse })).json()
    expect(debut.uri).toMatch(/^otpauth:\/\/totp\/Socle/)
    expect(debut.qr).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(debut.codesSecours).toHaveLength(10)
    expect((await n.envoyer('GET', '/api/session')).json().secondFacteurActif).toBe(false)

    const mauvais = await n.envoyer('POST', '/api/compte/second-facteur/confirmation', { code: '000000' })
    expect([mauvais.statusCode, mauvais.json().erreur.champs.code]).toEqual([
      422,
      'Code incorrect ou expiré. Saisissez le code que l’application affiche maintenant.',
    ])
    const bon = await n.envoyer('POST', '/api/compte/second-facteur/confirmation', {
      code: codeTotp(debut.secret),
    })
    expect(bon.statusCode).toBe(204)
    expect((await n.envoyer('GET', '/api/session')).json()).toMatchObject({
      role: 'medecin',
      secondFacteurActif: true,
      secondFacteurRequis: false,
    })
    expect((await n.envoyer('GET', '/api/recherche?q=dupont')).statusCode).toBe(200)
    secret = debut.secret
    codesSecours = debut.codesSecours
  })

  it('est demandé à la connexion suivante ; un code ne sert qu’une fois', async () => {
    const { n, etape } = await ouvrir('medecin@essai.fr')
    expect(etape).toBe('second_facteur')
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(401)
    const mauvais = await n.envoyer('POST', '/api/connexion/second-facteur', { code: '000000' })
    expect([mauvais.statusCode, mauvais.json().erreur.message]).toEqual([
      401,
      'Code incorrect ou expiré. Saisissez le code affiché maintenant.',
    ])
    const code = codeTotp(secret)
    const bon = await n.envoyer('POST', '/api/connexion/second-facteur', {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    })
    expect(bon.json()).toEqual({ etape: 'ouverte' })
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(200)

    const { n: espion } = await ouvrir('medecin@essai.fr')
    const rejoue = await espion.envoyer('POST', '/api/connexion/second-facteur', { code })
    expect([rejoue.statusCode, rejoue.json().erreur.message]).toEqual([
      401,
      'Ce code a déjà servi. Attendez que votre application affiche le suivant.',
    ])
    expect((await espion.envoyer('GET', '/api/session')).statusCode).toBe(401)
  })

  it('se remplace par un code de secours, une seule fois, quelle que soit la casse', async () => {
    const { n } = await ouvrir('medecin@essai.fr')
    const code = codesSecours[0]!.toUpperCase().replace('-', ' ')
    expect((await n.envoyer('POST', '/api/connexion/second-facteur', { code })).json()).toEqual({
      etape: 'ouverte',
    })
    const { n: autre } = await ouvrir('medecin@essai.fr')
    const rejoue = await autre.envoyer('POST', '/api/connexion/second-facteur', { code })
    expect([rejoue.statusCode, rejoue.json().erreur.message]).toEqual([
      401,
      'Ce code de secours est incorrect ou a déjà servi.',
    ])
  })

  it('ferme l’étape après cinq codes faux, et sans première étape', async () => {
    const { n } = await ouvrir('medecin@essai.fr')
    const essayer = () => n.envoyer('POST', '/api/connexion/second-facteur', { code: '111111' })
    for (let i = 0; i < 5; i++) await essayer()
    const ferme = await essayer()
    expect([ferme.statusCode, ferme.json().erreur.code]).toEqual([401, 'reprendre'])
    const direct = await serveur
      .navigateur()
      .envoyer('POST', '/api/connexion/second-facteur', { code: '111111' })
    expect(direct.json().erreur.message).toBe(
      'Cette étape a expiré ou a été trop essayée. Reprenez la connexion depuis le début.',
    )
  })

  it('ne se retire pas quand le rôle l’exige, même sous un autre de ses rôles ; sinon oui', async () => {
    await base.proprietaire.query('update comptes.second_facteur set echecs = 0, verrouille_jusqu_a = null')
    const { n } = await ouvrir('medecin@essai.fr')
    await n.envoyer('POST', '/api/connexion/second-facteur', { code: codesSecours[1] })
    await n.envoyer('POST', '/api/session/role', { role: 'qualite' })
    const refus = await n.envoyer('POST', '/api/compte/second-facteur/retrait', { motDePasse })
    expect([refus.statusCode, refus.json().erreur.message]).toEqual([
      409,
      'Votre rôle demande un second facteur : il ne peut pas être retiré. Si vous avez changé de téléphone, demandez à l’administration de le réinitialiser.',
    ])
    const { n: assistante } = await ouvrir('assistante@essai.fr')
    await activer(assistante)
    expect(
      (await assistante.envoyer('POST', '/api/compte/second-facteur/retrait', { motDePasse })).statusCode,
    ).toBe(204)
    expect((await assistante.envoyer('GET', '/api/session')).json().secondFacteurActif).toBe(false)
    expect((await ouvrir('assistante@essai.fr')).etape).toBe('ouverte')
  })

  it('renouvelle ses codes de secours : les anciens ne servent plus', async () => {
    const { n } = await ouvrir('preventeur@essai.fr')
    const sans = await n.envoyer('POST', '/api/compte/second-facteur/codes', { motDePasse })
    expect(sans.json().erreur.message).toBe(
      'Activez d’abord votre second facteur : les codes de secours viennent avec.',
    )
    const { codesSecours: anciens } = await activer(n)
    const nouveaux = (await n.envoyer('POST', '/api/compte/second-facteur/codes', { motDePasse })).json()
    const { n: suite } = await ouvrir('preventeur@essai.fr')
    const envoyer = (code: string) => suite.envoyer('POST', '/api/connexion/second-facteur', { code })
    expect((await envoyer(anciens[0]!)).statusCode).toBe(401)
    expect((await envoyer(nouveaux.codesSecours[0])).statusCode).toBe(200)
  })

  it('laisse sa trace dans le journal des accès', async () => {
    const { rows } = await base.proprietaire.query<{ evenement: string }>(
      `select distinct evenement from journal.acces where evenement like '%second%' or evenement like 'code%'`,
    )
    expect(rows.map((r) => r.evenement).sort()).toEqual([
      'code_secours_utilise',
      'codes_secours_renouveles',
      'second_facteur_active',
      'second_facteur_demande',
      'second_facteur_echec',
      'second_facteur_retire',
    ])
  })
})
