import type { Route } from '../../plateforme/http/route.ts'

/** HTTP contract of the room: one line a subject. */
export const routes: readonly Route[] = [
  // Order of convocables, delegation, preferences
  // Agendas and appointments
]
