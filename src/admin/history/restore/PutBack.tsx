import RestoreIcon from '@mui/icons-material/RestoreOutlined'
import { Button } from '@mui/material'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Change } from '#charter/history/change.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { useHistoryRecords } from '../useHistoryRecords.ts'
import { RestoreRefusal } from './RestoreRefusal.tsx'
import { useRestore } from './useRestore.ts'

interface PutBackProps {
  /** The deletion. */
  change: Change
  resource: ResourceName
  id: number
  onDone?: () => void
}

/** Puts a deleted record back as its deletion found it. Nothing is lost by it: it can be deleted again. */
export function PutBack({ change, resource, id, onDone }: PutBackProps) {
  const text = useText()
  const mayUpdate = useMay('update', resource)
  const { nameOf } = useHistoryRecords([change])
  const { mutate, isPending, error } = useRestore({ resource, id, change: change.id })
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
