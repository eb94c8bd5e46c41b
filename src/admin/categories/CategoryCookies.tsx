import { Box, Typography } from '@mui/material'
import { useRecordContext } from 'react-admin'
import { AddLink } from '../kit/AddLink.tsx'
import type { CategoryRecord } from '../kit/records.ts'
import { useText } from '../i18n/useText.ts'
import { OrderedCookies } from '../cookies/OrderedCookies.tsx'

/** The cookies of this category, in the order of their table in the charter. */
export function CategoryCookies() {
  const text = useText()
  const category = useRecordContext<CategoryRecord>()
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
      <OrderedCookies categoryId={category.id} label={text('categories.cookies.title')} />
    </Box>
  )
}
