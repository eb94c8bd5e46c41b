import { useRecordContext } from 'react-admin'
import { useLanguage } from '../app/language.ts'
import type { ProviderRecord } from './ProviderRecord.ts'

export function CountryName() {
  const provider = useRecordContext<ProviderRecord>()
  const { language } = useLanguage()
  if (!provider?.country) return null
  return new Intl.DisplayNames(language, { type: 'region' }).of(provider.country)
}
