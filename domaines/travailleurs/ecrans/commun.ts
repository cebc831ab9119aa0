import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { $api } from '../../../plateforme/interface/index.ts'
import type { Choix } from '../routes/schemas.ts'

/** After a write: everything read of the workers may have changed. */
export function useActualiser(): () => void {
  const cache = useQueryClient()
  return () =>
    void cache.invalidateQueries({
      predicate: ({ queryKey }) =>
        typeof queryKey[1] === 'string' && queryKey[1].startsWith('/api/travailleurs'),
    })
}

const VIDES: z.output<typeof Choix> = { natures: [], equipes: [], centres: [] }

/** Natures of exposure, teams and centres; they hardly ever change. */
export const useChoix = (): z.output<typeof Choix> =>
  $api.useQuery('get', '/api/travailleurs/choix', undefined, { staleTime: 300_000 }).data ?? VIDES

/** A table of words as options of a select. */
export const enOptions = (vocabulaire: Record<string, string>) =>
  Object.entries(vocabulaire).map(([value, label]) => ({ value, label }))

/** A table of words as options of a filter. */
export const enFiltre = (vocabulaire: Record<string, string>) =>
  Object.entries(vocabulaire).map(([valeur, libelle]) => ({ valeur, libelle }))

/** A select that may stay empty. */
export const choixOptionnel = () =>
  z
    .string()
    .nullish()
    .transform((valeur) => valeur || null)

/** A select where something must be chosen. */
export const choixObligatoire = (message = 'Choisissez une valeur de la liste.') =>
  z.string({ error: message }).min(1, message)

/** Whether a dated fact runs on a day. */
export const enCoursLe = (f: { debut: string; fin: string | null }, le: string): boolean =>
  f.debut <= le && (f.fin === null || f.fin >= le)
