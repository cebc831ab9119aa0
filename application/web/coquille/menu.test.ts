import { describe, expect, it } from 'vitest'
import type { DefinitionPage, GroupeMenu } from '../../../plateforme/interface/pages.ts'
import { entreeActive, menuDe } from './menu.ts'

const page = (chemin: string, groupe: GroupeMenu, ordre: number, droit?: string): DefinitionPage => ({
  chemin,
  titre: chemin,
  espace: 'service',
  droit,
  menu: { groupe, libelle: chemin, icone: () => null, ordre },
  charger: async () => ({ default: () => null }),
})
const pages = [
  page('/cpom', 'Pilotage', 1, 'pilotage.lire'),
  page('/visites', 'Suivi individuel', 2),
  page('/agenda', 'Suivi individuel', 1),
  { ...page('/portail', 'Service', 1), espace: 'adherent' as const },
]

describe('menu', () => {
  it('keeps what the person may open, in the order of groups and entries', () => {
    const menu = menuDe(pages, 'service', (droit) => droit === undefined)
    expect(menu.map((g) => [g.groupe, g.entrees.map((e) => e.chemin)])).toEqual([
      ['Suivi individuel', ['/agenda', '/visites']],
    ])
    expect(menuDe(pages, 'service', () => true).map((g) => g.groupe)).toEqual([
      'Suivi individuel',
      'Pilotage',
    ])
  })
  it('lights the closest entry', () => {
    const chemins = ['/', '/adherents', '/adherents/nouveaux']
    expect(entreeActive(chemins, '/adherents/42')).toBe('/adherents')
    expect(entreeActive(chemins, '/adherents/nouveaux')).toBe('/adherents/nouveaux')
    expect(entreeActive(chemins, '/adherents-bis')).toBeUndefined()
    expect(entreeActive(chemins, '/')).toBe('/')
  })
})
