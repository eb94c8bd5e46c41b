import { useGetOne, useResourceContext, useTranslate } from 'react-admin'
import { valueInWords } from '#charter/compare/inWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../language.ts'

/** The value of any field as one reads it: a choice in its words, a reference by its name, a formatted text without its tags. */
export function FieldValue({ field, value }: { field: string; value: unknown }) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  if (typeof value === 'boolean') return text(value ? 'app.form.yes' : 'app.form.no')
  if (field === 'providerId' && typeof value === 'number') return <NameOf resource="providers" id={value} />
  if (field === 'categoryId' && typeof value === 'number') return <NameOf resource="categories" id={value} />
  // A provider has a role too, of other words.
  if (resource === 'users' && field === 'role') return translate(`choices.userRole.${String(value)}`)
  return valueInWords(resource, field, value, language) || text('app.form.noValue')
}

function NameOf({ resource, id }: { resource: 'providers' | 'categories'; id: number }) {
  const { data } = useGetOne<{ id: number; name: string }>(resource, { id })
  return data?.name ?? '…'
}

/** A field and what it says, as one reads them in a list of several: « Domaine : ville-exemple.fr ». */
export function NamedValue({ field, value }: { field: string; value: unknown }) {
  const text = useText()
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  return (
    <>
      {text('app.form.fieldLabel', { field: translate(`resources.${resource}.fields.${field}`) })}{' '}
      <FieldValue field={field} value={value} />
    </>
  )
}

/** Whether two values of a field say the same thing: an empty input is null to react-admin and '' in the register. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one || '') === JSON.stringify(other || '')
}
