import AddIcon from '@mui/icons-material/Add'
import { Box, Button, Typography } from '@mui/material'
import { useMemo } from 'react'
import { RecordContextProvider, useRecordContext } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import type { FormArrival } from '../kit/form/formArrival.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import type { CategoryRecord, CookieRecord } from '../kit/records.ts'
import { useText } from '../i18n/useText.ts'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import { CookieLink, StatusField } from '../cookies/fields.tsx'

/** The cookies of the category on this page, in the order of their table in the charter. */
export function CategoryCookies() {
  const text = useText()
  const category = useRecordContext<CategoryRecord>()
  const filter = useMemo(() => ({ categoryId: category?.id }), [category?.id])
  if (!category) return null
  const inThisCategory: FormArrival = { values: { categoryId: category.id } }
  return (
    <Box component="section" aria-labelledby="category-cookies" sx={{ mt: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" id="category-cookies">
          {text('categories.cookies.title')}
        </Typography>
        <IfAllowed action="create" resource="cookies">
          <Button
            component={RouterLink}
            to="/cookies/create"
            state={inThisCategory}
            startIcon={<AddIcon />}
            sx={{ ml: 'auto' }}
          >
            {text('categories.cookies.add')}
          </Button>
        </IfAllowed>
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

/** A cookie in its category's list. What is not in the charter says so. */
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
