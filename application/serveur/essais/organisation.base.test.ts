import { describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { serveurDEssai } from './serveur-d-essai.ts'

const serveur = serveurDEssai(baseDEssai())
const ID = '01890000-0000-7000-8000-000000000000'
const LISTES = ['centres', 'professionnels', 'equipes', 'portefeuilles', 'materiel']

describe('l’API de l’organisation', () => {
  it('répond sur une base vide', async () => {
    const direction = serveur.en('direction')
    for (const chemin of [
      ...LISTES,
      'tableau',
      'references',
      'service',
      'effectifs',
      'competences',
      'commission',
      'materiel/synthese',
      'effectifs/evolution?du=2025-01-01&au=2026-01-01',
    ])
      expect((await direction('GET', `/api/organisation/${chemin}`)).statusCode, chemin).toBe(200)
    for (const chemin of ['professionnels', 'portefeuilles', 'materiel', 'effectifs'])
      for (const format of ['csv', 'xlsx'])
        expect(
          (await direction('GET', `/api/organisation/${chemin}/export`, { requete: { format } })).statusCode,
        ).toBe(200)
  })

  it('refuse en français ce qui est mal formé, sans jamais tomber', async () => {
    const direction = serveur.en('direction')
    const mauvais = [
      'page=0',
      'page=-1',
      'page=abc',
      'taille=100000',
      'tri=;drop',
      'tri=',
      'q=%00',
      `q=${'a'.repeat(300)}`,
      'centre=1',
      'equipe=x',
      'page=1e9',
    ]
    for (const liste of LISTES)
      for (const requete of mauvais) {
        const r = await direction('GET', `/api/organisation/${liste}?${requete}`)
        expect(
          r.statusCode === 200 || (r.statusCode >= 400 && r.statusCode < 500),
          `${liste}?${requete} : ${r.statusCode}`,
        ).toBe(true)
        if (r.statusCode !== 200) expect(r.json().erreur.message.length).toBeGreaterThan(10)
      }
    for (const liste of LISTES)
      for (const q of [
        "'; drop table x; --",
        '<script>alert(1)</script>',
        '%',
        '\\',
        '_',
        '…',
        'é'.repeat(200),
      ])
        expect(
          (await direction('GET', `/api/organisation/${liste}`, { requete: { q } })).statusCode,
          `${liste} ${q}`,
        ).toBe(200)
    expect(
      (await direction('GET', '/api/organisation/effectifs', { requete: { au: '2026-02-30' } })).statusCode,
    ).toBe(400)
    expect(
      (
        await direction('GET', '/api/organisation/effectifs/evolution', {
          requete: { du: '1900-01-01', au: '2199-12-31' },
        })
      ).statusCode,
    ).toBe(422)
  })

  it('refuse de même ce qui est mal écrit', async () => {
    const direction = serveur.en('direction')
    const corps = [
      undefined,
      '',
      '[]',
      '{"nom":1}',
      { nom: 'a\u0000b' },
      { nom: 'x'.repeat(100_000) },
      { nom: null },
      { debut: '2026-13-45' },
      '{',
    ]
    const ecritures = [
      ['PUT', 'service'],
      ['POST', 'secteurs'],
      ['PATCH', `secteurs/${ID}`],
      ['DELETE', `secteurs/${ID}`],
      ['POST', 'metiers'],
      ['PATCH', 'metiers/x'],
      ['POST', 'centres'],
      ['PATCH', `centres/${ID}`],
      ['POST', `centres/${ID}/salles`],
      ['PATCH', `salles/${ID}`],
      ['DELETE', `salles/${ID}`],
      ['POST', 'professionnels'],
      ['PATCH', `professionnels/${ID}`],
      ['POST', `professionnels/${ID}/depart`],
      ['DELETE', `professionnels/${ID}/depart`],
      ['POST', `professionnels/${ID}/temps`],
      ['PATCH', `temps/${ID}`],
      ['DELETE', `temps/${ID}`],
      ['POST', `professionnels/${ID}/absences`],
      ['PATCH', `absences/${ID}`],
      ['DELETE', `absences/${ID}`],
      ['POST', 'equipes'],
      ['PATCH', `equipes/${ID}`],
      ['POST', `equipes/${ID}/fermeture`],
      ['DELETE', `equipes/${ID}/fermeture`],
      ['POST', `equipes/${ID}/membres`],
      ['PATCH', `membres/${ID}`],
      ['DELETE', `membres/${ID}`],
      ['POST', `equipes/${ID}/evaluations`],
      ['POST', 'portefeuilles/simulation'],
      ['POST', 'portefeuilles/deplacements'],
      ['DELETE', `portefeuilles/${ID}`],
      ['POST', 'commission'],
      ['POST', 'materiel'],
      ['PATCH', `materiel/${ID}`],
      ['POST', `materiel/${ID}/etalonnage`],
      ['POST', `materiel/${ID}/rebut`],
      ['POST', 'types-materiel'],
      ['PATCH', 'types-materiel/x'],
      ['POST', 'competences'],
      ['POST', `competences/${ID}/fin`],
    ] as const
    for (const [methode, chemin] of ecritures)
      for (const envoi of corps) {
        const r = await direction(methode, `/api/organisation/${chemin}`, { corps: envoi })
        expect(
          r.statusCode >= 400 && r.statusCode < 500,
          `${methode} ${chemin} ${JSON.stringify(envoi)?.slice(0, 40)} : ${r.statusCode}`,
        ).toBe(true)
      }
  })

  it('dit sur quel champ porte le refus, y compris celui de la base', async () => {
    const direction = serveur.en('direction')
    const centre = { nom: 'Brumeval', genre: 'fixe', joursOuverture: [1, 2] }
    const { id } = (await direction('POST', '/api/organisation/centres', { corps: centre })).json()
    const double = await direction('POST', '/api/organisation/centres', { corps: centre })
    expect([double.statusCode, double.json().erreur]).toMatchObject([
      409,
      { champs: { nom: 'Un centre porte déjà ce nom. Choisissez-en un autre.' } },
    ])
    const equipe = await direction('POST', '/api/organisation/equipes', {
      corps: { nom: 'Nord', centreId: id, telephone: '12' },
    })
    expect([equipe.statusCode, equipe.json().erreur.champs]).toMatchObject([
      400,
      { telephone: 'Numéro invalide, par exemple 02 32 00 00 00.' },
    ])
    const cree = await direction('POST', '/api/organisation/equipes', {
      corps: { nom: 'Nord', centreId: id, telephone: '02 32 00 00 00' },
    })
    expect(cree.statusCode).toBe(201)
    const selection = { filtre: { sansEquipe: true, commune: 'Brume' } }
    const simulation = await direction('POST', '/api/organisation/portefeuilles/simulation', {
      corps: { selection, equipeId: cree.json().id, debut: new Date().toISOString().slice(0, 10) },
    })
    expect([simulation.statusCode, simulation.json().changent]).toEqual([200, 0])
  })

  it('ne s’ouvre qu’à qui en a le droit', async () => {
    for (const role of ['employeur', 'travailleur', 'partenaire'] as const)
      expect((await serveur.en(role)('GET', '/api/organisation/professionnels')).statusCode).toBe(403)
    expect((await serveur.anonyme('GET', '/api/organisation/tableau')).statusCode).toBe(401)
    expect(
      (await serveur.en('medecin')('POST', '/api/organisation/secteurs', { corps: { nom: 'N' } })).statusCode,
    ).toBe(403)
  })
})
