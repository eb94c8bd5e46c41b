import { Button, Typography } from '@mui/material'
import { useDeleteMany, useListContext, useNotify } from 'react-admin'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { useText } from '../../i18n/useText.ts'
import type { CookieRecord } from '../../kit/records.ts'

/** Asks for confirmation, then deletes the selected cookies in one request: either all of them or none. */
export function BulkDeleteDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const notify = useNotify()
  const { selectedIds, onUnselectItems } = useListContext<CookieRecord>()
  const [deleteMany, { isPending, error }] = useDeleteMany<CookieRecord, Error>()
  const count = { smart_count: selectedIds.length }
  const remove = () => {
    const onSuccess = () => {
      notify('cookies.bulk.deleted', { type: 'success', messageArgs: count })
      onUnselectItems()
    }
    void deleteMany('cookies', { ids: selectedIds }, { mutationMode: 'pessimistic', onSuccess })
  }
  return (
    <ConfirmDialog
      title={text('cookies.bulk.deleteTitle', count)}
      isPending={isPending}
      onClose={onClose}
      action={
        <Button color="error" variant="contained" loading={isPending} onClick={remove}>
          {text('cookies.bulk.deleteConfirm', count)}
        </Button>
      }
    >
      <DeletedNames />
      {error && <ErrorAlert error={error} />}
    </ConfirmDialog>
  )
}

// Enough names to recognise a selection.
const NAMES_SHOWN = 8

function DeletedNames() {
  const text = useText()
  const { data = [], selectedIds } = useListContext<CookieRecord>()
  const names = data.filter(({ id }) => selectedIds.includes(id)).slice(0, NAMES_SHOWN)
  const others = selectedIds.length - names.length
  return (
    <>
      <Typography>{text('cookies.bulk.deleteText', { smart_count: selectedIds.length })}</Typography>
      <ul>
        {names.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {others > 0 && <li>{text('cookies.bulk.deleteMore', { smart_count: others })}</li>}
      </ul>
      <Typography>{text('cookies.bulk.deleteAlternative')}</Typography>
    </>
  )
}
