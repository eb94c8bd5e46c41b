import { Box, Button, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { Later } from '../../kit/Deferred.tsx'
import { FoldedFilters, SearchBox } from '../../kit/list/filters.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useCount } from '../../kit/server/queries.ts'
import { useText } from '../../i18n/useText.ts'
import { CookieFilterInputs } from './CookieFilterInputs.tsx'
import { SortSelect } from './SortSelect.tsx'

/** The search box and the filters, and how many cookies they leave. */
export function CookieFilters() {
  const text = useText()
  const { q, ...others } = useListFilter()
  const count = Object.keys(others).length
  return (
    <Box role="search" aria-label={text('cookies.filters.label')} sx={{ mb: 1 }}>
      <SearchBox label={text('cookies.filters.search')} placeholder={text('cookies.filters.searchHint')} />
      <FoldedFilters count={count}>
        <Later>
          <CookieFilterInputs />
          <SortSelect />
        </Later>
      </FoldedFilters>
      <FilterSummary isFiltered={count > 0 || Boolean(q)} />
    </Box>
  )
}

/** How many cookies the filters leave out of how many, so that none seems lost; and the way back to all of them. */
function FilterSummary({ isFiltered }: { isFiltered: boolean }) {
  const text = useText()
  const { total, error, setFilters } = useListContext()
  const all = useCount('cookies')
  const isPartial = isFiltered && all !== undefined
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1, minHeight: 32 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total !== undefined &&
          (isPartial
            ? text('cookies.list.countFiltered', { smart_count: total, all })
            : text('cookies.list.count', { smart_count: total }))}
      </Typography>
      {isFiltered && !error && (
        <Button size="small" onClick={() => setFilters({}, {})}>
          {text('cookies.filters.clear')}
        </Button>
      )}
    </Box>
  )
}
