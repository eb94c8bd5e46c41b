import RestoreIcon from '@mui/icons-material/RestoreOutlined'
import { Button } from '@mui/material'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Change } from '#charter/history/change.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { useHistoryRecords } from '../useHistoryRecords.ts'
import { RestoreRefusal } from './RestoreRefusal.tsx'
import { useRestoreRecord } from './useRestoreRecord.ts'

interface PutBackButtonProps {
  /** The entry of the deletion. */
  change: Change
  resource: ResourceName
  id: number
  onDone?: () => void
}

/** Puts a deleted record back as it was when it was deleted. It asks for no confirmation: nothing is lost by it. */
export function PutBackButton({ change, resource, id, onDone }: PutBackButtonProps) {
  const text = useText()
  const mayUpdate = useMay('update', resource)
  const { nameOf } = useHistoryRecords([change])
  const { mutate, isPending, error } = useRestoreRecord({ resource, id, change: change.id })
  if (!mayUpdate) return null
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<RestoreIcon />}
        loading={isPending}
        loadingPosition="start"
        onClick={() => mutate(null, { onSuccess: onDone })}
        sx={{ mt: 0.5 }}
      >
        {text('history.restore.putBack')}
      </Button>
      {error && <RestoreRefusal error={error} change={change} nameOf={nameOf} />}
    </>
  )
}
