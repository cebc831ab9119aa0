import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposerCorrespondance } from './colonnes.ts'
import { detecterFormat, lireJour } from './dates.ts'
import { detecterEncodage, estBinaire, estZip } from './encodage.ts'
import { detecterSeparateur } from './separateur.ts'

describe('l’encodage', () => {
  it.each([
    ['utf-8', Buffer.from('Prénom;Né le')],
    ['windows-1252', Buffer.from('Prénom;Né le', 'latin1')],
    ['utf-8', Buffer.from('\uFEFFNom', 'utf8')],
    ['utf-16le', Buffer.from('\uFEFFNom', 'utf16le')],
    ['utf-8', Buffer.from('ééé').subarray(0, 5)],
  ] as const)('est %s', (attendu, octets) => expect(detecterEncodage(octets)).toBe(attendu))

  it('reconnaît un tableur renommé', () => {
    const xlsx = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])
    expect(estBinaire(xlsx)).toBe(true)
    expect(estZip(xlsx)).toBe(true)
    expect(estBinaire(Buffer.from('Nom;Prénom\r\n'))).toBe(false)
  })
})

describe('le séparateur', () => {
  it.each([
    [';', ['Nom;Prénom;Poste', 'DURAND;Anne;"Vente, conseil"']],
    [',', ['nom,prenom', 'DURAND,Anne', 'PETIT,Luc']],
    ['\t', ['nom\tprénom\tposte', 'DURAND\tAnne\tVente; conseil']],
    [';', ['Nom']],
  ] as const)('est « %s »', (attendu, lignes) => expect(detecterSeparateur(lignes)).toBe(attendu))
})

describe('les dates', () => {
  it.each([
    ['22/11/2026', '2026-11-22'],
    ['1/2/26', '2026-02-01'],
    ['01/02/87', '1987-02-01'],
    ['2026-11-22', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['22112026', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['1er mars 2024', '2024-03-01'],
    ['12 févr. 1990', '1990-02-12'],
    ['31/02/2026', undefined],
    ['29/02/2023', undefined],
    ['bientôt', undefined],
    ['2026-11-22T00:00:00Z', '2026-11-22'],
  ])('%s', (brut, jour) => expect(lireJour(brut)).toBe(jour))

  it('prend l’ordre français, sauf si seul l’autre donne des jours qui existent', () => {
    expect(detecterFormat(['01/02/2026', '03/04/2026'])).toBe('JMA')
    expect(detecterFormat(['01/02/2026', '03/24/2026'])).toBe('MJA')
    expect(detecterFormat(['2026-02-01'])).toBe('AMJ')
  })

  it('relit tout jour écrit à la française', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1931-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (d) => {
          const jour = d.toISOString().slice(0, 10)
          const [a, m, j] = jour.split('-')
          expect(lireJour(`${j}/${m}/${a}`)).toBe(jour)
          expect(lireJour(`${Number(j)}.${Number(m)}.${a!.slice(2)}`)).toBe(jour)
        },
      ),
    )
  })
})

describe('les colonnes', () => {
  it('se reconnaissent à leurs titres, chacune une fois', () => {
    expect(
      proposerCorrespondance([
        'Matricule',
        'NOM',
        'Prénom',
        'Né(e) le',
        'Date d’entrée',
        'Poste occupé',
        'Observations',
        'Nom',
      ]),
    ).toEqual(['matricule', 'nomNaissance', 'prenoms', 'naissance', 'debutContrat', 'emploi', null, null])
    expect(proposerCorrespondance(['Date de naissance du salarié', 'Type de contrat (CDI/CDD)'])).toEqual([
      'naissance',
      'typeContrat',
    ])
  })

  it('suivent ce qui a été retenu pour cet expéditeur', () => {
    expect(proposerCorrespondance(['Service', 'Nom'], { service: 'emploi', nom: null })).toEqual([
      'emploi',
      null,
    ])
  })
})
