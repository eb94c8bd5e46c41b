import { useGetOne, useListContext } from 'react-admin'
import type { Category } from '#charter/register/category.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { useSites } from '../../kit/sites.ts'
import { type Text, useText } from '../../i18n/useText.ts'

/** Returns a description of the current filter: « Opendatasoft, Brouillon ». */
export function useFilterInWords(): string {
  const text = useText()
  const list: { filterValues: CookieFilter } = useListContext()
  const filter = list.filterValues
  const provider = useName('providers', filter.providerId)
  const sites = useSites()
  const category = useName('categories', filter.categoryId)
  return [
    filter.q && text('cookies.saved.searchInWords', { text: filter.q }),
    provider,
    category,
    filter.consent && text(`choices.consent.${filter.consent}`),
    filter.status && text(`choices.status.${filter.status}`),
    sites.find(({ id }) => id === filter.siteId)?.platformName,
    filter.lifetime && describeLifetimes([filter.lifetime].flat(), text),
  ]
    .filter(Boolean)
    .join(', ')
}

function useName(resource: 'providers' | 'categories', id: number | undefined): string | undefined {
  const { data } = useGetOne<{ id: number; name: string }>(
    resource,
    { id: id ?? 0 },
    { enabled: id !== undefined },
  )
  return data?.name
}

function describeLifetimes(lifetimes: string[], text: Text): string {
  const field = text('resources.cookies.fields.lifetime')
  const value = lifetimes.map((lifetime) => nameLifetime(lifetime, text)).join(', ')
  return text('cookies.saved.partInWords', { field, value })
}

function nameLifetime(lifetime: string, text: Text): string {
  switch (lifetime) {
    case '':
      return text('cookies.filters.lifetimeUnknown')
    case 'session':
      return text('cookies.filters.lifetimeSession')
    case 'unlimited':
      return text('cookies.filters.lifetimeUnlimited')
    default:
      return lifetime
  }
}

/** The filters of the list. They are in the address of the page, so that a filtered list can be shared. */
interface CookieFilter {
  q?: string
  providerId?: number
  categoryId?: number
  siteId?: number
  consent?: Category['consent']
  status?: Cookie['status']
  /** `['']` stands for an unknown lifetime, because react-admin drops a filter whose value is an empty string. */
  lifetime?: string | string[]
}
