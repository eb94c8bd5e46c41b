import { Box, Typography } from '@mui/material'
import { useMemo } from 'react'
import { RecordContextProvider } from 'react-admin'
import type { CookieRecord } from '../kit/records.ts'
import { useText } from '../i18n/useText.ts'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import { CookieLink, StatusField } from './fields.tsx'

interface OrderedCookiesProps {
  categoryId: number
  label: string
}

/** The cookies of a category, in the order of their table in the charter, which can be changed. */
export function OrderedCookies({ categoryId, label }: OrderedCookiesProps) {
  const text = useText()
  const filter = useMemo(() => ({ categoryId }), [categoryId])
  return (
    <OrderedResource<CookieRecord>
      resource="cookies"
      filter={filter}
      label={label}
      nameOf={({ name }) => name}
      empty={<Typography color="text.secondary">{text('categories.cookies.none')}</Typography>}
    >
      {(cookie) => <OrderedCookie cookie={cookie} />}
    </OrderedResource>
  )
}

/** A cookie in the list of its category. A cookie outside the charter shows its status. */
function OrderedCookie({ cookie }: { cookie: CookieRecord }) {
  return (
    <RecordContextProvider value={cookie}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <CookieLink />
        {cookie.status !== 'active' && <StatusField />}
      </Box>
      <Typography variant="body2" color="text.secondary" noWrap>
        {cookie.purpose}
      </Typography>
    </RecordContextProvider>
  )
}
