import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { enRefus } from './api/refus.ts'
import type { paths } from './api/schema.genere.d.ts'
import { client } from './client.ts'

/**
 * Who is connected: the account, the roles it holds, the one in use (changed in the user menu), what that role
 * may do, and the espace it works in.
 */
export type Session = paths['/api/session']['get']['responses'][200]['content']['application/json']
export type Role = Session['role']

interface ValeurSession {
  /** `undefined` while it is being asked, `null` when nobody is connected. */
  session: Session | null | undefined
  erreur: unknown
  peut: (droit: string | undefined) => boolean
  recharger: () => Promise<unknown>
}

const Contexte = createContext<ValeurSession | null>(null)
export const CLE_SESSION = ['session'] as const

async function lireSession(): Promise<Session | null> {
  try {
    const { data } = await client.GET('/api/session')
    return data ?? null
  } catch (erreur) {
    if (enRefus(erreur).statut === 401) return null
    throw erreur
  }
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const cache = useQueryClient()
  const requete = useQuery({ queryKey: CLE_SESSION, queryFn: lireSession, staleTime: 5 * 60_000 })
  const session = requete.data
  // Another role or person may see other things: nothing read before may be shown again.
  const recharger = useCallback(async () => {
    await cache.invalidateQueries({ queryKey: CLE_SESSION })
    cache.removeQueries({ predicate: (autre) => autre.queryKey[0] !== CLE_SESSION[0] })
  }, [cache])
  const valeur = useMemo<ValeurSession>(() => {
    const droits = new Set(session?.droits)
    return {
      session,
      erreur: requete.error,
      peut: (droit) => droit === undefined || droits.has(droit),
      recharger,
    }
  }, [session, requete.error, recharger])
  return <Contexte.Provider value={valeur}>{children}</Contexte.Provider>
}

function useValeurSession(): ValeurSession {
  const valeur = useContext(Contexte)
  if (!valeur) throw new Error('useSession outside of SessionProvider')
  return valeur
}

/** The state of the session, for the shell and the sign-in pages. */
export function useEtatSession(): ValeurSession {
  return useValeurSession()
}

/** The connected person. Only inside a page of an espace, where the shell guarantees there is one. */
export function useSession(): Session & { peut: (droit: string | undefined) => boolean } {
  const { session, peut } = useValeurSession()
  if (!session) throw new Error('useSession without a connected person')
  return { ...session, peut }
}

/** Shows its children to those who have the right; the server checks again anyway. */
export function SiDroit({ droit, children }: { droit: string; children: ReactNode }) {
  return useValeurSession().peut(droit) ? children : null
}
