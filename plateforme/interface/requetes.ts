import { QueryClient } from '@tanstack/react-query'
import { enRefus } from './api/refus.ts'

/** One cache for the app. A refusal is final; only a breakdown is tried again, twice. */
export function creerCacheRequetes(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (essais, erreur) => essais < 2 && enRefus(erreur).passager,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
}
