import { Engine } from 'json-rules-engine'
import {
  type FaitsPairs,
  JOUR_ARRETS,
  JOUR_CONDUITE,
  JOUR_PLOMB,
  type ReponsePairs,
} from './pairs-communs.ts'

const oui = (fact: string) => ({ fact, operator: 'equal', value: true })
const non = (fact: string) => ({ fact, operator: 'equal', value: false })

/** The seven rules in json-rules-engine, as its documentation writes them: runtime facts chain the category. */
export function moteurJsonRules(): (f: FaitsPairs) => Promise<ReponsePairs> {
  const m = new Engine()
  m.addRule({
    priority: 100,
    conditions: {
      any: [
        oui('amiante'),
        oui('cmr'),
        oui('plombAuDessus'),
        { all: [oui('plomb'), { fact: 'jour', operator: 'greaterThanInclusive', value: JOUR_PLOMB }] },
        { all: [oui('conduite'), { fact: 'jour', operator: 'lessThan', value: JOUR_CONDUITE }] },
      ],
    },
    event: { type: 'categorie', params: { categorie: 2 } },
    onSuccess: (_, almanac) => void almanac.addFact('renforce', true),
    onFailure: (_, almanac) => void almanac.addFact('renforce', false),
  })
  m.addRule({
    priority: 90,
    conditions: { all: [non('renforce'), { any: [oui('nuit'), oui('handicap')] }] },
    event: { type: 'categorie', params: { categorie: 1 } },
    onSuccess: (_, almanac) => void almanac.addFact('adapte', true),
    onFailure: (_, almanac) => void almanac.addFact('adapte', false),
  })
  const visite = (conditions: object[], v: number, mois: number) =>
    m.addRule({
      priority: 10,
      conditions: { all: conditions as never },
      event: { type: 'visite', params: { visite: v, mois } },
    })
  visite([non('vu'), oui('renforce')], 1, 0)
  visite([non('vu'), non('renforce'), oui('nuit')], 2, 0)
  visite([non('vu'), non('renforce'), non('nuit')], 3, 3)
  visite([oui('vu'), oui('renforce')], 4, 48)
  visite([oui('vu'), oui('adapte')], 5, 36)
  visite([oui('vu'), non('renforce'), non('adapte')], 5, 60)
  const cause = (value: number) => ({ fact: 'cause', operator: 'equal', value })
  const jours = (value: number) => ({ fact: 'joursAbsence', operator: 'greaterThanInclusive', value })
  m.addRule({
    conditions: {
      any: [
        cause(1),
        cause(2),
        { all: [cause(3), jours(30)] },
        { all: [cause(4), jours(60)] },
        { all: [cause(4), jours(30), { fact: 'debutAbsence', operator: 'lessThan', value: JOUR_ARRETS }] },
      ],
    },
    event: { type: 'reprise' },
  })
  return async (f) => {
    const { events } = await m.run({ ...f })
    const reponse: ReponsePairs = { categorie: 0, visite: 0, mois: 0, reprise: false }
    for (const e of events) {
      if (e.type === 'reprise') reponse.reprise = true
      else Object.assign(reponse, e.params)
    }
    return reponse
  }
}
