import {
  type CompteDirect,
  hacherMotDePasse,
  MOT_DE_PASSE_DEMONSTRATION,
} from '../../plateforme/authentification/index.ts'
import type { Role } from '../../plateforme/base/contexte.ts'
import { ENTREPRISES_FIXES, EXTERNES_FIXES, PROFESSIONNELS_FIXES } from './distribution.ts'

/** Rights begin long before today, whatever the reference day. */
const DEBUT = '2020-01-01'

/**
 * The demo's logins: one for each role of the service, two employers of different companies, an accountant's office
 * mandated by several. One password; these accounts open only in a demonstration service.
 */
export async function comptesDemo(): Promise<CompteDirect[]> {
  const commun = {
    motDePasseHache: await hacherMotDePasse(MOT_DE_PASSE_DEMONSTRATION),
    demonstration: true,
    vitrine: true,
  }
  const entreprises = new Map<string, string>(ENTREPRISES_FIXES.map((e) => [e.cle, e.id]))
  return [
    ...PROFESSIONNELS_FIXES.map(({ compteId, courriel, prenom, nom, role, id }) => ({
      ...commun,
      ...{ id: compteId, courriel, prenom, nom },
      attributions: [{ role: role as Role, professionnelId: id, debut: DEBUT }],
    })),
    ...EXTERNES_FIXES.map(({ compteId, courriel, prenom, nom, qualite, entreprises: cles }) => ({
      ...commun,
      ...{ id: compteId, courriel, prenom, nom },
      attributions: cles.map((cle) => ({
        role: 'employeur' as const,
        entrepriseId: entreprises.get(cle)!,
        qualite,
        debut: DEBUT,
      })),
    })),
  ]
}
