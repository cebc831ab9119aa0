import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { formaterNombre } from '../format/nombres.ts'
import { gris, SERIES } from '../theme/couleurs.ts'

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  HeatmapChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  DatasetComponent,
  MarkLineComponent,
  VisualMapComponent,
  AriaComponent,
  SVGRenderer,
])

const TEXTE = { fontFamily: "'Source Sans 3 Variable', sans-serif", color: gris[7], fontSize: 13 }
const axe = {
  axisLine: { lineStyle: { color: gris[3] } },
  axisTick: { show: false },
  axisLabel: TEXTE,
  splitLine: { lineStyle: { color: gris[2] } },
}
const THEME = {
  color: SERIES,
  textStyle: TEXTE,
  grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
  legend: { textStyle: TEXTE, icon: 'roundRect', itemWidth: 10, itemHeight: 10, top: 0, left: 0 },
  tooltip: {
    backgroundColor: '#fff',
    borderColor: gris[3],
    borderWidth: 1,
    textStyle: { ...TEXTE, color: gris[9] },
    extraCssText: 'box-shadow: 0 4px 14px rgb(9 53 59 / 12%); border-radius: 7px;',
    valueFormatter: (valeur: unknown) =>
      typeof valeur === 'number'
        ? formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
        : String(valeur ?? '—'),
  },
  categoryAxis: {
    ...axe,
    splitLine: { show: false },
    axisLabel: { ...TEXTE, hideOverlap: true, interval: 0 },
  },
  valueAxis: {
    ...axe,
    axisLine: { show: false },
    axisLabel: {
      ...TEXTE,
      formatter: (valeur: number) => formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1),
    },
  },
  bar: { barMaxWidth: 36, itemStyle: { borderRadius: [2, 2, 0, 0] } },
  line: { symbolSize: 6, lineStyle: { width: 2.25 } },
}

/** Draws a chart that follows the size of its box; returns what takes it away. */
export function dessiner(
  element: HTMLElement,
  option: EChartsCoreOption,
  surClic: (marque: { serie: string; categorie: string }) => void,
): () => void {
  const graphique = init(element, THEME, { renderer: 'svg' })
  const calme = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  graphique.setOption({ animation: !calme, animationDuration: 350, ...option })
  graphique.on('click', (marque) => surClic({ serie: marque.seriesName ?? '', categorie: marque.name }))
  const observateur = new ResizeObserver(() => graphique.resize())
  observateur.observe(element)
  return () => {
    observateur.disconnect()
    graphique.dispose()
  }
}
