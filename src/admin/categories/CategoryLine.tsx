import { Box, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { filteredList } from '../kit/list/listFilter.ts'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'
import { useText } from '../i18n/useText.ts'
import type { CategoryRecord } from '../kit/records.ts'

/** A category in the list: its name, whether visitors are asked first, and how many cookies it has. */
export function CategoryLine({ category }: { category: CategoryRecord }) {
  const text = useText()
  const { id, name, consent, cookieCount } = category
  return (
    <>
      <Link
        component={RouterLink}
        to={`/categories/${id}`}
        sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {name}
      </Link>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <Typography variant="body2" color="text.secondary">
          {text(`choices.consent.${consent}`)}
        </Typography>
        <Link component={RouterLink} to={filteredList('cookies', { categoryId: id })} variant="body2">
          {text('categories.cookieCount', { smart_count: cookieCount })}
        </Link>
        <FindingBadge resource="categories" id={id} name={name} />
      </Box>
    </>
  )
}
