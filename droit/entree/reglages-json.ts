import { z } from 'zod'
import type { Reglages } from '../reglages.ts'
import { EntreeInvalide } from './faits-courts.ts'

/** The settings as JSON; each is optional and takes its default. */
export const SCHEMA_REGLAGES = z.strictObject({
  seuilTrajet: z.union([z.literal(30), z.literal(60)]).optional(),
  derogationReprise: z.enum(['premier-arret', 'prolongation']).optional(),
  derogationReprisePar: z.array(z.enum(['MT', 'CM', 'INT', 'IDEST'])).optional(),
  miCarriereAgeOuverture: z.int().min(40).max(45).optional(),
  postExpositionConduite: z.enum(['emettre', 'ignorer']).optional(),
  apprentiSir: z.enum(['avant-affectation', 'deux-mois']).optional(),
  medecinPraticienCorrespondant: z.boolean().optional(),
})

/** @throws EntreeInvalide naming each faulty setting, in French */
export function lireReglages(brut: unknown): Partial<Reglages> {
  const lu = SCHEMA_REGLAGES.safeParse(brut)
  if (lu.success) return lu.data as Partial<Reglages>
  throw new EntreeInvalide(
    lu.error.issues.map((p) =>
      p.code === 'unrecognized_keys'
        ? `Le réglage « ${p.keys.join(' », « ')} » est inconnu.`
        : `Le réglage « ${p.path.join('.') || 'reglages'} » n'a pas une valeur admise.`,
    ),
  )
}
