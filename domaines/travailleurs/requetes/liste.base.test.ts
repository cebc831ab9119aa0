import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDEssai } from '../../../application/serveur/essais/serveur-d-essai.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { decor } from '../essais/decor.ts'
import { requeteListe } from '../saisies.ts'
import { listerTravailleurs } from './liste.ts'
import { chercherTravailleurs } from './recherche.ts'
import { statistiquesTravailleurs } from './statistiques.ts'

const base = baseDEssai()
const serveur = serveurDEssai(base, { maintenant: () => new Date('2026-11-22T10:00:00Z') })
const en = comme(base, operations)
const d = decor(base)
const LE = '2026-11-22'
let compteId = ''
let [boulangerie, garage, isolee] = ['', '', '']

beforeAll(async () => {
  ;[boulangerie, garage, isolee] = [
    await d.etablissement('Boulangerie Martin'),
    await d.etablissement('Garage Petit'),
    await d.etablissement('Sans équipe'),
  ]
  const equipe = await d.equipe([boulangerie], 'Équipe Nord')
  compteId = await d.compte('assistante', equipe)
  const zoe = await d.travailleur({ nom_naissance: 'Béranger', prenoms: 'Zoé', naissance: '1985-03-12' })
  const luc = await d.travailleur({
    nom_naissance: 'Martin',
    prenoms: 'Luc',
    sexe: 'M',
    naissance: '2009-05-01',
  })
  const ana = await d.travailleur({
    nom_naissance: 'Costa',
    nom_usage: 'Lefèvre',
    prenoms: 'Ana',
    naissance: '1981-07-01',
  })
  await d.travailleur({ nom_naissance: 'Parti', prenoms: 'Yves', naissance: '1970-01-01' })
  const c = await d.contrat(zoe, boulangerie, '2026-11-03')
  await d.contrat(zoe, garage, '2019-01-01')
  await d.contrat(luc, garage, '2025-09-01', '2026-11-30')
  await d.contrat(ana, isolee)
  await d.un(
    "insert into travailleurs.poste (contrat_id, intitule, debut) values ($1, 'Boulangère', '2026-11-03')",
    [c],
  )
  await d.un(
    "insert into travailleurs.exposition (contrat_id, nature_code, debut) values ($1, 'cmr', '2026-11-03')",
    [c],
  )
  await d.un(
    "insert into travailleurs.situation (contrat_id, code, debut) values ($1, 'nuit', '2026-11-03')",
    [c],
  )
})

const noms = async (requete: object, compte = compteId) => {
  const page = await en('assistante', ({ bd }) => listerTravailleurs(bd, requeteListe.parse(requete), LE), {
    compteId: compte,
  })
  expect(page.total).toBe(page.lignes.length)
  return page.lignes.map((l) => l.nom_naissance)
}

describe('la liste des travailleurs', () => {
  it('se trie par le nom utilisé, sans accents', async () => {
    expect(await noms({})).toEqual(['Béranger', 'Costa', 'Martin', 'Parti'])
    expect(await noms({ tri: '-naissance' })).toEqual(['Martin', 'Béranger', 'Costa', 'Parti'])
  })

  it('dit l’employeur principal, le poste, l’équipe et ce que fondent les expositions', async () => {
    const { lignes } = await en('assistante', ({ bd }) =>
      listerTravailleurs(bd, requeteListe.parse({ q: 'beranger' }), LE),
    )
    expect(lignes[0]).toMatchObject({
      employeur: 'Garage Petit',
      contrats: 2,
      fondements: ['SIR'],
      situations: ['nuit'],
      expositions: 1,
    })
  })

  it.each([
    [{ q: 'zoe ber' }, ['Béranger']],
    [{ q: '12/03/1985' }, ['Béranger']],
    [{ q: 'lefevre' }, ['Costa']],
    [{ q: 'beranjer' }, ['Béranger']],
    [{ q: 'xyzxyz' }, []],
    [{ q: '%' }, []],
    [{ mes_equipes: 'true' }, ['Béranger']],
    [{ cas: 'multi_employeurs' }, ['Béranger']],
    [{ cas: 'sans_contrat' }, ['Parti']],
    [{ cas: 'en_contrat', age: 'moins_18' }, ['Martin']],
    [{ cas: 'mi_carriere' }, ['Costa']],
    [{ cas: 'sans_equipe' }, ['Béranger', 'Costa', 'Martin']],
    [{ cas: 'sans_poste' }, ['Béranger', 'Costa', 'Martin']],
    [{ exposition: ['cmr', 'amiante'] }, ['Béranger']],
    [{ fonde: 'SIA' }, []],
    [{ situation: 'nuit', type: 'cdi' }, ['Béranger']],
    [{ entree_du: '2026-11-01', entree_au: '2026-11-30' }, ['Béranger']],
    [{ sortie_du: '2026-11-01', sortie_au: '2026-11-30' }, ['Martin']],
    [{ age: ['45_54'], identite: 'provisoire' }, ['Costa']],
  ])('filtre %j', async (requete, attendus) => expect(await noms(requete)).toEqual(attendus))

  it('dit quand elle propose des noms proches', async () => {
    const lire = (q: string) =>
      en('assistante', ({ bd }) => listerTravailleurs(bd, requeteListe.parse({ q }), LE))
    expect((await lire('beranjer')).approche).toBe(true)
    expect((await lire('beranger')).approche).toBe(false)
  })

  it('garde le total d’une page au-delà de la fin', async () => {
    const page = await en('assistante', ({ bd }) =>
      listerTravailleurs(bd, requeteListe.parse({ cas: 'en_contrat', page: 40 }), LE),
    )
    expect([page.lignes, page.total]).toEqual([[], 3])
  })

  it('s’exporte en classeur et en CSV, avec ses filtres', async () => {
    const csv = await serveur.en('qualite')('GET', '/api/travailleurs/export', {
      requete: { format: 'csv', cas: 'multi_employeurs' },
    })
    expect(csv.statusCode).toBe(200)
    expect(csv.body).toContain('BÉRANGER Zoé')
    expect(csv.body).not.toContain('Costa')
    const classeur = await serveur.en('qualite')('GET', '/api/travailleurs/export')
    expect([classeur.statusCode, classeur.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })

  it.each([
    ['/api/travailleurs?page=-1', 'La première page est la page 1.'],
    ['/api/travailleurs?taille=5000', '200 lignes au plus par page.'],
    ['/api/travailleurs?tri=mot_de_passe', 'Choisissez une valeur de la liste.'],
    ['/api/travailleurs?equipe=toutes', 'Identifiant invalide.'],
    ['/api/travailleurs/statistiques?au=2026-02-30', 'Cette date n’existe pas.'],
  ])('refuse %s en français', async (url, message) => {
    const reponse = await serveur.en('direction')('GET', url)
    expect(reponse.statusCode).toBe(400)
    expect(reponse.json().erreur.message).toContain(message)
  })

  it('reste fermée à l’extérieur', async () => {
    for (const role of ['employeur', 'travailleur', 'partenaire'] as const) {
      const reponse = await serveur.en(role)('GET', '/api/travailleurs')
      expect(reponse.statusCode).toBe(403)
    }
  })
})

describe('la recherche générale', () => {
  it.each([
    ['zoé béranger', 'BÉRANGER Zoé'],
    ['beranger zoe', 'BÉRANGER Zoé'],
    ['costa', 'LEFÈVRE Ana'],
    ['beranjer', 'BÉRANGER Zoé'],
    ['01/07/1981', 'LEFÈVRE Ana'],
  ])('trouve « %s »', async (texte, titre) => {
    const trouves = await en('medecin', ({ bd }) => chercherTravailleurs(bd, texte, 12, LE))
    expect(trouves[0]).toMatchObject({ titre, type: 'travailleur' })
  })

  it('ne trouve rien hors d’un contexte scellé, ni par un rôle externe', async () => {
    await expect(en('employeur', ({ bd }) => chercherTravailleurs(bd, 'costa', 12, LE))).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      base.connexions.applicationPool.query(
        "select * from travailleurs.trouver('{costa}', null, null, false, 5)",
      ),
    ).rejects.toThrow(/permission denied/)
  })
})

describe('les statistiques', () => {
  it('comptent chaque travailleur une fois, chaque contrat à son type', async () => {
    const s = await en('direction', ({ bd }) => statistiquesTravailleurs(bd, LE))
    expect(s.travailleurs).toBe(3)
    expect(s.age_sexe).toEqual([
      { classe: 'moins_18', libelle: 'Moins de 18 ans', sexe: 'M', effectif: 1 },
      { classe: '35_44', libelle: '35 à 44 ans', sexe: 'F', effectif: 1 },
      { classe: '45_54', libelle: '45 à 54 ans', sexe: 'F', effectif: 1 },
    ])
    expect(s.expositions.find((x) => x.code === 'cmr')).toMatchObject({ effectif: 1, fonde: 'SIR' })
    expect(s.contrats).toEqual([{ type: 'cdi', contrats: 4 }])
    expect(s.situations).toEqual([{ code: 'nuit', effectif: 1 }])
  })
})

describe('l’accueil', () => {
  it('montre mon équipe et mon portefeuille, ou tout le service sans équipe', async () => {
    const mien = (await serveur.en('assistante', { compteId })('GET', '/api/travailleurs/accueil')).json()
    expect(mien).toMatchObject({
      mes_equipes: true,
      chiffres: {
        entreprises: 1,
        travailleurs: 1,
        arrivees: 1,
        departs: 0,
        sir: 1,
        nuit: 1,
        multi_employeurs: 1,
      },
      qualite: { sans_contrat: 1 },
    })
    expect(mien.equipes[0].membres).toHaveLength(1)
    const tout = (await serveur.en('qualite')('GET', '/api/travailleurs/accueil')).json()
    expect(tout).toMatchObject({
      mes_equipes: false,
      equipes: [],
      chiffres: { travailleurs: 3, departs: 1, mineurs: 1, mi_carriere: 1, sans_poste: 3 },
    })
    expect(tout.mouvements).toHaveLength(12)
  })
})
