import type { paths } from '../../../plateforme/interface/api/schema.genere.d.ts'

type Lu<C extends keyof paths> = paths[C] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

/** Pieces of the API's answers that screens pass around. */
export interface FormesApi {
  contrat: Lu<'/api/espace-adherent/travailleurs/{id}'>['contrats'][number]
  contact: Lu<'/api/espace-adherent/contacts'>['contacts'][number]
  acces: Lu<'/api/espace-adherent'>['acces'][number]
}
