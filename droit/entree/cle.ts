import type { CodeVisite, NatureEtat } from '../codes.ts'
import type { Jour } from '../jour.ts'
import { type Brouillon, noterVisite } from './brouillon.ts'
import { lireJourOuRien, lireNombre, lireOuiNon } from './lire-valeurs.ts'

/** One key of the short form: its synonyms, its French meaning, how its value is read. */
export interface Cle {
  readonly cle: string
  readonly synonymes: readonly string[]
  readonly sens: string
  readonly valeurs: string
  readonly lire: (v: string, b: Brouillon) => void
}

export type Lecture = Cle['lire']
export const cle = (noms: string, sens: string, valeurs: string, lire: Lecture): Cle => {
  const [premier = '', ...synonymes] = noms.split(' ')
  return { cle: premier, synonymes, sens, valeurs, lire }
}

export const DATE = 'date'
export const OUI_NON = 'yes / no (oui / non)'

export const jour = (noms: string, sens: string, poser: (b: Brouillon, j: Jour) => void): Cle =>
  cle(noms, sens, DATE, (v, b) => {
    const j = lireJourOuRien(v)
    if (j !== undefined) poser(b, j)
  })
export const ouiNon = (noms: string, sens: string, poser: (b: Brouillon, x: boolean) => void): Cle =>
  cle(noms, sens, OUI_NON, (v, b) => {
    const x = lireOuiNon(v)
    if (x !== undefined) poser(b, x)
  })
/** A state: yes, no, or the day of its declaration, which says yes. */
export const etat = (noms: string, sens: string, nature: NatureEtat): Cle =>
  cle(noms, sens, `${OUI_NON}, declared, ou date`, (v, b) => {
    if (!/^\d{4}-/.test(v)) {
      if (lireOuiNon(v)) b.etats.add(nature)
      return
    }
    const j = lireJourOuRien(v)
    if (j === undefined) return
    b.etats.add(nature)
    if (nature === 'NUIT') b.debutNuit = j
  })
export const nombre = (
  noms: string,
  sens: string,
  valeurs: string,
  entier: boolean,
  poser: (b: Brouillon, n: number) => void,
): Cle =>
  cle(noms, sens, valeurs, (v, b) => {
    if (!/^(none|unknown|inconnu|)$/i.test(v)) poser(b, lireNombre(v, entier))
  })
export const visite = (noms: string, sens: string, nature: CodeVisite, anterieure = false): Cle =>
  jour(noms, sens, (b, j) => noterVisite(b, nature, j, anterieure))
/** Accepted and without effect on deadlines. */
export const sansEffet = (noms: string, sens: string): Cle =>
  cle(noms, `${sens} (sans effet sur les échéances)`, 'texte', () => {})
