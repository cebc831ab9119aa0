import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import type { z } from 'zod'
import { ecrireEtat, lireEtat } from './parametres.ts'

export type Modifier<E> = (changement: Partial<E>) => void

/**
 * The state of a list (search, filters, sort, page) kept in the address, so that it can be shared,
 * reloaded and found again with « Précédent ». Declare the schema outside of the component.
 * Changing anything but the page goes back to page 1.
 */
export function useEtatUrl<S extends z.ZodObject>(
  schema: S,
): { etat: z.output<S>; modifier: Modifier<z.output<S>>; reinitialiser: () => void } {
  const recherche = useSearch({ strict: false }) as Record<string, unknown>
  const naviguer = useNavigate()
  const etat = useMemo(() => lireEtat(schema, recherche), [schema, recherche])
  // Two changes in the same tick must not overwrite each other: the last state known is kept here.
  const courant = useRef(etat)
  courant.current = etat

  const poser = useCallback(
    (suivant: z.output<S>, remplacer: boolean) => {
      courant.current = suivant
      void naviguer({
        to: '.',
        search: ((avant: Record<string, unknown>) => ecrireEtat(schema, suivant, avant)) as never,
        replace: remplacer,
        resetScroll: false,
      })
    },
    [naviguer, schema],
  )
  const modifier = useCallback(
    (changement: Partial<z.output<S>>) => {
      const retour = 'page' in schema.shape && !('page' in changement) ? { page: 1 } : {}
      // A page is a place one comes back to; a letter typed in the search is not.
      poser({ ...courant.current, ...retour, ...changement }, !('page' in changement))
    },
    [poser, schema],
  )
  const reinitialiser = useCallback(() => poser(schema.parse({}), true), [poser, schema])
  return { etat, modifier, reinitialiser }
}
