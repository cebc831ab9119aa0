import type { Jour } from './jour.ts'
import type { Regle, Verification } from './regle.ts'
import { REGLES } from './regles.ts'

/** What one rule becomes on a day. */
export interface ChangementDeRegle {
  readonly regle: string
  readonly declencheur: string
  readonly articles: readonly string[]
  readonly verification: Verification
  readonly avant: string
  readonly apres: string
}

/** Rules whose version turns on that day, in the order of the engine. */
export function changementsAu(j: Jour): ChangementDeRegle[] {
  return REGLES.flatMap((r: Regle) => {
    const i = r.versions.findIndex((v) => v.du === j)
    if (i < 1) return []
    const [avant, apres] = [r.versions[i - 1]!, r.versions[i]!]
    const { articles, verification } = apres
    return [
      {
        regle: r.code,
        declencheur: r.declencheur,
        articles,
        verification,
        avant: avant.resume,
        apres: apres.resume,
      },
    ]
  })
}

/** Days on which at least one rule turns, latest first. */
export function joursDeChangement(): Jour[] {
  const jours = new Set<Jour>()
  for (const r of REGLES) for (const v of r.versions.slice(1)) jours.add(v.du)
  return [...jours].sort((a, b) => b - a)
}
