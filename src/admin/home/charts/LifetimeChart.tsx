import { useTheme } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import type { Register } from '#charter/register/register.ts'
import { useText } from '../../i18n/useText.ts'
import { CHART_LOOK, chartColors } from './chartLook.ts'
import { ChartPart } from './ChartPart.tsx'
import { ChartTable } from './ChartTable.tsx'
import { bandOf, isBeyond, LIFETIME_BANDS } from './lifetimeBands.ts'
import { ThirteenMonthsLine } from './ThirteenMonthsLine.tsx'

/** How long the cookies of the page stay, beside the thirteen months that the CNIL gives as an example. */
export function LifetimeChart({ register }: { register: Register }) {
  const text = useText()
  const colors = chartColors(useTheme())
  const bands = register.cookies
    .filter(({ status }) => status === 'active')
    .map(({ lifetime }) => bandOf(lifetime))
  const counts = LIFETIME_BANDS.map((band) => ({
    band,
    name: text(`home.chart.bands.${band}`),
    count: bands.filter((one) => one === band).length,
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
      xAxis={[{ data: [...LIFETIME_BANDS], valueFormatter: (band: string) => nameOf(band), ...SLANTED }]}
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
    return counts.find((one) => one.band === band)?.name ?? band
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
