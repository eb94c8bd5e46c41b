import { Box, Link, Skeleton, Typography } from '@mui/material'
import { useGetList } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { filteredList } from '../../kit/list/listFilter.ts'
import type { CategoryRecord, ProviderRecord } from '../../kit/records.ts'
import { useCount, useHasBeenIdle } from '../../kit/server/queries.ts'
import { useText } from '../../i18n/useText.ts'
import { HomePart } from '../HomePart.tsx'
import { Bars } from './Bars.tsx'
import { LifetimeBars } from './LifetimeBars.tsx'

const PROVIDERS_SHOWN = 8

/** The register in figures, and in bars where these say more: how its cookies are shared out. */
export function RegisterFigures() {
  const text = useText()
  const cookies = useCount('cookies')
  const { data: providers = [], total: providerCount } = useGetList<ProviderRecord>('providers', {
    sort: { field: 'cookieCount', order: 'DESC' },
    pagination: { page: 1, perPage: PROVIDERS_SHOWN },
  })
  const { data: categories = [], total: categoryCount } = useGetList<CategoryRecord>('categories', {
    sort: { field: 'position', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  })
  const isQuiet = useHasBeenIdle()
  const figures = [
    { key: 'cookies', to: filteredList('cookies', {}), count: cookies },
    { key: 'providers', to: filteredList('providers', {}), count: providerCount },
    { key: 'categories', to: '/categories', count: categoryCount },
  ] as const
  const toBars = (records: readonly (ProviderRecord | CategoryRecord)[], filteredBy: string) =>
    records
      .filter(({ cookieCount }) => cookieCount > 0)
      .map(({ id, name, cookieCount }) => ({
        key: id,
        name,
        count: cookieCount,
        to: filteredList('cookies', { [filteredBy]: id }),
      }))
  return (
    <HomePart title={text('home.figures.title')}>
      <Box component="ul" sx={FIGURES}>
        {figures.map(({ key, to, count }) => (
          <li key={key}>
            {count === undefined ? (
              <Skeleton width="6em" />
            ) : (
              <Link component={RouterLink} to={to} underline="always">
                {text(`home.figures.${key}`, { smart_count: count })}
              </Link>
            )}
          </li>
        ))}
      </Box>
      <Box sx={GRID}>
        {isQuiet ? <LifetimeBars /> : <Skeleton variant="rounded" height={120} />}
        <Shares title={text('home.figures.byCategory')} bars={toBars(categories, 'categoryId')} />
        <Shares title={text('home.figures.byProvider')} bars={toBars(providers, 'providerId')} />
      </Box>
    </HomePart>
  )
}

/** How the cookies are shared out; one bar alone would only repeat their number. */
function Shares({ title, bars }: Parameters<typeof Bars>[0]) {
  if (bars.length < 2) return null
  return (
    <section>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Bars title={title} bars={bars} />
    </section>
  )
}

const FIGURES = {
  listStyle: 'none',
  m: 0,
  mb: 2,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 3,
  rowGap: 0.5,
}
const GRID = {
  display: 'grid',
  columnGap: 4,
  rowGap: 3,
  alignItems: 'start',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
}
