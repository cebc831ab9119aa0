import { SITUATIONS } from './vocabulaire.ts'

/** What a worker's follow-up rests on, as the employer declares it. */
export interface Declare {
  poste: string | null
  uniteTravail: string | null
  expositions: readonly string[]
  situations: readonly string[]
}

export interface Differences {
  poste: boolean
  ajouts: string[]
  retraits: string[]
  situationsAjoutees: string[]
  situationsRetirees: string[]
  /** Something protective is lost: the health team decides. */
  aValider: boolean
  /** Nothing at all changes. */
  aucune: boolean
}

/** The employer's own authorisations: they found no category since 01/10/2025 (R. 4323-56, R. 4544-10). */
const AUTORISATIONS: ReadonlySet<string> = new Set(['conduite', 'electricite'])
export const protege = (nature: string): boolean => !AUTORISATIONS.has(nature)
export const situationProtegee = (code: string): boolean =>
  (SITUATIONS as Record<string, { protege: boolean }>)[code]?.protege ?? false

const sans = (a: readonly string[], b: readonly string[]) => a.filter((x) => !b.includes(x))

/** What changes from one declaration of a worker to the next. Same rule as declarations.a_valider (migration 0150). */
export function differences(avant: Declare, apres: Declare): Differences {
  const d = {
    poste: apres.poste !== null && (avant.poste !== apres.poste || avant.uniteTravail !== apres.uniteTravail),
    ajouts: sans(apres.expositions, avant.expositions),
    retraits: sans(avant.expositions, apres.expositions),
    situationsAjoutees: sans(apres.situations, avant.situations),
    situationsRetirees: sans(avant.situations, apres.situations),
  }
  return {
    ...d,
    aValider: d.retraits.some(protege) || d.situationsRetirees.some(situationProtegee),
    aucune:
      !d.poste &&
      [d.ajouts, d.retraits, d.situationsAjoutees, d.situationsRetirees].every((l) => l.length === 0),
  }
}
