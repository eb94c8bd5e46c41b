import { Box, Typography } from '@mui/material'
import { useMemo } from 'react'
import { RecordContextProvider, useRecordContext } from 'react-admin'
import { AddLink } from '../kit/AddLink.tsx'
import type { CategoryRecord, CookieRecord } from '../kit/records.ts'
import { useText } from '../i18n/useText.ts'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import { CookieLink, StatusField } from '../cookies/fields.tsx'

/** The cookies of this category, in the order of their table in the charter. */
export function CategoryCookies() {
  const text = useText()
  const category = useRecordContext<CategoryRecord>()
  const filter = useMemo(() => ({ categoryId: category?.id }), [category?.id])
  if (!category) return null
  return (
    <Box component="section" aria-labelledby="category-cookies" sx={{ mt: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" id="category-cookies">
          {text('categories.cookies.title')}
        </Typography>
        <AddLink resource="cookies" values={{ categoryId: category.id }} variant="text" sx={{ ml: 'auto' }}>
          {text('categories.cookies.add')}
        </AddLink>
      </Box>
      <OrderedResource<CookieRecord>
        resource="cookies"
        filter={filter}
        label={text('categories.cookies.title')}
        nameOf={({ name }) => name}
        empty={<Typography color="text.secondary">{text('categories.cookies.none')}</Typography>}
      >
        {(cookie) => <CategoryCookieLine cookie={cookie} />}
      </OrderedResource>
    </Box>
  )
}

/** A cookie in the list of its category. A cookie outside the charter shows its status. */
function CategoryCookieLine({ cookie }: { cookie: CookieRecord }) {
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
