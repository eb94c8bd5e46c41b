import { Box, Button, Typography } from '@mui/material'
import { useGetList, useListContext } from 'react-admin'
import { Link } from 'react-router'
import { Deferred } from '../../kit/Deferred.tsx'
import { FilterSelect, FoldedFilters, SearchBox } from '../../kit/list/FilterInputs.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useSites, useSpeaksOfAll } from '../../kit/sites.ts'
import { useCount } from '../../kit/server/queries.ts'
import { useText } from '../../i18n/useText.ts'
import { SortSelect } from './SortSelect.tsx'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'

/** The search box, the filters and the number of matching cookies. */
export function CookieFilters() {
  const text = useText()
  const { q, ...others } = useListFilter()
  const count = Object.keys(others).length
  return (
    <Box role="search" aria-label={text('cookies.filters.label')} sx={{ mb: 1 }}>
      <SearchBox label={text('cookies.filters.search')} placeholder={text('cookies.filters.searchHint')} />
      <FoldedFilters count={count}>
        <Deferred>
          <CookieFilterInputs />
          <SortSelect />
        </Deferred>
      </FoldedFilters>
      <FilterSummary isFiltered={count > 0 || Boolean(q)} />
    </Box>
  )
}

/**
 * The number of matching cookies out of all of them, so that none seems lost; a button that clears the filters; and the way to
 * the order of the rows, of the category that the list is filtered by.
 */
function FilterSummary({ isFiltered }: { isFiltered: boolean }) {
  const text = useText()
  const { total, error, setFilters } = useListContext()
  const all = useCount('cookies')
  const { categoryId } = useListFilter()
  const isPartial = isFiltered && all !== undefined
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1, minHeight: 32 }}>
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
      <Button component={Link} to={orderOf(categoryId)} size="small" sx={{ ml: 'auto' }}>
        {text('cookies.list.order')}
      </Button>
    </Box>
  )
}

/** The address of the order of the rows, in the table of a category where the list shows one. */
function orderOf(categoryId: unknown): string {
  const isOne = typeof categoryId === 'number' || typeof categoryId === 'string'
  return isOne ? `/cookies/order?category=${categoryId}` : '/cookies/order'
}

const BY_NAME = { field: 'name', order: 'ASC' } as const
export const BY_POSITION = { field: 'position', order: 'ASC' } as const
// The most that the API returns at once, so that every provider and category can be chosen.
export const ALL = 1000

// The lifetimes without a duration. Durations are found by sorting.
const LIFETIME_FILTERS = [
  // `['']`, because react-admin drops a filter whose value is an empty string.
  { id: [''], name: 'cookies.filters.lifetimeUnknown' },
  { id: 'session', name: 'cookies.filters.lifetimeSession' },
  { id: 'unlimited', name: 'cookies.filters.lifetimeUnlimited' },
]

function CookieFilterInputs() {
  const text = useText()
  const providers = useChoices('providers', BY_NAME)
  const categories = useChoices('categories', BY_POSITION)
  const sites = useSites()
  const isOfAll = useSpeaksOfAll()
  const any = text('cookies.filters.any')
  const anyFeminine = text('cookies.filters.anyFeminine')
  return (
    <>
      <FilterSelect source="providerId" choices={providers} any={any} />
      <FilterSelect source="categoryId" choices={categories} any={anyFeminine} />
      <FilterSelect
        source="consent"
        label={text('resources.categories.fields.consent')}
        choices={fieldChoices.consent}
        any={any}
      />
      <FilterSelect source="status" choices={fieldChoices.status} any={any} />
      <FilterSelect source="lifetime" choices={LIFETIME_FILTERS} any={anyFeminine} />
      {isOfAll && (
        <FilterSelect
          source="siteId"
          label={text('resources.cookies.fields.siteIds')}
          choices={sites.map(({ id, platformName: name }) => ({ id, name }))}
          any={anyFeminine}
        />
      )}
    </>
  )
}

function useChoices(resource: 'providers' | 'categories', sort: typeof BY_NAME | typeof BY_POSITION) {
  const { data = [] } = useGetList<{ id: number; name: string }>(resource, {
    sort,
    pagination: { page: 1, perPage: ALL },
  })
  return data
}
