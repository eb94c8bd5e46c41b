import { Button, Typography } from '@mui/material'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { SelectedNames, useSelectedRecords } from '../../kit/list/SelectedNames.tsx'
import { useBulkAct } from '../../kit/list/useBulkAct.tsx'
import { useText } from '../../i18n/useText.ts'

/** Asks for confirmation, then deletes the selected cookies in one request: either all of them or none. */
export function BulkDeleteDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const selection = useSelectedRecords()
  const { ids } = selection
  const { act, isPending, error } = useBulkAct('cookies.bulk.deleted')
  const count = { smart_count: ids.length }
  return (
    <ConfirmDialog
      title={text(selection.records ? 'cookies.bulk.deleteTitle' : 'cookies.bulk.deleteSelection', count)}
      isPending={isPending}
      onClose={onClose}
      action={
        <Button
          color="error"
          variant="contained"
          loading={isPending}
          disabled={ids.length === 0}
          onClick={() => act({ ids, data: null })}
        >
          {text(selection.records ? 'cookies.bulk.deleteConfirm' : 'cookies.bulk.delete', count)}
        </Button>
      }
    >
      <Typography>{text('cookies.bulk.deleteText', count)}</Typography>
      <SelectedNames selection={selection} />
      <Typography>{text('cookies.bulk.deleteAlternative')}</Typography>
      {error && <ErrorAlert error={error} />}
    </ConfirmDialog>
  )
}
