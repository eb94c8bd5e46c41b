import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useMemo, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Form, useTranslate } from 'react-admin'
import { placedCookieSchema } from '#charter/register/placement.ts'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { useText } from '../../i18n/useText.ts'
import { formResolver } from '../../kit/form/formResolver.ts'
import { SelectedNames, useSelectedRecords } from '../../kit/list/SelectedNames.tsx'
import { useBulkAct } from '../../kit/list/useBulkAct.tsx'
import { BULK_FIELDS, BulkField } from './BulkField.tsx'

export interface BulkChangeFormProps {
  titleId: string
  onDone: () => void
}

/** Gives the selected cookies the same values of some fields, in one request: either all of them change, or none. */
export function BulkChangeForm({ titleId, onDone }: BulkChangeFormProps) {
  const text = useText()
  const selection = useSelectedRecords()
  const { ids } = selection
  const { act, isPending, error } = useBulkAct('cookies.bulk.changed', onDone)
  const [fields, setFields] = useState<readonly string[]>([])
  const [isNothingChosen, setNothingChosen] = useState(false)
  const resolver = useMemo(() => formResolver(placedCookieSchema, fields), [fields])
  const count = { smart_count: ids.length }
  const apply = (values: FieldValues) => {
    setNothingChosen(fields.length === 0)
    if (fields.length > 0)
      act({ ids, data: Object.fromEntries(fields.map((field) => [field, values[field]])) })
  }
  return (
    <Form
      onSubmit={apply}
      resolver={resolver}
      defaultValues={BLANKS}
      disableInvalidFormNotification
      noValidate
    >
      <Stack spacing={1.5} sx={{ p: 2 }}>
        <Typography id={titleId} variant="subtitle1" component="h2">
          {text(selection.records ? 'cookies.bulk.changeTitle' : 'cookies.bulk.changeSelection', count)}
        </Typography>
        <SelectedNames selection={selection} />
        <Typography variant="body2">{text('cookies.bulk.changeHelp')}</Typography>
        {fields.map((name) => (
          <BulkField
            key={name}
            name={name}
            onRemove={() => setFields(fields.filter((other) => other !== name))}
          />
        ))}
        <FieldChoice chosen={fields} onChoose={(name) => setFields([...fields, name])} />
        {error && <ErrorAlert error={error} />}
        {isNothingChosen && fields.length === 0 && (
          <Alert severity="info">{text('cookies.bulk.nothingChosen')}</Alert>
        )}
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
          <Button color="inherit" onClick={onDone}>
            {text('app.form.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isPending || ids.length === 0}>
            {text('cookies.bulk.apply', count)}
          </Button>
        </Stack>
      </Stack>
    </Form>
  )
}

/** What a field is given where nothing is chosen; a choice that every cookie has is left to be made. */
const BLANKS = Object.fromEntries(
  [...BULK_FIELDS].map(([name, { kind, blank }]) => [
    name,
    kind === 'choice' || kind === 'reference' ? '' : blank,
  ]),
)

interface FieldChoiceProps {
  chosen: readonly string[]
  onChoose: (name: string) => void
}

/** Chooses one more field to change. */
function FieldChoice({ chosen, onChoose }: FieldChoiceProps) {
  const text = useText()
  const translate = useTranslate()
  return (
    <TextField
      select
      label={text('cookies.bulk.field')}
      value=""
      onChange={(event) => onChoose(event.target.value)}
    >
      {[...BULK_FIELDS.keys()]
        .filter((name) => !chosen.includes(name))
        .map((name) => (
          <MenuItem key={name} value={name}>
            {translate(`resources.cookies.fields.${name}`)}
          </MenuItem>
        ))}
    </TextField>
  )
}
