import type { Route } from '../../plateforme/http/route.ts'
import { routesConvocations } from './routes/convocations.ts'
import { routesMessages } from './routes/messages.ts'
import { routesPubliques } from './routes/publiques.ts'

export const routes: readonly Route[] = [...routesMessages, ...routesConvocations, ...routesPubliques]
