import { useTheme } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import { SEVERITIES, type Severity } from '#charter/findings/finding.ts'
import { useFindingCounts } from '../../findings/useFindingCounts.ts'
import { useText } from '../../i18n/useText.ts'
import { CHART_LOOK, chartColors, ChartTable } from './ChartTable.tsx'
import { ChartPart } from './ChartPart.tsx'

// The columns that fit in the chart; the table has all versions.
const VERSIONS_SHOWN = 12

/** The number of findings in each version and in the draft, by severity. */
export function FindingChart() {
  const text = useText()
  const colors = chartColors(useTheme())
  const { data: counts } = useFindingCounts()
  // Before the first version there is nothing to compare with.
  if (!counts || counts.versions.length === 0) return null
  const columns = [
    ...counts.versions.map((version) => ({
      ...version,
      name: String(version.number),
      to: `/publications/${version.number}`,
    })),
    { ...counts.now, number: 0, name: text('home.chart.now'), to: undefined },
  ]
  const shown = columns.slice(-VERSIONS_SHOWN)
  const title = text('home.chart.findings')
  const names: Record<Severity, string> = {
    blocker: text('findings.severity.blocker'),
    warning: text('findings.severity.warning'),
    advice: text('findings.severity.advice'),
  }
  const chart = (
    <BarChart
      {...CHART_LOOK}
      xAxis={[{ data: shown.map(({ name }) => name) }]}
      yAxis={[{ tickMinStep: 1, width: 36 }]}
      series={SEVERITIES.map((severity) => ({
        data: shown.map((column) => column[severity]),
        stack: 'all',
        label: names[severity],
        color: colors[severity],
      }))}
    />
  )
  const table = (
    <ChartTable
      label={title}
      headings={[text('home.chart.version'), ...SEVERITIES.map((severity) => names[severity])]}
      rows={columns.map(({ number, name, to, ...column }) => ({
        key: number,
        name,
        ...(to && { to }),
        counts: SEVERITIES.map((severity) => column[severity]),
      }))}
    />
  )
  const inWords = SEVERITIES.map((severity) =>
    text(`findings.severityCount.${severity}`, { smart_count: counts.now[severity] }),
  )
  const summary = text('home.chart.findingsNow', { counts: inWords.join(', ') })
  return <ChartPart title={title} summary={summary} chart={chart} table={table} />
}
