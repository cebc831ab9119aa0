import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import {
  $api,
  BadgeStatut,
  Chargement,
  Erreur,
  formaterDate,
  type ReponseGet,
  type Ton,
} from '../../../plateforme/interface/index.ts'
import { STATUTS, type Statut } from '../rendez-vous-statuts.ts'
import { heureDe, MOTIFS, type Motif } from '../vocabulaire-agenda.ts'

/** Before the data are there: loading, or what went wrong with a way to try again. */
export function EnAttente({ erreur, reessayer }: { erreur: unknown; reessayer: () => unknown }) {
  return erreur ? <Erreur erreur={erreur} reessayer={() => void reessayer()} /> : <Chargement lignes={8} />
}

export type References = ReponseGet<'/api/agendas/references'>
export type RendezVousAgenda = ReponseGet<'/api/agendas'>['rendezVous'][number]

/** After a write: agendas, lists, rates and the list of convocables may all have moved. */
export function useActualiserAgenda(): () => Promise<void> {
  const cache = useQueryClient()
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) =>
          /^\/api\/(agendas|rendez-vous|remplissages|absenteisme|planification|convocations|suivi)/.test(
            String(queryKey[1]),
          ),
      }),
    [cache],
  )
}

export const useReferencesAgenda = () =>
  $api.useQuery('get', '/api/agendas/references', {}, { staleTime: 60_000 })

export const choixDe = (liste: Record<string, string>) =>
  Object.entries(liste).map(([value, label]) => ({ value, label }))
export const motifEnClair = (code: string) => MOTIFS[code as Motif] ?? code
/** « 9:30 », in figures that line up. */
export const heure = (minutes: number) => heureDe(minutes)
export const creneau = (de: number, a: number) => `${heureDe(de)} – ${heureDe(a)}`

export const TONS: Record<Statut, Ton> = {
  propose: 'neutre',
  planifie: 'info',
  convoque: 'info',
  confirme: 'succes',
  arrive: 'succes',
  effectue: 'succes',
  absent_excuse: 'attention',
  absent_non_excuse: 'alerte',
  remplace: 'neutre',
  annule_service: 'neutre',
  decale: 'neutre',
}

export function BadgeRendezVous({ statut }: { statut: string }) {
  return <BadgeStatut ton={TONS[statut as Statut]}>{STATUTS[statut as Statut] ?? statut}</BadgeStatut>
}

/** A worker, found by name, birth date or number. Value: the id. */
export function ChampTravailleur({
  value,
  libelleInitial,
  ...reste
}: Omit<SelectProps, 'data'> & { libelleInitial?: string | undefined }) {
  const [saisi, setSaisi] = useState('')
  const [q] = useDebouncedValue(saisi, 200)
  const { data } = $api.useQuery(
    'get',
    '/api/travailleurs',
    { params: { query: { q, taille: 12 } } },
    { enabled: q.trim().length >= 2, placeholderData: keepPreviousData },
  )
  const options = (data?.lignes ?? []).map((t) => ({
    value: t.id,
    label: `${t.nom_usage ?? t.nom_naissance} ${t.prenom_usage ?? t.prenoms.split(' ')[0]}, né(e) le ${formaterDate(t.naissance)}${t.employeur ? ` · ${t.employeur}` : ''}`,
  }))
  if (value && libelleInitial && !options.some((o) => o.value === value))
    options.unshift({ value, label: libelleInitial })
  return (
    <Select
      searchable
      placeholder="Nom, prénom, date de naissance"
      {...reste}
      value={value || null}
      data={options}
      searchValue={saisi}
      onSearchChange={setSaisi}
      filter={({ options: o }) => o}
      nothingFoundMessage={
        q.trim().length < 2 ? 'Tapez au moins deux lettres' : 'Aucun travailleur ne correspond'
      }
    />
  )
}
