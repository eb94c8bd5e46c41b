import { Alert, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Form, ReferenceInput, SelectInput, useListContext, useNotify, useUpdateMany } from 'react-admin'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { useText } from '../../i18n/useText.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import type { CookieRecord } from '../../kit/records.ts'
import { ALL, BY_POSITION } from './CookieFilters.tsx'

interface BulkChangeFormProps {
  titleId: string
  onDone: () => void
}

/** Sends one request: either all the selected cookies change, or none. */
export function BulkChangeForm({ titleId, onDone }: BulkChangeFormProps) {
  const text = useText()
  const notify = useNotify()
  const { selectedIds, onUnselectItems } = useListContext<CookieRecord>()
  const [updateMany, { isPending, error }] = useUpdateMany<CookieRecord, Error>()
  const [isNothingChosen, setNothingChosen] = useState(false)
  const count = { smart_count: selectedIds.length }
  const apply = (values: FieldValues) => {
    const data = Object.fromEntries(Object.entries(values).filter(([, value]) => value))
    const isEmpty = Object.keys(data).length === 0
    setNothingChosen(isEmpty)
    if (isEmpty) return undefined
    const onSuccess = () => {
      notify('cookies.bulk.changed', { type: 'success', messageArgs: count })
      onUnselectItems()
      onDone()
    }
    return updateMany('cookies', { ids: selectedIds, data }, { onSuccess })
  }
  return (
    <Form onSubmit={apply}>
      <Stack spacing={2} sx={{ p: 2 }}>
        <Typography id={titleId} variant="subtitle1" component="h2">
          {text('cookies.bulk.changeTitle', count)}
        </Typography>
        <Typography variant="body2">{text('cookies.bulk.changeHelp')}</Typography>
        <ReferenceInput source="categoryId" reference="categories" sort={BY_POSITION} perPage={ALL}>
          <SelectInput optionText="name" emptyText="cookies.bulk.unchanged" helperText={false} />
        </ReferenceInput>
        <SelectInput
          source="status"
          choices={fieldChoices.status}
          emptyText="cookies.bulk.unchanged"
          helperText={false}
        />
        {error && <ErrorAlert error={error} />}
        {isNothingChosen && <Alert severity="info">{text('cookies.bulk.nothingChosen')}</Alert>}
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
          <Button color="inherit" onClick={onDone}>
            {text('app.form.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isPending}>
            {text('cookies.bulk.apply', count)}
          </Button>
        </Stack>
      </Stack>
    </Form>
  )
}
