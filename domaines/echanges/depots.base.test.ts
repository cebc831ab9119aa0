import { beforeAll, describe, expect, it } from 'vitest'
import type { Contexte } from '../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../plateforme/base/essais/comme.ts'
import { MARQUE, poserDeuxEmployeurs, type Scene } from '../portail/essais/deux-employeurs.ts'
import {
  abandonnerDepot,
  confirmerDepot,
  type Depot,
  deposerEnEmployeur,
  lireDepot,
  verifierDepot,
} from './cas/depots-employeur.ts'
import { operations } from './droits.ts'
import { atelier, recevoir } from './essais/atelier.ts'
import type { ChampImporte } from './lecture/colonnes.ts'

const base = baseDEssai()
const maintenant = () => new Date('2026-11-22T09:00:00Z')
const service = atelier(base, maintenant)
let scene: Scene
let sirets: Record<'a1' | 'a2' | 'b1', string>
type Compte = keyof Scene['comptes']

const en = <T>(compte: Compte, faire: (c: Contexte) => Promise<T>) =>
  comme(base, operations)('employeur', faire, { compteId: scene.comptes[compte], maintenant: maintenant() })
const deposer = async (compte: Compte, contenu: string, entreprise: keyof Scene['entreprises'] = 'a') => {
  const fichier = await recevoir('personnel.csv', contenu)
  const { id } = await en(compte, (c) =>
    deposerEnEmployeur(c, { entreprise_id: scene.entreprises[entreprise], fichier }),
  )
  await service.tourner(id)
  return id
}
const lire = (compte: Compte, id: string) =>
  en(compte, ({ bd }) => lireDepot<Depot>(bd, id, { vue: 'detail' }))
interface Ligne {
  nom: string
  avant: unknown
  apres: Record<string, unknown>
}
const lignes = (compte: Compte, id: string, genre: string) =>
  en(compte, ({ bd }) =>
    lireDepot<{ total: number; lignes: Ligne[] }>(bd, id, { vue: 'lignes', genre, debut: 0, taille: 50 }),
  )

beforeAll(async () => {
  scene = await poserDeuxEmployeurs(base)
  sirets = { a1: '73282932000017', a2: '73282932000025', b1: '40483304800014' }
  for (const cle of ['a1', 'a2', 'b1'] as const)
    await base.proprietaire.query('update adherents.etablissement set siret = $1 where id = $2', [
      sirets[cle],
      scene.etablissements[cle],
    ])
})

/** Somebody new, and somebody that only B employs, written as B knows it. */
async function csv(): Promise<string> {
  const { rows } = await base.proprietaire.query(
    `select nom_naissance, prenoms, to_char(naissance, 'DD/MM/YYYY') ne from travailleurs.travailleur where id = $1`,
    [scene.travailleurs.deB],
  )
  const b = rows[0]
  return `SIRET;Nom;Prénom;Né(e) le;Embauche;Poste
${sirets.a1};NOUVELLE;Personne;03/04/1988;02/11/2026;Vendeuse
${sirets.a1};${b.nom_naissance};${b.prenoms};${b.ne};02/11/2026;Vendeuse
${sirets.b1};AUTRE;Employeur;03/04/1989;02/11/2026;Vendeuse
55210055400013;AUTRE;Inconnu;03/04/1990;02/11/2026;Vendeuse`
}

let depot: string

describe('l’employeur envoie son fichier', () => {
  it('le vérifie, voit ce qu’il change, et rien de B', async () => {
    depot = await deposer('a', await csv())
    const d = await lire('a', depot)
    expect([d.statut, d.erreur]).toEqual(['a_verifier', null])
    await en('a', (c) =>
      verifierDepot(c, { id: depot, colonnes: d.correspondance as ChampImporte[], exhaustif: false }),
    )
    await service.tourner(depot)
    const propose = await lire('a', depot)
    expect([propose.statut, propose.comptes, propose.refusees]).toEqual([
      'propose',
      [{ genre: 'arrivee', nombre: 2 }],
      2,
    ])
    const arrivees = await lignes('a', depot, 'arrivee')
    // Whoever B employs reads as any newcomer: same fields, nothing that the file does not say.
    expect(arrivees.lignes.map((l) => Object.keys(l.apres).sort())).toEqual([
      ['debut', 'emploi', 'naissance'],
      ['debut', 'emploi', 'naissance'],
    ])
    expect(JSON.stringify(arrivees)).not.toContain(scene.travailleurs.deB)
    const refus = await en('a', ({ bd }) =>
      lireDepot<{ lignes: { numero: number; refus: string }[] }>(bd, depot, {
        vue: 'refus',
        debut: 0,
        taille: 50,
      }),
    )
    // A member and a company nobody knows: the same words.
    expect(refus.lignes.map((r) => r.refus.replace(/\d{14}/, '…'))).toEqual([
      refus.lignes[0]!.refus.replace(/\d{14}/, '…'),
      refus.lignes[0]!.refus.replace(/\d{14}/, '…'),
    ])
    expect(JSON.stringify(refus).toLowerCase()).not.toContain(MARQUE)
  })

  it.each(['b', 'comptable', 'referentA', 'siteA', 'ancienA', 'sansQualiteA'] as const)(
    'le compte « %s » ne le voit pas, ne le confirme pas, ne l’abandonne pas',
    async (compte) => {
      await expect(lire(compte, depot)).rejects.toThrow('Ce fichier')
      await expect(lignes(compte, depot, 'arrivee')).rejects.toThrow('Ce fichier')
      await expect(en(compte, (c) => confirmerDepot(c, { id: depot }))).rejects.toThrow('Ce fichier')
      await expect(en(compte, (c) => abandonnerDepot(c, { id: depot }))).rejects.toThrow('Ce fichier')
    },
  )

  it.each(['b', 'comptable', 'referentA', 'ancienA', 'sansQualiteA'] as const)(
    'le compte « %s » n’envoie rien pour A',
    async (compte) => {
      await expect(deposer(compte, await csv())).rejects.toThrow('ressources humaines')
    },
  )

  it('un accès limité à un établissement ne parle que de lui', async () => {
    const id = await deposer(
      'siteA',
      `SIRET;Nom;Prénom;Né(e) le;Embauche\n${sirets.a1};UN;Deux;03/04/1988;02/11/2026\n${sirets.a2};TROIS;Quatre;03/04/1988;02/11/2026`,
    )
    const d = await lire('siteA', id)
    await en('siteA', (c) =>
      verifierDepot(c, { id, colonnes: d.correspondance as ChampImporte[], exhaustif: false }),
    )
    await service.tourner(id)
    expect(await lire('siteA', id)).toMatchObject({ comptes: [{ genre: 'arrivee', nombre: 1 }], refusees: 1 })
    // Who holds the whole company sees it too, and may give it up.
    await en('rhA', (c) => abandonnerDepot(c, { id }))
    expect((await lire('a', id)).statut).toBe('refuse')
  })

  it('confirmé, il s’applique au nom du système pour ce compte ; le service le voit et peut l’annuler', async () => {
    await en('rhA', (c) => confirmerDepot(c, { id: depot }))
    await service.tourner(depot)
    const vu = await service.detail(depot)
    expect([vu.statut, vu.erreur]).toEqual(['accepte', null])
    expect(vu.origine).toBe('employeur')
    const { rows } = await base.proprietaire.query(
      `select role, acteur from journal.ecriture where objet = 'travailleurs.travailleur' and apres ->> 'nom_naissance' = 'NOUVELLE'`,
    )
    expect(rows).toEqual([{ role: 'socle_systeme', acteur: scene.comptes.a }])
    await expect(en('a', (c) => confirmerDepot(c, { id: depot }))).rejects.toThrow('actualisez la page')
    expect((await lire('a', depot)).confirme_le).not.toBeNull()
  })

  it('un autre rôle n’a pas cette porte', () =>
    expect(comme(base, operations)('comptable', (c) => confirmerDepot(c, { id: depot }))).rejects.toThrow(
      'Votre rôle',
    ))
})
