import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { racineProjet } from '../base/racine.ts'
import { composer } from './composer.ts'
import { enTete } from './en-tete.ts'
import { lirePdf } from './essais/lire.ts'

const modele = (nom: string) => new URL(`./essais/${nom}.typ`, import.meta.url)
const service = enTete({
  nom: 'Santé au travail d’essai',
  adresse: '1 rue des Tests',
  codePostal: '51100',
  commune: 'Reims',
  siren: '732829320',
  telephone: '03 26 00 00 00',
})
const donnees = {
  service,
  destinataire: ['Menuiserie #eval("1+1")', '2 *gras* _oblique_ $x$', '51000 Châlons'],
  texte:
    'Texte : [crochet] {accolade} <etiquette> @ref // commentaire \\u{41} #pagebreak() «\u00a0œuvre\u00a0»',
  jour: '2026-11-01',
  lignes: Array.from({ length: 60 }, (_, n) => ({ nom: `Personne ${n}`, jour: '2028-02-29' })),
}
const options = { titre: 'Lettre d’essai', auteur: service.nom, date: '2026-11-22' }
const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
)

describe('un document', () => {
  it('est balisé, en français, avec titre, auteur, tableau à en-têtes et pages numérotées', async () => {
    const lu = await lirePdf(await composer(modele('lettre'), donnees, options))
    expect(lu).toMatchObject({ titre: 'Lettre d’essai', auteur: service.nom, balise: true })
    expect(String(lu.langue)).toMatch(/^fr/)
    expect(lu.xmp).toContain('pdfuaid')
    expect(lu.pages).toBe(2)
    expect(lu.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'P', 'Table', 'TH', 'TD']))
    expect(lu.polices.every((p) => p.includes('SourceSans3'))).toBe(true)
    for (const attendu of [
      'Reims, le 22 novembre 2026',
      '1er novembre 2026, 01/11/2026, 1 234 567,89, −0,50 €',
      '1 visite, 2 visites',
      'Page 2 / 2',
      'SIREN 732 829 320',
      '29/02/2028',
    ])
      expect(lu.texte).toContain(attendu)
  })

  it('ne lit jamais une donnée comme du balisage', async () => {
    const { texte } = await lirePdf(await composer(modele('lettre'), donnees, options))
    for (const brut of [
      '#eval("1+1")',
      '2 *gras* _oblique_ $x$',
      '<etiquette> @ref // commentaire \\u{41} #pagebreak()',
    ])
      expect(texte).toContain(brut)
  })

  it('est le même pour les mêmes données', async () => {
    const un = await composer(modele('lettre'), donnees, options)
    expect(Buffer.compare(un, await composer(modele('lettre'), donnees, options))).toBe(0)
  })

  it('porte un fichier et une image fournis (PDF/A-3)', async () => {
    const lu = await lirePdf(
      await composer(
        modele('joint'),
        { service },
        {
          ...options,
          norme: 'a-3b',
          fichiers: { 'facture.xml': Buffer.from('<facture/>'), 'logo.svg': logo },
        },
      ),
    )
    expect(lu.pieces.join()).toContain('facture.xml')
    expect(lu.xmp).toMatch(/pdfaid:part>3/)
  })

  it('échoue avec le motif quand la norme n’est pas tenue, et le suivant passe', async () => {
    await expect(
      composer(modele('fautif'), {}, { ...options, fichiers: { 'logo.svg': logo } }),
    ).rejects.toThrow(/Document non composé : PDF\/UA-1 error: missing alt text/)
    await expect(composer(modele('absent'), {}, options)).rejects.toThrow('Document non composé')
    expect((await composer(modele('lettre'), donnees, options)).length).toBeGreaterThan(1000)
    expect(() => composer(modele('lettre'), {}, { ...options, fichiers: { '../x': logo } })).toThrow('refusé')
  })

  it('laisse le serveur répondre pendant que cent autres se composent', async () => {
    let tours = 0
    const minuterie = setInterval(() => tours++, 5)
    await Promise.all(Array.from({ length: 100 }, () => composer(modele('lettre'), donnees, options)))
    clearInterval(minuterie)
    expect(tours).toBeGreaterThan(5)
  })
})

it('aucun modèle de la maison n’évalue une donnée', () => {
  const modeles = ['plateforme', 'domaines'].flatMap((d) =>
    readdirSync(join(racineProjet, d), { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.typ'))
      .map((f) => join(racineProjet, d, f)),
  )
  expect(modeles.length).toBeGreaterThan(2)
  expect(modeles.filter((m) => /\beval\s*\(/.test(readFileSync(m, 'utf8').replace(/\/\/.*$/gm, '')))).toEqual(
    [],
  )
})
