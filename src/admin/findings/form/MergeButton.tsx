import { Button } from '@mui/material'
import { useState } from 'react'
import { useRecordContext } from 'react-admin'
import { useFormState } from 'react-hook-form'
import type { CookieRecord } from '../../kit/records.ts'
import { useText } from '../../i18n/useText.ts'
import { MergeDialog } from './MergeDialog.tsx'

/** « Fusionner avec la fiche n° 12… », once this one is saved: a tracker stands in the register once. */
export function MergeButton({ otherId }: { otherId: number }) {
  const text = useText()
  const record = useRecordContext<CookieRecord>()
  const [isOpen, setOpen] = useState(false)
  const { isDirty } = useFormState()
  // What is typed here goes with the record, and the finding may be of what is typed.
  if (!record || isDirty) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} sx={{ p: 0, minHeight: 24, textAlign: 'left' }}>
        {text('findings.merge.open', { id: otherId })}
      </Button>
      {isOpen && <MergeDialog dropped={record} keptId={otherId} onClose={() => setOpen(false)} />}
    </>
  )
}
