import { useQueryClient } from '@tanstack/react-query'

/** After a write: everything read of the members may have changed (counts, statuses, lists, search). */
export function useActualiser(): () => void {
  const cache = useQueryClient()
  return () =>
    void cache.invalidateQueries({
      predicate: ({ queryKey }) =>
        typeof queryKey[1] === 'string' && queryKey[1].startsWith('/api/adherents'),
    })
}
