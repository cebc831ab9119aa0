import { expect, it } from 'vitest'
import { correspond, entreesDistantes, entreesLocales } from './entrees.ts'

it('finds words in any order, without accents', () => {
  expect(correspond('Échéances à convoquer', 'convoquer echeance')).toBe(true)
  expect(correspond('Échéances à convoquer', 'visite')).toBe(false)
  expect(correspond('Tout', '')).toBe(true)
})

it('offers only what the person may open', () => {
  const charger = async () => ({ default: () => null })
  const icone = () => null
  const menu = { groupe: 'Adhérents', libelle: 'Adhérents', icone, ordre: 1 } as const
  const groupes = entreesLocales(
    [
      { chemin: '/adherents', titre: 'Adhérents', espace: 'service', menu, charger },
      { chemin: '/factures', titre: 'Factures', espace: 'service', droit: 'cotisations.lire', menu, charger },
      { chemin: '/adherents/$id', titre: 'Adhérent', espace: 'service', charger },
    ],
    [
      {
        id: 'convoquer',
        libelle: 'Convoquer un travailleur',
        motsCles: ['visite'],
        icone,
        chemin: '/convoquer',
      },
    ],
    'service',
    (droit) => droit === undefined,
    '',
  )
  expect(groupes.map((g) => [g.titre, g.entrees.map((e) => e.chemin)])).toEqual([
    ['Actions', ['/convoquer']],
    ['Pages', ['/adherents']],
  ])
})

it('groups the answers of the server by kind, the best first', () => {
  const resultat = (type: string, id: string) => ({ type, id, titre: id, sousTitre: null, chemin: `/${id}` })
  const groupes = entreesDistantes([
    resultat('travailleur', 'a'),
    resultat('entreprise', 'b'),
    resultat('travailleur', 'c'),
  ])
  expect(groupes.map((g) => [g.titre, g.entrees.map((e) => e.id)])).toEqual([
    ['Travailleurs', ['travailleur-a', 'travailleur-c']],
    ['Entreprises', ['entreprise-b']],
  ])
})
