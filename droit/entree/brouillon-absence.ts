import type { Absence, Demande } from '../dossier.ts'
import type { Brouillon } from './brouillon.ts'

/** The stop and the requests of the short form. */

export const sansVide = <T extends object>(o: T): T => {
  for (const k of Object.keys(o) as (keyof T)[]) if (o[k] === undefined) delete o[k]
  return o
}

export function absenceDe(b: Brouillon): Absence {
  return sansVide({
    ...b.absence,
    cause: b.cause ?? 'INCONNUE',
    prereprise:
      b.prereprise === undefined
        ? undefined
        : sansVide({ le: b.prereprise, par: b.prereprisePar, conclusion: b.conclusion }),
    demandeReprise:
      b.demandePar === null
        ? false
        : b.demandePar !== undefined && b.objet !== 'prereprise'
          ? true
          : undefined,
  }) as Absence
}

const DEMANDEURS_DE_VISITE: ReadonlySet<string> = new Set(['travailleur', 'employeur', 'medecin-du-travail'])

/**
 * Who asks, for what: during a stop without a known resumption, a request is one of préreprise;
 * a pregnant worker's is an orientation; otherwise a requested visit.
 */
export function demandesDe(b: Brouillon): Demande[] {
  const liste: Demande[] = []
  const par = b.demandePar
  if (b.incommode) liste.push({ par: 'travailleur', objet: 'incommode-chimique' })
  if (par === undefined || par === null) {
    if (b.objet !== undefined && b.objet !== 'reprise' && par !== null)
      liste.push({ par: 'travailleur', objet: b.objet })
    return liste
  }
  if (b.objet === 'reprise') return liste
  if (b.objet !== undefined) liste.push({ par, objet: b.objet })
  else if (b.cause !== undefined) {
    if (b.absence.reprise !== undefined) {
      // Below the thresholds of the reprise visit, a visit on request stays open to these three (R. 4624-34).
      if (DEMANDEURS_DE_VISITE.has(par)) liste.push({ par, objet: 'visite' })
    } else if (b.prereprise === undefined) liste.push({ par, objet: 'prereprise' })
  } else if (par === 'travailleur' && b.etats.has('MATERNITE')) b.souhaite = true
  else if (!b.incommode) liste.push({ par, objet: 'visite' })
  return liste
}
