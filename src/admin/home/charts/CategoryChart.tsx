import { type Theme, useMediaQuery, useTheme } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import type { Register } from '#charter/register/register.ts'
import { groupBy } from '#charter/kit/collections.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { CHART_LOOK, chartColors, ChartTable } from './ChartTable.tsx'
import { ChartPart } from './ChartPart.tsx'

/** The number of cookies in each category, first and third party. */
export function CategoryChart({ register }: { register: Register }) {
  const text = useText()
  const colors = chartColors(useTheme())
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const counts = countByParty(register)
  const parties = [text('home.chart.first'), text('home.chart.third')] as const
  const title = text('home.chart.byCategory')
  const chart = (
    <BarChart
      {...CHART_LOOK}
      height={84 + 48 * counts.length}
      layout="horizontal"
      yAxis={[{ data: counts.map(({ name }) => name), width: isPhone ? 110 : 220 }]}
      xAxis={[{ tickMinStep: 1 }]}
      series={[
        { data: counts.map(({ first }) => first), label: parties[0], stack: 'all', color: colors.main },
        { data: counts.map(({ third }) => third), label: parties[1], stack: 'all', color: colors.other },
      ]}
    />
  )
  const table = (
    <ChartTable
      label={title}
      headings={[text('home.chart.category'), ...parties, text('home.chart.total')]}
      rows={counts.map(({ id, name, first, third }) => ({
        key: id,
        name,
        to: filteredList('cookies', { categoryId: id }),
        counts: [first, third, first + third],
      }))}
    />
  )
  const sum = (party: 'first' | 'third') => counts.reduce((total, count) => total + count[party], 0)
  const summary = text('home.chart.parties', { first: sum('first'), third: sum('third') })
  return <ChartPart title={title} summary={summary} chart={chart} table={table} />
}

/** The cookies of one category by party, whatever their status. */
interface PartyCount {
  id: number
  name: string
  first: number
  third: number
}

export function countByParty({
  categories,
  cookies,
}: Pick<Register, 'categories' | 'cookies'>): PartyCount[] {
  const byCategory = groupBy(cookies, ({ categoryId }) => categoryId)
  return categories
    .toSorted((one, other) => one.position - other.position)
    .map(({ id, name }) => {
      const own = byCategory.get(id) ?? []
      const first = own.filter(({ party }) => party === 'first').length
      return { id, name, first, third: own.length - first }
    })
}
