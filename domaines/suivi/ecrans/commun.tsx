import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import {
  $api,
  aujourdhui,
  BadgeStatut,
  formaterDate,
  joursEntre,
} from '../../../plateforme/interface/index.ts'
import { VISITES } from '../vocabulaire.ts'

/** After a write: the échéances of the worker and the figures of the service may have changed. */
export function useActualiser(): () => Promise<void> {
  const cache = useQueryClient()
  return useCallback(
    () =>
      cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/suivi') }),
    [cache],
  )
}

export const nomVisite = (code: string): string => VISITES[code as keyof typeof VISITES] ?? code

export const choixDe = (liste: Record<string, string>) =>
  Object.entries(liste).map(([value, label]) => ({ value, label }))
export const filtresDe = (liste: Record<string, string>, codes?: readonly string[]) =>
  Object.entries(liste)
    .filter(([valeur]) => !codes || codes.includes(valeur))
    .map(([valeur, libelle]) => ({ valeur, libelle }))

/** Teams and centres, for the filters. */
export function useReferences() {
  const { data } = $api.useQuery('get', '/api/organisation/references')
  const enChoix = (l: readonly { id: string; nom: string }[] = []) =>
    l.map(({ id, nom }) => ({ valeur: id, libelle: nom }))
  return { equipes: enChoix(data?.equipes), centres: enChoix(data?.centres) }
}

/** « au plus tard le 12/03/2027 », « avant le… », « sans délai »: how the law sets the day. */
export function delaiEnClair(nature: string, tard: string | null): string {
  if (nature === 'AU_PLUS_TARD' && tard) return `au plus tard le ${formaterDate(tard)}`
  if (nature === 'AVANT' && tard) return `avant le ${formaterDate(tard)}`
  if (nature === 'SANS_DELAI') return 'sans délai'
  if (nature === 'AVANT_REPRISE') return 'pendant l’arrêt'
  return 'pas de délai légal'
}

/** Late, soon or far: one badge. */
export function BadgeEcheance({ limite, nature }: { limite: string | null; nature: string }) {
  if (!limite)
    return (
      <BadgeStatut ton="info">{nature === 'AVANT_REPRISE' ? 'Pendant l’arrêt' : 'Sans date'}</BadgeStatut>
    )
  if (nature === 'SANS_DELAI') return <BadgeStatut ton="attention">Sans délai</BadgeStatut>
  const jours = joursEntre(aujourdhui(), limite)
  if (jours < 0) return <BadgeStatut ton="alerte">En retard</BadgeStatut>
  if (jours <= 31) return <BadgeStatut ton="attention">À tenir bientôt</BadgeStatut>
  return <BadgeStatut ton="succes">À jour</BadgeStatut>
}
