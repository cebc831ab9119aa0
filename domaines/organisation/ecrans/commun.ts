import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { z } from 'zod'
import { $api, type OptionFiltre } from '../../../plateforme/interface/index.ts'
import type { References } from '../requetes/references.ts'

/** After a write: every figure of this room may have changed. */
export function useActualiser(): () => Promise<void> {
  const cache = useQueryClient()
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/organisation'),
      }),
    [cache],
  )
}

const VIDES: References = {
  secteurs: [],
  centres: [],
  equipes: [],
  metiers: [],
  typesMateriel: [],
  professionnels: [],
}

/** Choices of the forms and filters: open centres and teams, people present, jobs, kinds of equipment. */
export function useReferences(): References {
  return $api.useQuery('get', '/api/organisation/references').data ?? VIDES
}

export const choixDe = (liste: readonly { id: string; nom: string }[]) =>
  liste.map(({ id, nom }) => ({ value: id, label: nom }))
export const choixDuVocabulaire = (liste: Record<string, string>) =>
  Object.entries(liste).map(([value, label]) => ({ value, label }))
export const filtreDe = (liste: readonly { id: string; nom: string }[]): OptionFiltre[] =>
  liste.map(({ id, nom }) => ({ valeur: id, libelle: nom }))
export const filtreDuVocabulaire = (liste: Record<string, string>): OptionFiltre[] =>
  Object.entries(liste).map(([valeur, libelle]) => ({ valeur, libelle }))

/** A select that may stay empty. */
export const choixOptionnel = () =>
  z
    .string()
    .nullish()
    .transform((valeur) => valeur || null)

const ordinal = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 0, maximumFractionDigits: 2 })
/** « 0,8 », « 13,2 » ETP. */
export const formaterEtp = (etp: number): string => ordinal.format(etp)
