import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { $api, formaterDate, typo } from '../../../plateforme/interface/index.ts'
import { HORS_ORDRE } from '../vocabulaire.ts'
import { MOTIFS } from '../vocabulaire-agenda.ts'
import classes from './ordre.module.css'

/** After a write: lists, decisions, protocols and measures may all have moved. */
export function useActualiser(): () => Promise<void> {
  const cache = useQueryClient()
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/planification'),
      }),
    [cache],
  )
}

export const nomVisite = (code: string): string => MOTIFS[code as keyof typeof MOTIFS] ?? code
export const choixDe = (liste: Record<string, string>) =>
  Object.entries(liste).map(([value, label]) => ({ value, label: typo(label) }))
export const filtresDe = (liste: Record<string, string>) =>
  Object.entries(liste).map(([valeur, libelle]) => ({ valeur, libelle }))

/** Teams and centres, for the filters. */
export function useReferences() {
  const { data } = $api.useQuery('get', '/api/organisation/references')
  const enChoix = (l: readonly { id: string; nom: string }[] = []) =>
    l.map(({ id, nom }) => ({ valeur: id, libelle: nom }))
  return { equipes: enChoix(data?.equipes), centres: enChoix(data?.centres) }
}

/** The rank in the order, as a figure one finds with the eye. */
export function Rang({ rang }: { rang: number }) {
  const hors = rang === HORS_ORDRE
  return (
    <span
      className={classes.rang}
      data-hors={hors || undefined}
      title={hors ? 'Hors de l’ordre' : `Rang ${rang}`}
    >
      {hors ? '–' : rang}
    </span>
  )
}

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']

/** « mardi après-midi, jeudi »: half-days in words. */
export function creneauxEnClair(creneaux: readonly string[]): string {
  if (creneaux.length === 0) return 'tous les jours'
  return JOURS.flatMap((jour, i) => {
    const matin = creneaux.includes(`${i + 1}M`)
    const apresMidi = creneaux.includes(`${i + 1}A`)
    if (matin && apresMidi) return [jour]
    if (matin) return [`${jour} matin`]
    return apresMidi ? [`${jour} après-midi`] : []
  }).join(', ')
}

export const periode = (debut: string, fin: string | null) =>
  fin ? `du ${formaterDate(debut)} au ${formaterDate(fin)}` : `depuis le ${formaterDate(debut)}`
