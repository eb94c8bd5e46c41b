import { useGetOne, useResourceContext, useTranslate } from 'react-admin'
import { fieldOf } from '#charter/register/fields.ts'
import { valueInWords } from '#charter/words/valueInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../language.ts'

/** The value of any field in words: a choice by its label, a reference by its name, a formatted text without markup. */
export function FieldValue({ field, value }: { field: string; value: unknown }) {
  const text = useText()
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  const refersTo = fieldOf(resource, field)?.refersTo
  if (refersTo !== undefined && typeof value === 'number')
    return <RecordName resource={refersTo} id={value} />
  return valueInWords(resource, field, value, language) || text('app.form.noValue')
}

function RecordName({ resource, id }: { resource: 'providers' | 'categories'; id: number }) {
  const { data } = useGetOne<{ id: number; name: string }>(resource, { id })
  return data?.name ?? '…'
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
