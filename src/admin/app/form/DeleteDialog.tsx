import { Button } from '@mui/material'
import { useDelete, useNotify, useResourceContext, useUnselect } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { DeleteRefusal } from './DeleteRefusal.tsx'
import type { StoredRecord } from '../../kit/records.ts'

interface DeleteDialogProps {
  record: StoredRecord
  name: string
  onClose: () => void
}

/** Asks before a record is deleted, says what will be lost, and, when the server refuses, what stands in the way. */
export function DeleteDialog({ record, name, onClose }: DeleteDialogProps) {
  const text = useText()
  const { remove, isPending, error } = useRemove(record, name)
  return (
    <ConfirmDialog
      title={text('app.delete.question', { name })}
      cancelLabel={error ? text('app.delete.close') : undefined}
      isPending={isPending}
      onClose={onClose}
      action={
        !error && (
          <Button color="error" variant="contained" loading={isPending} onClick={remove}>
            {text('app.delete.confirm')}
          </Button>
        )
      }
    >
      {error ? <DeleteRefusal error={error} name={name} /> : text('app.delete.warning')}
    </ConfirmDialog>
  )
}

function useRemove(record: StoredRecord, name: string) {
  const notify = useNotify()
  const navigate = useNavigate()
  const resource = useResourceContext()
  const unselect = useUnselect(resource)
  const { reset } = useFormContext()
  const [deleteOne, { isPending, error }] = useDelete<StoredRecord, Error>(
    resource,
    { id: record.id, previousData: record },
    {
      mutationMode: 'pessimistic',
      onSuccess: () => {
        // Nothing of a record that is no more is left to save.
        reset()
        unselect([record.id])
        notify('app.delete.done', { type: 'success', messageArgs: { name } })
        void navigate(`/${resource}`)
      },
    },
  )
  return { remove: () => deleteOne(), isPending, error }
}
