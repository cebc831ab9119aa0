import { sansAccents } from '../../../plateforme/interface/index.ts'

/** A code from a name: « Conseiller en prévention » → `conseiller_en_prevention`, at most 30 characters. */
export function codeDe(nom: string): string {
  return sansAccents(nom)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 30)
    .replace(/_+$/, '')
}
