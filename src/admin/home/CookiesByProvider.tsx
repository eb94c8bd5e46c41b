import { Link } from '@mui/material'
import { useGetList } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { useText } from '../i18n/useText.ts'
import type { ProviderRecord } from '../kit/records.ts'
import { CountChart } from './CountChart.tsx'
import { HomePart } from './HomePart.tsx'

const SHOWN = 10

/** The providers with the most cookies, and a link to the list of all. */
export function CookiesByProvider() {
  const text = useText()
  const { data = [], total = 0 } = useGetList<ProviderRecord>('providers', {
    sort: { field: 'cookieCount', order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
  })
  return (
    <HomePart title={text('home.counts.byProvider')}>
      <CountChart counts={data} filteredBy="providerId" />
      {total > SHOWN && (
        <Link component={RouterLink} to="/providers">
          {text('home.counts.allProviders', { smart_count: total })}
        </Link>
      )}
    </HomePart>
  )
}
