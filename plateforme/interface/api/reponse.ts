import type { paths } from './schema.genere.d.ts'

type Json<R> = R extends { content: { 'application/json': infer J } } ? J : never

/** What the API answers to a GET: `ReponseApi<'/api/adherents/{id}'>`. */
export type ReponseApi<C extends keyof paths> = paths[C] extends { get: { responses: { 200: infer R } } }
  ? Json<R>
  : never
