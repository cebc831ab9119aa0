import Publicodes from 'publicodes'
import {
  type FaitsPairs,
  JOUR_ARRETS,
  JOUR_CONDUITE,
  JOUR_PLOMB,
  type ReponsePairs,
} from './pairs-communs.ts'

const FAITS = ['amiante', 'cmr', 'plombAuDessus', 'plomb', 'conduite', 'nuit', 'handicap', 'vu'] as const
const NOMBRES = ['jour', 'cause', 'joursAbsence', 'debutAbsence'] as const
// Names as publicodes wants them: words parted by spaces.
const nom = (cle: string) => cle.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)

/** The seven rules in publicodes. */
export function moteurPublicodes(): (f: FaitsPairs) => ReponsePairs {
  const moteur = new Publicodes({
    ...Object.fromEntries(FAITS.map((f) => [nom(f), 'non'])),
    ...Object.fromEntries(NOMBRES.map((f) => [nom(f), 0])),
    renforcé: {
      'une de ces conditions': [
        'amiante',
        'cmr',
        'plomb au dessus',
        { 'toutes ces conditions': ['plomb', `jour >= ${JOUR_PLOMB}`] },
        { 'toutes ces conditions': ['conduite', `jour < ${JOUR_CONDUITE}`] },
      ],
    },
    adapté: {
      'toutes ces conditions': ['renforcé = non', { 'une de ces conditions': ['nuit', 'handicap'] }],
    },
    catégorie: { variations: [{ si: 'renforcé', alors: 2 }, { si: 'adapté', alors: 1 }, { sinon: 0 }] },
    visite: {
      variations: [
        { si: { 'toutes ces conditions': ['vu', 'renforcé'] }, alors: 4 },
        { si: 'vu', alors: 5 },
        { si: 'renforcé', alors: 1 },
        { si: 'nuit', alors: 2 },
        { sinon: 3 },
      ],
    },
    mois: {
      variations: [
        { si: 'visite = 4', alors: 48 },
        { si: { 'toutes ces conditions': ['visite = 5', 'adapté'] }, alors: 36 },
        { si: 'visite = 5', alors: 60 },
        { si: 'visite = 3', alors: 3 },
        { sinon: 0 },
      ],
    },
    reprise: {
      'une de ces conditions': [
        'cause = 1',
        'cause = 2',
        { 'toutes ces conditions': ['cause = 3', 'jours absence >= 30'] },
        { 'toutes ces conditions': ['cause = 4', 'jours absence >= 60'] },
        { 'toutes ces conditions': ['cause = 4', 'jours absence >= 30', `debut absence < ${JOUR_ARRETS}`] },
      ],
    },
  } as never)
  return (f) => {
    const situation: Record<string, string | number> = {}
    for (const cle of FAITS) situation[nom(cle)] = f[cle] ? 'oui' : 'non'
    for (const cle of NOMBRES) situation[nom(cle)] = f[cle]
    moteur.setSituation(situation as never)
    const lu = (regle: string) => moteur.evaluate(regle as never).nodeValue as unknown
    return {
      categorie: Number(lu('catégorie')) as 0 | 1 | 2,
      visite: Number(lu('visite')),
      mois: Number(lu('mois')),
      reprise: lu('reprise') === true,
    }
  }
}
