import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** One value of the address, outside of a list: the open tab of a record, for one. */
export function useParametreUrl(cle: string, defaut: string): [string, (valeur: string) => void] {
  const recherche = useSearch({ strict: false }) as Record<string, unknown>
  const naviguer = useNavigate()
  const lu = recherche[cle]
  const poser = useCallback(
    (valeur: string) => {
      void naviguer({
        to: '.',
        search: ((avant: Record<string, unknown>) => ({
          ...avant,
          [cle]: valeur === defaut ? undefined : valeur,
        })) as never,
        replace: true,
        resetScroll: false,
      })
    },
    [naviguer, cle, defaut],
  )
  return [typeof lu === 'string' ? lu : defaut, poser]
}
