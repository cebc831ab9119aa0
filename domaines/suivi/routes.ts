import type { Route } from '../../plateforme/http/route.ts'

export const routes: readonly Route[] = []
