import { type Jour, jour } from './jour.ts'
import { jourDeLoi } from './loi.ts'

/**
 * How far a rule was checked against its source:
 * - `lu`: read in the consolidated Code du travail of 27/03/2026, same version still in force on 20/08/2026;
 * - `lu-2026`: changed in 2026, new text read second-hand, quoted word for word;
 * - `a-relire`: changed since, new text not read;
 * - `page-publique`: a page of the ministry or another public page, not the text itself;
 * - `non-verifie`: from knowledge, unverified;
 * - `conteste`: the text is read in two ways.
 */
export type Verification = 'lu' | 'lu-2026' | 'a-relire' | 'page-publique' | 'non-verifie' | 'conteste'

/** First day of the formalised period. Earlier law is refused, not guessed. */
export const DEBUT_PERIODE = jour('2017-01-01')
/** Last day up to which published texts were looked at. */
export const FIN_DE_LECTURE = jour('2026-08-20')

export interface VersionDeRegle {
  /** First day, included, in terms of the rule's trigger. */
  readonly du: Jour
  /** First day after, excluded; `null` while open. */
  readonly au: Jour | null
  /** `false` when the law knew no such rule in that period. */
  readonly existe: boolean
  readonly articles: readonly string[]
  readonly verification: Verification
  /** Summary in our own words, in French. */
  readonly resume: string
}

export interface Regle {
  readonly code: string
  /** The fact whose day chooses the version. */
  readonly declencheur: string
  readonly versions: readonly VersionDeRegle[]
}

type Etape = Omit<VersionDeRegle, 'au'>

/** One version of a rule from a day (`AAAA-MM-JJ`) on. */
export function des(
  du: string,
  articles: readonly string[],
  verification: Verification,
  resume: string,
): Etape {
  return { du: jour(du), existe: true, articles, verification, resume }
}

/** No such rule before the next version. */
export function rienDes(du: string, articles: readonly string[], resume: string): Etape {
  return { du: jour(du), existe: false, articles, verification: 'lu', resume }
}

/** Builds a rule; each version ends where the next begins. */
export function regle(code: string, declencheur: string, ...etapes: readonly Etape[]): Regle {
  const versions = etapes.map((e, i) => ({ ...e, au: etapes[i + 1]?.du ?? null }))
  return { code, declencheur, versions }
}

/** The version in force on a day. Throws `RangeError` before the formalised period. */
export function versionAu(r: Regle, j: Jour): VersionDeRegle {
  const quand = jourDeLoi(j)
  for (let i = r.versions.length - 1; i >= 0; i--) {
    const v = r.versions[i]!
    if (quand >= v.du) return v
  }
  throw new RangeError(`Règle ${r.code} : date antérieure à la période formalisée.`)
}

export interface Parametre {
  readonly code: string
  readonly unite: 'mois' | 'jours' | 'ans' | 'mg/m³' | 'µg/l' | 'mSv'
  readonly valeurs: readonly {
    readonly du: Jour
    readonly valeur: number
    readonly article: string
    readonly verification: Verification
  }[]
}

/** Value of a dated parameter on a day. Before the first value, the first one is returned. */
export function valeurAu(p: Parametre, j: Jour): number {
  const v = p.valeurs
  const quand = jourDeLoi(j)
  for (let i = v.length - 1; i > 0; i--) if (quand >= v[i]!.du) return v[i]!.valeur
  return v[0]!.valeur
}
