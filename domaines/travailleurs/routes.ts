import type { Route } from '../../plateforme/http/route.ts'
import { ecritures } from './routes/ecritures.ts'
import { lectures } from './routes/lectures.ts'

/** HTTP contract of the room. */
export const routes: readonly Route[] = [...lectures, ...ecritures]
