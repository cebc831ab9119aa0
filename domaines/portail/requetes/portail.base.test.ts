import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { fermerAccueil } from '../cas/fermer-accueil.ts'
import { operations } from '../droits.ts'
import { poserDeuxEmployeurs, type Scene } from '../essais/deux-employeurs.ts'
import { lireAcces } from './acces.ts'
import { compterPresents, lireCentres, lireCorrespondants } from './entreprise.ts'
import { listerEtablissements } from './etablissements.ts'
import { lireTravailleur } from './fiche-travailleur.ts'
import { type DemandeTravailleurs, listerTravailleurs } from './travailleurs.ts'
import { listerUsage } from './usage.ts'

const base = baseDEssai()
const en = comme(base, operations)
let scene: Scene
beforeAll(async () => {
  scene = await poserDeuxEmployeurs(base)
})
const par = <T>(compte: keyof Scene['comptes'], faire: (c: Contexte) => Promise<T>) =>
  en('employeur', faire, { compteId: scene.comptes[compte] })
const noms = (compte: keyof Scene['comptes'], demande: Partial<DemandeTravailleurs> = {}) =>
  par(compte, async ({ bd, aujourdhui }) => {
    const { lignes, total } = await listerTravailleurs(bd, {
      aujourdhui,
      presence: 'presents',
      tri: 'nom',
      page: 1,
      taille: 50,
      ...demande,
    })
    return [lignes.map((l) => l.nom), total]
  })

describe('l’employeur retrouve ses travailleurs', () => {
  it('les voit par nom, sans ceux qui sont partis', async () => {
    expect(await noms('a')).toEqual([['Caennais', 'Intérim', 'Partagé', 'Petit'], 4])
    expect(await noms('a', { presence: 'partis' })).toEqual([['Parti'], 1])
    expect(await noms('a', { presence: 'a_venir' })).toEqual([[], 0])
  })

  it('les cherche sans accents, par morceaux de nom, dans n’importe quel ordre', async () => {
    expect(await noms('a', { q: 'eloise PARTAGE' })).toEqual([['Partagé'], 1])
    expect(await noms('a', { q: 'Amé' })).toEqual([['Petit'], 1])
    expect(await noms('a', { q: '%' })).toEqual([['Caennais', 'Intérim', 'Partagé', 'Petit'], 4])
  })

  it('les filtre par établissement, contrat et situation', async () => {
    expect(await noms('a', { etablissement: scene.etablissements.a2 })).toEqual([['Caennais'], 1])
    expect(await noms('a', { contrat: 'cdd' })).toEqual([['Partagé'], 1])
    expect(await noms('a', { situation: 'isole' })).toEqual([['Petit'], 1])
    expect(await noms('comptable', { situation: 'isole' })).toEqual([[], 0])
    expect(await noms('a', { entreprise: scene.entreprises.b })).toEqual([[], 0])
  })

  it('les pagine et les trie, avec le total de la liste', async () => {
    expect(await noms('a', { tri: '-nom', taille: 2 })).toEqual([['Petit', 'Partagé'], 4])
    expect(await noms('a', { page: 9, taille: 2 })).toEqual([[], 4])
    expect(await noms('a', { tri: 'etablissement', taille: 1 })).toEqual([['Intérim'], 4])
  })

  it('ouvre une fiche : contrats, postes, ce qui a été déclaré', async () => {
    const fiche = await par('a', ({ bd }) => lireTravailleur(bd, scene.travailleurs.propre))
    expect(fiche).toMatchObject({
      nomNaissance: 'Petit',
      naissance: '1990-05-05',
      contrats: [
        {
          type: 'cdi',
          etablissement: 'Ateliers Aubry',
          expositionsVisibles: true,
          postes: [{ intitule: 'Soudeuse', debut: '2022-01-01' }],
          expositions: [{ fonde: 'SIR', article: 'R. 4624-23 I 3°', precision: 'Fumées' }],
          situations: [{ code: 'boeth' }, { code: 'isole' }],
        },
      ],
    })
    const chezComptable = await par('comptable', ({ bd }) => lireTravailleur(bd, scene.travailleurs.propre))
    expect(chezComptable?.contrats[0]).toMatchObject({ expositionsVisibles: false, expositions: [] })
    const chezReferent = await par('referentA', ({ bd }) => lireTravailleur(bd, scene.travailleurs.propre))
    expect(chezReferent).toMatchObject({ naissance: null, contrats: [{ situations: [{ code: 'isole' }] }] })
    expect(await par('a', ({ bd }) => lireTravailleur(bd, scene.travailleurs.deB))).toBeUndefined()
  })
})

describe('l’accueil de l’espace', () => {
  it('montre ses entreprises, leur effectif présent et l’adhésion', async () => {
    const acces = await par('comptable', ({ bd, aujourdhui }) => lireAcces(bd, aujourdhui))
    expect(acces).toMatchObject([
      {
        raisonSociale: 'Ateliers Aubry',
        qualite: 'comptable_mandate',
        etablissements: 2,
        travailleurs: 4,
        adhesion: 'active',
      },
      { raisonSociale: 'Cabinet Carlier', etablissements: 1, travailleurs: 0 },
    ])
    const [site] = await par('siteA', ({ bd, aujourdhui }) => lireAcces(bd, aujourdhui))
    expect(site).toMatchObject({ entiere: false, etablissements: 1, travailleurs: 1 })
  })

  it('compte les présents, les isolés et les mouvements du mois', async () => {
    const comptes = await par('a', ({ bd, aujourdhui }) =>
      compterPresents(bd, scene.entreprises.a, aujourdhui),
    )
    expect(comptes).toEqual({ presents: 4, isoles: 1, arrivees: 0, departs: 0 })
  })

  it('nomme les correspondants une fois, avec leurs établissements, sans qui a quitté le service', async () => {
    const { entreprises, etablissements } = scene
    const correspondants = await par('a', ({ bd }) => lireCorrespondants(bd, { entreprise: entreprises.a }))
    expect(correspondants).toEqual([
      {
        equipe: 'Équipe Bayeux',
        nom: 'Lemoine',
        prenom: 'Anne',
        metier: 'Médecin du travail',
        telephone: '+33231000001',
        courriel: null,
        etablissements: [etablissements.a1, etablissements.a2].sort(),
      },
    ])
    expect(await par('a', ({ bd }) => lireCentres(bd, { entreprise: entreprises.a }))).toMatchObject([
      { nom: 'Centre de Bayeux' },
    ])
    expect(await par('a', ({ bd }) => lireCorrespondants(bd, { entreprise: entreprises.b }))).toEqual([])
  })

  it('liste les établissements avec leurs présents', async () => {
    const { lignes, total } = await par('a', ({ bd, aujourdhui }) =>
      listerEtablissements(bd, { aujourdhui, q: 'aubry', tri: '-travailleurs', page: 1, taille: 10 }),
    )
    expect(lignes.map((l) => [l.nom, l.travailleurs])).toEqual([
      ['Ateliers Aubry', 3],
      ['Aubry Caen', 1],
    ])
    expect(total).toBe(2)
  })
})

describe('la première connexion', () => {
  const visiter = (compte: keyof Scene['comptes']) =>
    par(compte, async ({ bd }) => {
      const { rows } = await sql<{
        v: boolean
      }>`select portail.noter_visite(${scene.entreprises.a}) v`.execute(bd)
      return rows[0]!.v
    })

  it('montre le message de bienvenue jusqu’à ce que la personne le ferme', async () => {
    expect(await visiter('a')).toBe(true)
    expect(await visiter('a')).toBe(true)
    expect(await par('a', (c) => fermerAccueil(c, {}))).toEqual({ ferme: true })
    expect(await visiter('a')).toBe(false)
    expect(await visiter('rhA')).toBe(true)
    expect(await visiter('b')).toBe(false)
  })

  it('laisse le service suivre qui ne s’est jamais connecté, entreprise par entreprise', async () => {
    const lire = (etat?: 'jamais_connecte') =>
      en('relation_adherents', ({ bd }) =>
        listerUsage(bd, { etat, tri: 'raisonSociale', page: 1, taille: 50 }),
      )
    const { lignes, etats, total } = await lire()
    expect(etats).toEqual({ connecte: 1, jamais_connecte: 2, sans_acces: 0 })
    expect(total).toBe(3)
    expect(lignes[0]).toMatchObject({ raisonSociale: 'Ateliers Aubry', etat: 'connecte', acces: 6 })
    expect((await lire('jamais_connecte')).lignes.map((l) => l.etat)).toEqual([
      'jamais_connecte',
      'jamais_connecte',
    ])
    await expect(
      en('preventeur', ({ bd }) => listerUsage(bd, { tri: 'depuis', page: 1, taille: 1 })),
    ).rejects.toThrow()
  })
})
