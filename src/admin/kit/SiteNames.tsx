import { useSites } from './sites.ts'
import { useText } from '../i18n/useText.ts'

/** The names of platforms; of all of them, in a word. */
export function SiteNames({ ids }: { ids: readonly number[] }) {
  const text = useText()
  const sites = useSites()
  const named = sites.filter(({ id }) => ids.includes(id))
  return named.length === sites.length && sites.length > 2
    ? text('cookies.filters.allSites')
    : named.map(({ platformName }) => platformName).join(', ')
}
