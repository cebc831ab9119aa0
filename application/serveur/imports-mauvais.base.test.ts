import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { travailler } from '../../domaines/echanges/index.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { exporterTable } from '../../plateforme/http/fichier.ts'
import { serveurDEssai } from './essais/serveur-d-essai.ts'

/*
 * Bad files through the API: each one a sentence that says what is wrong and what to do, nothing written, no 500.
 */
const base = baseDEssai()
const serveur = serveurDEssai(base)
const SIRET = '73282932000074'
const COMPTE = '00000000-0000-4000-8000-00000000000a'

beforeAll(async () => {
  await base.proprietaire.query(
    `with e as (insert into adherents.entreprise (siren, raison_sociale) values ('732829320', 'Usine des Essais') returning id)
     insert into adherents.etablissement (entreprise_id, siret, siege) select id, $1, true from e`,
    [SIRET],
  )
})

const assistante = () => serveur.en('assistante', { compteId: COMPTE })
/** A multipart body with one file. */
async function formulaire(nom: string, octets: Buffer) {
  const corps = new FormData()
  corps.append('fichier', new Blob([new Uint8Array(octets)]), nom)
  const reponse = new Response(corps)
  return {
    type: reponse.headers.get('content-type')!,
    octets: Buffer.from(await reponse.arrayBuffer()),
  }
}
async function deposer(nom: string, contenu: string | Buffer) {
  const { type, octets } = await formulaire(nom, Buffer.isBuffer(contenu) ? contenu : Buffer.from(contenu))
  return serveur.app.inject({
    method: 'POST',
    url: '/api/imports',
    headers: { 'x-socle': '1', 'x-essai-session': `assistante:${COMPTE}`, 'content-type': type },
    payload: octets,
  })
}
async function tourner(id: string): Promise<void> {
  const { rows } = await base.proprietaire.query(
    `select i.id, i.statut, i.role, i.cree_par, f.chemin from echanges.import i
     join echanges.fichier f on f.id = i.fichier_id where i.id = $1`,
    [id],
  )
  await travailler(base.connexions, rows[0], new AbortController().signal)
}
interface Detail {
  statut: string
  erreur: string | null
  genre: string | null
  encodage: string | null
  correspondance: (string | null)[]
  comptes: { genre: string; a_decider: number }[]
  apercu: { cellules: string[] }[]
}
/** Drops a file, lets the service work, confirms the columns as proposed: what the person then sees. */
async function passer(nom: string, contenu: string | Buffer) {
  const depot = await deposer(nom, contenu)
  expect(depot.statusCode, depot.body).toBe(201)
  const { id } = depot.json<{ id: string }>()
  await tourner(id)
  const lire = async () => (await assistante()('GET', `/api/imports/${id}`)).json<Detail>()
  let d = await lire()
  const avant = d
  if (d.statut === 'a_verifier') {
    const r = await assistante()('PUT', `/api/imports/${id}/correspondance`, {
      corps: { colonnes: d.correspondance },
    })
    expect(r.statusCode, r.body).toBe(200)
    await tourner(id)
    d = await lire()
  }
  const refus = (await assistante()('GET', `/api/imports/${id}/refus`)).json<{
    lignes: { numero: number; refus: string }[]
  }>()
  const { rows } = await base.proprietaire.query('select count(*)::int n from travailleurs.travailleur')
  expect(rows[0].n, 'rien n’est écrit').toBe(0)
  return { id, d, avant, refus: refus.lignes }
}

const TITRES = 'SIRET;Nom;Prénom;Né(e) le;Embauche\n'
const ligne = (nom: string, ne = '01/02/1990', siret = SIRET) => `${siret};${nom};Anne;${ne};01/09/2022\n`

/** A ZIP of one entry, whose directory may lie about what it holds. */
function zip(nom: string, donnees: Buffer, annonce = donnees.length): Buffer {
  const comprime = deflateRawSync(donnees, { level: 9 })
  const n = Buffer.from(nom)
  const tete = Buffer.alloc(30)
  tete.writeUInt32LE(0x04034b50, 0)
  tete.writeUInt16LE(8, 8)
  tete.writeUInt32LE(comprime.length, 18)
  tete.writeUInt32LE(annonce, 22)
  tete.writeUInt16LE(n.length, 26)
  const dossier = Buffer.alloc(46)
  dossier.writeUInt32LE(0x02014b50, 0)
  dossier.writeUInt16LE(8, 10)
  dossier.writeUInt32LE(comprime.length, 20)
  dossier.writeUInt32LE(annonce, 24)
  dossier.writeUInt16LE(n.length, 28)
  const fin = Buffer.alloc(22)
  fin.writeUInt32LE(0x06054b50, 0)
  fin.writeUInt16LE(1, 8)
  fin.writeUInt16LE(1, 10)
  fin.writeUInt32LE(46 + n.length, 12)
  fin.writeUInt32LE(30 + n.length + comprime.length, 16)
  return Buffer.concat([tete, n, comprime, dossier, n, fin])
}

const classeur = async () =>
  (
    await exporterTable(
      'personnel',
      'xlsx',
      [
        { titre: 'SIRET', valeur: () => SIRET },
        { titre: 'Nom', valeur: (l: { nom: string }) => l.nom },
        { titre: 'Prénom', valeur: () => 'Anne' },
        { titre: 'Né(e) le', valeur: () => '1990-02-01', genre: 'date' },
        { titre: 'Embauche', valeur: () => '2022-09-01', genre: 'date' },
      ],
      [{ nom: 'DURAND' }, { nom: 'LEFÈVRE' }],
    )
  ).contenu

describe('un mauvais fichier : une phrase claire, rien de perdu, pas d’erreur du serveur', () => {
  it('vide', async () => {
    const r = await deposer('vide.csv', '')
    expect([r.statusCode, r.json().erreur.message]).toEqual([
      422,
      expect.stringContaining('Ce fichier est vide'),
    ])
  })

  it('sans fichier', async () => {
    const r = await assistante()('POST', '/api/imports', { corps: {} })
    expect([r.statusCode, r.json().erreur.message]).toEqual([400, expect.stringContaining('Aucun fichier')])
  })

  it('DSN tronquée', async () => {
    const dsn = [
      "S10.G00.00.001,'Paie'",
      "S20.G00.05.001,'01'",
      "S20.G00.05.005,'01112026'",
      "S21.G00.06.001,'732829320'",
      "S21.G00.11.001,'00074'",
      "S21.G00.30.002,'DURAND'",
      "S21.G00.30.004,'An",
    ].join('\r\n')
    const { d } = await passer('dsn.txt', dsn)
    expect([d.statut, d.erreur]).toEqual([
      'echoue',
      expect.stringContaining('Cette DSN est incomplète : sa fin manque'),
    ])
  })

  it('SIRET faux, SIRET inconnu, 31/02, travailleur en double : chaque ligne son numéro et sa raison', async () => {
    const { d, refus } = await passer(
      'personnel.csv',
      `${TITRES}${ligne('BON')}${ligne('FAUX', '01/02/1990', '73282932000075')}${ligne('AUTRE', '01/02/1990', '55210055400013')}${ligne('FEVRIER', '31/02/1990')}${ligne('BON')}`,
    )
    expect(d.comptes).toMatchObject([{ genre: 'arrivee', a_decider: 1 }])
    expect(refus).toEqual([
      { numero: 3, refus: expect.stringContaining('sa clé ne correspond pas'), cellules: expect.anything() },
      {
        numero: 4,
        refus: expect.stringContaining('n’est celui d’aucun établissement'),
        cellules: expect.anything(),
      },
      {
        numero: 5,
        refus: expect.stringContaining('« 31/02/1990 » n’est pas une date qui existe'),
        cellules: expect.anything(),
      },
      { numero: 6, refus: expect.stringContaining('figure déjà à la ligne 2'), cellules: expect.anything() },
    ])
  })

  it('une ligne de 5 Mo : elle seule est refusée', async () => {
    const { d, refus } = await passer(
      'personnel.csv',
      `${TITRES}${ligne('BON')}${ligne('x'.repeat(5_000_000))}${ligne('SUITE')}`,
    )
    expect(d.comptes).toMatchObject([{ genre: 'arrivee', a_decider: 2 }])
    expect(refus).toMatchObject([
      { numero: 3, refus: expect.stringContaining('dépasse un million de caractères') },
    ])
  })

  it('un classeur renommé .csv est lu comme un classeur', async () => {
    const { d } = await passer('personnel.csv', await classeur())
    expect([d.statut, d.genre]).toEqual(['propose', 'xlsx'])
    expect(d.comptes).toMatchObject([{ genre: 'arrivee', a_decider: 2 }])
  })

  it('un texte renommé .xlsx est lu comme un texte', async () => {
    const { d } = await passer('personnel.xlsx', `${TITRES}${ligne('BON')}`)
    expect([d.statut, d.genre]).toEqual(['propose', 'csv'])
  })

  it('un classeur valide : les dates sont des dates', async () => {
    const { avant, d } = await passer('personnel.xlsx', await classeur())
    expect(avant.apercu.map((l) => l.cellules)).toEqual([
      [SIRET, 'DURAND', 'Anne', '1990-02-01', '2022-09-01'],
      [SIRET, 'LEFÈVRE', 'Anne', '1990-02-01', '2022-09-01'],
    ])
    expect(d.erreur).toBeNull()
  })

  it('une bombe (annoncée, puis qui ment sur sa taille) : lue jusqu’à la limite, pas au-delà', async () => {
    const zeros = Buffer.alloc(180_000_000)
    const avant = process.memoryUsage().rss
    for (const annonce of [zeros.length, 1_000]) {
      const { d } = await passer('personnel.xlsx', zip('xl/worksheets/sheet1.xml', zeros, annonce))
      expect([d.statut, d.erreur]).toEqual(['echoue', expect.stringContaining('anormalement volumineux')])
    }
    expect(process.memoryUsage().rss - avant).toBeLessThan(200_000_000)
  })

  it('un ancien classeur .xls, une image, un classeur abîmé', async () => {
    for (const [octets, phrase] of [
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'ancien classeur (.xls)'],
      [Buffer.from([137, 80, 78, 71, 0, 0, 1, 2]), 'n’est ni un texte ni un classeur'],
      [Buffer.from('PK\x03\x04abcdefgh'), 'illisible'],
    ] as const) {
      const { d } = await passer('fichier.xlsx', octets)
      expect([d.statut, d.erreur]).toEqual(['echoue', expect.stringContaining(phrase)])
    }
  })

  it('un encodage cassé : les accents illisibles sont refusés à leur ligne', async () => {
    const casse = Buffer.concat([
      Buffer.from(TITRES),
      Buffer.from(ligne('LEFÈVRE')),
      Buffer.from(ligne('MUL?ER').replace('?', '\xff'), 'latin1'),
    ])
    const { refus, d } = await passer('personnel.csv', casse)
    expect(d.statut).toBe('propose')
    expect(refus[0]).toMatchObject({
      numero: 3,
      refus: expect.stringContaining('accents de cette ligne sont illisibles'),
    })
  })

  it('un latin-1 dont le premier accent vient très tard est reconnu', async () => {
    const texte =
      TITRES.replaceAll('é', 'e') +
      Array.from({ length: 2_500 }, () => ligne('MARTIN')).join('') +
      ligne('LEFÈVRE')
    const { d } = await passer('personnel.csv', Buffer.from(texte, 'latin1'))
    expect(d.encodage).toBe('windows-1252')
    expect(d.comptes).toMatchObject([{ genre: 'arrivee', a_decider: 2 }])
  })

  it('le jour et le mois se décident sur tout le fichier', async () => {
    const texte =
      TITRES +
      Array.from({ length: 1_200 }, (_, i) =>
        ligne(
          `NOM${'abcdefghij'[i % 10]}${'abcdefghij'[Math.floor(i / 10) % 10]}${'klmnopqrst'[Math.floor(i / 100) % 10]}X`,
          '02/03/1990',
        ),
      ).join('') +
      ligne('DERNIERE', '02/28/1990')
    const { id } = await passer('personnel.csv', texte)
    const { rows } = await base.proprietaire.query(
      'select distinct naissance::text from echanges.salarie where import_id = $1 order by 1',
      [id],
    )
    expect(rows.map((r) => r.naissance)).toEqual(['1990-02-03', '1990-02-28'])
  })

  it('au-dessus de 200 Mo : refusé par sa taille, avec quoi faire', async () => {
    const adresse = await serveur.app.listen({ host: '127.0.0.1', port: 0 })
    const bord = 'limite'
    const bloc = new Uint8Array(1_000_000).fill(65)
    let reste = 202
    const corps = new ReadableStream<Uint8Array>({
      start: (c) =>
        c.enqueue(
          Buffer.from(
            `--${bord}\r\ncontent-disposition: form-data; name="fichier"; filename="gros.csv"\r\n\r\n`,
          ),
        ),
      pull(c) {
        if (reste-- > 0) return c.enqueue(bloc)
        c.enqueue(Buffer.from(`\r\n--${bord}--\r\n`))
        c.close()
      },
    })
    const r = await fetch(`${adresse}/api/imports`, {
      method: 'POST',
      headers: {
        'x-socle': '1',
        'x-essai-session': `assistante:${COMPTE}`,
        'content-type': `multipart/form-data; boundary=${bord}`,
      },
      body: corps,
      duplex: 'half',
    } as RequestInit)
    expect([r.status, ((await r.json()) as { erreur: { message: string } }).erreur.message]).toEqual([
      413,
      expect.stringContaining('dépasse 200 Mo. Découpez-le'),
    ])
  }, 120_000)
})
