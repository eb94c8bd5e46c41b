import RestoreIcon from '@mui/icons-material/RestoreOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Change } from '#charter/history/change.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { useText } from '../../i18n/useText.ts'
import { EarlierStatePanel } from './EarlierStatePanel.tsx'

interface EarlierStateButtonProps {
  change: Change
  resource: ResourceName
  /** The record in its present state. */
  record: AdminRecord
  onDone: () => void
}

/** Restores the state of a record after an entry, once the person has seen the changes that this would make. */
export function EarlierStateButton({ change, resource, record, onDone }: EarlierStateButtonProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        startIcon={<RestoreIcon />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        sx={{ mt: 0.5, ml: -0.5 }}
      >
        {text('history.restore.goBack')}
      </Button>
      {isOpen && (
        <EarlierStatePanel
          change={change}
          resource={resource}
          record={record}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
