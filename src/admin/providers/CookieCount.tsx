import { Link, useRecordContext } from 'react-admin'
import { filteredList } from '../kit/list/listFilter.ts'
import { useText } from '../i18n/useText.ts'
import type { ProviderRecord } from '../kit/records.ts'

/** How many cookies a provider has, as a link to them. */
export function CookieCount() {
  const text = useText()
  const provider = useRecordContext<ProviderRecord>()
  if (!provider) return null
  return (
    <Link to={filteredList('cookies', { providerId: provider.id })}>
      {text('providers.cookieCount', { smart_count: provider.cookieCount })}
    </Link>
  )
}
