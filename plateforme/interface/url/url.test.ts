import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { champUrl } from './champs.ts'
import { ecrireEtat, ecrireRecherche, lireEtat, lireRecherche } from './parametres.ts'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('nom'),
  statut: champUrl.choix(['actif', 'radie']),
  centre: champUrl.choixMultiple(),
  retard: champUrl.bascule(),
})

describe('address of a list', () => {
  it('reads repeated keys as a list and a single one too', () => {
    expect(lireRecherche('?centre=1&centre=2&q=pain+%26+vin')).toEqual({
      centre: ['1', '2'],
      q: 'pain & vin',
    })
    expect(lireEtat(schema, lireRecherche('?centre=1')).centre).toEqual(['1'])
  })
  it('falls back to the default of a mistyped value, and of it only', () => {
    const etat = lireEtat(schema, lireRecherche('?page=deux&statut=vendu&q=dupont'))
    expect(etat).toEqual({ page: 1, q: 'dupont', tri: 'nom', centre: [], retard: false })
  })
  it('leaves defaults out and keeps what belongs to others', () => {
    const etat = { ...lireEtat(schema, {}), page: 2, retard: true }
    expect(ecrireEtat(schema, etat, { onglet: 'contacts', page: '7' })).toEqual({
      onglet: 'contacts',
      page: 2,
      retard: true,
    })
  })
  it('comes back the same', () => {
    const etat = {
      q: 'à côté',
      page: 3,
      tri: '-effectif',
      statut: 'radie' as const,
      centre: ['1', '2'],
      retard: true,
    }
    const adresse = ecrireRecherche(ecrireEtat(schema, etat, {}))
    expect(lireEtat(schema, lireRecherche(adresse))).toEqual(etat)
  })
  it('writes nothing for an empty state', () => {
    expect(ecrireRecherche(ecrireEtat(schema, lireEtat(schema, {}), {}))).toBe('')
  })
})
