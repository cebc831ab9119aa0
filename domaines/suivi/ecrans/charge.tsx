import { useMemo } from 'react'
import { $api, formaterMois, Graphique } from '../../../plateforme/interface/index.ts'
import type { FiltresEcran } from './echeancier.tsx'

/** Visits whose last day falls in each of the twelve coming months; a press opens the month. */
export function ChargeParMois({
  filtres,
  choisir,
}: {
  filtres: FiltresEcran
  choisir: (mois: string) => void
}) {
  const { mois: _, delai: __, ...perimetre } = filtres
  const { data, isPending, error, refetch } = $api.useQuery('get', '/api/suivi/charge', {
    params: { query: perimetre },
  })
  const mois = useMemo(() => data?.mois ?? [], [data])
  const option = useMemo(
    () => ({
      legend: {},
      tooltip: { trigger: 'axis' },
      grid: { left: 4, right: 8, top: 28, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: mois.map((m) => `${m.mois.slice(5)}/${m.mois.slice(2, 4)}`) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        { type: 'bar', name: 'Médecin seul', stack: 'v', data: mois.map((m) => m.medecin) },
        { type: 'bar', name: 'Médecin ou infirmier', stack: 'v', data: mois.map((m) => m.delegable) },
      ],
    }),
    [mois],
  )
  return (
    <Graphique
      titre="Visites à tenir dans les douze mois"
      option={option}
      hauteur={150}
      chargement={isPending}
      erreur={error}
      reessayer={() => void refetch()}
      surClic={({ categorie }) => {
        const [m, a] = categorie.split('/')
        choisir(`20${a}-${m}`)
      }}
      table={{
        colonnes: ['Mois', 'Médecin seul', 'Médecin ou infirmier'],
        lignes: mois.map((m) => [formaterMois(`${m.mois}-01`), m.medecin, m.delegable]),
      }}
    />
  )
}
