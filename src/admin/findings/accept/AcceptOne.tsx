import { Button } from '@mui/material'
import { useState } from 'react'
import type { FoundRecord } from '#api/findings.ts'
import { useText } from '../../i18n/useText.ts'
import { useKept } from '../../kit/useTabDraft.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { keptReason } from './useAnswer.ts'

interface AcceptOneProps {
  finding: FoundRecord
  onDone: (said: string) => void
}

/** « Accepter ce constat… », and in its place what that asks. */
export function AcceptOne({ finding, onDone }: AcceptOneProps) {
  const text = useText()
  const [reason] = useKept(keptReason([finding]))
  // What was being typed when one left is there, open, when one comes back.
  const [open, setOpen] = useState<'no' | 'asked' | 'still'>(reason === '' ? 'no' : 'still')
  if (open === 'no') {
    return (
      <Button size="small" onClick={() => setOpen('asked')}>
        {text('findings.accept.open')}
      </Button>
    )
  }
  return (
    <AcceptForm
      takesFocus={open === 'asked'}
      findings={[finding]}
      onDone={onDone}
      onCancel={() => setOpen('no')}
    />
  )
}
