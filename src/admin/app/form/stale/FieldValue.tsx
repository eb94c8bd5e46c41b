import { useGetOne, useTranslate } from 'react-admin'
import { lifetimeInWords } from '#charter/lifetime/lifetimeInWords.ts'
import { useText } from '../../../i18n/useText.ts'
import { useLanguage } from '../../LanguageProvider.tsx'

/** The value of any field as one reads it: a choice in its words, a reference by its name, a formatted text without its tags. */
export function FieldValue({ field, value }: { field: string; value: unknown }) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  if (value === null || value === undefined || value === '') return text('app.form.noValue')
  switch (field) {
    case 'providerId':
      return <NameOf resource="providers" id={Number(value)} />
    case 'categoryId':
      return <NameOf resource="categories" id={Number(value)} />
    case 'lifetime':
      return lifetimeInWords(String(value), language)
    case 'reviewedOn':
      return new Date(String(value)).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
    case 'country':
      return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(String(value))
    case 'body':
      return new DOMParser().parseFromString(String(value), 'text/html').body.textContent
    case 'columns':
      return Array.isArray(value) ? value.map(({ label }) => String(label)).join('\n') : null
    default:
      return translate(`choices.${field}.${value}`, { _: String(value) })
  }
}

function NameOf({ resource, id }: { resource: 'providers' | 'categories'; id: number }) {
  const { data } = useGetOne<{ id: number; name: string }>(resource, { id })
  return data?.name ?? '…'
}
