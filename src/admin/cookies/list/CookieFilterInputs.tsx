import { useGetList } from 'react-admin'
import { FilterSelect } from '../../kit/list/filters.tsx'
import { useText } from '../../i18n/useText.ts'
import { cookieChoices } from '../cookieChoices.ts'

export const BY_NAME = { field: 'name', order: 'ASC' } as const
export const BY_POSITION = { field: 'position', order: 'ASC' } as const
// As many as the API gives at once: a choice left out could not be filtered by.
export const ALL = 1000

/** Lifetimes worth looking for as such; the others are found by sorting. */
const LIFETIME_CHOICES = [
  // A list, because react-admin drops a filter whose value is an empty text.
  { id: [''], name: 'cookies.filters.lifetimeUnknown' },
  { id: 'session', name: 'cookies.filters.lifetimeSession' },
  { id: 'unlimited', name: 'cookies.filters.lifetimeUnlimited' },
]

export function CookieFilterInputs() {
  const text = useText()
  const providers = useChoices('providers', BY_NAME)
  const categories = useChoices('categories', BY_POSITION)
  const any = text('cookies.filters.any')
  const anyFeminine = text('cookies.filters.anyFeminine')
  return (
    <>
      <FilterSelect source="providerId" choices={providers} any={any} />
      <FilterSelect source="categoryId" choices={categories} any={anyFeminine} />
      <FilterSelect
        source="consent"
        label={text('resources.categories.fields.consent')}
        choices={cookieChoices.consent}
        any={any}
      />
      <FilterSelect source="status" choices={cookieChoices.status} any={any} />
      <FilterSelect source="lifetime" choices={LIFETIME_CHOICES} any={anyFeminine} />
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
