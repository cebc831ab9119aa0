import type { Bd } from '../../../plateforme/base/contexte.ts'
import { departementDe } from '../departement.ts'
import { completerReglages, type Reglages } from '../reglages.ts'

/** Settings of the room as they were kept, without what is deduced from the service's address. */
export async function lireReglages(
  bd: Bd,
): Promise<{ reglages: Reglages; departementDuService: string | null }> {
  const service = await bd
    .selectFrom('organisation.service')
    .select(['parametres', 'code_postal'])
    .executeTakeFirst()
  const parametres = service?.parametres as { adherents?: unknown } | undefined
  return {
    reglages: completerReglages(parametres?.adherents),
    departementDuService: departementDe(null, service?.code_postal ?? null),
  }
}

/** Settings to apply: departments fall back to the one of the service. */
export async function reglagesAppliques(bd: Bd): Promise<Reglages> {
  const { reglages, departementDuService } = await lireReglages(bd)
  if (reglages.departements.length > 0 || !departementDuService) return reglages
  return { ...reglages, departements: [departementDuService] }
}
