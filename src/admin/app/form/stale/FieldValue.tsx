import { useGetOne, useTranslate } from 'react-admin'
import { lifetimeInWords } from '#charter/lifetime/lifetimeInWords.ts'
import { useText } from '../../../i18n/useText.ts'
import { useLanguage } from '../../LanguageProvider.tsx'

/** The value of any field as one reads it: a choice in its words, a reference by its name, a formatted text without its tags. */
export function FieldValue({ field, value }: { field: string; value: unknown }) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  if (Array.isArray(value)) return value.map(labelOf).join('\n')
  if (typeof value === 'boolean') return text(value ? 'app.form.yes' : 'app.form.no')
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (written === '') return text('app.form.noValue')
  switch (field) {
    case 'providerId':
      return <NameOf resource="providers" id={Number(written)} />
    case 'categoryId':
      return <NameOf resource="categories" id={Number(written)} />
    case 'lifetime':
      return lifetimeInWords(written, language)
    case 'reviewedOn':
      return new Date(written).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
    case 'country':
      return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(written)
    case 'body':
      return new DOMParser().parseFromString(written, 'text/html').body.textContent
    default:
      return translate(`choices.${field}.${written}`, { _: written })
  }
}

// One of the site's columns.
function labelOf({ label }: { label: string }): string {
  return label
}

function NameOf({ resource, id }: { resource: 'providers' | 'categories'; id: number }) {
  const { data } = useGetOne<{ id: number; name: string }>(resource, { id })
  return data?.name ?? '…'
}
