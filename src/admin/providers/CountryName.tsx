import { useRecordContext } from 'react-admin'
import { useLanguage } from '../kit/language.ts'
import type { ProviderRecord } from '../kit/records.ts'

export function CountryName() {
  const provider = useRecordContext<ProviderRecord>()
  const { language } = useLanguage()
  if (!provider?.country) return null
  return new Intl.DisplayNames(language, { type: 'region' }).of(provider.country)
}
