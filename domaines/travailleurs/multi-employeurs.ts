import { age } from './dates.ts'

export interface ContratMulti {
  id: string
  entreprise_id: string
  nature_employeur: string
  pcs: string | null
  debut: string
  fin: string | null
}
interface FaitDate {
  contrat_id: string
  debut: string
  fin: string | null
}

export type Reponse = 'oui' | 'non' | 'inconnu'

/** What the data says of a shared follow-up between employers (D. 4624-59 to -65). */
export interface MultiEmployeurs {
  /** Contracts running at once with different employers, the oldest first; private individuals apart (ADH-056). */
  contrats: string[]
  /** The employer whose service follows the worker: that of the oldest contract. */
  principal: string | null
  meme_pcs: Reponse
  /** By declared facts only: a state of health may change the type, and is not read here. */
  meme_type: Reponse
  /** All three conditions, as far as declared facts tell. */
  conditions_reunies: Reponse
}

const courant = (f: { debut: string; fin: string | null }, le: string) =>
  f.debut <= le && (f.fin === null || f.fin >= le)

/** Follow-up type that declared facts ground for one contract. */
function typeDeclare(
  contrat: string,
  expositions: readonly (FaitDate & { fonde: string | null })[],
  situations: readonly (FaitDate & { code: string })[],
  naissance: string,
  le: string,
): 'SIR' | 'SIA' | 'SIS' {
  const fondes = expositions.filter((x) => x.contrat_id === contrat && courant(x, le)).map((x) => x.fonde)
  if (fondes.includes('SIR')) return 'SIR'
  const nuit = situations.some((s) => s.contrat_id === contrat && s.code === 'nuit' && courant(s, le))
  return fondes.includes('SIA') || nuit || age(naissance, le) < 18 ? 'SIA' : 'SIS'
}

/**
 * Null unless two employers at least employ the worker on the day.
 * Conditions: two contracts at once, same catégorie socioprofessionnelle, same follow-up type (D. 4624-59).
 */
export function multiEmployeurs(
  contrats: readonly ContratMulti[],
  expositions: readonly (FaitDate & { fonde: string | null })[],
  situations: readonly (FaitDate & { code: string })[],
  naissance: string,
  le: string,
): MultiEmployeurs | null {
  const simultanes = contrats
    .filter((c) => courant(c, le) && c.nature_employeur !== 'particulier_employeur')
    .sort((a, b) => (a.debut === b.debut ? (a.id < b.id ? -1 : 1) : a.debut < b.debut ? -1 : 1))
  if (new Set(simultanes.map((c) => c.entreprise_id)).size < 2) return null
  const pcs = simultanes.map((c) => c.pcs)
  const meme_pcs = pcs.some((p) => p === null)
    ? new Set(pcs.filter((p) => p !== null)).size > 1
      ? 'non'
      : 'inconnu'
    : new Set(pcs).size === 1
      ? 'oui'
      : 'non'
  const types = new Set(simultanes.map((c) => typeDeclare(c.id, expositions, situations, naissance, le)))
  const meme_type: Reponse = types.size === 1 ? 'oui' : 'non'
  const conditions_reunies: Reponse =
    meme_pcs === 'non' || meme_type === 'non' ? 'non' : meme_pcs === 'inconnu' ? 'inconnu' : 'oui'
  return {
    contrats: simultanes.map((c) => c.id),
    principal: simultanes[0]!.id,
    meme_pcs,
    meme_type,
    conditions_reunies,
  }
}
