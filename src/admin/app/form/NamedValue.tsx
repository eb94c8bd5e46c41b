import { useResourceContext, useTranslate } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { FieldValue } from './FieldValue.tsx'

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
