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
 * Stands in place of fields that are not asked for any more: what the record still says in them, and a button that
 * empties them. It changes what is typed; saving it stays the officer's.
 */
export function LeftoverValues({ fields }: { fields: readonly string[] }) {
  const text = useText()
  const resource = useResourceContext() ?? ''
  const isReadOnly = useIsReadOnly()
  const { setValue } = useFormContext()
  const [removed, setRemoved] = useState<readonly string[]>([])
  const values: readonly unknown[] = useWatch({ name: [...fields] })
  const kept = fields
    .map((field, at) => ({ field, value: values[at] }))
    .filter(({ value }) => !isEmptyValue(value))
  const isKept = kept.length > 0
  const unfold = useUnfold()
  useEffect(() => {
    if (isKept) unfold()
  }, [isKept, unfold])

  function remove() {
    for (const { field } of kept)
      setValue(field, fieldOf(resource, field)?.blank ?? null, { shouldDirty: true })
    setRemoved(kept.map(({ field }) => field))
  }

  if (!isKept) return removed.length > 0 && <RemovedValues fields={removed} />
  return (
    <Alert severity="info" role="note" sx={{ my: 1 }}>
      {text('app.form.kept')}
      <Box component="ul" sx={{ my: 0.5, pl: 3, overflowWrap: 'anywhere' }}>
        {kept.map(({ field, value }) => (
          <li key={field}>
            <NamedValue field={field} value={value} />
          </li>
        ))}
      </Box>
      {!isReadOnly && (
        <Button size="small" color="inherit" variant="outlined" onClick={remove}>
          {text('app.form.removeKept')}
        </Button>
      )}
    </Alert>
  )
}

/** Says which fields a click has just emptied. It takes the place of the keyboard, whose button went away with them. */
function RemovedValues({ fields }: { fields: readonly string[] }) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  const { dirtyFields } = useFormState()
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) said.current?.focus()
  }, [])
  const isUnsaved = fields.some((field) => field in dirtyFields)
  const labels = fields.map((field) => translate(`resources.${resource}.fields.${field}`))
  return (
    <Typography ref={said} tabIndex={-1} color="textSecondary" sx={{ my: 1 }}>
      {text(isUnsaved ? 'app.form.removedUnsaved' : 'app.form.removed', {
        fields: new Intl.ListFormat(language).format(labels),
      })}
    </Typography>
  )
}
