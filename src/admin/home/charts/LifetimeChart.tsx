import { useTheme } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import { useDrawingArea, useXScale } from '@mui/x-charts/hooks'
import type { Register } from '#charter/register/register.ts'
import { useText } from '../../i18n/useText.ts'
import { CHART_LOOK, chartColors, ChartTable } from './ChartTable.tsx'
import { ChartPart } from './ChartPart.tsx'
import { findBand, isBeyond, LAST_WITHIN, LIFETIME_BANDS } from './lifetimeBands.ts'

/** The lifetimes of the active cookies, with a line at thirteen months, the CNIL's example of a maximum. */
export function LifetimeChart({ register }: { register: Register }) {
  const text = useText()
  const colors = chartColors(useTheme())
  const bands = register.cookies
    .filter(({ status }) => status === 'active')
    .map(({ lifetime }) => findBand(lifetime))
  const counts = LIFETIME_BANDS.map((band) => ({
    band,
    name: text(`home.chart.bands.${band}`),
    count: bands.filter((each) => each === band).length,
  }))
  const beyond = bands.filter(isBeyond).length
  const title = text('home.chart.lifetimes')
  const shown = (side: 'within' | 'beyond') =>
    counts.map(({ band, count }) => (isBeyond(band) === (side === 'beyond') ? count : 0))
  const chart = (
    <BarChart
      {...CHART_LOOK}
      hideLegend
      height={300}
      xAxis={[{ data: [...LIFETIME_BANDS], valueFormatter: nameOf, ...SLANTED }]}
      yAxis={[{ tickMinStep: 1, width: 36 }]}
      series={[
        { data: shown('within'), stack: 'all', label: text('home.chart.cookies'), color: colors.main },
        { data: shown('beyond'), stack: 'all', label: text('home.chart.beyond'), color: colors.beyond },
      ]}
    >
      <ThirteenMonthsLine label={text('home.chart.limit')} color={colors.line} />
    </BarChart>
  )
  function nameOf(band: string): string {
    return counts.find((count) => count.band === band)?.name ?? band
  }
  const table = (
    <ChartTable
      label={title}
      headings={[text('home.chart.lifetime'), text('home.chart.cookies')]}
      rows={counts.map(({ band, name, count }) => ({ key: band, name, counts: [count] }))}
    />
  )
  const summary = beyond === 0 ? text('home.chart.within') : text('home.chart.over', { smart_count: beyond })
  return <ChartPart title={title} summary={summary} chart={chart} table={table} />
}

const SLANTED = { height: 96, tickLabelStyle: { angle: -40, textAnchor: 'end' } } as const

/** The line between the band of thirteen months and the longer ones. */
function ThirteenMonthsLine({ label, color }: { label: string; color: string }) {
  const scale = useXScale<'band'>()
  const { top, height } = useDrawingArea()
  const start = scale(LAST_WITHIN)
  if (start === undefined) return null
  const x = start + (scale.bandwidth() + scale.step()) / 2
  return (
    <g>
      <line x1={x} x2={x} y1={top} y2={top + height} stroke={color} strokeDasharray="5 4" strokeWidth={1.5} />
      <text x={x + 6} y={top + 12} fill={color} fontSize={12}>
        {label}
      </text>
    </g>
  )
}
