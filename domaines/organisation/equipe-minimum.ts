/** How many of each a team needs; 001 §2.3.3.1 asks one of each, a service may ask more. */
export interface Minimum {
  medecin: number
  idest: number
  assistante: number
  preventeur: number
}

export const MINIMUM_PAR_DEFAUT: Minimum = { medecin: 1, idest: 1, assistante: 1, preventeur: 1 }

/** People of a team present on a day, by kind (interns and correspondents are no pilot of a team). */
export type Presents = Minimum

const NOMS: Record<keyof Minimum, [un: string, plusieurs: string]> = {
  medecin: ['médecin', 'médecins'],
  idest: ['infirmier', 'infirmiers'],
  assistante: ['assistante', 'assistantes'],
  preventeur: ['préventeur', 'préventeurs'],
}

/**
 * What a team lacks to reach its minimum composition (GOV-023), in French, most important first.
 * @returns `[]` when the team is complete, else for instance `['1 médecin', '2 infirmiers']`
 */
export function manquesDe(presents: Presents, minimum: Minimum = MINIMUM_PAR_DEFAUT): string[] {
  return (Object.keys(NOMS) as (keyof Minimum)[]).flatMap((genre) => {
    const manque = minimum[genre] - presents[genre]
    return manque > 0 ? [`${manque} ${NOMS[genre][manque > 1 ? 1 : 0]}`] : []
  })
}
