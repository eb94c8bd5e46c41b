import { useGetMany, useResourceContext, useTranslate } from 'react-admin'
import { idsIn } from '#charter/history/mentions.ts'
import type { Field } from '#charter/register/fieldTypes.ts'
import { fieldOf } from '#charter/register/fields.ts'
import { siteLocationsInWords, valueInWords } from '#charter/words/valueInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../language.ts'
import type { AdminRecord } from '../records.ts'
import { shownName } from '../shownName.ts'

/** The value of any field in words: a choice by its label, references by their names, a formatted text without markup. */
export function FieldValue({ field, value }: { field: string; value: unknown }) {
  const text = useText()
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  const { kind, refersTo, lists } = fieldOf(resource, field) ?? {}
  if (kind === 'siteLocations' && isFilledList(value)) return <SiteLocations value={value} />
  const referred = refersTo ?? lists
  if (referred !== undefined && (typeof value === 'number' || isFilledList(value)))
    return <RecordNames resource={referred} ids={[value].flat()} />
  return valueInWords(resource, field, value, language) || text('app.form.noValue')
}

function isFilledList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0
}

type Referred = NonNullable<Field['refersTo'] | Field['lists']>

function RecordNames({ resource, ids }: { resource: Referred; ids: unknown[] }) {
  const nameOf = useRecordNames(resource, ids)
  return ids.map(nameOf).join(', ')
}

function SiteLocations({ value }: { value: unknown[] }) {
  const nameOf = useRecordNames('sites', idsIn(value))
  return siteLocationsInWords(value, nameOf)
}

/** Returns the function that names records of a resource, by an ellipsis until they are loaded. */
function useRecordNames(resource: Referred, named: unknown[]): (id: unknown) => string {
  const ids = named.filter((id) => typeof id === 'number')
  const { data = [] } = useGetMany<AdminRecord>(resource, { ids })
  return (id) => {
    const record = data.find((one) => one?.id === id)
    if (!record) return '…'
    return shownName(resource, record)
  }
}

/** The label and the value of a field: « Domaine : ville-exemple.fr ». */
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
