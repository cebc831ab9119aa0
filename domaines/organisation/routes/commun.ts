import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'

export const parId = z.object({ id: identifiant })
export const Cree = z.object({ id: z.string() })
/** Answer of a write that has nothing to tell. */
export const Rien = z.object({})

/** One value or several of a repeated key of the query string. */
export const textes = z
  .union([z.string().max(100), z.array(z.string().max(100)).max(50)])
  .optional()
  .transform((v) => (v === undefined ? undefined : Array.isArray(v) ? v : [v]))
