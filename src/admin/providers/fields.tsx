import { Link, useRecordContext } from 'react-admin'
import type { ProviderRecord } from '../kit/records.ts'
import { filteredList } from '../kit/list/listFilter.ts'
import { useText } from '../i18n/useText.ts'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'
import { useLanguage } from '../kit/language.ts'

/** The name of a provider as a link to its page. */
export function ProviderLink() {
  const provider = useRecordContext<ProviderRecord>()
  if (!provider) return null
  return (
    <Link to={`/providers/${provider.id}`} sx={{ fontWeight: 'medium', overflowWrap: 'anywhere' }}>
      {provider.name}
    </Link>
  )
}

/** The number of cookies of a provider, as a link to them. */
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

/** The findings on the provider, as a badge in a list. */
export function ProviderFindings() {
  const provider = useRecordContext<ProviderRecord>()
  return provider && <FindingBadge resource="providers" id={provider.id} name={provider.name} />
}

export function CountryName() {
  const provider = useRecordContext<ProviderRecord>()
  const { language } = useLanguage()
  if (!provider?.country) return null
  return new Intl.DisplayNames(language, { type: 'region' }).of(provider.country)
}
