import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDEssai } from '../../application/serveur/essais/serveur-d-essai.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { formulaire, installerService, siren, siret } from './essais/scene.ts'

const base = baseDEssai()
const serveur = serveurDEssai(base, { maintenant: () => new Date('2026-03-10T09:00:00Z') })
const relation = serveur.en('relation_adherents')
const ids: string[] = []
let lieux: Awaited<ReturnType<typeof installerService>>
const NOMS = [
  'Boulangerie Martin',
  'Garage de l’Œillet',
  'Menuiserie Évrard',
  'Intérim Iton',
  'Cabinet Lefèvre',
]

beforeAll(async () => {
  lieux = await installerService(base)
  for (const [n, nom] of NOMS.entries()) {
    const r = await relation('POST', '/api/adherents', {
      corps: formulaire(n, {
        entreprise: {
          raison_sociale: nom,
          nature: n === 3 ? 'ett' : 'entreprise',
          groupe: n < 2 ? 'Groupe Iton' : null,
        },
        etablissement: {
          secteur_id: lieux.secteur,
          centre_id: lieux.centre,
          effectif: n * 12,
          enseigne: `Enseigne ${n}`,
        },
      }),
    })
    expect(r.json()).toHaveProperty('id')
    ids.push(r.json().id)
    if (n > 0)
      await relation('POST', `/api/adherents/adhesions/${r.json().adhesion_id}/statut`, {
        corps: { vers: 'active', debut: n === 1 ? '2025-01-01' : '2026-03-02' },
      })
  }
  await base.proprietaire.query(
    `insert into organisation.portefeuille (etablissement_id, equipe_id, debut)
     select id, $1, '2026-01-01' from adherents.etablissement`,
    [lieux.equipe],
  )
})

const liste = async (requete: Record<string, string | string[]>) => {
  const r = await relation('GET', '/api/adherents', { requete })
  expect(r.statusCode, r.body).toBe(200)
  return r.json() as {
    lignes: { raison_sociale: string; equipe: string }[]
    total: number
    approchante: boolean
  }
}
const noms = async (requete: Record<string, string | string[]>) =>
  (await liste(requete)).lignes.map((l) => l.raison_sociale)

describe('la liste des adhérents', () => {
  it('se trie sans tenir compte des accents, et montre l’équipe en charge', async () => {
    const { lignes, total } = await liste({})
    expect(lignes.map((l) => l.raison_sociale)).toEqual([
      'Boulangerie Martin',
      'Cabinet Lefèvre',
      'Garage de l’Œillet',
      'Intérim Iton',
      'Menuiserie Évrard',
    ])
    expect([total, lignes[0]!.equipe]).toEqual([5, 'Équipe Iton'])
    expect((await noms({ tri: '-effectif' }))[0]).toBe('Cabinet Lefèvre')
    expect((await noms({ tri: 'commune', page: '1', taille: '2' })).length).toBe(2)
  })

  it('se cherche sans accents, par mots dans le désordre, par SIREN en groupes, par SIRET, et malgré une faute', async () => {
    expect(await noms({ q: 'evrard menuis' })).toEqual(['Menuiserie Évrard'])
    expect(await noms({ q: 'oeillet' })).toEqual(['Garage de l’Œillet'])
    expect(await noms({ q: siren(4).replace(/(\d{3})/g, '$1 ') })).toEqual(['Cabinet Lefèvre'])
    expect(await noms({ q: siret(siren(2)) })).toEqual(['Menuiserie Évrard'])
    expect(await noms({ q: 'enseigne-1' })).toContain('Garage de l’Œillet')
    expect((await noms({ q: 'évreux' })).length).toBe(5)
    const faute = await liste({ q: 'boulangrie martn' })
    expect([faute.approchante, faute.lignes[0]?.raison_sociale]).toEqual([true, 'Boulangerie Martin'])
    expect(await noms({ q: 'xyzxyz' })).toEqual([])
  })

  it('se filtre par statut, nature, secteur, centre, équipe, tranche, section, TPE, contact', async () => {
    expect(await noms({ statut: 'demandee' })).toEqual(['Boulangerie Martin'])
    expect(await noms({ statut: ['demandee', 'active'], nature: 'ett' })).toEqual(['Intérim Iton'])
    expect((await noms({ secteur: lieux.secteur, centre: lieux.centre, equipe: lieux.equipe })).length).toBe(
      5,
    )
    expect(await noms({ tranche: ['20', '10'] })).toEqual([
      'Cabinet Lefèvre',
      'Garage de l’Œillet',
      'Intérim Iton',
      'Menuiserie Évrard',
    ])
    expect(await noms({ tranche: 'inconnu' })).toEqual([])
    expect(await noms({ tpe: 'true' })).toEqual(['Boulangerie Martin'])
    expect((await noms({ section: 'C' })).length).toBe(5)
    expect(await noms({ sans_contact: 'true' })).toEqual([])
    expect(await noms({ isoles: 'true', boeth: 'true' })).toEqual([])
    expect(await noms({ statut: 'aucune' })).toEqual([])
  })

  it.each([
    [{ page: '-1' }, 'La première page est la page 1.'],
    [{ taille: '100000' }, '200 lignes au plus par page.'],
    [{ tri: 'drop table' }, 'Cette liste ne se trie pas ainsi.'],
    [{ statut: '<script>' }, 'Statut inconnu.'],
    [{ secteur: 'x' }, 'Identifiant invalide.'],
    [{ q: 'a\u0000b' }, 'Caractère interdit.'],
    [{ q: 'x'.repeat(201) }, '200 caractères au plus.'],
  ])('refuse %j', async (requete, message) => {
    const r = await relation('GET', '/api/adherents', { requete: requete as Record<string, string> })
    expect([r.statusCode, r.json().erreur.message]).toEqual([400, expect.stringContaining(message)])
  })

  it('s’exporte en CSV pour tableur français et en XLSX', async () => {
    const csv = await relation('GET', '/api/adherents/export', {
      requete: { format: 'csv', statut: 'demandee' },
    })
    expect(csv.headers['content-disposition']).toBe("attachment; filename*=UTF-8''adherents-2026-03-10.csv")
    expect(csv.body.split('\r\n')[1]).toMatch(/^\d+;Boulangerie Martin;;\d{9};Entreprise;10\.71C;/)
    const xlsx = await relation('GET', '/api/adherents/export', { requete: { format: 'xlsx' } })
    expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })
})

describe('les autres lectures', () => {
  it('répondent à chaque rôle du personnel', async () => {
    const etablissement = (
      await relation('GET', '/api/adherents/etablissements', { requete: { entreprise: ids[1]! } })
    ).json().lignes[0].id
    const groupe = (await relation('GET', '/api/adherents/groupes')).json().groupes[0]
    expect(groupe).toMatchObject({ nom: 'Groupe Iton', entreprises: 2, etablissements: 2, effectif: 12 })
    for (const role of ['comptable', 'medecin', 'administrateur'] as const)
      for (const url of [
        `/api/adherents/${ids[1]}`,
        `/api/adherents/${ids[1]}/historique`,
        `/api/adherents/${ids[1]}/contacts`,
        `/api/adherents/${ids[1]}/adhesions`,
        `/api/adherents/etablissements/${etablissement}`,
        `/api/adherents/groupes/${groupe.id}`,
        '/api/adherents/references',
        '/api/adherents/reglages',
        '/api/adherents/accueil',
        '/api/adherents/statistiques',
        '/api/adherents/statistiques?le=2024-02-29',
        '/api/adherents/statistiques/export?format=csv',
        '/api/adherents/contacts-a-corriger?q=martin&motif=injoignable',
        '/api/adherents/doublons?nom=Boulangerie%20Martain',
        '/api/naf?q=boulang',
        '/api/naf?q=10.71',
        '/api/communes?q=evr',
        '/api/recherche?q=garage',
      ]) {
        const r = await serveur.en(role)('GET', url)
        expect([r.statusCode, url], r.body).toEqual([200, url])
      }
  })

  it('retrouvent une entreprise voisine par son nom, une commune par son code postal', async () => {
    const doublons = await relation('GET', '/api/adherents/doublons', {
      requete: { nom: 'Boulangerie Martain' },
    })
    expect(doublons.json().doublons).toMatchObject([{ raison_sociale: 'Boulangerie Martin', motif: 'nom' }])
    const communes = await relation('GET', '/api/communes', { requete: { q: '27000' } })
    expect(communes.json().communes).toEqual([{ code: '27229', nom: 'Évreux', codePostal: '27000' }])
    const naf = await relation('GET', '/api/naf', { requete: { q: 'boulangerie' } })
    expect(naf.json().codes.map((c: { code: string }) => c.code)).toContain('10.71C')
  })

  it('cherchent partout : exact, début, ressemblance', async () => {
    const chercher = async (q: string) =>
      (await relation('GET', '/api/recherche', { requete: { q } })).json().resultats
    expect((await chercher('boulangerie martin'))[0]).toMatchObject({
      titre: 'Boulangerie Martin',
      proximite: 1,
      chemin: `/adherents/${ids[0]}`,
    })
    expect((await chercher('garag'))[0].titre).toBe('Garage de l’Œillet')
    expect((await chercher('cabinet lefevbre'))[0].titre).toBe('Cabinet Lefèvre')
  })

  it('comptent à part les comptes de travail temporaire (ADH-053) et les entrées de l’année (ADH-066)', async () => {
    const { chiffres, demandes, nouveaux } = (await relation('GET', '/api/adherents/accueil')).json()
    expect(chiffres).toMatchObject({
      adherents: 3,
      effectif: 12 + 24 + 48,
      comptes_ett: 1,
      nouveaux_mois: 3,
      nouveaux_annee: 3,
    })
    expect([demandes.total, nouveaux.length]).toEqual([1, 3])
    const { parSecteur, aPart } = (await relation('GET', '/api/adherents/statistiques')).json()
    // The year before, the headcount of the only member was not known yet.
    expect(parSecteur).toEqual([
      { rubrique: 'Nord', tranche: 0, entreprises: 0, effectif: 0, entreprises_avant: 1, effectif_avant: 0 },
      { rubrique: 'Nord', tranche: 1, entreprises: 1, effectif: 12, entreprises_avant: 0, effectif_avant: 0 },
      { rubrique: 'Nord', tranche: 2, entreprises: 2, effectif: 72, entreprises_avant: 0, effectif_avant: 0 },
    ])
    expect(aPart).toMatchObject([{ rubrique: 'ett', entreprises: 1, effectif: 36 }])
  })

  it('ne disent rien à l’employeur ni aux inconnus, et rien de ce qui n’existe pas', async () => {
    expect((await serveur.en('employeur')('GET', '/api/adherents')).statusCode).toBe(403)
    expect((await serveur.anonyme('GET', '/api/adherents')).statusCode).toBe(401)
    const absent = await relation('GET', '/api/adherents/00000000-0000-7000-8000-000000000000')
    expect([absent.statusCode, absent.json().erreur.message]).toEqual([
      404,
      'Cet adhérent est introuvable ou hors de votre périmètre.',
    ])
    expect((await relation('GET', '/api/adherents/pas-un-id')).statusCode).toBe(400)
  })
})
