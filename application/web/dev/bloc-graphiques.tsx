import type { EChartsCoreOption } from 'echarts/core'
import { Graphique, Refus } from '../../../plateforme/interface/index.ts'
import { Etat } from './etat.tsx'
import classes from './page-composants.module.css'

const MOIS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
]
const MEDECIN = [142, 156, 171, 148, 139, 160, 98, 61, 175, 182, 169, 120]
const IDEST = [231, 244, 262, 239, 221, 250, 160, 92, 281, 290, 268, 201]

const OPTION: EChartsCoreOption = {
  legend: {},
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'category', data: MOIS },
  yAxis: { type: 'value' },
  series: [
    { type: 'bar', name: 'Médecins', stack: 'visites', data: MEDECIN },
    { type: 'bar', name: 'Infirmiers', stack: 'visites', data: IDEST },
  ],
}
const COURBE: EChartsCoreOption = {
  legend: {},
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'category', data: ['2021', '2022', '2023', '2024', '2025'] },
  yAxis: { type: 'value' },
  series: [
    { type: 'line', name: 'Avant remplacement', data: [9.4, 8.9, 8.2, 7.9, 7.4] },
    { type: 'line', name: 'Après remplacement', data: [8.1, 7.7, 7.2, 6.8, 6.1] },
  ],
}
const TABLE = {
  colonnes: ['Mois', 'Médecins', 'Infirmiers'],
  lignes: MOIS.map((mois, rang) => [mois, MEDECIN[rang]!, IDEST[rang]!]),
}

export function BlocGraphiques() {
  return (
    <div className={classes.grille}>
      <Graphique
        titre="Visites réalisées en 2025"
        sousTitre="Par profession et par mois"
        option={OPTION}
        table={TABLE}
      />
      <Graphique
        titre="Taux d’absence aux rendez-vous"
        sousTitre="En pourcentage des rendez-vous fixés"
        option={COURBE}
        table={{ colonnes: ['Année', 'Avant', 'Après'], lignes: [['2025', 7.4, 6.1]] }}
      />
      <Etat nom="Chargement">
        <Graphique titre="Charge par profession" option={OPTION} table={TABLE} chargement hauteur={160} />
      </Etat>
      <Etat nom="Vide">
        <Graphique titre="Charge par profession" option={OPTION} table={{ colonnes: [], lignes: [] }} />
      </Etat>
      <Etat nom="Erreur">
        <Graphique
          titre="Charge par profession"
          option={OPTION}
          table={TABLE}
          erreur={new Refus('Le serveur ne répond pas.', 'reseau', 0)}
          reessayer={() => undefined}
        />
      </Etat>
    </div>
  )
}
