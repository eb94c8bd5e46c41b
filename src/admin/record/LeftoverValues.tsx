import { Alert, Box, Button, Typography } from '@mui/material'
import { useEffect, useRef, useState } from 'react'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { useResourceContext, useTranslate } from 'react-admin'
import { useText } from '../i18n/useText.ts'
import { useUnfold } from './FoldedPart.tsx'
import { isEmptyValue } from '#charter/kit/values.ts'
import { fieldOf } from '#charter/register/fields.ts'
import { NamedValue } from '../kit/form/FieldValue.tsx'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useLanguage } from '../kit/language.ts'

/**
 * Replaces inputs that no longer apply to the record: lists the values that these fields still hold, and has a button
 * that empties them. It changes the form only; the user saves the record.
 */
export function LeftoverValues({ fields }: { fields: readonly string[] }) {
  const text = useText()
  const resource = useResourceContext() ?? ''
  const isReadOnly = useIsReadOnly()
  const { setValue } = useFormContext()
  const [removed, setRemoved] = useState<readonly string[]>([])
  const values: readonly unknown[] = useWatch({ name: [...fields] })
  const leftovers = fields
    .map((field, at) => ({ field, value: values[at] }))
    .filter(({ value }) => !isEmptyValue(value))
  const hasLeftovers = leftovers.length > 0
  const unfold = useUnfold()
  useEffect(() => {
    if (hasLeftovers) unfold()
  }, [hasLeftovers, unfold])

  function remove() {
    for (const { field } of leftovers)
      setValue(field, fieldOf(resource, field)?.blank ?? null, { shouldDirty: true })
    setRemoved(leftovers.map(({ field }) => field))
  }

  if (!hasLeftovers) return removed.length > 0 && <RemovedValues fields={removed} />
  return (
    <Alert severity="info" role="note" sx={{ my: 1 }}>
      {text('app.form.leftover')}
      <Box component="ul" sx={{ my: 0.5, pl: 3, overflowWrap: 'anywhere' }}>
        {leftovers.map(({ field, value }) => (
          <li key={field}>
            <NamedValue field={field} value={value} />
          </li>
        ))}
      </Box>
      {!isReadOnly && (
        <Button size="small" color="inherit" variant="outlined" onClick={remove}>
          {text('app.form.removeLeftover')}
        </Button>
      )}
    </Alert>
  )
}

/** Names the fields that the button has just emptied. Takes the keyboard focus, because the button has disappeared. */
function RemovedValues({ fields }: { fields: readonly string[] }) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  const { dirtyFields } = useFormState()
  const paragraph = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) paragraph.current?.focus()
  }, [])
  const isUnsaved = fields.some((field) => field in dirtyFields)
  const labels = fields.map((field) => translate(`resources.${resource}.fields.${field}`))
  return (
    <Typography ref={paragraph} tabIndex={-1} color="textSecondary" sx={{ my: 1 }}>
      {text(isUnsaved ? 'app.form.removedUnsaved' : 'app.form.removed', {
        fields: new Intl.ListFormat(language).format(labels),
      })}
    </Typography>
  )
}
